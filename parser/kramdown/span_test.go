package kramdown_test

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// checkSpans checks that every node says where it comes from, and that nothing
// reaches out of what holds it.
func checkSpans(t *testing.T, doc *document.Document) {
	t.Helper()
	document.WalkDocument(doc, func(n document.Node) bool {
		s := n.Pos()
		if s.Line < 1 || s.EndLine < s.Line || s.EndLine == s.Line && s.EndColumn < s.Column {
			t.Errorf("%T has the span %+v", n, s)
		}
		return true
	})
}
