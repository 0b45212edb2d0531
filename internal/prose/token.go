package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a number, an address or a run of equal marks of punctuation.
type Token struct {
	From, To int32 // in the text
	ID       int32 // of its folded text, in the vocabulary
	Space    Space // before it
	Punct    bool
}

// Space is the white space before a token.
type Space uint8

// The kinds of white space.
const (
	NoSpace    Space = iota
	PlainSpace       // only lays out the source
	FixedSpace       // somebody chose it; see [IsFixedSpace]
)

// Vocabulary numbers the folded texts of tokens, so that equal words of several
// texts are equal numbers.
type Vocabulary struct {
	ids    map[string]int32
	texts  []string
	tokens []Token // of the text in hand
}

// NewVocabulary returns a vocabulary without words.
func NewVocabulary() *Vocabulary { return &Vocabulary{ids: map[string]int32{}} }

// Text returns the folded text that id is the number of.
func (v *Vocabulary) Text(id int32) string { return v.texts[id] }

// ID returns the number of a folded text.
func (v *Vocabulary) ID(text string) int32 {
	id, ok := v.ids[text]
	if !ok {
		id = int32(len(v.texts))
		v.ids[text] = id
		v.texts = append(v.texts, text)
	}
	return id
}

const longText = 1 << 14 // of which no second copy of the tokens is made

// Tokenize cuts text into tokens. Nothing but white space is between them.
func (v *Vocabulary) Tokenize(text string) []Token {
	if len(text) > longText {
		return v.number(text, scan(make([]Token, 0, len(text)/5+1), text))
	}
	v.tokens = v.number(text, scan(v.tokens[:0], text))
	return slices.Clone(v.tokens)
}

// number gives tokens of text their numbers.
func (v *Vocabulary) number(text string, tokens []Token) []Token {
	for i := range tokens {
		t := &tokens[i]
		t.ID = v.ID(foldWord(text[t.From:t.To]))
	}
	return tokens
}

// scan adds the tokens of text, without their numbers, to tokens.
func scan(tokens []Token, text string) []Token {
	space := NoSpace
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			if space = max(space, PlainSpace); IsFixedSpace(r) {
				space = FixedSpace
			}
			at += size
			continue
		}
		end, punct := scanToken(text, at, space != NoSpace || at == 0)
		tokens = append(tokens, Token{From: int32(at), To: int32(end), Space: space, Punct: punct})
		at, space = end, NoSpace
	}
	return tokens
}

// scanToken returns the end of the token that begins at from, and whether it
// is punctuation. After white space a sign belongs to the number after it.
func scanToken(text string, from int, afterSpace bool) (end int, punct bool) {
	if end := scanAddress(text, from); end > from {
		return end, false
	}
	first, size := utf8.DecodeRuneInString(text[from:])
	at := from + size
	next, nextSize := utf8.DecodeRuneInString(text[at:])
	switch {
	case isInside(first):
		return scanWord(text, at, first), false
	case isAnswer(first):
		return at, false
	case IsCurrency(first) && IsDigit(next), afterSpace && isMinus(first) && IsDigit(next):
		return scanWord(text, at+nextSize, next), false
	case afterSpace && isMinus(first) && IsCurrency(next):
		return scanWord(text, at+nextSize, next), false
	}
	for at < len(text) && strings.HasPrefix(text[at:], text[from:from+size]) {
		at += size // "...", "--"
	}
	return at, true
}

// isAnswer reports signs that stand for a word: yes and no, and how good something is.
func isAnswer(r rune) bool {
	switch r {
	case '✓', '✔', '✅', '☑', '✗', '✘', '✕', '✖', '❌', '❎', '☒', '☐', '★', '☆':
		return true
	}
	return false
}

// scanWord returns the end of the word that goes on at at; last is the rune
// before it.
func scanWord(text string, at int, last rune) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		switch {
		case isInside(r):
		case isInner(r) && isInside(last) && isInside(next):
		case r == ',' && IsDigit(last) && isThousands(text[at+size:]):
		case r == '%' && IsDigit(last):
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
	for n < len(text) && IsDigit(rune(text[n])) {
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

// isInside reports what a word of running text is made of.
func isInside(r rune) bool { return IsWordRune(r) || r == '_' || isInvisible(r) }

// isInner reports marks that hold a word together: GOV.UK, face-to-face,
// and/or, department’s, 2012–13.
func isInner(r rune) bool {
	switch r {
	case '\'', '’', '-', '‐', '‑', '–', '.', '/', '@', '&':
		return true
	}
	return false
}

func isMinus(r rune) bool { return r == '-' || r == '−' || r == '–' }
