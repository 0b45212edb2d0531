package html

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// elementName returns the name under which an element of the document can be
// written at the present place: its own, or "div" or "span" where HTML does
// not allow it there, a document needs none, or where it is not safe. It reports
// false for elements that must go with their content.
func (w *writer) elementName(tag string, at document.Span, inline bool) (string, bool) {
	name := strings.ToLower(tag)
	kind := kindOf(name)
	if kind == active {
		w.problems.Lose(at, "unsafe-html", "the element <"+name+"> is left out with its content", "")
		return "", false
	}
	inline = inline || w.context.phrasing
	if kind != unknown && !(inline && blockKind(kind)) && w.allowed(name) {
		w.tellMadeUp(name, at)
		if w.standalone {
			name = w.headingName(modern(name), at)
		}
		return name, true
	}
	instead := "div"
	if inline {
		instead = "span"
	}
	if kind == unknown || htmlelement.MadeUp(name) {
		w.problems.Lose(at, "unknown-element",
			"<"+name+"> is written as <"+instead+">: the HTML of a document has no such element", "")
	} else {
		w.problems.Remark(at, "misplaced-element", "<"+name+"> is written as <"+instead+">: it cannot stand here", "")
	}
	return instead, true
}

// tellMadeUp tells of a tag whose name is not shown, as its author may have meant
// it to be.
func (w *writer) tellMadeUp(name string, at document.Span) {
	if htmlelement.MadeUp(name) {
		w.problems.Remark(at, "unknown-element", "browsers know no <"+name+"> and show only what is in it",
			"to show the tag itself, write \"&lt;\" for \"<\", or code")
	}
}

// allowed reports whether an element may be at the present place, blocks in
// text aside. On a page it must be valid there; in a fragment it is enough that a
// browser leaves it there.
//
// https://html.spec.whatwg.org/multipage/dom.html#content-models
// https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
func (w *writer) allowed(name string) bool {
	switch {
	case name == "a" && w.context.link:
		return false
	case w.standalone && htmlelement.MadeUp(name):
		return htmlelement.Custom(name)
	case parents(name, w.context.parent):
		return w.standalone || !(htmlelement.HeadingLevel(name) > 0 && htmlelement.HeadingLevel(w.context.parent) > 0)
	case w.standalone:
		return false
	}
	switch name {
	case "li":
		return !w.context.item
	case "dt", "dd":
		return !w.context.term
	case "figcaption", "summary", "source", "track", "area":
		return true
	}
	return false
}

// enter notes that what follows is inside an element, and returns the
// context to go back to.
func (w *writer) enter(name string) (outer context) {
	outer = w.context
	w.context.parent = name
	switch kindOf(name) {
	case textBlock, phrase:
		w.context.phrasing = w.context.phrasing || w.standalone || name == "p"
	}
	switch name {
	case "a":
		w.context.link = true
	case "li":
		w.context.item, w.context.term = true, false
	case "dt", "dd":
		w.context.item, w.context.term = false, true
	case "address", "div", "p": // which the start of another item ends as well
	default:
		if htmlelement.Special(name) {
			w.context.item, w.context.term = false, false
		}
	}
	return outer
}

// holds reports whether all of blocks may be directly in an element: so that it is
// valid on a page, and so that a browser leaves them there in a fragment.
func (w *writer) holds(name string, blocks []document.Block) bool {
	if !w.standalone && !grid(name) && name != "p" && !void(name) {
		return true
	}
	return fits(name, blocks)
}

// fits reports whether all of blocks may be directly in an element; one
// of which this is not true is written as a division.
func fits(name string, blocks []document.Block) bool {
	switch {
	case grid(name) || list(name):
		return onlyItems(name, blocks)
	case textOnly(name):
		return onlyText(blocks)
	case void(name):
		return len(blocks) == 0
	}
	return true
}

// onlyItems reports whether blocks are parts of the list or table name.
func onlyItems(name string, blocks []document.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Raw:
		case *document.Element:
			tag := strings.ToLower(b.Tag)
			if !parents(tag, name) || parents(tag, "") || !fits(tag, b.Blocks) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// onlyText reports whether blocks are text without paragraphs.
func onlyText(blocks []document.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Raw:
		case *document.Paragraph:
			if !b.Tight {
				return false
			}
		case *document.Element:
			if blockKind(kindOf(strings.ToLower(b.Tag))) || !onlyText(b.Blocks) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// list reports whether an element holds nothing but items.
func list(name string) bool { return name == "ul" || name == "ol" || name == "dl" }

// textOnly reports whether an element holds phrases, not blocks.
func textOnly(name string) bool {
	kind := kindOf(name)
	return kind == textBlock || kind == phrase
}

func blockKind(kind elementKind) bool {
	return kind == flow || kind == textBlock || kind == voidBlock
}
