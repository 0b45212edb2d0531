// Package htmlelement holds what the HTML standard says of its elements and
// their attributes by name, with some of its numbers, for all who read or write
// HTML or tags.
//
// Each function is one table of the standard and links the section that it was
// copied from. All take names in lower case, as a tag's name is compared. Names
// that HTML does not know belong to no category.
//
// What a package makes of an element is not here: it is that package's own
// rule, written with these categories. The legacy markup is kramdown, whose
// categories differ from these; parser/kramdown keeps its own on purpose.
package htmlelement

// Void reports elements that have no content and no end tag, with the obsolete
// ones that parsers treat as such.
//
// https://html.spec.whatwg.org/multipage/syntax.html#void-elements
// https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
func Void(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
		"basefont", "bgsound", "frame", "keygen", "param":
		return true
	}
	return false
}

// RawText reports elements whose content holds no tags, for parsers that run
// no scripts or do.
//
// https://html.spec.whatwg.org/multipage/syntax.html#raw-text-elements
// https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments
func RawText(name string) bool {
	switch name {
	case "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "noscript", "plaintext", "xmp":
		return true
	}
	return false
}

// Hidden reports elements whose content is never shown to a reader.
//
// https://html.spec.whatwg.org/multipage/rendering.html#hidden-elements
func Hidden(name string) bool {
	switch name {
	case "base", "head", "link", "meta", "noembed", "noframes", "script", "style", "template", "title":
		return true
	}
	return false
}

// Block reports elements that begin a line of their own, and the parts of
// lists, tables and selections.
//
// https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3
// https://html.spec.whatwg.org/multipage/rendering.html#sections-and-headings
// https://html.spec.whatwg.org/multipage/rendering.html#lists
// https://html.spec.whatwg.org/multipage/rendering.html#tables-2
func Block(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
		"div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
		"header", "hgroup", "hr", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p",
		"plaintext", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
		"ul", "xmp":
		return true
	}
	return false
}

// TablePart reports the elements that only a table gives a meaning.
//
// https://html.spec.whatwg.org/multipage/tables.html
func TablePart(name string) bool {
	switch name {
	case "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr":
		return true
	}
	return false
}

// HeadingLevel returns the level of h1 to h6, and 0 for anything else.
//
// https://html.spec.whatwg.org/multipage/sections.html#the-h1,-h2,-h3,-h4,-h5,-and-h6-elements
func HeadingLevel(name string) int {
	if len(name) == 2 && name[0] == 'h' && '1' <= name[1] && name[1] <= '6' {
		return int(name[1] - '0')
	}
	return 0
}

// TextLevel reports the elements of running text: links, text-level semantics
// and edits, with the obsolete ones that only looked like something.
//
// https://html.spec.whatwg.org/multipage/text-level-semantics.html
// https://html.spec.whatwg.org/multipage/edits.html
// https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
func TextLevel(name string) bool {
	switch name {
	case "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "rp",
		"rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
		"del", "ins",
		"acronym", "big", "font", "strike", "tt":
		return true
	}
	return false
}

// Embedded reports elements that show something else than the text in them:
// embedded content, images aside, and the controls of forms.
//
// https://html.spec.whatwg.org/multipage/embedded-content.html
// https://html.spec.whatwg.org/multipage/form-elements.html
func Embedded(name string) bool {
	switch name {
	case "applet", "audio", "canvas", "embed", "iframe", "map", "math", "object", "picture", "svg", "video",
		"input", "meter", "progress", "select", "textarea":
		return true
	}
	return false
}
