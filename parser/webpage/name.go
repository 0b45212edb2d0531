package webpage

import (
	"golang.org/x/net/html/atom"
)

// void reports elements that have no content and no end tag.
func void(tag string) bool {
	switch tag {
	case "area", "base", "basefont", "bgsound", "br", "col", "embed", "hr", "image", "img", "input", "keygen",
		"link", "meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}

// isFormatting reports the elements that the parser opens anew in every block
// until they are closed.
func isFormatting(tag string) bool {
	switch tag {
	case "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u":
		return true
	}
	return false
}

// isSpecial reports the elements that the end tag of a phrasing element does
// not reach across.
func isSpecial(tag string) bool {
	switch tag {
	case "applet", "area", "base", "basefont", "bgsound", "br", "button", "col", "colgroup", "embed", "frame", "frameset", "head", "html",
		"iframe", "img", "input", "keygen", "link", "marquee", "meta", "noembed", "noframes", "noscript", "object", "param",
		"script", "select", "source", "style", "template", "textarea", "title", "track", "wbr":
		return true
	}
	return isBlockTag(tag) && tag != "option" && tag != "optgroup" && tag != "dialog" && tag != "legend" && tag != "search"
}

// endsScope reports the elements that no end tag from within reaches across.
func endsScope(tag string) bool {
	switch tag {
	case "applet", "caption", "html", "table", "td", "th", "marquee", "object", "select", "svg", "math":
		return true
	}
	return false
}

// isMarker reports the elements outside of which formatting is not opened anew
// inside.
func isMarker(tag string) bool {
	switch tag {
	case "applet", "caption", "marquee", "object", "td", "th":
		return true
	}
	return false
}

// isRowOrCell reports the tags that only a table gives a meaning.
func isRowOrCell(tag string) bool {
	switch tag {
	case "caption", "colgroup", "col", "tbody", "td", "tfoot", "th", "thead", "tr":
		return true
	}
	return false
}

func isHeading(tag string) bool {
	return len(tag) == 2 && tag[0] == 'h' && '1' <= tag[1] && tag[1] <= '6'
}

// leavesForeign reports the tags that end a drawing or a formula.
func leavesForeign(tag string) bool {
	switch tag {
	case "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "font", "h1", "h2", "h3",
		"h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small",
		"span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var":
		return true
	}
	return false
}

func isBlockTag(tag string) bool { return isBlock(atom.Lookup([]byte(tag))) }

// isBlock reports elements that are blocks, or parts of one.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Legend,
		atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.Optgroup, atom.Option, atom.P, atom.Pre, atom.Search, atom.Section,
		atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Listing, atom.Xmp,
		atom.Plaintext:
		return true
	}
	return false
}

// headingLevel returns the level of h1 to h6, and 0 for anything else.
func headingLevel(a atom.Atom) int {
	switch a {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}
