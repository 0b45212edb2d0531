package frontmatter

import (
	"strings"
	"time"
)

// timestamp is a date with the year first, and a time after it.
var timestamp = compiled(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[Tt ]+\d{1,2}:\d{2}.*)?$`)

// numeric is a date in numbers with the year last.
var numeric = compiled(`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$`)

// ordinal is what is after the number of a day: 1st, 2nd.
var ordinal = compiled(`\b(\d{1,2})(?:st|nd|rd|th)\b`)

// spelled are the dates with the names of months, without commas.
var spelled = []string{
	"2 January 2006", "2 Jan 2006", "2-Jan-2006", "January 2 2006", "Jan 2 2006", "2006 January 2",
	"2 January 2006 15:04", "January 2 2006 15:04",
	"Monday 2 January 2006", "Monday January 2 2006", "Mon 2 Jan 2006", "Mon Jan _2 2006",
	"Mon Jan _2 15:04:05 2006", "Mon Jan _2 15:04:05 MST 2006",
	"Mon 02 Jan 2006 15:04:05 MST", "Mon 02 Jan 2006 15:04:05 -0700",
}

// day returns the day of a date as YYYY-MM-DD, whatever time and zone follow it.
// Which of two numbers is the month is not guessed.
func day(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if m := timestamp().FindStringSubmatch(s); m != nil {
		return exact(m[1], m[2], m[3])
	}
	if m := numeric().FindStringSubmatch(s); m != nil {
		d, month := m[1], m[2]
		switch {
		case d == month, numberOf(d) > 12:
			return exact(m[3], month, d)
		case numberOf(month) > 12:
			return exact(m[3], d, month)
		}
		return "", false
	}
	s = strings.Join(strings.Fields(strings.ReplaceAll(ordinal().ReplaceAllString(s, "$1"), ",", " ")), " ")
	for _, layout := range spelled {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly), true
		}
	}
	return "", false
}

func numberOf(s string) int {
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// exact makes a date of its parts, if there is such a day.
func exact(year, month, day string) (string, bool) {
	pad := func(s string) string { return strings.Repeat("0", max(2-len(s), 0)) + s }
	s := year + "-" + pad(month) + "-" + pad(day)
	_, err := time.Parse(time.DateOnly, s)
	return s, err == nil
}
