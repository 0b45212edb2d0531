package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

func (a *app) outlineCommand() *cobra.Command {
	var input inputFlags
	cmd := &cobra.Command{
		Use:   "outline FILE",
		Short: "Show the structure of a publication as it was understood",
		Long: `Outline shows the title and the sections of a publication as they were
understood: line, what each section is, and for headings that no markup marks
how sure the reader is (0 to 1) and why.`,
		Example: "  stemma outline published.txt",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			opts, err := a.readOptions(input)
			if err != nil {
				return err
			}
			doc, err := a.load(source{path: args[0]}, input, opts)
			if err != nil {
				a.complain(args[0], err)
				return errFailed
			}
			printOutline(a.out, doc)
			return nil
		},
	}
	input.flags(cmd)
	return cmd
}

func printOutline(w io.Writer, doc *document.Document) {
	fmt.Fprintln(w, line(fmt.Sprintf("%s (%s)", doc.Source.Path, doc.Source.Format)))
	meta := doc.Meta
	said := append([]document.MetaText{{Name: "title", Value: &meta.Title}}, meta.Texts()...)
	organisations := strings.Join(meta.Organisations, "; ")
	for _, field := range append(said, document.MetaText{Name: "organisations", Value: &organisations}) {
		if *field.Value != "" {
			fmt.Fprintf(w, "  %-13s  %s\n", field.Name, line(*field.Value))
		}
	}
	fmt.Fprintln(w)
	outlineBlocks(w, 0, doc.Blocks)
	if n := len(doc.Footnotes); n > 0 {
		fmt.Fprintf(w, "%7s%s\n", "", prose.Count(n, "footnote"))
	}
}

// outlineBlocks prints the sections among blocks, wherever they are nested.
func outlineBlocks(w io.Writer, depth int, blocks []document.Block) {
	document.WalkBlocks(blocks, func(n document.Node) bool {
		s, ok := n.(*document.Section)
		if !ok {
			return true
		}
		fmt.Fprintf(w, "%5d  %s%s\n", s.Span.Line, strings.Repeat("  ", depth), line(describe(s)))
		outlineBlocks(w, depth+1, s.Blocks)
		return false
	})
}

// describe draws in one line what a section is.
func describe(s *document.Section) string {
	var parts []string
	if name := strings.TrimSpace(s.Number + " " + s.Name()); name != "" {
		parts = append(parts, name)
	}
	switch {
	case s.Period != nil:
		parts = append(parts, fmt.Sprintf("[%s: %s]", s.Role, *s.Period))
	case s.Key != "":
		parts = append(parts, fmt.Sprintf("[%s: %s]", s.Role, s.Key))
	case s.Role != "":
		parts = append(parts, fmt.Sprintf("[%s]", s.Role))
	default:
		parts = append(parts, fmt.Sprintf("[h%d]", s.Level))
	}
	if s.Placeholder {
		parts = append(parts, "(placeholder)")
	}
	if s.Inferred != nil {
		parts = append(parts, fmt.Sprintf("— %.2f, %s", s.Inferred.Confidence, s.Inferred.Reason))
	}
	return strings.Join(parts, " ")
}
