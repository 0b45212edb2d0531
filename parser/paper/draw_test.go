package paper

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// draw draws a document, a block a line: what its meta holds first, sections
// as "## Name", further in by level; lists as "- item" and "1. item".
func draw(doc *document.Document) string {
	var b strings.Builder
	if doc.Meta.Title != "" {
		fmt.Fprintf(&b, "title: %s\n", doc.Meta.Title)
	}
	for _, text := range doc.Meta.Texts() {
		if *text.Value != "" {
			fmt.Fprintf(&b, "%s: %s\n", text.Name, *text.Value)
		}
	}
	drawBlocks(&b, "", doc.Blocks)
	for _, f := range doc.Footnotes {
		fmt.Fprintf(&b, "[%s] %s\n", f.Label, document.BlocksText(f.Blocks))
	}
	return b.String()
}

func drawBlocks(b *strings.Builder, indent string, blocks []document.Block) {
	for _, block := range blocks {
		switch n := block.(type) {
		case *document.Section:
			number := ""
			if n.Number != "" {
				number = strings.TrimRight(n.Number, " .:)–") + "| "
			}
			fmt.Fprintf(b, "%s %s%s\n", strings.Repeat("#", n.Level), number, n.Name())
			drawBlocks(b, "", n.Blocks)
		case *document.List:
			for i, item := range n.Items {
				mark := "- "
				if n.Ordered {
					mark = fmt.Sprintf("%d. ", n.Start+i)
				}
				b.WriteString(indent + mark)
				drawBlocks(b, indent+"  ", item.Blocks)
			}
		case *document.Paragraph:
			fmt.Fprintf(b, "%s\n", strings.ReplaceAll(document.PlainText(n.Inlines), "\n", " / "))
		}
	}
}

// drawn is a text and the document that it is read as.
type drawn struct{ src, want string }

// check reads cases. White space before their lines is left out, but for that
// after a bar.
func check(t *testing.T, cases map[string]drawn) {
	t.Helper()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			src := unindented(c.src)
			got := draw(Parse(src, profile.GDS()))
			if diff := cmp.Diff(unindented(c.want), got); diff != "" {
				t.Errorf("%s\n- want, + got\n%s", src, diff)
			}
			checkNothingLost(t, src)
		})
	}
}

// unindented takes the tabs before each line out, and the first line, which is
// empty.
func unindented(s string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimPrefix(s, "\n")) {
		b.WriteString(strings.TrimLeft(line, "\t"))
	}
	if s := b.String(); strings.TrimSpace(s) != "" {
		return strings.TrimRight(s, "\n") + "\n"
	}
	return ""
}
