package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
)

// What a line can be at most to be taken for a heading. Of the 606 headings on
// the pages of TestHeadings, the longest has 110 characters and one more than
// 16 words.
const (
	longestHeading = 110 // characters
	wordiest       = 16  // words
)

// recurring is how often a line is there that is a heading wherever it is. On
// the pages of TestHeadings, 2 would make three more wrong headings, 5 would
// change nothing.
const recurring = 3

// headingOf is what is known of a block that is, or may be, a heading.
type headingOf struct {
	key    string // fold of the text
	label  role.Label
	title  line // without the label
	period *document.Period
	listed bool // in the list of contents
	often  bool // seen several times with text below

	role     document.Role
	roleKey  string
	level    int
	inferred document.Inference
}

// isCandidate reports whether a block can be a heading by its looks.
func isCandidate(b *block) bool {
	text, ok := b.short(4 * longestHeading)
	if !ok || b.kind != paragraph || utf8.RuneCountInString(text) > longestHeading {
		return false
	}
	closing := strings.TrimRight(text, "'’”\")] ")
	if closing == "" || strings.IndexByte(".;,:!", closing[len(closing)-1]) >= 0 || strings.HasSuffix(closing, "…") {
		return false
	}
	if !role.StartsHeading(text) || len(strings.Fields(text)) > wordiest {
		return false
	}
	return !isAddress(text) && !isCaption(text)
}

// isAddress reports whether a line is where to find or call somebody.
func isAddress(text string) bool {
	if strings.Contains(text, "://") || strings.HasPrefix(text, "www.") || strings.ContainsRune(text, '@') {
		return true
	}
	letters, digits := 0, 0
	for _, c := range text {
		switch {
		case unicode.IsLetter(c):
			letters++
		case unicode.IsDigit(c):
			digits++
		}
	}
	return letters == 0 || digits >= 8 && digits > letters || isPostcode(text)
}

// isPostcode reports whether a line ends in a postcode, such as "SW1A 2AS".
func isPostcode(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 {
		return false
	}
	shape := func(s string) string {
		return strings.Map(func(c rune) rune {
			switch {
			case 'A' <= c && c <= 'Z':
				return 'A'
			case '0' <= c && c <= '9':
				return '0'
			}
			return '?'
		}, s)
	}
	if shape(words[len(words)-1]) != "0AA" {
		return false
	}
	switch shape(words[len(words)-2]) {
	case "A0", "A00", "A0A", "AA0", "AA00", "AA0A":
		return true
	}
	return false
}

// isCaption reports whether a line is the caption of a figure or table.
func isCaption(text string) bool {
	for _, word := range []string{"Figure ", "Table ", "Chart ", "Box "} {
		if rest, ok := strings.CutPrefix(text, word); ok && rest != "" {
			return unicode.IsDigit(rune(rest[0])) || strings.ContainsRune(rest[:min(4, len(rest))], ':')
		}
	}
	return false
}

// candidates looks at every block once; those that cannot be headings give nil.
func (r *reader) candidates() []*headingOf {
	found := make([]*headingOf, len(r.blocks))
	for i := range r.blocks {
		b := &r.blocks[i]
		text, ok := b.short(4 * longestHeading)
		if !ok || b.kind != paragraph || utf8.RuneCountInString(text) > longestHeading {
			continue
		}
		h := &headingOf{title: b.lines[0]}
		if m, ok := r.profile.Period(text); ok {
			h.period = &m.Period
		} else if !isCandidate(b) || r.profile.Placeholder(text) {
			continue
		}
		h.key = fold(text)
		if l, ok := role.LabelOf(text); ok && h.period == nil {
			h.label, h.title = l, h.title.from(l.Length)
		}
		h.listed = r.contents[h.key]
		found[i] = h
	}
	return found
}
