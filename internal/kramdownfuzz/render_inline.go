package main

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
)

func (r *renderer) inlines(inlines []document.Inline) {
	for _, n := range inlines {
		r.inline(n)
	}
}

func (r *renderer) inline(n document.Inline) {
	in := func(inlines []document.Inline) func() { return func() { r.inlines(inlines) } }
	switch n := n.(type) {
	case *document.Text:
		r.text(n.Text)
	case *document.Emphasis:
		r.element("em", n.Attr, in(n.Inlines))
	case *document.Strong:
		r.element("strong", n.Attr, in(n.Inlines))
	case *document.Strikethrough:
		r.element("del", n.Attr, in(n.Inlines))
	case *document.Code:
		r.element("code", n.Attr, func() { r.text(n.Text) })
	case *document.Math:
		if n.Attr.IsZero() {
			r.text(`\(` + n.Text + `\)`)
			return
		}
		r.element("span", n.Attr, func() { r.text("$" + n.Text + "$") })
	case *document.Link:
		r.open("a", n.Attr, titled(n.Title, "href", n.Href)...)
		r.inlines(n.Inlines)
		r.WriteString("</a>")
	case *document.Image:
		own := titled(n.Title, "src", n.Src)
		if !n.NoAlt {
			own = append(own, "alt", n.Alt)
		}
		r.open("img", n.Attr, own...)
	case *document.LineBreak:
		r.open("br", n.Attr)
	case *document.FootnoteRef:
		r.reference(n)
	case *document.Abbreviation:
		r.open("abbr", n.Attr, titled(n.Expansion)...)
		r.inlines(n.Inlines)
		r.WriteString("</abbr>")
	case *document.InlineElement:
		r.element(n.Tag, n.Attr, in(n.Inlines))
	case *document.RawInline:
		if n.Format == "html" {
			r.WriteString(n.Text)
		}
	}
}

func titled(title string, pairs ...string) []string {
	if title == "" {
		return pairs
	}
	return append(pairs, "title", title)
}

func (r *renderer) reference(n *document.FootnoteRef) {
	id := n.Label
	if k := r.seen[n.Label]; k > 0 {
		id = fmt.Sprintf("%s:%d", id, k)
	}
	r.seen[n.Label]++
	r.element("sup", document.Attr{ID: "fnref:" + id}, func() {
		r.open("a", n.Attr, "href", "#fn:"+n.Label, "class", "footnote", "rel", "footnote")
		fmt.Fprint(r, r.number[n.Label], "</a>")
	})
}

// footnotes writes the notes, without the links back to the text.
func (r *renderer) footnotes() {
	if len(r.number) == 0 || r.placed {
		return
	}
	r.placed = true // also for a place among the notes themselves
	r.element("div", document.Attr{Classes: []string{"footnotes"}}, func() {
		r.element("ol", document.Attr{}, func() {
			for _, f := range r.doc.Footnotes {
				if r.number[f.Label] == 0 {
					continue
				}
				r.element("li", document.Attr{ID: "fn:" + f.Label}, func() { r.blocks(f.Blocks) })
			}
		})
	})
}
