package paper

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/internal/prose"
)

// addressOpen begins the address that a browser prints after the words of a
// link.
const addressOpen = " (http"

// printedLink is a link in a line whose address is printed after its words.
type printedLink struct {
	start, text, end int // of its words, of the address, and the end of all
	href             string
}

// printedLinks finds every "the plan (https://example.org/plan)". How many of
// the words before an address belong to the link is not known: those after the
// last small word are taken.
func printedLinks(text string) []printedLink {
	var found []printedLink
	for at := 0; ; {
		n := strings.Index(text[at:], addressOpen)
		if n < 0 {
			return found
		}
		end := at + n
		href := text[end+2:]
		length := strings.IndexFunc(href, func(c rune) bool { return c == ')' || unicode.IsSpace(c) })
		if length < 0 || href[length] != ')' || !strings.Contains(href[:length], "://") {
			at = end + len(addressOpen)
			continue
		}
		href = href[:length]
		start := linkWords(text[at:end]) + at
		next := end + 2 + len(href) + 1
		if start < end {
			found = append(found, printedLink{start, end, next, href})
		}
		at = next
	}
}

// linkWords returns where the last words of text begin that are no small words
// and in one sentence, at most four.
func linkWords(text string) int {
	start := len(text)
	for range 4 {
		before := strings.TrimRightFunc(text[:start], unicode.IsSpace)
		word := before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]
		if word == "" || start < len(text) && (prose.EndsInMark(word) || prose.IsFunctionWord(strings.ToLower(word))) {
			break
		}
		start = len(before) - len(word)
	}
	return start
}

// reportLinks tells once that the words of links are guessed.
func (r *reader) reportLinks() {
	if len(r.links) > 0 {
		r.doc.Problems.Remark(r.links[0], "link-inferred",
			fmt.Sprintf("the address of %s is printed after the words; how many of these belong to it is a guess, "+
				"from here on",
				prose.Count(len(r.links), "link")), "")
	}
}
