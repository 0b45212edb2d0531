package html

import "strings"

// knownAttribute reports whether HTML knows the attribute for the element.
func knownAttribute(tag, name string) bool {
	if strings.HasPrefix(name, "data-") || strings.HasPrefix(name, "aria-") {
		return true
	}
	switch name {
	case "class", "dir", "hidden", "lang", "role", "style", "tabindex", "title", "translate":
		return true
	case "href", "hreflang", "rel", "target", "download":
		return tag == "a" || tag == "area"
	case "alt", "height", "width":
		return tag == "img" || tag == "video" && name != "alt"
	case "src", "srcset", "sizes", "type", "media":
		return tag == "img" && name != "type" && name != "media" || tag == "source" || name == "src" && (tag == "audio" || tag == "video" || tag == "track")
	case "controls", "loop", "muted", "preload", "poster":
		return tag == "video" || tag == "audio" && name != "poster"
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

// validValue reports whether an attribute that takes a number, a language or a
// role has one.
func validValue(name, value string) bool {
	switch name {
	case "colspan", "height", "rowspan", "span", "start", "tabindex", "value", "width":
		return value != "" && len(value) < 6 && strings.Trim(value, "0123456789") == "" && (value != "0" || name == "tabindex")
	case "lang":
		tag, _, _ := strings.Cut(value, "-")
		return len(tag) == 2 || len(tag) == 3 || value == ""
	case "role": // given up with ARIA in publishing 1.1
		return value != "doc-endnote" && value != "doc-biblioentry"
	}
	return true
}
