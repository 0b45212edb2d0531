package kramdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// abbreviations are what "*[HTML]: text" defines, see
// https://kramdown.gettalong.org/syntax.html#abbreviations.
type abbreviations struct {
	byText  map[string]*abbreviation
	lengths map[byte][]int // of the abbreviations by first byte, longest first
	spaced  bool           // some hold white space
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
	short := oneSpace(s[2 : 2+end])
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
	a.spaced = a.spaced || strings.IndexByte(short, ' ') >= 0
	c := short[0]
	at, found := slices.BinarySearchFunc(a.lengths[c], len(short), func(l, n int) int { return n - l })
	if !found {
		a.lengths[c] = slices.Insert(a.lengths[c], at, len(short))
	}
}

// oneSpace makes one space of each run of white space, for which any other
// stands in the text.
func oneSpace(s string) string {
	if strings.IndexFunc(s, unicode.IsSpace) < 0 {
		return s
	}
	var b strings.Builder
	run := false
	for _, r := range s {
		space := unicode.IsSpace(r)
		if space && !run {
			b.WriteByte(' ')
		} else if !space {
			b.WriteRune(r)
		}
		run = space
	}
	return b.String()
}

// otherSpace reports whether s holds white space that oneSpace would change.
func otherSpace(s string) bool {
	return strings.Contains(s, "  ") ||
		strings.IndexFunc(s, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) >= 0
}

// maxSpaced is how many bytes of text an abbreviation with white space may take.
const maxSpaced = 3 * maxAbbreviation

// spacedAt is at for what the text has other white space for.
func (a *abbreviations) spacedAt(s string, i int, lengths []int) (*abbreviation, int) {
	window := s[i:min(len(s), i+maxSpaced)]
	var plain [maxSpaced]byte
	var ends [maxSpaced + 1]int16 // where the first n bytes of plain end in window
	n := 0
	for at := 0; at < len(window) && n <= lengths[0]; {
		r, size := utf8.DecodeRuneInString(window[at:])
		switch {
		case !unicode.IsSpace(r):
			n += copy(plain[n:], window[at:at+size])
		case n == 0 || plain[n-1] != ' ':
			plain[n] = ' '
			n++
		}
		at += size
		ends[n] = int16(at)
	}
	for _, length := range lengths {
		end := int(ends[min(length, maxSpaced)])
		if length > n || end == 0 || wordAt(s, i+end) {
			continue
		}
		if found := a.byText[string(plain[:length])]; found != nil {
			return found, end
		}
	}
	return nil, 0
}

// at returns the abbreviation that s[i:] starts with, and its length.
func (a *abbreviations) at(s string, i int) (*abbreviation, int) {
	if i > 0 && word(s[i-1]) {
		return nil, 0
	}
	lengths := a.lengths[s[i]]
	if a.spaced && len(lengths) > 0 && otherSpace(s[i:min(len(s), i+lengths[0])]) {
		return a.spacedAt(s, i, lengths)
	}
	for _, n := range lengths {
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
