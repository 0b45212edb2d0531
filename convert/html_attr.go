package convert

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// start writes a start tag with the attributes of a node. The attributes that
// the writer sets itself are given as names and values; those win over pairs
// of the same name.
func (w *htmlWriter) start(tag string, a document.Attr, at document.Span, own ...string) {
	w.raw("<")
	w.raw(tag)
	w.attributes(tag, a, at, own...)
	w.raw(">")
}

func (w *htmlWriter) attributes(tag string, a document.Attr, at document.Span, own ...string) {
	if a.ID != "" {
		w.id(a.ID, at)
	}
	if len(a.Classes) > 0 {
		w.raw(` class="`)
		for i, class := range a.Classes {
			if i > 0 {
				w.raw(" ")
			}
			w.buf = appendHTMLValue(w.buf, class)
		}
		w.raw(`"`)
	}
	for i := 0; i < len(own); i += 2 {
		w.attributeOf(own[i], own[i+1])
	}
	if len(a.Pairs) > 0 {
		w.pairs(tag, a, at, own)
	}
}

func (w *htmlWriter) attribute(name, value string) {
	w.raw(" ")
	w.raw(name)
	w.raw(`="`)
	w.buf = appendHTMLValue(w.buf, value)
	w.raw(`"`)
}

// id writes an id; a page holds each only once.
func (w *htmlWriter) id(id string, at document.Span) {
	if w.standalone {
		id = strings.Join(strings.Fields(id), "-")
		if id == "" || !w.takeID(id) {
			w.changed(at, "duplicate-id", "the id "+strconv.Quote(id)+" stands in the document already", "give each element an id of its own")
			return
		}
	}
	w.attribute("id", id)
}

// pairs writes the pairs of a by name, except those that are not safe and
// those that are written already.
func (w *htmlWriter) pairs(tag string, a document.Attr, at document.Span, own []string) {
	names := slices.Sorted(maps.Keys(a.Pairs))
	var written []string
	for _, given := range names {
		name, value := strings.ToLower(given), a.Pairs[given]
		switch {
		case name == "id" && a.ID == "" && value != "":
			w.id(value, at)
			continue
		case name == "id", name == "class" && len(a.Classes) > 0, slices.Contains(written, name), htmlOwn(own, name):
			continue
		}
		if value, ok := w.safeValue(tag, name, value, at); ok {
			name = w.attributeName(tag, name)
			w.attributeOf(name, value)
			written = append(written, name)
		}
	}
}

func htmlOwn(own []string, name string) bool {
	for i := 0; i < len(own); i += 2 {
		if own[i] == name {
			return true
		}
	}
	return false
}

// attributeOf writes an attribute whose value came from the document and is
// safe; a page has no URL with characters that are not allowed in one.
func (w *htmlWriter) attributeOf(name, value string) {
	if !w.standalone || !htmlURLAttribute(name) {
		w.attribute(name, value)
		return
	}
	w.raw(" ")
	w.raw(name)
	w.raw(`="`)
	w.buf = appendHTMLURL(w.buf, value)
	w.raw(`"`)
}

// safeValue returns the value under which an attribute may be written; where
// it may not be written at all it says so in a problem.
func (w *htmlWriter) safeValue(tag, name, value string, at document.Span) (string, bool) {
	switch {
	case !htmlAttributeName(name):
		w.lost(at, "invalid-attribute", "HTML has no attribute of the name "+strconv.Quote(name), "")
	case strings.HasPrefix(name, "on"), name == "srcdoc", name == "http-equiv":
		w.lost(at, "unsafe-html", "the attribute "+name+" could run a script and is left out", "")
	case name == "action", name == "formaction", name == "ping":
		w.lost(at, "unsafe-html", "the attribute "+name+" sends data and is left out", "")
	case name == "style":
		if htmlSafeStyle(value) {
			return value, true
		}
		w.lost(at, "unsafe-html", "a style that is more than plain formatting is left out", "use a class")
	case name == "srcset":
		if htmlSafeURLs(value) {
			return value, true
		}
		w.unsafeURL(at, value)
	case htmlURLAttribute(name):
		if htmlSafeURL(value, tag == "img" && name == "src") {
			return value, true
		}
		w.unsafeURL(at, value)
	default:
		return value, true
	}
	return "", false
}

// unsafeURL reports a URL that is left out.
func (w *htmlWriter) unsafeURL(at document.Span, url string) {
	if runes := []rune(url); len(runes) > 60 {
		url = string(runes[:60]) + "…"
	}
	w.lost(at, "unsafe-url", "the address "+strconv.Quote(url)+" could run a script and is left out", "link to a page instead")
}

// htmlURLAttribute reports whether browsers take the value of the attribute
// for a URL, today or in the past.
func htmlURLAttribute(name string) bool {
	switch name {
	case "href", "src", "cite", "poster", "background", "longdesc", "data", "xlink:href",
		"lowsrc", "dynsrc", "manifest", "codebase", "classid", "usemap", "profile", "archive":
		return true
	}
	return false
}

// htmlAttributeName reports whether name can be written as an attribute.
func htmlAttributeName(name string) bool {
	for i := range len(name) {
		switch c := name[i]; {
		case 'a' <= c && c <= 'z' || c == '_' || c == ':':
		case i > 0 && ('0' <= c && c <= '9' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return name != ""
}

// attributeName returns the name under which an attribute is written: on a
// page, one that HTML does not know for the element becomes a data attribute.
func (w *htmlWriter) attributeName(tag, name string) string {
	if !w.standalone || htmlKnownAttribute(tag, name) {
		return name
	}
	return "data-" + strings.NewReplacer(":", "-", ".", "-").Replace(name)
}

// htmlKnownAttribute reports whether HTML knows the attribute for the element.
func htmlKnownAttribute(tag, name string) bool {
	if strings.HasPrefix(name, "data-") || strings.HasPrefix(name, "aria-") {
		return true
	}
	switch name {
	case "dir", "hidden", "lang", "role", "style", "tabindex", "title", "translate":
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
