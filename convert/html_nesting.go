package convert

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// elementName returns the name under which an element of the document can be
// written at the present place: its own, or "div" or "span" where HTML does
// not know it, does not allow it there, or where it is not safe. It reports
// false for elements that must go with their content.
func (w *htmlWriter) elementName(tag string, at document.Span, inline bool) (string, bool) {
	name := strings.ToLower(tag)
	kind := htmlKindOf(name)
	if kind == htmlActive {
		w.lost(at, "unsafe-html", "the element <"+name+"> is left out with its content", "")
		return "", false
	}
	inline = inline || w.context.phrasing
	if kind != htmlUnknown && !(inline && htmlBlockKind(kind)) && w.allowed(name) {
		if w.standalone {
			name = w.headingName(htmlModern(name), at)
		}
		return name, true
	}
	instead := "div"
	if inline {
		instead = "span"
	}
	if kind == htmlUnknown {
		w.lost(at, "unknown-element", "<"+name+"> is written as <"+instead+">: the HTML of a document has no such element", "")
	} else {
		w.changed(at, "misplaced-element", "<"+name+"> is written as <"+instead+">: it cannot stand here", "")
	}
	return instead, true
}

// allowed reports whether an element may stand at the present place, blocks
// in text aside.
func (w *htmlWriter) allowed(name string) bool {
	return htmlParents(name, w.context.parent) && !(name == "a" && w.context.link)
}

// enter notes that what follows stands inside an element, and returns the
// context to go back to.
func (w *htmlWriter) enter(name string) (outer htmlContext) {
	outer = w.context
	w.context.parent = name
	switch htmlKindOf(name) {
	case htmlTextBlock, htmlInline:
		w.context.phrasing = true
	}
	if name == "a" {
		w.context.link = true
	}
	return outer
}

// htmlFits reports whether all of blocks may stand directly in an element; one
// of which this is not true is written as a division.
func htmlFits(name string, blocks []document.Block) bool {
	switch {
	case htmlGrid(name) || htmlList(name):
		return htmlOnlyItems(name, blocks)
	case htmlTextOnly(name):
		return htmlOnlyText(blocks)
	case htmlVoid(name):
		return len(blocks) == 0
	}
	return true
}

// htmlOnlyItems reports whether blocks are parts of the list or table name.
func htmlOnlyItems(name string, blocks []document.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Raw:
		case *document.Element:
			tag := strings.ToLower(b.Tag)
			if !htmlParents(tag, name) || htmlParents(tag, "") || !htmlFits(tag, b.Blocks) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// htmlOnlyText reports whether blocks are text that stands without paragraphs.
func htmlOnlyText(blocks []document.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Raw:
		case *document.Paragraph:
			if !b.Tight {
				return false
			}
		case *document.Element:
			if htmlBlockKind(htmlKindOf(strings.ToLower(b.Tag))) || !htmlOnlyText(b.Blocks) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// htmlList reports whether an element holds nothing but items.
func htmlList(name string) bool { return name == "ul" || name == "ol" || name == "dl" }

// htmlTextOnly reports whether an element holds phrases, not blocks.
func htmlTextOnly(name string) bool {
	kind := htmlKindOf(name)
	return kind == htmlTextBlock || kind == htmlInline
}

func htmlBlockKind(kind htmlKind) bool {
	return kind == htmlFlow || kind == htmlTextBlock || kind == htmlVoidBlock
}
