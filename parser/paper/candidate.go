package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser/role"
)

// What a line can be at most to be taken for a heading. Of the 606 headings on
// the pages of TestHeadings, the longest has 110 characters and one more than
// 16 words.
const (
	longestHeading = 110 // characters
	wordiest       = 16  // words
	fewWords       = 4   // of a heading with a colon
)

// recurring is how often a line is there that is a heading wherever it is. On
// the pages of TestHeadings, 2 would make three more wrong headings, 5 would
// change nothing.
const recurring = 3

// headingOf is what is known of a block that is, or may be, a heading.
type headingOf struct {
	key    string // fold of the text
	label  role.Label
	number string // the label with the mark after it, as it is printed
	title  line   // without the label
	more   []line // of a heading that goes on
	period *document.Period
	listed bool   // in the list of contents
	often  bool   // seen several times with text below
	form   string // that it shares with other lines, its numbers as "#"; empty where it is like no other

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
	closing := strings.TrimRight(withoutRefs(text), "'’”\")] ")
	if closing == "" || strings.IndexByte(".;,!", closing[len(closing)-1]) >= 0 || strings.HasSuffix(closing, "…") {
		return false
	}
	if !role.StartsHeading(text) || len(strings.Fields(text)) > wordiest {
		return false
	}
	return !isAddress(text) && !isCaption(text) && !isAside(text) && !isOpen(text)
}

// isOpen reports a line whose last word wants another after it. Those that ask
// may end in such a word: "Who we are", "Who we share data with".
func isOpen(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	switch strings.ToLower(first) {
	case "what", "who", "where", "when", "how", "why", "which":
		return false
	}
	switch strings.ToLower(text[strings.LastIndexByte(text, ' ')+1:]) {
	case "the", "a", "an", "and", "or", "nor", "of", "with", "from", "into", "which", "whose", "their", "our", "its",
		"his",
		"her", "my", "every", "as", "than", "if", "when", "because", "between":
		return true
	}
	return false
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
	labels := r.labels()
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.pin() != nil {
			found[i] = b.heading
			continue
		}
		text, ok := b.short(longestLabel)
		if !ok || b.kind != paragraph {
			continue
		}
		h := r.headingOf(b)
		if h.period == nil && (r.profile.Placeholder(text) || !r.isHeadline(i) && !r.isLabelled(i, h.label, labels)) {
			continue
		}
		h.key = fold(text)
		h.listed = r.contents[h.key]
		found[i] = h
	}
	shareForms(found)
	return found
}

// headingOf returns what a block is as a heading.
func (r *reader) headingOf(b *block) *headingOf {
	h := &headingOf{title: b.lines[0], more: b.lines[1:]}
	if l, ok := role.LabelOf(h.title.text); ok {
		h.number, h.label, h.title = strings.TrimSpace(h.title.text[:l.Length]), l, h.title.from(l.Length)
	}
	if m, ok := r.profile.Period(h.text()); ok && h.label.Word == "" {
		h.period = &m.Period
	}
	return h
}

// text is the text without the label.
func (h *headingOf) text() string {
	text := []string{h.title.text}
	for _, l := range h.more {
		text = append(text, l.text)
	}
	return strings.Join(text, " ")
}

// isHeadline reports whether block i can be a heading by its looks. What ends in
// a colon is one only where it is very short and above a whole sentence;
// otherwise it leads to what follows.
func (r *reader) isHeadline(i int) bool {
	b := &r.blocks[i]
	if !isCandidate(b) {
		return false
	}
	if i+1 < len(r.blocks) && r.blocks[i+1].kind == paragraph {
		if first, _ := utf8.DecodeRuneInString(r.blocks[i+1].lines[0].text); unicode.IsLower(first) {
			return false // it goes on
		}
	}
	text := b.text()
	if !strings.HasSuffix(text, ":") {
		return true
	}
	if i+1 == len(r.blocks) || len(strings.Fields(text)) > fewWords {
		return false
	}
	next := &r.blocks[i+1]
	return next.kind == paragraph && len(next.text()) > enoughText && prose.EndsInMark(next.last()) &&
		!strings.HasSuffix(next.last(), ":")
}

// labels counts the labels of every word that lines begin with.
func (r *reader) labels() map[string]int {
	count := map[string]int{}
	for i := range r.blocks {
		if text, ok := r.blocks[i].short(longestLabel); ok && r.blocks[i].kind == paragraph {
			if l, ok := role.LabelOf(text); ok && l.Word != "" {
				count[l.Word]++
			}
		}
	}
	return count
}

// isLabelled reports whether block i, which is too long for a heading, is one
// with a label like those of other lines, or above a period.
func (r *reader) isLabelled(i int, label role.Label, labels map[string]int) bool {
	text := r.blocks[i].lines[0].text
	if label.Word == "" || prose.EndsInMark(text) {
		return false
	}
	if i+1 < len(r.blocks) {
		if next, ok := r.blocks[i+1].short(longestLabel); ok {
			if _, ok := r.profile.Period(next); ok {
				return true
			}
		}
	}
	return labels[label.Word] > 1
}

// shareForms gives the candidates without labels that are alike but for their
// numbers, "Requirement 1" and "Requirement 2", their form.
func shareForms(candidates []*headingOf) {
	lines := map[string]map[string]bool{} // by form, the folds
	for _, h := range candidates {
		if h == nil || h.label.Length > 0 || h.period != nil {
			continue
		}
		if form := formOf(h.key); form != h.key && form != "#" {
			h.form = form
			if lines[form] == nil {
				lines[form] = map[string]bool{}
			}
			lines[form][h.key] = true
		}
	}
	for _, h := range candidates {
		if h != nil && len(lines[h.form]) < 2 {
			h.form = ""
		}
	}
}

// formOf returns a fold with a "#" for every number.
func formOf(key string) string {
	words := strings.Fields(key)
	for i, w := range words {
		if strings.Trim(w, "0123456789") == "" {
			words[i] = "#"
		}
	}
	return strings.Join(words, " ")
}
