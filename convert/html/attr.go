package html

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/internal/safeurl"
)

// start writes a start tag with the attributes of a node. The attributes that
// the writer sets itself are given as names and values; those win over pairs
// of the same name.
func (w *writer) start(tag string, a document.Attr, at document.Span, own ...string) {
	if len(own) == 0 && a.IsZero() {
		w.startTag(tag)
		return
	}
	w.buf = append(w.buf, '<')
	w.buf = append(w.buf, tag...)
	w.attributes(tag, a, at, own...)
	w.buf = append(w.buf, '>')
}

func (w *writer) attributes(tag string, a document.Attr, at document.Span, own ...string) {
	if a.ID != "" {
		w.id(a.ID, at)
	}
	if len(a.Classes) > 0 {
		w.raw(` class="`)
		for i, class := range a.Classes {
			if i > 0 {
				w.raw(" ")
			}
			w.buf = appendValue(w.buf, class)
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

func (w *writer) attribute(name, value string) {
	w.buf = append(w.buf, ' ')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, '=', '"')
	w.buf = appendValue(w.buf, value)
	w.buf = append(w.buf, '"')
}

// id writes an id; a page holds each only once.
func (w *writer) id(id string, at document.Span) {
	if w.context.entry {
		return
	}
	if w.standalone {
		id = strings.Join(strings.Fields(id), "-")
		if id == "" || !w.takeID(id) {
			w.problems.Remark(at, "duplicate-id", "the id "+strconv.Quote(id)+" stands in the document already",
				"give each element an id of its own")
			return
		}
	}
	w.attribute("id", id)
}

// pairs writes the pairs of a by name, except those that are not safe and
// those that are written already.
func (w *writer) pairs(tag string, a document.Attr, at document.Span, own []string) {
	var folded map[string]bool // names that were not in lower case
	for _, given := range slices.Sorted(maps.Keys(a.Pairs)) {
		name, value := strings.ToLower(given), a.Pairs[given]
		if name != given {
			if _, lower := a.Pairs[name]; lower || folded[name] {
				continue
			}
			if folded == nil {
				folded = map[string]bool{}
			}
			folded[name] = true
		}
		switch {
		case name == "id", name == "name" && tag == "a" && w.standalone:
			if a.ID == "" && value != "" {
				w.id(value, at)
			}
		case name == "class" && len(a.Classes) > 0, isOwn(own, name):
		default:
			w.pair(tag, name, value, at)
		}
	}
}

// pair writes an attribute of the document, if it is safe.
func (w *writer) pair(tag, name, value string, at document.Span) {
	if !w.safeValue(tag, name, value, at) {
		return
	}
	if w.standalone && name == "style" {
		kept := withoutColours(value)
		if kept != value {
			w.problems.Remark(at, "page-colour", "a colour that the page cannot adapt to light and dark is left out",
				"use a class")
		}
		if kept == "" {
			return
		}
		value = kept
	}
	if w.standalone && !(htmlelement.HasAttribute(tag, name) && validValue(name, value)) {
		name = keptAttribute(name)
	}
	w.attributeOf(name, value)
}

// keptAttribute is the name under which a page keeps an attribute that it must
// not have as it is.
func keptAttribute(name string) string {
	return "data-attr-" + strings.NewReplacer(":", "-", ".", "-").Replace(name)
}

func isOwn(own []string, name string) bool {
	for i := 0; i < len(own); i += 2 {
		if own[i] == name {
			return true
		}
	}
	return false
}

// attributeOf writes an attribute whose value came from the document and is
// safe; a page has no URL with characters that are not allowed in one.
func (w *writer) attributeOf(name, value string) {
	if !w.standalone || !urlAttribute(name) {
		w.attribute(name, value)
		return
	}
	w.raw(" ")
	w.raw(name)
	w.raw(`="`)
	w.buf = appendURL(w.buf, value)
	w.raw(`"`)
}

// safeValue reports whether an attribute may be written; where it may not, it
// adds a problem.
func (w *writer) safeValue(tag, name, value string, at document.Span) bool {
	switch {
	case !attributeName(name):
		w.problems.Lose(at, "invalid-attribute", "HTML has no attribute of the name "+strconv.Quote(name), "")
	case htmlelement.RunsScript(name), name == "http-equiv":
		w.problems.Lose(at, "unsafe-html", "the attribute "+name+" could run a script and is left out", "")
	case htmlelement.SendsData(name):
		w.problems.Lose(at, "unsafe-html", "the attribute "+name+" sends data and is left out", "")
	case name == "style" && !safeStyle(value):
		w.problems.Lose(at, "unsafe-html", "a style that is more than plain formatting is left out", "use a class")
	case name == "srcset" && !safeurl.SafeSet(value),
		urlAttribute(name) && !safeURL(value, tag == "img" && name == "src"):
		w.unsafeURL(at, value)
	default:
		return true
	}
	return false
}

// unsafeURL reports a URL that is left out.
func (w *writer) unsafeURL(at document.Span, url string) {
	if runes := []rune(url); len(runes) > 60 {
		url = string(runes[:60]) + "…"
	}
	w.problems.Lose(at, "unsafe-url", "the address "+strconv.Quote(url)+" could run a script and is left out",
		"link to a page instead")
}

// urlAttribute reports whether browsers take the value of the attribute
// for a URL, today or in the past.
func urlAttribute(name string) bool { return safeurl.Attribute(name) }

// attributeName reports whether name can be written as an attribute.
//
// https://html.spec.whatwg.org/multipage/syntax.html#attributes-2
func attributeName(name string) bool {
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

// withClass returns a with one more class before its own, leaving the node as
// it is.
func withClass(a document.Attr, class string) document.Attr {
	own := a.Classes
	a.Classes = []string{class}
	a.AddClass(own...)
	return a
}
