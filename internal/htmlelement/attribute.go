package htmlelement

import "strings"

// MaxSpan is the largest number of columns or rows that browsers let a cell
// span: https://html.spec.whatwg.org/multipage/tables.html#attr-tdth-colspan.
const MaxSpan = 1000

// WhiteSpace is the white space of HTML: https://infra.spec.whatwg.org/#ascii-whitespace.
const WhiteSpace = " \t\n\f\r"

// RunsScript reports attributes that hold a script or a page of their own, or
// that make an element one that a script defines.
//
// https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes
// https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-srcdoc
// https://html.spec.whatwg.org/multipage/custom-elements.html#attr-is
func RunsScript(attribute string) bool {
	return strings.HasPrefix(attribute, "on") || attribute == "srcdoc" || attribute == "is"
}

// SendsData reports attributes that name an address to which data is sent.
//
// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fs-action
// https://html.spec.whatwg.org/multipage/links.html#ping
func SendsData(attribute string) bool {
	switch attribute {
	case "action", "formaction", "ping":
		return true
	}
	return false
}

// HasAttribute reports whether HTML knows an attribute for an element that can
// stand in a document: the global attributes, and those of the element.
//
// https://html.spec.whatwg.org/multipage/dom.html#global-attributes
// https://html.spec.whatwg.org/multipage/indices.html#attributes-3
func HasAttribute(tag, name string) bool {
	if strings.HasPrefix(name, "data-") || strings.HasPrefix(name, "aria-") {
		return true
	}
	switch name {
	case "class", "dir", "hidden", "lang", "role", "style", "tabindex", "title", "translate":
		return true
	case "href", "hreflang", "rel", "target", "download":
		return tag == "a" || tag == "area"
	case "height", "width":
		return tag == "img" || tag == "video"
	case "alt":
		return tag == "img"
	case "src":
		return tag == "img" || tag == "source" || tag == "audio" || tag == "video" || tag == "track"
	case "srcset", "sizes":
		return tag == "img" || tag == "source"
	case "media":
		return tag == "source"
	case "type":
		return tag == "source" || tag == "ol"
	case "controls", "loop", "muted", "preload":
		return tag == "audio" || tag == "video"
	case "poster":
		return tag == "video"
	case "colspan", "headers", "rowspan":
		return tag == "td" || tag == "th"
	case "scope", "abbr":
		return tag == "th"
	case "span":
		return tag == "col" || tag == "colgroup"
	case "cite":
		return tag == "blockquote" || tag == "q" || tag == "ins" || tag == "del"
	case "datetime":
		return tag == "time" || tag == "ins" || tag == "del"
	case "reversed", "start":
		return tag == "ol"
	case "value":
		return tag == "li" || tag == "data"
	case "open":
		return tag == "details"
	case "name":
		return tag == "map"
	case "coords", "shape":
		return tag == "area"
	case "kind", "label", "srclang", "default":
		return tag == "track"
	}
	return false
}
