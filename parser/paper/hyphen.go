package paper

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/internal/prose"
)

// unhyphenate brings the two halves of a word together that a line end parts,
// "govern-" and "ment", and reports whether there is one. The hyphen stays where
// the text has the word with it elsewhere, and not without.
func (r *reader) unhyphenate(t *textBuilder, l, next line) bool {
	first, ok := strings.CutSuffix(l.text, "-")
	before, _ := utf8.DecodeLastRuneInString(first)
	after, _ := utf8.DecodeRuneInString(next.text)
	if !ok || !unicode.IsLetter(before) || !unicode.IsLower(after) || beginsWithLink(next.text) {
		return false
	}
	first = first[strings.LastIndexFunc(first, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' })+1:]
	second := next.text[:prose.WordLen(next.text, "'’")]
	if r.vocabulary == nil {
		r.vocabulary = r.words()
	}
	joined, hyphened := strings.ToLower(first+second), strings.ToLower(first+"-"+second)
	if r.vocabulary[joined] || !r.vocabulary[hyphened] && !strings.Contains(first, "-") {
		t.buf = bytes.TrimSuffix(t.buf, []byte("-"))
		r.rejoined = append(r.rejoined, l.part(len(l.text)-1, len(l.text)))
	}
	return true
}

// beginsWithLink reports whether the first word of a line belongs to a link.
func beginsWithLink(text string) bool {
	links := printedLinks(text)
	return len(links) > 0 && links[0].start == 0
}

// words returns the words of the text, those with hyphens as a whole.
func (r *reader) words() map[string]bool {
	all := map[string]bool{}
	for i := range r.blocks {
		for _, l := range r.blocks[i].lines {
			for _, w := range strings.FieldsFunc(strings.ToLower(l.text),
				func(c rune) bool { return !prose.IsWordRune(c) && c != '-' }) {
				all[w] = true
			}
		}
	}
	return all
}

// reportRejoined tells once that words were brought together.
func (r *reader) reportRejoined() {
	if n := len(r.rejoined); n > 0 {
		r.doc.Problems.Remark(r.rejoined[0], "rejoined-word",
			fmt.Sprintf("hyphens at line ends are taken out of %s, from here on", prose.Count(n, "word")), "")
	}
}
