package markdown

import (
	"net/url"
	"path"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// ids are the ids of a document that plain Markdown keeps, each once: those of
// sections, figures and tables, to which other documents may link, and those
// that something in the document itself links to.
type ids struct {
	linked  map[string]bool
	steady  map[string]bool // those of sections, figures and tables
	claimed map[string]bool
}

func findIDs(doc *document.Document) *ids {
	found := &ids{linked: linkedIDs(doc), steady: map[string]bool{}, claimed: map[string]bool{}}
	document.WalkDocument(doc, func(n document.Node) bool {
		if attr := document.AttrOf(n); attr != nil && attr.ID != "" && steady(n) {
			found.steady[attr.ID] = true
		}
		return true
	})
	return found
}

// steady reports whether a node keeps its id though nothing in the document
// links to it.
func steady(n document.Node) bool {
	switch n.(type) {
	case *document.Section, *document.Figure, *document.Table:
		return true
	}
	return false
}

// claim reports whether a node, steady or not, keeps its id. No other will.
func (s *ids) claim(id string, steady bool) bool {
	if id == "" || s.claimed[id] || !steady && (s.steady[id] || !s.linked[id]) {
		return false
	}
	s.claimed[id] = true
	return true
}

// linkedIDs returns what the fragments of links to the document itself name.
func linkedIDs(doc *document.Document) map[string]bool {
	linked := map[string]bool{}
	add := func(href string) {
		file, fragment, ok := strings.Cut(href, "#")
		if !ok || fragment == "" || file != "" && !names(file, doc.Source) {
			return
		}
		linked[fragment] = true
		if plain, err := url.PathUnescape(fragment); err == nil {
			linked[plain] = true
		}
	}
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Link:
			add(n.Href)
			return false // links do not nest
		case *document.Raw:
			addQuoted(n.Text, add)
		case *document.RawInline:
			addQuoted(n.Text, add)
		}
		return true
	})
	return linked
}

// names reports whether a relative address is that of the file itself.
func names(file string, source document.Source) bool {
	name := source.Name()
	return name != "" && !strings.Contains(file, ":") &&
		strings.TrimSuffix(path.Base(file), path.Ext(file)) == name && !strings.HasSuffix(file, "/")
}

// addQuoted adds the fragments in the tags of raw HTML.
func addQuoted(html string, add func(string)) {
	for {
		at := strings.Index(html, `="#`)
		if at < 0 {
			return
		}
		html = html[at+len(`="`):]
		if end := strings.IndexByte(html, '"'); end >= 0 {
			add(html[:end])
		}
	}
}

// anchorOf is an empty element that does nothing but have an id.
func anchorOf(at document.Span, id string) *document.InlineElement {
	return &document.InlineElement{Span: at, Attr: document.Attr{ID: id}, Tag: "a"}
}

// onlyAnchor returns the id of a paragraph that is nothing but an anchor.
func onlyAnchor(b document.Block) (id string, ok bool) {
	p, isText := b.(*document.Paragraph)
	if !isText || len(p.Inlines) != 1 || !p.Attr.IsZero() {
		return "", false
	}
	return annotation.Anchor(p.Inlines)
}

// settleAnchors gives blocks the ids of the anchors that stand alone before
// them.
func settleAnchors(blocks []document.Block) []document.Block {
	out := blocks[:0]
	for _, b := range blocks {
		out = follow(out, b)
	}
	return out
}

// follow puts a block after others, with the id of an anchor that is alone
// before it.
func follow(blocks []document.Block, b document.Block) []document.Block {
	if n := len(blocks); n > 0 {
		if id, ok := onlyAnchor(blocks[n-1]); ok && giveID(b, id) {
			blocks = blocks[:n-1]
		}
	}
	return append(blocks, b)
}

// giveID gives a block an id, if it can have one and has none.
func giveID(b document.Block, id string) bool {
	if text, ok := b.(*document.Paragraph); ok && text.Tight {
		text.Inlines = append([]document.Inline{anchorOf(text.Span, id)}, text.Inlines...)
		return true
	}
	attr := document.AttrOf(b)
	if attr == nil || attr.ID != "" {
		return false
	}
	attr.ID = id
	return true
}

// into puts an anchor into the first of blocks, or before it.
func into(blocks []document.Block, anchor []document.Inline, tight bool) []document.Block {
	if len(anchor) == 0 {
		return blocks
	}
	mark := &document.Paragraph{Span: anchor[0].Pos(), Tight: tight, Inlines: anchor}
	return settleAnchors(append([]document.Block{mark}, blocks...))
}
