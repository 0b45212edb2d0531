package webpage

import (
	"golang.org/x/net/html/atom"
)

// intern returns a tag's name as a string, for known names without copying.
func intern(name []byte) string {
	if a := atom.Lookup(name); a != 0 {
		return a.String()
	}
	return string(name)
}

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

// impliedEnds returns the elements that the start of a tag ends, the innermost
// of them, and those that keep it from looking further.
func impliedEnds(tag string) (ends, scope []string) {
	switch tag {
	case "li":
		return []string{"li"}, []string{"ul", "ol", "menu", "dir", "table", "td", "th"}
	case "dt", "dd":
		return []string{"dt", "dd"}, []string{"dl", "table", "td", "th"}
	case "td", "th":
		return []string{"td", "th"}, []string{"table"}
	case "tr":
		return []string{"tr"}, []string{"table"}
	case "thead", "tbody", "tfoot":
		return []string{"thead", "tbody", "tfoot"}, []string{"table"}
	case "option":
		return []string{"option"}, []string{"select"}
	}
	if isBlock(atom.Lookup([]byte(tag))) {
		return []string{"p"}, []string{"button", "td", "th", "caption", "table", "object", "applet", "marquee"}
	}
	return nil, nil
}
