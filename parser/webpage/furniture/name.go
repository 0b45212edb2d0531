package furniture

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/names"
)

//go:embed words.txt
var wordsText string

// word is what a word in a name means.
type word struct {
	always, alone kind // in any name, and in one without words of another meaning
	plain         bool // it has no meaning
}

// words are those of words.txt.
var words = sync.OnceValue(func() map[string]word {
	all := map[string]word{}
	for name, titles := range names.Index(wordsText) {
		w := all[name]
		for _, title := range titles {
			switch first, rest, _ := strings.Cut(title, " "); {
			case first == "plain":
				w.plain = true
			case rest == "alone":
				w.alone |= kindNamed(first)
			default:
				w.always |= kindNamed(first)
			}
		}
		all[name] = w
	}
	return all
})

// names returns the kinds of furniture that an element is called.
func (f *finder) names(n *html.Node) (all kind) {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "itemtype", "itemprop":
		default:
			continue
		}
		k, known := f.named[a.Val]
		if !known {
			k = kindsIn(a.Val)
			f.named[a.Val] = k
		}
		all |= k
	}
	return all
}

// kindsIn returns the kinds of furniture that the names in an attribute mean.
func kindsIn(value string) (all kind) {
	for name := range strings.FieldsSeq(value) {
		if i := strings.LastIndex(name, "schema.org/"); i >= 0 {
			name = name[i:]
		}
		if !strings.ContainsAny(name, "()[]:#$@") { // styles
			all |= kindsOf(name)
		}
	}
	return all
}

// kindsOf returns the kinds of furniture that a name means. It may be in the way of
// post-share, postShare or post_share.
func kindsOf(name string) kind {
	const short = 3 // the length of a word that is a mere prefix
	var always, alone kind
	plain, prefixed := true, false
	last := ""
	for part := range parts(name) {
		w, known := words()[part]
		if prefixed && len(part) < short {
			w = word{} // two letters of a row of such, as in u-mt-ad
		}
		prefixed = prefixed || !known
		plain = plain && (known || len(part) <= short && always|alone == 0)
		always |= w.always
		alone |= w.alone
		if len(part) > 2 && len(last) > 2 {
			always |= words()[last+part].always
		}
		last = part
	}
	if plain {
		return always | alone
	}
	return always
}

// parts yields the words of a name in lower case, but no letters of a checksum in it.
func parts(name string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for segment := range strings.FieldsFuncSeq(name, isMark) {
			if !isChecksum(segment) && !partsOf(segment, yield) {
				return
			}
		}
	}
}

// partsOf yields the words of a name without marks in it, and reports whether more are
// wanted.
func partsOf(name string, yield func(string) bool) bool {
	start := 0
	for i := 0; i <= len(name); i++ {
		inside := i < len(name) && isLetter(name[i])
		if inside && (i == start || !isCapital(name[i]) || isCapital(name[i-1])) {
			continue
		}
		if i > start && !yield(strings.ToLower(name[start:i])) {
			return false
		}
		start = i
		if !inside {
			start++
		}
	}
	return true
}

func isMark(r rune) bool { return r < 0x80 && !isLetter(byte(r)) && !isDigit(byte(r)) }

// isChecksum reports letters after digits, as in ad3f20: programs make such names.
func isChecksum(segment string) bool {
	digits := false
	for i := range len(segment) {
		if digits && isLetter(segment[i]) {
			return true
		}
		digits = isDigit(segment[i])
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 }

func isCapital(c byte) bool { return 'A' <= c && c <= 'Z' }
