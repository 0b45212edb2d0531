package paper

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/profile"
)

func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		doc := Parse(src, profile.GDS())
		checkNothingLost(t, src)
		checkSpans(t, src)
		return map[string]string{"dump": document.Dump(doc), "problems": golden.Problems(name, doc.Problems),
			"headings": inferences(doc)}
	})
}

// inferences lists the headings with why they are taken for headings.
func inferences(doc *document.Document) string {
	var s strings.Builder
	document.WalkDocument(doc, func(n document.Node) bool {
		if n, ok := n.(*document.Section); ok {
			fmt.Fprintf(&s, "%d: %s: %.2f %s\n", n.Line, strings.TrimSpace(n.Number+" "+n.Name()),
				n.Inferred.Confidence, n.Inferred.Reason)
		}
		return true
	})
	return s.String()
}
