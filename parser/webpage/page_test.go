package webpage

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
)

func TestPages(t *testing.T) {
	golden.Run(t, "testdata/page/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		doc := Parse(src, nil)
		return map[string]string{"dump": document.Dump(doc), "problems": golden.Problems(name, doc.Problems)}
	})
}
