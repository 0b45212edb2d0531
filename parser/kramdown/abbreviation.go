package kramdown

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// abbreviations are what "*[HTML]: text" defines, see
// https://kramdown.gettalong.org/syntax.html#abbreviations.
type abbreviations struct {
	byText  map[string]*abbreviation
	lengths map[byte][]int // of the abbreviations by first byte, longest first
}

type abbreviation struct {
	title string
	attr  document.Attr
}

// maxAbbreviation is how long an abbreviation may be in bytes. Work is bounded
// by it: abbreviations are looked for at every word.
const maxAbbreviation = 100

// abbreviation reads the definition of an abbreviation.
func (p *parser) abbreviation(f *flow, n int) bool {
	l := f.line()
	s := l.Text[n:]
	if !strings.HasPrefix(s, "*[") {
		return false
	}
	end := strings.Index(s[2:], "]:")
	if end < 1 || end > maxAbbreviation {
		return false
	}
	a := &abbreviation{title: strings.TrimSpace(s[2+end+2:])}
	short := s[2 : 2+end]
	if p.abbreviations.byText[short] != nil {
		p.warn(l.span(n, len(l.Text)), "duplicate-definition", "remove one of them",
			"abbreviation %q is defined again; this definition counts", short)
	}
	p.abbreviations.define(short, a)
	p.add(child{kind: definitionChild, attr: &a.attr})
	f.i++
	return true
}

func (a *abbreviations) define(short string, what *abbreviation) {
	if a.byText == nil {
		a.byText = map[string]*abbreviation{}
		a.lengths = map[byte][]int{}
	}
	a.byText[short] = what
	c := short[0]
	at, found := slices.BinarySearchFunc(a.lengths[c], len(short), func(l, n int) int { return n - l })
	if !found {
		a.lengths[c] = slices.Insert(a.lengths[c], at, len(short))
	}
}

// at returns the abbreviation that s[i:] starts with, and its length.
func (a *abbreviations) at(s string, i int) (*abbreviation, int) {
	if i > 0 && word(s[i-1]) {
		return nil, 0
	}
	for _, n := range a.lengths[s[i]] {
		if i+n > len(s) || wordAt(s, i+n) {
			continue
		}
		if found := a.byText[s[i:i+n]]; found != nil {
			return found, n
		}
	}
	return nil, 0
}

// abbreviate makes nodes of text that may hold abbreviations. r is the run
// that the text was made of.
func (ip *inlineParser) abbreviate(s string, whole document.Span, r textRun) {
	place := func(from, to int) document.Span {
		if r.copied {
			return whole
		}
		return ip.t.span(r.from+from, r.from+to)
	}
	text := func(from, to int) document.Inline {
		t := ip.p.texts.next()
		t.Span, t.Text = place(from, to), s[from:to]
		return t
	}
	done := 0
	for i := 0; i < len(s); i++ {
		a, n := ip.p.abbreviations.at(s, i)
		if a == nil {
			continue
		}
		if i > done {
			ip.nodes = append(ip.nodes, text(done, i))
		}
		done = i + n
		node := &document.Abbreviation{
			Span: place(i, done), Attr: cloneAttr(a.attr), Expansion: a.title,
			Inlines: []document.Inline{text(i, done)},
		}
		takeTitle(&node.Attr, &node.Expansion)
		ip.nodes = append(ip.nodes, node)
		i = done - 1
	}
	if done < len(s) {
		ip.nodes = append(ip.nodes, text(done, len(s)))
	}
}
