package seen_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser"
)

// TestCases reads documents of formats that hold HTML. What is written of them has the
// same text when it is read again.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		doc := parse(t, name, src)
		for _, to := range []string{"html", "markdown", "json"} {
			format, err := convert.Find(to)
			if err != nil {
				t.Fatal(err)
			}
			for _, opts := range []convert.Options{{}, {KeepMarkup: true, Standalone: true}} {
				out, _ := format.Write(doc, opts)
				if want, got := textOf(doc), textOf(parse(t, "again."+to, string(out))); want != got {
					t.Errorf("as %s the text is\n%s\nnot\n%s", to, got, want)
				}
			}
		}
		return map[string]string{"dump": document.Dump(doc), "problems": golden.Problems(name, doc.Problems)}
	})
}

func parse(t *testing.T, name, src string) *document.Document {
	t.Helper()
	doc, err := parser.Parse([]byte(src), parser.Options{Path: name})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// textOf returns the words of a document, one a line.
func textOf(doc *document.Document) string {
	var words []string
	document.WalkDocument(doc, func(n document.Node) bool {
		if text, ok := n.(*document.Text); ok {
			words = append(words, strings.Fields(text.Text)...)
		}
		return true
	})
	return strings.Join(words, "\n")
}
