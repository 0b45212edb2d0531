package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// doubledWords finds "of of".
func (f *finder) doubledWords() {
	for _, p := range f.passages {
		for i := 1; i < len(p.words); i++ {
			if p.doubles(i) && (i == 1 || !p.doubles(i-1)) && !mayDouble(p.words[i].fold) {
				f.warn(p.place(i-1, i+1), "doubled-word", "write it once", "%q is there twice", p.written(p.words[i]))
			}
		}
	}
}

// doubles reports whether word i is the one before it again. Names may be
// doubled: "Baden Baden".
func (p *passage) doubles(i int) bool {
	written := p.written(p.words[i])
	return p.words[i].fold == p.words[i-1].fold && p.joined(i) && written == strings.ToLower(written)
}

// mayDouble reports whether a word is often right twice in a row.
func mayDouble(word string) bool {
	return strings.IndexFunc(word, unicode.IsLetter) < 0 ||
		slices.Contains([]string{"and", "that", "had", "is", "in", "on", "do", "very", "many", "much", "more", "so", "no", "ha", "ho"}, word)
}

// spellings finds words that are there in the house spelling and in another.
func (f *finder) spellings() {
	house := f.profile.Spellings()
	standard := map[string]bool{}
	for _, s := range house {
		standard[s] = true
	}
	counts, variants := map[string]int{}, []string{}
	type spot struct {
		p *passage
		i int
	}
	first := map[string]spot{}
	for _, p := range f.passages {
		for i, w := range p.words {
			_, variant := house[w.fold]
			if !variant && !standard[w.fold] || variant && p.inName(i) {
				continue
			}
			if counts[w.fold]++; counts[w.fold] == 1 && variant {
				variants = append(variants, w.fold)
				first[w.fold] = spot{p, i}
			}
		}
	}
	for _, v := range variants {
		right, at := house[v], first[v]
		switch n := counts[right]; {
		case n == 0:
		case n >= counts[v] && !isOtherWord(v):
			f.warn(at.p.place(at.i, at.i+1), "mixed-spelling", "write \""+right+"\"", "%q is spelled %q elsewhere (%s)", v, right, times(n))
		default:
			f.remark(at.p.place(at.i, at.i+1), "mixed-spelling", "choose one", "%q is spelled %q elsewhere (%s)", v, right, times(n))
		}
	}
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

// times is how often something is there.
func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return strconv.Itoa(n) + " times"
}
