// Package randdoc draws random documents for property tests: every kind of
// block and phrase in every place that the model allows, with text that is
// hard on readers and writers.
//
// Start with [Document]. The documents are as readers leave them where that can
// be said of random ones: no empty classes, code ends in a newline, levels are
// 1 to 6. Sections need not nest by their levels, and ids may repeat. [Wild] draws
// what only a program would put together. Draws shrink well: smaller numbers
// give plainer documents.
package randdoc

import (
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
)

// maxDepth bounds the nesting of blocks, and that of phrases.
const maxDepth = 4

// drawer draws from one test.
type drawer struct {
	*rapid.T
	wild bool
}

func (d drawer) n(limit int, label string) int { return rapid.IntRange(0, limit).Draw(d.T, label) }

// one reports true once in so many times.
func (d drawer) one(in int, label string) bool { return d.n(in-1, label) == in-1 }

// Document draws documents as readers leave them.
func Document() *rapid.Generator[*document.Document] { return documents(false) }

// Wild draws documents of any shape: values that mean nothing, text that is no
// UTF-8, elements of all kinds in each other, what runs in a browser.
func Wild() *rapid.Generator[*document.Document] { return documents(true) }

func documents(wild bool) *rapid.Generator[*document.Document] {
	return rapid.Custom(func(t *rapid.T) *document.Document {
		d := drawer{t, wild}
		doc := &document.Document{Blocks: d.blocks(0)}
		if d.one(4, "meta") {
			doc.Meta = document.Meta{
				Title: d.text("title"), Number: d.text("number"), Type: d.text("type"),
				Updated: "2014-12-08", Government: d.text("government"), Series: d.text("series"),
				Political: d.one(2, "political"), Language: "cy", Organisations: []string{"Cabinet Office",
					d.text("organisation")},
			}
			if d.one(2, "extra") {
				doc.Meta.Extra = []document.MetaEntry{
					{Name: "x" + d.text("name"), Value: d.pick("value", "3", `"a"`, `{"b":[null]}`)}}
			}
		}
		if d.wild {
			doc.Meta.Updated = d.pick("updated", "", "2014-12-08", "x<")
		}
		for range d.n(2, "footnotes") {
			doc.Footnotes = append(doc.Footnotes,
				&document.Footnote{Attr: d.attr(), Label: d.label(), Blocks: d.blocks(2)})
		}
		if d.one(2, "ids") {
			document.AssignIDs(doc)
		}
		return doc
	})
}

// Text draws strings that are hard on readers and writers of markup.
func Text() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string { return drawer{T: t}.text("text") })
}
