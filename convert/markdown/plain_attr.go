package markdown

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/templating"
)

// holder is what holds the attributes of a node in plain Markdown.
type holder uint8

const (
	inPhrase  holder = iota // nothing does
	inTag                   // a tag, if there is one
	inComment               // a comment, which may hold classes
)

// strip leaves a node the attributes that mean something: in tags and comments
// the language and its direction and those of the given names, in comments
// classes too, and an id that something may link to. What a template fills in stays
// too: what it means is not known.
func (p *plainer) strip(n document.Node, holder holder, names ...string) {
	attr := document.AttrOf(n)
	if attr.IsZero() {
		return
	}
	var lost document.Attr
	if !p.ids.claim(attr.ID, steady(n)) && !templating.Holds(attr.ID) {
		lost.ID, attr.ID = attr.ID, ""
	}
	if holder != inComment {
		lost.Classes, attr.Classes = parted(attr.Classes, templating.Holds)
	}
	for name, value := range attr.Pairs {
		says := name == "lang" || name == "dir" && value != "auto" || slices.Contains(names, name)
		if (holder == inPhrase || !says) && !templating.Holds(name) && !templating.Holds(value) {
			lost.Set(name, value)
			delete(attr.Pairs, name)
		}
	}
	p.loseAttr(n, lost)
}

// parted returns the values that are not as asked, and those that are.
func parted(values []string, as func(string) bool) (not, are []string) {
	for _, v := range values {
		if as(v) {
			are = append(are, v)
		} else {
			not = append(not, v)
		}
	}
	return not, are
}

// filledIn reports whether a template fills attributes in.
func filledIn(attr document.Attr) bool {
	for name, value := range attr.Pairs {
		if templating.Holds(name) || templating.Holds(value) {
			return true
		}
	}
	return templating.Holds(attr.ID) || slices.ContainsFunc(attr.Classes, templating.Holds)
}

// loseAttr reports attributes as one loss, whose code is the kind of the first.
func (p *plainer) loseAttr(n document.Node, lost document.Attr) {
	if lost.IsZero() {
		return
	}
	code := "attribute"
	_, styled := lost.Pairs["style"]
	switch {
	case len(lost.Classes) > 0:
		code = "class"
	case styled:
		code = "style"
	case len(lost.Pairs) == 0:
		code = "id"
	}
	p.lose(n, code, fmt.Sprintf("%s of this is not written", listOf(lost)))
}

// anchor strips a part of a block, which has no place for an id in Markdown,
// and returns an anchor for an id that is to be kept.
func (p *plainer) anchor(n document.Node, holder holder, names ...string) []document.Inline {
	p.strip(n, holder, names...)
	attr := document.AttrOf(n)
	if attr.ID == "" {
		return nil
	}
	mark := anchorOf(n.Pos(), attr.ID)
	attr.ID = ""
	return []document.Inline{mark}
}

// listOf names attributes: `class="a b", style`.
func listOf(attr document.Attr) string {
	var names []string
	if attr.ID != "" {
		names = append(names, fmt.Sprintf("id=%q", attr.ID))
	}
	if len(attr.Classes) > 0 {
		names = append(names, fmt.Sprintf("class=%q", strings.Join(attr.Classes, " ")))
	}
	names = append(names, slices.Sorted(maps.Keys(attr.Pairs))...)
	return strings.Join(names, ", ")
}

// tagOf draws a start tag for a message.
func tagOf(tag string, attr document.Attr) string {
	if attr.IsZero() {
		return "<" + tag + ">"
	}
	return "<" + tag + " " + listOf(attr) + ">"
}
