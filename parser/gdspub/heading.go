package gdspub

import (
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// heading makes room before a heading of the publications markup, which is one
// wherever a line begins with it; kramdown's own need a blank line before.
func (w *rewriter) heading(l kramdown.Line) kramdown.Line {
	const signs = "#"
	text := strings.TrimLeft(l.Text, " ")
	indent := len(l.Text) - len(text)
	if !strings.HasPrefix(text, signs) || indent > 3 {
		return l
	}
	title := strings.TrimLeft(text, signs)
	if !w.marked(len(text)-len(title), strings.TrimLeft(title, " \u00a0")) {
		return l
	}
	l.Text, l.Column = text, l.Column+int32(indent)
	w.out.blank(l)
	return l
}

// marked reports whether a heading is one of the publications markup.
func (w *rewriter) marked(level int, title string) (ok bool) {
	switch level {
	case 1:
		_, _, ok = cutAction(title)
		ok = ok && w.departments
	case 2:
		_, _, ok = cutSection(title)
		ok = ok || w.departments
	case 4:
		_, _, ok = cutAction(title)
	}
	return ok
}

// cutNumber takes the label of a numbered heading out of its text: "##01
// Title" and "##Annex 1 - Title" at level 2, "####Action 01: Title" at level 4.
func cutNumber(s *document.Section) {
	if len(s.Heading) == 0 || s.Number != "" {
		return
	}
	first, ok := s.Heading[0].(*document.Text)
	if !ok {
		return
	}
	label, title := "", ""
	switch s.Level {
	case 2:
		label, title, ok = cutSection(first.Text)
	case 4:
		label, title, ok = cutAction(first.Text)
	default:
		return
	}
	if !ok || title == "" && len(s.Heading) == 1 {
		return
	}
	s.Number = label
	rest := *first
	rest.Column += int32(len(first.Text) - len(title))
	rest.Text = title
	s.Heading = append([]document.Inline{&rest}, s.Heading[1:]...)
}

// cutSection cuts "01 Title", "1 Title" and "Annex 1 - Title". The dash of an
// annex may be missing its spaces or be any dash; its number may be a letter.
func cutSection(text string) (label, title string, ok bool) {
	if n := digits(text); n == 1 || n == 2 {
		if rest := strings.TrimLeft(text[n:], " \u00a0"); len(rest) < len(text)-n {
			return text[:n], rest, true
		}
		return "", "", false
	}
	rest, ok := strings.CutPrefix(text, "Annex")
	if !ok {
		return "", "", false
	}
	label = "Annex"
	if word := strings.TrimLeft(rest, " \u00a0"); len(word) < len(rest) {
		n := digits(word)
		if n == 0 && word != "" && 'A' <= word[0] && word[0] <= 'Z' {
			n = 1
		}
		if after := word[n:]; n > 0 && (after == "" || !unicode.IsLetter(rune(after[0]))) {
			label, rest = "Annex "+word[:n], after
		}
	}
	rest = strings.TrimLeft(rest, " \u00a0")
	for _, dash := range []string{"-", "–", "—", ":"} {
		if after, ok := strings.CutPrefix(rest, dash); ok {
			return label, strings.TrimLeft(after, " \u00a0"), true
		}
	}
	return "", "", false
}

// cutAction cuts "Action 01: Title"; one digit will do.
func cutAction(text string) (label, title string, ok bool) {
	rest, ok := strings.CutPrefix(text, "Action ")
	if !ok {
		return "", "", false
	}
	rest = strings.TrimLeft(rest, " ")
	n := digits(rest)
	title, ok = strings.CutPrefix(rest[n:], ":")
	if n == 0 || n > 2 || !ok {
		return "", "", false
	}
	return "Action " + rest[:n], strings.TrimLeft(title, " \u00a0"), true
}

// digits counts the ASCII digits that begin s.
func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}

// contentsLevels are the levels of headings that the site's tables of contents
// listed.
func contentsLevels() []int { return []int{1, 2, 3} }

// assignIDs gives headings the ids that the legacy site gave them, on which
// its links depend, and makes each of them unique.
func (r *reader) assignIDs(doc *document.Document) {
	document.WalkDocument(doc, func(n document.Node) bool {
		s, ok := n.(*document.Section)
		if !ok || s.ID != "" || len(s.Heading) == 0 {
			_, text := n.(*document.Paragraph)
			return !text
		}
		switch name := s.Name(); {
		case strings.HasPrefix(s.Number, "Action "):
			s.ID = "action-" + twoDigits(strings.TrimPrefix(s.Number, "Action "))
		case s.Number != "":
			s.ID = numberedSlug(name)
		default:
			s.ID = document.Slug(typed(name))
		}
		s.ID = r.ids.Unique(s.ID)
		return true
	})
}

// numberedSlug is the id of a numbered heading: lower case, spaces to
// hyphens, everything but ASCII letters, digits, "_" and "-" dropped.
func numberedSlug(title string) string {
	var b strings.Builder
	for _, c := range []byte(strings.ToLower(title)) {
		switch {
		case c == ' ':
			b.WriteByte('-')
		case isAlnum(c) || c == '_' || c == '-':
			b.WriteByte(c)
		}
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}

// typed spells dashes as the legacy tool did before it made ids.
func typed(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "–", "--"), "—", "---")
}

// twoDigits writes the number of an action as the site's links have it.
func twoDigits(number string) string {
	if len(number) == 1 {
		return "0" + number
	}
	return number
}
