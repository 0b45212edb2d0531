package boilerplate

import (
	_ "embed"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// Lines that say when a page was changed: "Last updated: Tuesday 16 October 2012, 10:31".

// header reads a line of metadata: one of the profile, or one or more that say when
// the page was published and changed.
func (a *Article) header(line string) (profile.Header, bool) {
	if h, ok := a.profile.Header(line); ok {
		return h, true
	}
	return a.revised(line)
}

// datesOf reads a line that holds nothing but such lines, with marks between them.
func (a *Article) datesOf(line string) (all []profile.Header) {
	if h, ok := a.header(line); ok {
		if h.Field != "updated" && h.Field != "published" {
			return nil
		}
		return []profile.Header{h}
	}
	const parting = "|·•;\t"
	if line = strings.ReplaceAll(line, ". ", "|"); !strings.ContainsAny(line, parting) {
		return nil
	}
	for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune(parting, r) }) {
		h, ok := a.revised(part)
		if !ok {
			return nil
		}
		all = append(all, h)
	}
	return all
}

// revised reads a line that says no more than when the page was published or changed.
func (a *Article) revised(line string) (profile.Header, bool) {
	if !mayHoldDate(line) {
		return profile.Header{}, false
	}
	text := strings.ToLower(document.OneLine(line))
	if isDigit(text[0]) || !saysRevised(text) { // words come first
		return profile.Header{}, false
	}
	text = revision().times.ReplaceAllStringFunc(text, timeless)
	text = document.OneLine(revision().weekdays.ReplaceAllString(text, " "))
	date, before, after := a.dateOf(text)
	if date == "" || strings.Trim(after, marks) != "" {
		return profile.Header{}, false
	}
	field := fieldOf(before)
	return profile.Header{Field: field, Value: date}, field != ""
}

// stems are parts of the words of revised.txt, of which each line has one.
var stems = [...]string{
	"updat", "up-dat", "modif", "modyf", "chang", "edit", "revis", "review", "amend", "publi", "post", "issue",
	"creat", "release",
	"mise", "mis à", "aktual", "änder", "bearb", "stand", "actual", "modific", "aggiorn", "bijgew", "gewijz", "atual",
	"diwedd",
}

// saysRevised reports a text with a word that such lines have, before more is asked of it.
func saysRevised(text string) bool {
	for _, stem := range stems {
		if strings.Contains(text, stem) {
			return true
		}
	}
	return false
}

// mayHoldDate reports a short line with four digits, among them a year in a row of its own,
// or the last of three numbers with marks between them.
func mayHoldDate(line string) bool {
	if len(line) > longestRevised {
		return false
	}
	all, row, marked := 0, 0, 0 // digits so far, those in a row, and numbers right before a mark
	year := false
	for i := range len(line) + 1 {
		switch {
		case i < len(line) && isDigit(line[i]):
			all++
			row++
			continue
		case row == 4, row == 2 && marked >= 2:
			year = true
		}
		switch {
		case row > 0 && i < len(line) && strings.IndexByte("-./", line[i]) >= 0:
			marked++
		default:
			marked = 0
		}
		row = 0
	}
	return year && all >= 4
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// longestRevised is how many bytes such a line can have.
const longestRevised = 160

// marks may be round the words and the date.
const marks = " \t\u00a0.,;:|()[]*•·–—-="

// fieldOf returns what a date is of, by the words before it, and "" for anything else.
func fieldOf(words string) string {
	words = document.OneLine(strings.Trim(words, marks))
	switch {
	case revision().changed.MatchString(words):
		return "updated"
	case revision().published.MatchString(words):
		return "published"
	}
	return ""
}

// dateOf finds the only date in a line, with what is before and after it.
func (a *Article) dateOf(text string) (date, before, after string) {
	for i, form := range revision().dates {
		at := form.FindStringSubmatchIndex(text)
		if at == nil {
			continue
		}
		part := func(i int) string { return text[at[2*i]:at[2*i+1]] }
		d, m, y := part(1), part(2), part(3)
		switch {
		case i == yearFirst:
			d, y = y, d
		case i == monthFirst, i == inNumbers && a.monthFirst(d, m):
			d, m = m, d
		}
		return isoOf(y, m, d), text[:at[0]], text[at[1]:]
	}
	return "", "", ""
}

// The forms of dates, in the order of [revision].
const (
	yearFirst = iota
	dayFirst
	monthFirst
	inNumbers
)

// monthFirst reports whether "10/16/2012" is the sixteenth of October.
func (a *Article) monthFirst(first, second string) bool {
	n, _ := strconv.Atoi(second)
	m, _ := strconv.Atoi(first)
	lang := strings.ToLower(a.survey.language)
	return n > 12 || m <= 12 && (lang == "en-us" || lang == "en_us")
}

// isoOf returns a date as YYYY-MM-DD, and "" for one that there is not.
func isoOf(year, month, day string) string {
	y, _ := strconv.Atoi(year)
	if len(year) == 2 {
		y += 2000
	}
	m, err := strconv.Atoi(month)
	if err != nil {
		m = revision().months[month]
	}
	d, _ := strconv.Atoi(day)
	if m < 1 || m > 12 || d < 1 || d > 31 || y < 1900 || y > 2100 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

//go:embed revised.txt
var wordings string

// revision is what such lines are read with.
var revision = sync.OnceValue(func() (r struct {
	dates                               []*regexp.Regexp
	times, weekdays, changed, published *regexp.Regexp
	months                              map[string]int
}) {
	lists := listsOf(wordings)
	r.months = map[string]int{}
	for i, names := range lists["month"] {
		for name := range strings.SplitSeq(names, "|") {
			r.months[name] = i + 1
		}
	}
	compile := func(name string) *regexp.Regexp {
		form := strings.Join(lists[name], "|")
		for _, part := range [...]string{"thing", "verb", "month", "zone"} {
			form = strings.ReplaceAll(form, strings.ToUpper(part), "(?:"+strings.Join(lists[part], "|")+")")
		}
		if name == "changed" || name == "published" {
			form = "^(?:" + form + ")$"
		}
		return regexp.MustCompile(strings.ReplaceAll(form, " ", `\s`))
	}
	for _, name := range [...]string{"yearfirst", "dayfirst", "monthfirst", "numbers"} {
		r.dates = append(r.dates, compile(name))
	}
	r.times, r.weekdays = compile("times"), compile("weekdays")
	r.changed, r.published = compile("changed"), compile("published")
	return r
})

// listsOf returns the lines below each title of a text.
func listsOf(text string) map[string][]string {
	lists, title := map[string][]string{}, ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[' && line[len(line)-1] == ']':
			title = line[1 : len(line)-1]
		default:
			lists[title] = append(lists[title], line)
		}
	}
	return lists
}

// timeless returns a time of day without the time: the digit before it, of a date.
func timeless(s string) string {
	if strings.Contains(s, "t") && '0' <= s[0] && s[0] <= '9' {
		return s[:1]
	}
	return " "
}
