package html

import "github.com/stemmadocs/stemma/internal/htmlelement"

// elementKind is what an element may hold and where it may be.
type elementKind uint8

const (
	unknown   elementKind = iota // none that a document needs
	active                       // its content is not text for a reader: it goes with the element
	flow                         // a block of blocks
	textBlock                    // a block of text
	phrase                       // a piece of text in a line
	either                       // a block among blocks, a phrase among phrases
	voidBlock
	voidPhrase
)

// kindOf returns the kind of an element by its lower-case name. The elements
// that only forms and frames need are none that a document writes.
func kindOf(name string) elementKind {
	switch name {
	case "noscript", "plaintext", "xmp": // browsers read no tags in them
		return active
	case "body", "dialog", "dir", "fieldset", "form", "legend", "listing", "menu", "optgroup", "option", "search":
		return unknown
	case "p", "pre", "summary":
		return textBlock
	case "colgroup":
		return flow
	case "a", "audio", "data", "del", "ins", "map", "picture", "video":
		return either
	case "col", "hr":
		return voidBlock
	case "area", "br", "img", "source", "track", "wbr":
		return voidPhrase
	}
	switch {
	case htmlelement.Hidden(name) && !htmlelement.Void(name):
		return active
	case htmlelement.HeadingLevel(name) > 0:
		return textBlock
	case htmlelement.Block(name):
		return flow
	case htmlelement.TextLevel(name):
		return phrase
	case htmlelement.MadeUp(name):
		return either
	}
	return unknown
}

// parents reports whether an element of the given name may be directly in
// parent. Most may be anywhere.
//
// https://html.spec.whatwg.org/multipage/indices.html#elements-3
func parents(name, parent string) bool {
	switch name {
	case "caption", "colgroup", "tbody", "tfoot", "thead":
		return parent == "table"
	case "col":
		return parent == "colgroup" || parent == "table"
	case "tr":
		return parent == "table" || parent == "tbody" || parent == "tfoot" || parent == "thead"
	case "td", "th":
		return parent == "tr"
	case "li":
		return parent == "ul" || parent == "ol"
	case "dt", "dd":
		return parent == "dl"
	case "figcaption":
		return parent == "figure"
	case "summary":
		return parent == "details"
	case "rp", "rt":
		return parent == "ruby"
	case "source":
		return parent == "audio" || parent == "video" || parent == "picture"
	case "track":
		return parent == "audio" || parent == "video"
	case "area":
		return parent == "map"
	}
	return true
}

// grid reports whether an element holds nothing but certain elements: text
// in it would be moved out of it by a browser.
func grid(name string) bool {
	switch name {
	case "colgroup", "table", "tbody", "tfoot", "thead", "tr":
		return true
	}
	return false
}

// void reports whether an element has no content and no end tag.
func void(name string) bool {
	kind := kindOf(name)
	return kind == voidBlock || kind == voidPhrase
}

// voidUnknown reports whether an element that is not written has no
// content either.
func voidUnknown(name string) bool { return htmlelement.Void(name) && !void(name) }

// impliesEnd reports whether the start tag of next ends an open element
// that has no end tag of its own.
//
// https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
func impliesEnd(open, next string) bool {
	switch open {
	case "p":
		return blockKind(kindOf(next))
	case "li":
		return next == "li"
	case "dt", "dd":
		return next == "dt" || next == "dd"
	case "td", "th":
		return next == "td" || next == "th" || impliesEnd("tr", next)
	case "tr":
		return next == "tr" || impliesEnd("tbody", next)
	case "tbody", "tfoot", "thead", "caption", "colgroup":
		return next == "tbody" || next == "tfoot" || next == "thead"
	case "rt", "rp":
		return next == "rt" || next == "rp"
	}
	return false
}

// modern returns the name under which a page holds an element that is obsolete
// or that a page has only one of.
//
// https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
func modern(name string) string {
	switch name {
	case "acronym":
		return "abbr"
	case "big", "font":
		return "span"
	case "center", "main": // a page has its own <main>
		return "div"
	case "strike":
		return "s"
	case "tt":
		return "code"
	}
	return name
}
