package unseen

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/names"
)

//go:embed names.txt
var lists string

// known are the lists of names.txt.
var known = sync.OnceValue(func() (l struct{ hiding, showing, opened, beside *names.List }) {
	parsed := names.Parse(lists)
	l.hiding, l.showing, l.opened, l.beside = parsed["hiding"], parsed["showing"], parsed["opened"], parsed["beside"]
	return l
})

// learn learns from the whole page what its style sheets hide and its controls open.
func (f *finder) learn(root *html.Node) {
	for n := dom.Next(root, root); n != nil; n = dom.Next(n, root) {
		switch {
		case n.Type != html.ElementNode:
		case n.DataAtom == atom.Style:
			f.sheet.read(n)
		default:
			f.control(n)
		}
	}
}

// control learns what an element opens, if it is a control.
//
// https://www.w3.org/TR/wai-aria-1.2/#aria-controls
func (f *finder) control(n *html.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "aria-controls", "data-target", "data-bs-target":
			for id := range strings.FieldsSeq(a.Val) {
				f.opened[strings.TrimPrefix(id, "#")] = true
			}
		case "data-toggle", "data-bs-toggle", "role":
			if id, ok := strings.CutPrefix(dom.Attr(n, "href"), "#"); ok && (a.Key != "role" || a.Val == "tab") {
				f.opened[id] = true
			}
		case "onclick":
			f.script(a.Val)
		case "href":
			if script, ok := strings.CutPrefix(a.Val, "javascript:"); ok {
				f.script(script)
			}
		}
	}
}

// script learns the ids in the script of a control: the words in quotation marks.
func (f *finder) script(script string) {
	for i, part := range strings.FieldsFunc(script, func(r rune) bool { return r == '\'' || r == '"' }) {
		if i > 0 {
			f.opened[strings.TrimPrefix(part, "#")] = true
		}
	}
}

// onDemand reports a hidden element that a reader can open, and that is no dialog or menu.
func (f *finder) onDemand(n *html.Node) bool {
	if until, ok := dom.Lookup(n, "hidden"); ok && !htmlelement.Hides("hidden", until) {
		return true
	}
	if hasWordOf(n, known().beside) || n.DataAtom == atom.Dialog {
		return false
	}
	id := dom.Attr(n, "id")
	return id != "" && f.opened[id] || dom.Attr(n, "role") == "tabpanel" || hasWordOf(n, known().opened) ||
		isAfterSwitch(n)
}

// IsOpened reports an element that a reader can open, by what it is called alone.
func IsOpened(id string, classes []string) bool {
	opened := false
	for _, name := range append([]string{id}, classes...) {
		for word := range wordsOf(name) {
			if known().beside.Has(word) {
				return false
			}
			opened = opened || known().opened.Has(word)
		}
	}
	return opened
}

// isAfterSwitch reports an element after a button that says whether something is open.
func isAfterSwitch(n *html.Node) bool {
	const most = 8 // nodes of the element before
	before := dom.PreviousElement(n)
	if before == nil {
		return false
	}
	if _, ok := dom.Lookup(before, "aria-expanded"); ok {
		return true
	}
	seen := 0
	for d := range before.Descendants() {
		if _, ok := dom.Lookup(d, "aria-expanded"); ok {
			return true
		}
		if seen++; seen > most {
			break
		}
	}
	return false
}

// hasWordOf reports whether the id or a class of an element has a word that is in a list.
func hasWordOf(n *html.Node, list *names.List) bool {
	for _, name := range [...]string{dom.Attr(n, "id"), dom.Attr(n, "class")} {
		for word := range wordsOf(name) {
			if list.Has(word) {
				return true
			}
		}
	}
	return false
}

// wordsOf yields the words of a name in lower case: "tab" and "panel" of "tabPanel" and of
// "tab__panel".
func wordsOf(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, lower := 0, false
		for i, r := range name + " " {
			begins := unicode.IsUpper(r) && lower
			if !unicode.IsLetter(r) || begins {
				if start < i && !yield(strings.ToLower(name[start:i])) {
					return
				}
				if start = i; !begins {
					start += utf8.RuneLen(r)
				}
			}
			lower = unicode.IsLower(r)
		}
	}
}
