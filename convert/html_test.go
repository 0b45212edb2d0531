package convert

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

func TestHTMLSmoke(t *testing.T) {
	doc := &document.Document{Blocks: []document.Block{
		&document.Paragraph{Inlines: []document.Inline{&document.Text{Text: "a < b"}}},
	}}
	out, _ := HTML(doc, Options{})
	if got, want := string(out), "<p>a &lt; b</p>\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
