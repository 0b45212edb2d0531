package paper

import (
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/internal/prose"
)

// isAside reports the lines that accompany a text and are never headings: a
// date alone, the size of a file, where a figure comes from, the number of a
// paper, a note that leads back to the text.
func isAside(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || strings.Contains(text, backlink) || isFile(text) || isDateAlone(words) ||
		isPaperNumber(words) {
		return true
	}
	return isField(text)
}

// isField reports a line of the kind "Lead minister: Jo Field".
func isField(text string) bool {
	key, value, ok := strings.Cut(text, ": ")
	if !ok || value == "" {
		return false
	}
	switch strings.ToLower(key) {
	case "source", "sources", "note", "notes", "from", "to", "date", "time", "author", "authors", "by", "minister",
		"lead minister", "department", "lead department", "lead official", "contact", "email", "e-mail", "tel",
		"telephone",
		"phone", "mobile", "fax", "textphone", "address", "website", "web", "location", "venue", "reference", "ref",
		"reference number", "our ref", "your ref", "issued", "published", "updated", "topic", "audience", "status",
		"version", "price", "isbn", "document type", "duration", "enquiries", "cc", "subject":
		return true
	}
	return false
}

// isFile reports whether a line ends in the size of a file, or a part of it in
// brackets does: "MS Word Document, 159KB", "Minutes (PDF, 478KB, 5 pages)".
func isFile(text string) bool {
	for _, word := range strings.FieldsFunc(text, func(c rune) bool {
		return unicode.IsSpace(c) || c == '(' ||
			c == ')' || c == ','
	}) {
		for _, unit := range []string{"KB", "MB", "GB", "kB", "kb"} {
			if n, ok := strings.CutSuffix(word, unit); ok && n != "" && strings.Trim(n, "0123456789.") == "" {
				return true
			}
		}
	}
	return false
}

// isDateAlone reports "22 April 2022", "April 2022", "19/03/2024" and a date
// with the day of the week.
func isDateAlone(words []string) bool {
	if len(words) > 4 {
		return false
	}
	months, numbers := 0, 0
	for _, w := range words {
		switch w = strings.Trim(w, ",."); {
		case prose.Month(strings.ToLower(w)) > 0:
			months++
		case strings.Trim(w, "0123456789/-.") == "", isOrdinal(w):
			numbers++
		case !isWeekday(w):
			return false
		}
	}
	return months == 1 && numbers > 0 || months == 0 && numbers == 1 && len(words) == 1
}

// isPaperNumber reports the number under which a parliament printed a paper,
// and the like: "HC 1025", "Cm 9876", "ISBN 978-1-4741-0000-0".
func isPaperNumber(words []string) bool {
	if len(words) != 2 || strings.Trim(words[1], "0123456789-") != "" {
		return false
	}
	switch words[0] {
	case "HC", "HL", "Cm", "Cmd", "Cmnd", "CM", "CP", "SI", "SG", "ISBN", "ISSN", "PU", "Ref", "Ref:":
		return true
	}
	return false
}

// isOrdinal reports "1st", "2nd", "3rd" and "4th".
func isOrdinal(w string) bool {
	n := strings.TrimLeft(w, "0123456789")
	return n != w && (n == "st" || n == "nd" || n == "rd" || n == "th")
}

func isWeekday(w string) bool {
	switch strings.ToLower(w) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}
