package webpage

import (
	"testing"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
)

// TestConstructCases reads fragments, each of one kind of construct; what is
// written of them is read as the same document.
func TestConstructCases(t *testing.T) {
	golden.Run(t, "testdata/construct/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		doc := Parse(src, nil)
		for _, opts := range []writer.Options{{}, {Standalone: true}} {
			out, _ := writer.Write(doc, opts)
			if again := Parse(string(out), nil); !document.Equal(doc, again) {
				t.Errorf("another document when it is read back\n%s",
					firstDifference(document.Dump(doc), document.Dump(again)))
			}
		}
		return map[string]string{"dump": document.Dump(doc), "problems": golden.Problems(name, doc.Problems)}
	})
}
