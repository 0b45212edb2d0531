package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences cuts text into its sentences. The pieces joined are the text, byte
// for byte.
func Sentences(text string) []string {
	tokens := scan(nil, text)
	starts := SentenceStarts(text, tokens)
	var out []string
	from := int32(0)
	for _, start := range starts[min(1, len(starts)):] {
		at := tokens[start].From
		out = append(out, text[from:at])
		from = at
	}
	if int(from) < len(text) {
		out = append(out, text[from:])
	}
	return out
}

// SentenceStarts returns where the sentences of text begin, as indexes of tokens.
func SentenceStarts(text string, tokens []Token) []int {
	if len(tokens) == 0 {
		return nil
	}
	starts := []int{0}
	word := 0 // the first that is none of punctuation, from next on
	for i := 0; i < len(tokens); i++ {
		if !endsSentence(text, tokens, i) {
			continue
		}
		next := i + 1
		for next < len(tokens) && tokens[next].Space == NoSpace && tokens[next].Punct {
			next++ // closing marks belong to the sentence
		}
		if next >= len(tokens) {
			break
		}
		for word = max(word, next); word < len(tokens)-1 && tokens[word].Punct; {
			word++
		}
		if tokens[next].Space != NoSpace && beginsSentence(text, tokens[word]) {
			starts = append(starts, next)
		}
		i = next - 1
	}
	return starts
}

// EndsInMark reports whether text ends in a mark that ends a sentence or a part
// of one; quotation marks and brackets may follow it. Empty text does.
func EndsInMark(text string) bool {
	text = strings.TrimRight(text, "'’”\")] ")
	return text == "" || strings.IndexByte(".;,:!?", text[len(text)-1]) >= 0 || strings.HasSuffix(text, "…")
}

// endsSentence reports whether token i may be the last mark of a sentence.
func endsSentence(text string, tokens []Token, i int) bool {
	if !tokens[i].Punct {
		return false
	}
	switch text[tokens[i].From] {
	case '!', '?':
		return true
	case '.':
		return i > 0 && (tokens[i].To-tokens[i].From > 1 || !abbreviated(text, tokens, i-1))
	}
	return strings.HasPrefix(text[tokens[i].From:], "…")
}

// beginsSentence reports whether t looks like the first word of a sentence.
func beginsSentence(text string, t Token) bool {
	r, _ := utf8.DecodeRuneInString(text[t.From:])
	return !unicode.IsLower(r)
}

// abbreviated reports whether the full stop after token i belongs to an
// abbreviation.
func abbreviated(text string, tokens []Token, i int) bool {
	w := text[tokens[i].From:tokens[i].To]
	if utf8.RuneCountInString(w) == 1 {
		r, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(r) && w != "I" // an initial
	}
	if w == "No" || w == "no" || w == "Nos" || w == "nos" {
		return i+2 < len(tokens) && IsDigit(rune(text[tokens[i+2].From]))
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
