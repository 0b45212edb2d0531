package htmlelement

// Formatting reports the elements that a parser opens anew in every block
// until they are closed.
//
// https://html.spec.whatwg.org/multipage/parsing.html#formatting
func Formatting(name string) bool {
	switch name {
	case "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u":
		return true
	}
	return false
}

// Special reports the elements that the end tag of another element does not
// reach across. The search element is not among them, though it is in the
// standard, as golang.org/x/net/html does not know it; its keygen is.
//
// https://html.spec.whatwg.org/multipage/parsing.html#special
func Special(name string) bool {
	switch name {
	case "address", "applet", "area", "article", "aside", "base", "basefont", "bgsound", "blockquote", "body", "br",
		"button", "caption", "center", "col", "colgroup", "dd", "details", "dir", "div", "dl", "dt", "embed",
		"fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
		"h6", "head", "header", "hgroup", "hr", "html", "iframe", "img", "input", "keygen", "li", "link", "listing",
		"main", "marquee", "menu", "meta", "nav", "noembed", "noframes", "noscript", "object", "ol", "p", "param",
		"plaintext", "pre", "script", "section", "select", "source", "style", "summary", "table", "tbody", "td",
		"template", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul", "wbr", "xmp":
		return true
	}
	return false
}

// EndsScope reports the elements that no end tag from within reaches across.
//
// https://html.spec.whatwg.org/multipage/parsing.html#has-an-element-in-scope
func EndsScope(name string) bool {
	switch name {
	case "applet", "caption", "html", "marquee", "math", "object", "select", "svg", "table", "td", "th":
		return true
	}
	return false
}

// Marker reports the elements outside of which formatting is not opened anew
// inside.
//
// https://html.spec.whatwg.org/multipage/parsing.html#concept-parser-marker
func Marker(name string) bool {
	switch name {
	case "applet", "caption", "marquee", "object", "td", "th":
		return true
	}
	return false
}

// EndsForeign reports the elements whose start tag ends a drawing or a formula.
//
// https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign
func EndsForeign(name string) bool {
	switch name {
	case "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "font",
		"h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol",
		"p", "pre", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tt", "u", "ul", "var":
		return true
	}
	return false
}
