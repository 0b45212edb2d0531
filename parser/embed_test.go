package parser_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// A film is a link in every format that holds HTML as elements.
func TestEmbedded(t *testing.T) {
	const src = "Text.\n\n<div><video src=\"bees.mp4\" title=\"Bees\"></video></div>\n\n" +
		"<table><tr><td><iframe src=\"https://a.example/hum\" title=\"Hum\"></iframe></td></tr></table>\n"
	for _, format := range []string{"gdspub", "kramdown", "kramdown-gfm", "markdown", "html"} {
		doc, err := parser.Parse([]byte(src), parser.Options{Format: format})
		if err != nil {
			t.Fatal(err)
		}
		var links []string
		document.WalkDocument(doc, func(n document.Node) bool {
			if n, ok := n.(*document.Link); ok {
				links = append(links, document.PlainText(n.Inlines)+" "+n.Href)
			}
			return true
		})
		want := "Bees bees.mp4, Hum https://a.example/hum"
		if format == "markdown" { // which holds a division of HTML as it is
			want = "Hum https://a.example/hum"
		}
		if got := strings.Join(links, ", "); got != want {
			t.Errorf("%s: %s\n%s", format, got, document.Dump(doc))
		}
	}
}
