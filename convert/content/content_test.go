package content_test

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/convert/content"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/internal/randdoc"
)

// TestGolden writes the items of documents in Markdown.
func TestGolden(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		doc := read(t, "bees/"+name, "", []byte(src))
		item, problems := content.Write(doc)
		return map[string]string{"item.json": string(item), "body.html": body(t, item) + "\n",
			"problems": golden.Problems(name, problems)}
	})
}

// TestAnyDocument writes random documents: the items are valid, their bodies
// are what the platform renders, and the documents stay as they were.
func TestAnyDocument(t *testing.T) {
	s := schema(t)
	documents := randdoc.Document()
	rapid.Check(t, func(r *rapid.T) {
		doc := documents.Draw(r, "document")
		before := document.Dump(doc)
		item, _ := content.Write(doc)
		validate(t, s, "random", item)
		checkBody(t, "random", body(t, item))
		if again, _ := content.Write(doc); !bytes.Equal(item, again) {
			t.Error("other bytes when written again")
		}
		if document.Dump(doc) != before {
			t.Error("the document has changed")
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	for path, src := range sources(b, "govuk", "best-practice-HC-paper.json") {
		doc := read(b, path, "content", src)
		b.SetBytes(int64(len(src)))
		for b.Loop() {
			content.Write(doc)
		}
	}
}
