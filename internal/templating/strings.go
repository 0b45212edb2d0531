package templating

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// eachString calls code for each string of a node that no engine is asked for, and
// other for every other one: addresses, titles, attributes. Text is neither.
func eachString(n document.Node, code, other func(*string)) {
	switch n := n.(type) {
	case *document.Section:
		code(&n.Key)
		code(&n.Number)
	case *document.CodeBlock:
		code(&n.Language)
		code(&n.Info)
		code(&n.Text)
	case *document.MathBlock:
		code(&n.Text)
	case *document.Notes:
		code(&n.Mark)
		code(&n.Backlink)
	case *document.Footnote:
		code(&n.Label)
	case *document.FootnoteRef:
		code(&n.Label)
	case *document.Code:
		code(&n.Text)
	case *document.Math:
		code(&n.Text)
	case *document.Raw:
		other(&n.Text)
	case *document.RawInline:
		other(&n.Text)
	case *document.Link:
		other(&n.Href)
		other(&n.Title)
	case *document.Image:
		other(&n.Src)
		other(&n.Alt)
		other(&n.Title)
	case *document.Abbreviation:
		other(&n.Expansion)
	case *document.Element:
		code(&n.Tag)
	case *document.InlineElement:
		code(&n.Tag)
	default:
		// The other kinds have no string of their own.
	}
	if a := document.AttrOf(n); a != nil {
		eachAttr(a, other)
	}
}

// eachAttr calls do for each string of attributes.
func eachAttr(a *document.Attr, do func(*string)) {
	do(&a.ID)
	for i := range a.Classes {
		do(&a.Classes[i])
	}
	for _, name := range slices.Sorted(maps.Keys(a.Pairs)) {
		value, shown := a.Pairs[name], name
		do(&shown)
		do(&value)
		if shown != name {
			delete(a.Pairs, name)
		}
		a.Pairs[shown] = value
	}
}

// replace returns s with what by returns for each stand-in of n tags in it.
func replace(s string, n int, by func(int) string) string {
	next := privateUse(s)
	if next == len(s) {
		return s
	}
	var b strings.Builder
	for next < len(s) {
		b.WriteString(s[:next])
		r, size := utf8.DecodeRuneInString(s[next:])
		if i := number(r); i < n {
			b.WriteString(by(i))
		} else {
			b.WriteString(s[next : next+size])
		}
		s = s[next+size:]
		next = privateUse(s)
	}
	b.WriteString(s)
	return b.String()
}
