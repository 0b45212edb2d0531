package profile

import (
	"slices"
	"unicode/utf8"
)

// wordings is a list of patterns with the words that they can begin with. Most
// lines are like none of them, which their first word shows.
type wordings struct {
	patterns []pattern
	first    map[string]bool // words that one can begin with
	digits   bool            // one can begin with any number
	open     bool            // one can begin with any word
}

const longestFirst = 32 // bytes of a first word that is looked up as it is

// add returns the list with more patterns and leaves the old one alone.
func (w wordings) add(patterns ...pattern) wordings {
	all := wordings{patterns: append(slices.Clip(w.patterns), patterns...), first: map[string]bool{}}
	for _, p := range all.patterns {
		all.note(p)
	}
	return all
}

// note adds the words that p can begin with.
func (w *wordings) note(p pattern) {
	for _, e := range p {
		switch {
		case e.kind == year:
			w.digits = true
		case e.kind != literal:
			w.open = true
		default:
			for _, word := range e.words {
				w.first[word] = true
			}
		}
		if !e.optional {
			return
		}
	}
	w.open = true // every element is optional
}

// match returns the index of the first pattern that text is worded like, and
// -1 if there is none.
func (w wordings) match(text string) (int, found) {
	if !w.canBegin(text) {
		return -1, found{}
	}
	l := tokens(text)
	if len(l.words) == 0 {
		return -1, found{}
	}
	for i, p := range w.patterns {
		if f, ok := p.match(l); ok {
			return i, f
		}
	}
	return -1, found{}
}

// canBegin looks at the first word of text alone. It need not know more than
// ASCII: what it does not know can begin one.
func (w wordings) canBegin(text string) bool {
	if w.open {
		return true
	}
	var word [longestFirst]byte
	n := 0
	for _, c := range []byte(text[:min(len(text), longestBytes)]) {
		switch {
		case c >= utf8.RuneSelf || c == '\'' || c == '`' || n == longestFirst:
			return true
		case 'A' <= c && c <= 'Z':
			word[n] = c + 'a' - 'A'
			n++
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			word[n] = c
			n++
		case n > 0:
			return w.known(word[:n])
		}
	}
	return w.known(word[:n])
}

func (w wordings) known(first []byte) bool {
	return w.first[string(first)] || w.digits && len(first) > 0 && first[0] <= '9'
}
