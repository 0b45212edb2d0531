package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser"
)

// outliner is one run of the outline command.
type outliner struct {
	*app
	input  inputFlags
	pins   bool
	unsure string // a level; empty where it is not asked for
	output string
	errors bool // in what was read
}

// usualDoubt is below what level a guess is one that a person should look at.
const usualDoubt = "0.8"

func (a *app) outlineCommand() *cobra.Command {
	o := &outliner{app: a}
	cmd := &cobra.Command{
		Use:   "outline FILE",
		Short: "Show the structure of a publication as it was understood, and how to put it right",
		Long: `Outline shows the title and the sections of a publication as they were
understood: line, what each section is, and for headings that no markup marks
how sure the reader is (0 to 1) and why.

What was guessed wrong is put right in an outline file, a pin a line:

  title "Action 21: bees on roofs"            the title
  meta updated "2015-03-03" from "3.3.2015"   a field of the metadata
  heading 2 "Next steps"                      a heading and its level
  department forests-board 2 "Forests Board"  the heading of an organisation
  statement 3 "Progress during 2013" every    the heading of a period
  text "The department tested the…"           a paragraph
  row "Bees 12 14"                            a row of a table
  item "hives on the roof"                    an item of a list
  join "The department will open"             a line that goes on in the next
  drop "Print this page"                      no part of the publication

A pin names its block by its words, whatever their case and punctuation; words
that end in … are its first ones. Where several blocks have the words, #2 means
the second, every means all, and under "Forests Board" those below this heading.
A statement whose words name no period has one with for "progress 2013". After #
and a blank is a comment. What pins do not say is guessed anew, by their example.

--pins prints such a file for everything that was understood. --unsure prints it
for what a person should look at, the least certain first: correct what is wrong
in it and read the publication with it. --outline FILE takes the file, here and
in stemma convert and check; stemma drift has --outline-old and --outline-new.
Only plain text is read with an outline.`,
		Example: `  stemma outline published.txt
  stemma outline published.txt --unsure -o published.outline
  stemma convert published.txt --outline published.outline`,
		Args: o.args,
		RunE: func(_ *cobra.Command, args []string) error { return o.run(args[0]) },
	}
	o.input.flags(cmd)
	f := cmd.Flags()
	f.BoolVar(&o.pins, "pins", false, "print an outline file of everything")
	f.StringVar(&o.unsure, "unsure", "",
		"print an outline file of what is less certain than `LEVEL`, such as =0.9; "+usualDoubt+" where none is given")
	f.Lookup("unsure").NoOptDefVal = usualDoubt
	f.StringVarP(&o.output, "output", "o", "", "`FILE` to write to, instead of standard output")
	cmd.MarkFlagsMutuallyExclusive("pins", "unsure")
	return cmd
}

// args checks that one file is named.
func (o *outliner) args(_ *cobra.Command, args []string) error {
	for _, arg := range args {
		if _, err := strconv.ParseFloat(arg, 64); err == nil && len(args) == 2 && o.unsure == usualDoubt {
			return fmt.Errorf("write the level after an equals sign: --unsure=%s", arg)
		}
	}
	if len(args) != 1 {
		return errors.New("name one file: stemma outline FILE")
	}
	return nil
}

func (o *outliner) run(path string) error {
	level, err := o.level()
	if err != nil {
		return err
	}
	if o.output == stdin { // as for inputs
		o.output = ""
	}
	jobs := []job{{source{path: path}, o.output}}
	if o.input.outline != "" {
		jobs = append(jobs, job{source: source{path: o.input.outline}})
	}
	if err := clashes(jobs); err != nil {
		return err
	}
	opts, err := o.readOptions(o.input)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if o.pins || o.unsure != "" {
		err = o.printPins(&b, path, level, opts)
	} else {
		err = o.printSections(&b, path, opts)
	}
	if err != nil {
		o.complain(path, err)
		return errFailed
	}
	if o.output != "" {
		err = o.files.Write(o.output, b.Bytes())
	} else {
		_, err = o.out.Write(b.Bytes())
	}
	if err == nil && o.errors {
		return errSeen
	}
	return err
}

// level reads that of --unsure.
func (o *outliner) level() (float64, error) {
	if o.unsure == "" {
		return 0, nil
	}
	level, err := strconv.ParseFloat(o.unsure, 64)
	if err != nil || level < 0 || level > 1 {
		return 0, fmt.Errorf("--unsure=%s is no level: it is a number from 0 to 1", o.unsure)
	}
	return level, nil
}

// printPins prints the outline file of a paper, or what is unsure in it.
func (o *outliner) printPins(w io.Writer, path string, level float64, opts parser.Options) error {
	if o.input.merge {
		return errors.New("a folder of files has no outline file")
	}
	src, err := o.readInput(path)
	if err != nil {
		return err
	}
	opts.Path = path
	doc, pins, err := parser.Outline(src, opts)
	if err == nil {
		err = o.refusePins(doc, opts.Outline)
	}
	if err != nil {
		return err
	}
	o.tellReading(path, doc, opts)
	if o.unsure != "" {
		pins = pins.Unsure(level)
	}
	return pins.Write(w)
}

// printSections prints the structure of a publication.
func (o *outliner) printSections(w io.Writer, path string, opts parser.Options) error {
	doc, err := o.load(source{path: path}, o.input, opts)
	if err != nil {
		return err
	}
	o.tellReading(path, doc, opts)
	printOutline(w, doc)
	return nil
}

// tellReading prints which pins fit nothing, and what could not be read as it is
// meant.
func (o *outliner) tellReading(path string, doc *document.Document, opts parser.Options) {
	o.tellPins(doc, opts.Outline)
	o.errors = o.tellErrors(path, doc.Problems)
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
