package profile

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// readDate reads the date that words begin with, in the styles of {date}, and
// returns how many of them it has. Of a date in numbers the day is first,
// unless the year is.
func readDate(words []token, f *found) int {
	if len(words) < 3 {
		return 0
	}
	a, b, c := words[0].fold, words[1].fold, words[2].fold
	for _, style := range []struct{ day, month, year string }{{a, b, c}, {b, a, c}, {c, b, a}} {
		day, ok := dayOf(style.day)
		year, known := digits(style.year, 4, 4)
		month := monthOf(style.month)
		if ok && known && year >= 1000 && month > 0 {
			f.year, f.month, f.day = year, month, day
			return 3
		}
	}
	return 0
}

// dayOf reads "1", "01" and "1st".
func dayOf(word string) (int, bool) {
	n := strings.TrimRight(word, "stndrh")
	switch word[len(n):] {
	case "", "st", "nd", "rd", "th":
		day, ok := digits(n, 1, 2)
		return day, ok && 1 <= day && day <= 31
	}
	return 0, false
}

// monthOf reads the name of a month, and two digits.
func monthOf(word string) int {
	if n, ok := digits(word, 2, 2); ok && n <= 12 {
		return n
	}
	return prose.Month(word)
}

// afterTime goes on after a time of day such as "9:30am" or "at 10 pm".
func (m *matcher) afterTime(e, w int, f *found) bool {
	words := m.line.words
	if w < len(words) && words[w].fold == "at" {
		w++
	}
	for n := 0; n < 3 && w < len(words) && isTime(words[w].fold); n++ {
		w++
	}
	return m.from(e, w, f)
}

// isTime reports a part of a time of day: "9", "30", "30am", "am", "midday".
func isTime(word string) bool {
	n := strings.TrimLeft(word, "0123456789")
	switch n {
	case "":
		return len(word) <= 2
	case "am", "pm":
		return len(word) <= 4
	case "noon", "midday", "midnight", "gmt", "bst":
		return n == word
	}
	return false
}
