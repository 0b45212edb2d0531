package rawhtml

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/embedded"
)

// Embed makes links of the elements of a document that embed films, sounds, files and
// other pages, as readers of pages do. What they hold for those who cannot see it
// comes after the link.
func Embed(doc *document.Document) document.Problems {
	if !embeds(doc) {
		return nil
	}
	var e embedder
	out := document.Rewrite(doc, e.node)
	doc.Blocks, doc.Footnotes = out.Blocks, out.Footnotes
	return e.problems
}

func embeds(doc *document.Document) (found bool) {
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Element:
			found = found || embedded.Is(n.Tag)
		case *document.InlineElement:
			found = found || embedded.Is(n.Tag)
		}
		return !found
	})
	return found
}

type embedder struct{ problems document.Problems }

func (e *embedder) node(n document.Node) []document.Node {
	switch n := n.(type) {
	case *document.Element:
		if !embedded.Is(n.Tag) {
			break
		}
		if to := embeddedAddress(&n.Attr, document.Nodes(n.Blocks)); to != "" {
			link := e.link(n.Span, n.Attr, n.Tag, to)
			p := &document.Paragraph{Span: n.Span, Inlines: []document.Inline{link}}
			return append([]document.Node{p}, document.Nodes(fallback(n.Blocks))...)
		}
	case *document.InlineElement:
		if !embedded.Is(n.Tag) {
			break
		}
		if to := embeddedAddress(&n.Attr, document.Nodes(n.Inlines)); to != "" {
			out := []document.Node{e.link(n.Span, n.Attr, n.Tag, to)}
			if inner := trimmed(withoutParts(n.Inlines)); len(inner) > 0 {
				out = append(out, &document.Text{Span: n.Span, Text: " "})
				out = append(out, document.Nodes(inner)...)
			}
			return out
		}
	}
	return []document.Node{n}
}

// link makes the link, which keeps the id.
func (e *embedder) link(at document.Span, attr document.Attr, tag, to string) *document.Link {
	e.problems.Remark(at, "embedded", "<"+tag+"> becomes a link to what it shows: "+to, "")
	text := attr.Pairs["title"]
	if text == "" {
		text = attr.Pairs["aria-label"]
	}
	if text = document.OneLine(text); text == "" {
		text = embedded.Text(tag, attr.Pairs["type"], to)
	}
	return &document.Link{
		Span: at, Attr: document.Attr{ID: attr.ID}, Href: to,
		Inlines: []document.Inline{&document.Text{Span: at, Text: text}},
	}
}

// embeddedAddress returns the address of an element, or the first of those that its parts
// give to choose from.
func embeddedAddress(attr *document.Attr, inside []document.Node) (to string) {
	for _, name := range [...]string{"src", "data"} {
		if to = attr.Pairs[name]; embedded.Leads(to) {
			return to
		}
	}
	to = ""
	for _, n := range inside {
		document.Walk(n, func(n document.Node) bool {
			if part, ok := n.(*document.InlineElement); ok && to == "" && ofEmbedded(part.Tag) {
				if src := part.Pairs["src"]; embedded.Leads(src) {
					to = src
				}
			}
			return to == ""
		})
	}
	return to
}

// ofEmbedded reports the elements that say how another one is to be shown.
func ofEmbedded(tag string) bool { return tag == "source" || tag == "param" || tag == "track" }

// fallback returns what an element holds for those who cannot see it.
func fallback(blocks []document.Block) (kept []document.Block) {
	for _, b := range blocks {
		if p, ok := b.(*document.Paragraph); ok {
			if p.Inlines = trimmed(withoutParts(p.Inlines)); len(p.Inlines) == 0 {
				continue
			}
			p.Tight = false
		}
		kept = append(kept, b)
	}
	return kept
}

func withoutParts(inlines []document.Inline) []document.Inline {
	return slices.DeleteFunc(inlines, func(n document.Inline) bool {
		e, ok := n.(*document.InlineElement)
		return ok && ofEmbedded(e.Tag)
	})
}
