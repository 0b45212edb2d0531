package markdown_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/google/go-cmp/cmp"

	tomarkdown "github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/internal/randdoc"
	"github.com/stemmadocs/stemma/parser/markdown"
)

// FuzzParse reads any Markdown. What is read must be written and read back as
// it is, unless the writer has said that it cannot.
func FuzzParse(f *testing.F) {
	for _, input := range golden.Inputs(f, "testdata/*.txtar") {
		f.Add(input)
	}
	for _, h := range hostile {
		f.Add(h.repeat(20))
	}
	f.Fuzz(func(t *testing.T, input string) {
		doc := markdown.Parse([]byte(asInput(input)), nil)
		text, problems := tomarkdown.Write(doc, tomarkdown.Options{KeepMarkup: true})
		for _, p := range problems {
			if p.Loss {
				t.Skip("the writer reports a loss")
			}
		}
		back := markdown.Parse(text, nil)
		if diff := cmp.Diff(document.Dump(doc), document.Dump(back)); diff != "" {
			t.Fatalf("another document when written and read (-read +again)\n%s\nfrom\n%s", diff, text)
		}
		again, _ := tomarkdown.Write(back, tomarkdown.Options{KeepMarkup: true})
		if diff := cmp.Diff(string(text), string(again)); diff != "" {
			t.Fatalf("other bytes when written again\n%s", diff)
		}
	})
}

// FuzzRoundTrip writes random documents and reads them back.
func FuzzRoundTrip(f *testing.F) {
	documents := randdoc.Document()
	f.Fuzz(rapid.MakeFuzz(func(t *rapid.T) {
		if wrong := roundTrip(documents.Draw(t, "document")); wrong != "" {
			t.Fatal(wrong)
		}
	}))
}
