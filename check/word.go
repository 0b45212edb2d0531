package check

import (
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
	switch word {
	case "and", "that", "had", "is", "in", "on", "do", "very", "many", "much", "more", "so", "no", "ha", "ho":
		return true
	}
	return strings.IndexFunc(word, unicode.IsLetter) < 0
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
