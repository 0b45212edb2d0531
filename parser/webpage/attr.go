package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/address"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/internal/safeurl"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// attr returns the attributes of an element but for those that have a field of
// their own and those that would run something.
func (r *reader) attr(n *html.Node, at document.Span, own ...string) (attr document.Attr) {
	for _, a := range source.Attributes(n) {
		name := a.Key
		if r.own {
			name = strings.TrimPrefix(name, "data-attr-")
		}
		switch {
		case source.IsMark(a) || slices.Contains(own, name):
		case name == "id":
			attr.ID = strings.TrimSpace(a.Val)
		case name == "class":
			attr.Classes = distinct(strings.Fields(a.Val))
		case r.safe(n, name, a.Val, at):
			attr.Set(name, a.Val)
		}
	}
	return attr
}

// distinct returns names, each once.
func distinct(names []string) []string {
	switch len(names) {
	case 0:
		return nil
	case 1:
		return names
	}
	seen := make(map[string]bool, len(names))
	return slices.DeleteFunc(names, func(name string) bool {
		again := seen[name]
		seen[name] = true
		return again
	})
}

// safe reports whether an attribute may come through. One that may not is lost.
func (r *reader) safe(n *html.Node, name, value string, at document.Span) bool {
	switch {
	case htmlelement.RunsScript(name), htmlelement.SendsData(name), name == "http-equiv":
		r.problems.Lose(at, "unsafe-html",
			"the attribute "+name+" of <"+n.Data+"> could run a script and is left out", "")
	case name == "srcset" && !safeurl.SafeSet(value),
		safeurl.Attribute(name) && !safeurl.Safe(value, name == "src" && n.Data == "img"):
		r.unsafeURL(at, value)
	case !attributeName(name):
		r.problems.Lose(at, "invalid-attribute", "<"+n.Data+"> has an attribute that is none, and is left out", "")
	default:
		return true
	}
	return false
}

// url returns the URL of an attribute, or "" where it would run something.
func (r *reader) url(n *html.Node, name string, image bool, at document.Span) string {
	return r.address(dom.Attr(n, name), image, at)
}

// address returns an address as a browser takes it, and none that would run something.
//
// https://url.spec.whatwg.org/#concept-basic-url-parser
func (r *reader) address(value string, image bool, at document.Span) string {
	value = address.Clean(value)
	if !safeurl.Safe(value, image) {
		r.unsafeURL(at, value)
		return ""
	}
	return value
}

func (r *reader) unsafeURL(at document.Span, url string) {
	const longest = 40
	if len(url) > longest {
		url = strings.ToValidUTF8(url[:longest], "") + "…"
	}
	r.problems.Lose(at, "unsafe-url", "the address \""+url+"\" would run something and is left out", "")
}

// attributeName reports whether a name can be written again as one.
func attributeName(name string) bool {
	if name == "" {
		return false
	}
	for i := range len(name) {
		switch c := name[i]; {
		case 'a' <= c && c <= 'z', c == '_':
		case i > 0 && ('0' <= c && c <= '9' || c == '-' || c == ':' || c == '.'):
		default:
			return false
		}
	}
	return true
}

func without(classes []string, class string) []string {
	classes = slices.DeleteFunc(classes, func(c string) bool { return c == class })
	if len(classes) == 0 {
		return nil
	}
	return classes
}
