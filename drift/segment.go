package drift

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// segment returns where the sentences of text begin, as indexes of tokens.
func segment(text string, tokens []token) []int {
	if len(tokens) == 0 {
		return nil
	}
	cuts := []int{0}
	word := 0 // the first that is none of punctuation, from next on
	for i := 0; i < len(tokens); i++ {
		if !endsSentence(text, tokens, i) {
			continue
		}
		next := i + 1
		for next < len(tokens) && tokens[next].space == noSpace && tokens[next].punct {
			next++ // closing marks belong to the sentence
		}
		if next >= len(tokens) {
			break
		}
		for word = max(word, next); word < len(tokens)-1 && tokens[word].punct; {
			word++
		}
		if tokens[next].space != noSpace && beginsSentence(text, tokens[word]) {
			cuts = append(cuts, next)
		}
		i = next - 1
	}
	return cuts
}

// endsSentence reports whether token i may be the last mark of a sentence.
func endsSentence(text string, tokens []token, i int) bool {
	if !tokens[i].punct {
		return false
	}
	switch text[tokens[i].from] {
	case '!', '?':
		return true
	case '.':
		return i > 0 && (tokens[i].to-tokens[i].from > 1 || !abbreviated(text, tokens, i-1))
	}
	return strings.HasPrefix(text[tokens[i].from:], "…")
}

// beginsSentence reports whether t looks like the first word of a sentence.
func beginsSentence(text string, t token) bool {
	r, _ := utf8.DecodeRuneInString(text[t.from:])
	return !unicode.IsLower(r)
}

// abbreviated reports whether the full stop behind token i belongs to an
// abbreviation.
func abbreviated(text string, tokens []token, i int) bool {
	w := text[tokens[i].from:tokens[i].to]
	if utf8.RuneCountInString(w) == 1 {
		r, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(r) && w != "I" // an initial
	}
	if w == "No" || w == "no" || w == "Nos" || w == "nos" {
		return i+2 < len(tokens) && isDigit(rune(text[tokens[i+2].from]))
	}
	_, found := slices.BinarySearch(abbreviations(), strings.ToLower(w))
	return found
}

// abbreviations returns words that a full stop follows inside a sentence.
func abbreviations() []string {
	return []string{
		"al", "approx", "art", "cf", "ch", "co", "dr", "e.g", "ed", "eg", "esp", "fig", "figs",
		"gen", "hon", "i.e", "ie", "inc", "jr", "ltd", "messrs", "mr", "mrs", "ms", "mt",
		"p.a", "para", "paras", "pp", "prof", "rev", "sec", "sr", "st", "viz", "vol", "vs",
	}
}

const longSentence = 120 // tokens, from where on a sentence is cut

// wrap cuts what is too long to be compared in one piece, behind marks where
// that is possible. What is linked on both sides of such a cut is one piece
// again; see body.
func (l *leaf) wrap() {
	var cuts []int
	for i, from := range l.cuts {
		to := len(l.tokens)
		if i+1 < len(l.cuts) {
			to = l.cuts[i+1]
		}
		cuts = append(cuts, from)
		for at := from + 1; at < to; at++ {
			if size := at - from; size > longSentence && l.tokens[at-1].punct || size > 2*longSentence {
				cuts, l.wraps = append(cuts, at), append(l.wraps, at)
				from = at
			}
		}
	}
	l.cuts = cuts
}
