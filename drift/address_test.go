package drift_test

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
)

// Links start from where their page was. Where only one of the versions says that,
// the other one was there too.
func TestLinksStartFromTheirPage(t *testing.T) {
	page := func(address string, hrefs ...string) *document.Document {
		doc := &document.Document{Source: document.Source{Address: address}}
		for _, href := range hrefs {
			text := []document.Inline{&document.Text{Text: "the hut"}}
			link := &document.Link{Href: href, Inlines: text}
			doc.Blocks = append(doc.Blocks, &document.Paragraph{Inlines: []document.Inline{link}},
				&document.Figure{Blocks: []document.Block{
					&document.Paragraph{Inlines: []document.Inline{&document.Image{Src: href}}}}})
		}
		return doc
	}
	const here, there = "https://huts.example/a/rules", "https://huts.example/b/c/rules"
	relative := page(here, "/prices", "map", "#food")
	for _, c := range []struct {
		what  string
		other *document.Document
		same  bool
	}{
		{"the same", page(here, "/prices", "map", "#food"), true},
		{"whole", page(here, "https://huts.example/prices", "//huts.example/a/map", here+"#food"), true},
		{"of nowhere", page("", "https://huts.example/prices", "./map", "rules#food"), true},
		{"of elsewhere, written the same", page(there, "/prices", "map", "#food"), true},
		{"of elsewhere", page(there, "../../prices", "../../a/map", "/a/rules#food"), true},
		{"of elsewhere, to another page", page(there, "../prices", "map", "#food"), false},
		{"another place", page(here, "/prices", "map", "#drink"), false},
	} {
		for _, r := range []*drift.Report{
			drift.Compare(relative, c.other, nil), drift.Compare(c.other, relative, nil),
		} {
			if same := len(r.Items) == 0; same != c.same {
				t.Errorf("%s: the same is %v: %v", c.what, same, r.Items)
			}
		}
	}
}
