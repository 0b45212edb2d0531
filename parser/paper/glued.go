package paper

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// reportGlued tells of the numbers of notes that old pages leave glued to words,
// "since 20061" for 2006 with note 1: words that end in 1, 2, 3 and so on, one
// after the other, at least two of them. They stay as they are.
func (r *reader) reportGlued() {
	next, first := 1, document.Span{}
	for i := range r.blocks {
		if r.blocks[i].kind != paragraph {
			continue
		}
		for _, l := range r.blocks[i].lines {
			for at := 0; at < len(l.text); {
				word, start := nextWord(l.text, at)
				at = start + len(word)
				if !endsInNote(word, next) {
					continue
				}
				if next++; next == 2 {
					first = l.part(start, at)
				}
			}
		}
	}
	if n := next - 1; n > 1 {
		r.doc.Problems.Remark(first, "glued-notes",
			fmt.Sprintf("%s after each other end in the number of a note, from here on", prose.Count(n, "word")),
			"write the references as [footnote 1], and the notes at the end with ↩ after each")
	}
}

// nextWord returns the word at or after a place in a text, and where it is.
func nextWord(text string, at int) (word string, start int) {
	n := strings.IndexFunc(text[at:], func(c rune) bool { return !unicode.IsSpace(c) })
	if n < 0 {
		return "", len(text)
	}
	start = at + n
	word, _, _ = strings.Cut(text[start:], " ")
	return word, start
}

// endsInNote reports whether a word, without the marks after it, is a year or a
// word of letters with that number directly after it.
func endsInNote(word string, number int) bool {
	word = strings.TrimRight(word, ".,;:)’”\"")
	bare, ok := strings.CutSuffix(word, strconv.Itoa(number))
	if !ok || len(bare) < 4 {
		return false
	}
	if strings.Trim(bare, "0123456789") == "" {
		return len(bare) == 4 && (strings.HasPrefix(bare, "19") || strings.HasPrefix(bare, "20"))
	}
	bare = strings.TrimRight(bare, ".,;:)’”")
	return bare != "" && !strings.ContainsFunc(bare, func(c rune) bool { return !unicode.IsLower(c) })
}
