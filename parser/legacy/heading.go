package legacy

import (
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/document"
)

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
		label, title, ok = CutSection(first.Text)
	case 4:
		label, title, ok = CutAction(first.Text)
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

// CutSection cuts "01 Title", "1 Title" and "Annex 1 - Title". The dash of an
// annex may be missing its spaces or be any dash; its number may be a letter.
func CutSection(text string) (label, title string, ok bool) {
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

// CutAction cuts "Action 01: Title"; one digit will do.
func CutAction(text string) (label, title string, ok bool) {
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
