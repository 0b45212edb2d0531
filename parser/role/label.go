package role

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Label is what is printed before a heading: "1.2", "Annex A", "Action 9".
type Label struct {
	Word   string // "annex", "action" …; empty for bare numbers
	ID     string // "1.2", "A", "9"; empty for "Annex – Glossary"
	Depth  int    // how many numbers
	Text   string // as it is printed, without the mark after it
	Length int    // in bytes, with the mark and the space after it
}

const blanks = " \t\u00a0"

// IsNumber reports a number before a heading, "1.2", and no label.
func IsNumber(s string) bool {
	id, _ := Dotted(s)
	return id != "" && strings.Trim(s[len(id):], ".)") == ""
}

// TitleNumber returns the number in a title: "9" of "Action 9: …".
func TitleNumber(title string) string {
	if l, ok := LabelOf(title); ok && l.Word != "" {
		return l.ID
	}
	return ""
}

// LabelOf finds the label of a line in which a heading follows it.
func LabelOf(text string) (Label, bool) {
	first, _ := utf8.DecodeRuneInString(text)
	if '0' <= first && first <= '9' {
		return numberLabel(text)
	}
	return wordLabel(text)
}

// numberLabel reads "1.", "1)", "1.2", "01" or "3<tab>" before a heading that
// begins with a capital.
func numberLabel(text string) (Label, bool) {
	id, depth := Dotted(text)
	if id == "" {
		return Label{}, false
	}
	rest := text[len(id):]
	marked := strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, ")")
	if marked {
		rest = rest[1:]
	}
	title := strings.TrimLeft(rest, blanks)
	marked = marked || strings.HasPrefix(rest, "\t") || depth > 1 || len(id) == 2 && id[0] == '0'
	if !marked || title == rest || !StartsHeading(title) {
		return Label{}, false
	}
	return Label{ID: id, Depth: depth, Text: id, Length: len(text) - len(title)}, true
}

// Dotted reads up to five numbers of up to two digits, parted by dots.
func Dotted(text string) (id string, depth int) {
	n := 0
	for depth < 5 {
		start := n
		for n < len(text) && '0' <= text[n] && text[n] <= '9' {
			n++
		}
		if n == start || n-start > 2 {
			break
		}
		depth++
		id = text[:n]
		if n == len(text) || text[n] != '.' {
			return id, depth
		}
		n++
	}
	return id, depth
}

// longestLabelWord is the length of "Recommendation".
const longestLabelWord = 14

// labelWord returns the word in lower case if it is one that labels headings.
func labelWord(word string) (string, bool) {
	switch w := strings.ToLower(word); w {
	case "annex", "appendix", "action", "chapter", "part", "section", "theme", "step", "question", "recommendation",
		"schedule":
		return w, unicode.IsUpper(rune(word[0]))
	}
	return "", false
}

// wordLabel reads "Annex A: …", "Action 9 – …", "Chapter 2 Title", "Annex – …".
func wordLabel(text string) (Label, bool) {
	space := strings.IndexAny(text[:min(len(text), longestLabelWord+1)], " \t\u00a0")
	if space <= 0 {
		return Label{}, false
	}
	word, ok := labelWord(text[:space])
	if !ok {
		return Label{}, false
	}
	id, depth := labelID(strings.TrimLeft(text[space:], " \t"))
	end := space
	if id != "" {
		end = space + strings.Index(text[space:], id) + len(id)
	}
	rest := text[end:]
	title := strings.TrimLeft(rest, blanks+":.-–—)")
	mark := strings.Trim(rest[:len(rest)-len(title)], blanks)
	switch {
	case title == "" || title == rest:
		return Label{}, false
	case mark == "" && (id == "" || !StartsHeading(title)):
		return Label{}, false // "Action 9 will be", "Part of"
	case mark == "" && depth == 0 && word != "annex" && word != "appendix":
		return Label{}, false // "Action A plan"
	case id == "" && mark == ".":
		return Label{}, false
	}
	return Label{Word: word, ID: id, Depth: 1, Text: text[:end], Length: len(text) - len(title)}, true
}

// labelID reads a number or a capital.
func labelID(s string) (id string, depth int) {
	if s != "" && 'A' <= s[0] && s[0] <= 'Z' {
		return s[:1], 0
	}
	return Dotted(s)
}

// StartsHeading reports whether a heading can begin like this: with a letter
// that is not lower case, a digit, or a mark before one.
func StartsHeading(text string) bool {
	text = strings.TrimLeft(text, "“‘\"'([")
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r) && !unicode.IsLower(r) || unicode.IsDigit(r)
}
