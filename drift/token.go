package drift

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of punctuation of a leaf.
type token struct {
	from, to int32 // in the text of its leaf
	id       int32 // of its folded text, in the vocabulary
	space    space // in front of it
	punct    bool
	marks    marks
}

// space is the white space in front of a token.
type space uint8

const (
	noSpace space = iota
	plainSpace
	fixedSpace
)

// vocabulary numbers the folded texts of tokens, so that equal words of both
// documents are equal numbers.
type vocabulary struct {
	ids    map[string]int32
	texts  []string
	tokens []token // of the text in hand
}

func newVocabulary() *vocabulary { return &vocabulary{ids: map[string]int32{}} }

func (v *vocabulary) id(text string) int32 {
	id, ok := v.ids[text]
	if !ok {
		id = int32(len(v.texts))
		v.ids[text] = id
		v.texts = append(v.texts, text)
	}
	return id
}

// tokenize cuts text into tokens.
func (v *vocabulary) tokenize(text string) []token {
	tokens := v.tokens[:0]
	if len(text) > longText {
		tokens = make([]token, 0, len(text)/5+1)
	}
	sp := noSpace
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			if sp = max(sp, plainSpace); isFixedSpace(r) {
				sp = fixedSpace
			}
			at += size
			continue
		}
		end, punct := scanToken(text, at, sp != noSpace || at == 0)
		tokens = append(tokens, token{
			from: int32(at), to: int32(end), id: v.id(foldWord(text[at:end])),
			space: sp, punct: punct,
		})
		at, sp = end, noSpace
	}
	if len(text) > longText {
		return tokens
	}
	v.tokens = tokens
	return slices.Clone(tokens)
}

const longText = 1 << 14 // of which no second copy of the tokens is made

// scanToken returns the end of the token that begins at from, and whether it
// is punctuation. After white space a sign belongs to the number behind it.
func scanToken(text string, from int, afterSpace bool) (end int, punct bool) {
	if end := scanAddress(text, from); end > from {
		return end, false
	}
	first, size := utf8.DecodeRuneInString(text[from:])
	at := from + size
	next, nextSize := utf8.DecodeRuneInString(text[at:])
	switch {
	case isWordRune(first):
		return scanWord(text, at, first), false
	case isCurrency(first) && isDigit(next), afterSpace && isMinus(first) && isDigit(next):
		return scanWord(text, at+nextSize, next), false
	case afterSpace && isMinus(first) && isCurrency(next):
		return scanWord(text, at+nextSize, next), false
	}
	for at < len(text) && strings.HasPrefix(text[at:], text[from:from+size]) {
		at += size // "...", "--"
	}
	return at, true
}

// scanWord returns the end of the word that goes on at at; last is the rune
// in front of it.
func scanWord(text string, at int, last rune) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		switch {
		case isWordRune(r):
		case isInner(r) && isWordRune(last) && isWordRune(next):
		case r == ',' && isDigit(last) && isThousands(text[at+size:]):
		case r == '%' && isDigit(last):
			return at + size
		default:
			return at
		}
		last = r
		at += size
	}
	return at
}

// isThousands reports whether text begins with exactly three digits.
func isThousands(text string) bool {
	n := 0
	for n < len(text) && isDigit(rune(text[n])) {
		n++
	}
	return n == 3
}

// scanAddress returns the end of the web address that begins at from, and
// from if there is none.
func scanAddress(text string, from int) int {
	rest := text[from:]
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") && !strings.HasPrefix(rest, "www.") {
		return from
	}
	end := strings.IndexFunc(rest, unicode.IsSpace)
	if end < 0 {
		end = len(rest)
	}
	return from + len(strings.TrimRight(rest[:end], ".,;:!?)]}'\"’”"))
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_' ||
		r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u2060'
}

// isInner reports marks that hold a word together: GOV.UK, face-to-face,
// and/or, department’s, 2012–13.
func isInner(r rune) bool {
	switch r {
	case '\'', '’', '-', '‐', '‑', '–', '.', '/', '@', '&':
		return true
	}
	return false
}

func isDigit(r rune) bool    { return '0' <= r && r <= '9' }
func isMinus(r rune) bool    { return r == '-' || r == '−' || r == '–' }
func isCurrency(r rune) bool { return unicode.Is(unicode.Sc, r) }
