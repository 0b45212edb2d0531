package kramdown_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
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
