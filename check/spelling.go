package check

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// usage is how the words of a document are spelled.
type usage struct {
	house    map[string]string // house form by variant
	counts   map[string]int    // of variants and house forms
	variants []string          // in order
	first    map[string]document.Span
	withS    []string // house forms that others write with z, in order
}

// spellings finds words that are there in the house spelling and in another,
// and words in -ize among words in -ise.
func (f *finder) spellings() {
	u := f.usage()
	for _, v := range u.variants {
		right, at := u.house[v], u.first[v]
		switch n := u.counts[right]; {
		case n >= u.counts[v] && !isOtherWord(v):
			f.warn(at, "mixed-spelling", fmt.Sprintf("write %q", right),
				"%q is spelled %q elsewhere (%s)", v, right, times(n))
		case n > 0:
			f.remark(at, "mixed-spelling", "choose one", "%q is spelled %q elsewhere (%s)", v, right, times(n))
		case len(u.withS) > 0 && isWithZ(v, right):
			f.remark(at, "mixed-spelling", fmt.Sprintf("write %q", right),
				"%q is spelled with z, and other words with s, such as %q", v, u.withS[0])
		}
	}
}

func (f *finder) usage() usage {
	u := usage{house: f.profile.Spellings(), counts: map[string]int{}, first: map[string]document.Span{}}
	standard, soft := map[string]bool{}, map[string]bool{}
	for v, right := range u.house {
		standard[right] = true
		soft[right] = soft[right] || isWithZ(v, right)
	}
	for _, p := range f.passages {
		for i, w := range p.words {
			_, variant := u.house[w.fold]
			if !variant && !standard[w.fold] || variant && p.inName(i) {
				continue
			}
			if u.counts[w.fold]++; u.counts[w.fold] > 1 {
				continue
			}
			switch {
			case variant:
				u.variants = append(u.variants, w.fold)
				u.first[w.fold] = p.place(i, i+1)
			case soft[w.fold]:
				u.withS = append(u.withS, w.fold)
			}
		}
	}
	return u
}

// isWithZ reports whether a variant has z where the house writes s.
func isWithZ(variant, house string) bool {
	return variant != house && strings.ReplaceAll(variant, "iz", "is") == house
}

// isOtherWord reports whether a variant is a word of its own, "whilst" of
// "while", and no spelling.
func isOtherWord(variant string) bool { return strings.HasSuffix(variant, "st") }

// inName reports whether word i is part of a name, such as "World Health
// Organization", which keeps its spelling.
func (p *passage) inName(i int) bool {
	if !p.capital(i) {
		return false
	}
	return p.joined(i) && p.capital(i-1) || i+1 < len(p.words) && p.joined(i+1) && p.capital(i+1)
}
