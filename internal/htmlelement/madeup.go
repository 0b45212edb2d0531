package htmlelement

import (
	"strings"
	"unicode"
)

// MadeUp reports names that an author made up, as those of <type>, <your-name>
// or <foo:bar>: a parser reads a tag of them as that of an element without any
// meaning, which shows what is in it and does nothing. Names that HTML, SVG or
// MathML define, now or in the past, are none, nor is a name with a prefix before
// one of them.
//
// https://html.spec.whatwg.org/multipage/dom.html#htmlunknownelement
// https://html.spec.whatwg.org/multipage/syntax.html#syntax-tag-name
func MadeUp(name string) bool {
	if !tagName(name) {
		return false
	}
	local := name[strings.LastIndexByte(name, ':')+1:]
	return local != "" && !defined(local) && !ofDrawing(local) && !ofFormula(local)
}

// tagName reports whether every parser reads the name of a tag to its end.
func tagName(name string) bool {
	for i, c := range name {
		switch {
		case 'a' <= c && c <= 'z':
		case i == 0 || unicode.ToLower(c) != c:
			return false
		case !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("-_.:", c):
			return false
		}
	}
	return name != ""
}

// Custom reports made-up names that are valid in a page, as a script may define
// an element of that name.
//
// https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name
func Custom(name string) bool {
	return MadeUp(name) && strings.Contains(name, "-") && !strings.Contains(name, ":")
}

// defined reports the names of HTML: those in use, those that are obsolete, those
// that browsers gave a meaning of their own and those of drafts.
//
// https://html.spec.whatwg.org/multipage/indices.html#elements-3
// https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
func defined(name string) bool {
	switch name {
	case "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "blockquote",
		"body", "br", "button", "canvas", "caption", "cite", "code", "col", "colgroup", "data", "datalist", "dd",
		"del", "details", "dfn", "dialog", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure",
		"footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i",
		"iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark", "math",
		"menu", "meta", "meter", "nav", "noscript", "object", "ol", "optgroup", "option", "output", "p", "picture",
		"pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "search", "section", "select",
		"selectedcontent", "slot", "small", "source", "span", "strong", "style", "sub", "summary", "sup", "svg",
		"table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "u",
		"ul", "var", "video", "wbr":
		return true
	case "acronym", "applet", "basefont", "bgsound", "big", "blink", "center", "dir", "font", "frame", "frameset",
		"image", "isindex", "keygen", "listing", "marquee", "menuitem", "multicol", "nextid", "nobr", "noembed",
		"noframes", "param", "plaintext", "rb", "rtc", "spacer", "strike", "tt", "xmp":
		return true
	case "comment", "content", "element", "ilayer", "layer", "nolayer", "shadow", "xml":
		return true
	case "controlledframe", "fencedframe", "geolocation", "install", "model", "permission", "portal", "selectlist",
		"selectmenu", "usermedia", "webview":
		return true
	}
	return false
}

// ofDrawing reports the names of SVG.
//
// https://www.w3.org/TR/SVG2/eltindex.html
// https://www.w3.org/TR/SVG11/eltindex.html
// https://www.w3.org/TR/filter-effects-1/
func ofDrawing(name string) bool {
	switch name {
	case "altglyph", "altglyphdef", "altglyphitem", "animate", "animatecolor", "animatemotion", "animatetransform",
		"circle", "clippath", "color-profile", "cursor", "defs", "desc", "discard", "ellipse", "filter", "font-face",
		"font-face-format", "font-face-name", "font-face-src", "font-face-uri", "foreignobject", "g", "glyph",
		"glyphref", "handler", "hatch", "hatchpath", "hkern", "line", "lineargradient", "listener", "marker", "mask",
		"mesh", "meshgradient", "meshpatch", "meshrow", "metadata", "missing-glyph", "mpath", "path", "pattern",
		"polygon", "polyline", "radialgradient", "rect", "set", "solidcolor", "stop", "switch", "symbol", "tbreak",
		"text", "textarea", "textpath", "tref", "tspan", "unknown", "use", "view", "vkern":
		return true
	case "feblend", "fecolormatrix", "fecomponenttransfer", "fecomposite", "feconvolvematrix", "fediffuselighting",
		"fedisplacementmap", "fedistantlight", "fedropshadow", "feflood", "fefunca", "fefuncb", "fefuncg", "fefuncr",
		"fegaussianblur", "feimage", "femerge", "femergenode", "femorphology", "feoffset", "fepointlight",
		"fespecularlighting", "fespotlight", "fetile", "feturbulence":
		return true
	}
	return false
}

// ofFormula reports the names of MathML that browsers know or that hold what is
// presented; those of its content markup mean nothing to them.
//
// https://www.w3.org/TR/mathml-core/#mathml-elements-and-attributes
// https://www.w3.org/TR/MathML3/chapter3.html
func ofFormula(name string) bool {
	switch name {
	case "annotation", "annotation-xml", "maction", "maligngroup", "malignmark", "menclose", "merror", "mfenced",
		"mfrac", "mglyph", "mi", "mlabeledtr", "mlongdiv", "mmultiscripts", "mn", "mo", "mover", "mpadded",
		"mphantom", "mprescripts", "mroot", "mrow", "ms", "mscarries", "mscarry", "msgroup", "msline", "mspace",
		"msqrt", "msrow", "mstack", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder",
		"munderover", "none", "semantics":
		return true
	}
	return false
}
