package kramdown_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// checkSpans checks that every node and every problem says where in src it
// comes from.
func checkSpans(t *testing.T, src string, doc *document.Document) {
	t.Helper()
	lines := strings.Split(src, "\n")
	good := func(s document.Span) bool {
		return s.Line >= 1 && s.EndLine <= int32(len(lines)) && !s.Before(document.Span{Line: 1, Column: 1}) &&
			(s.Line < s.EndLine || s.Line == s.EndLine && s.Column <= s.EndColumn) &&
			int(s.Column) <= len(lines[s.Line-1])+1 && int(s.EndColumn) <= len(lines[s.EndLine-1])+1
	}
	document.WalkDocument(doc, func(n document.Node) bool {
		if !good(n.Pos()) {
			t.Errorf("%T has the span %+v", n, n.Pos())
		}
		return true
	})
	for _, p := range doc.Problems {
		if !good(p.Span) {
			t.Errorf("%s has the span %+v", p.Message, p.Span)
		}
	}
}

// places lists where the nodes are, in the order in which they are read.
func places(doc *document.Document) string {
	var b strings.Builder
	document.WalkDocument(doc, func(n document.Node) bool {
		s := n.Pos()
		name := strings.TrimPrefix(fmt.Sprintf("%T", n), "*document.")
		fmt.Fprintf(&b, "%d:%d-%d:%d %s\n", s.Line, s.Column, s.EndLine, s.EndColumn, name)
		return true
	})
	return b.String()
}

// TestFiles reads lines of two files: a node is in the file where it starts,
// and a section does not reach into another file.
func TestFiles(t *testing.T) {
	lines := append(kramdown.Split("# A\n\nfirst", "a.md"), kramdown.Split("\nsecond\n\n* item", "b.md")...)
	doc := kramdown.Parse(lines, kramdown.Options{})
	var got []string
	document.WalkDocument(doc, func(n document.Node) bool {
		if _, inline := n.(document.Inline); !inline {
			s := n.Pos()
			got = append(got, fmt.Sprintf("%s:%d-%d", s.File, s.Line, s.EndLine))
		}
		return true
	})
	if want := "a.md:1-3 a.md:3-3 b.md:2-2 b.md:4-4 b.md:4-4 b.md:4-4"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, " "), want)
	}
}
