package outline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// Parse reads an outline file. Each line that cannot be read is one problem,
// of severity error and at its place; the outline holds the other pins.
func Parse(src, path string) (*Outline, document.Problems) {
	o := &Outline{Path: path}
	var problems document.Problems
	number := int32(0)
	for text := range strings.Lines(strings.TrimPrefix(src, "\ufeff")) {
		number++
		s := scanner{text: strings.TrimRight(text, "\r\n")}
		pin, err := s.pin()
		switch {
		case err != nil:
			err.Span = document.Span{File: path, Line: number, Column: err.Column}
			problems.Add(*err)
		case pin != nil:
			pin.Span = document.Span{File: path, Line: number, Column: int32(s.start) + 1,
				EndLine: number, EndColumn: int32(s.end) + 1}
			o.Pins = append(o.Pins, *pin)
		}
	}
	return o, problems
}

// errorf makes the problem of a line, at a column of it.
func errorf(at int, hint, format string, args ...any) *document.Problem {
	return &document.Problem{Span: document.Span{Column: int32(at) + 1}, Severity: document.Error,
		Code: "outline-syntax", Message: fmt.Sprintf(format, args...), Hint: hint}
}

// pin reads a line; one that holds nothing gives nil.
func (s *scanner) pin() (*Pin, *document.Problem) {
	if at := invalid(s.text); at >= 0 {
		return nil, errorf(at, "save the file as UTF-8", "this is not UTF-8")
	}
	first, err := s.next()
	if err != nil || first.kind == end {
		return nil, err
	}
	s.start = first.at
	kind := Kind(first.text)
	if first.kind != bare || !slices.Contains(kinds(), kind) {
		return nil, errorf(first.at, "begin the line with one of: "+listed(kinds()),
			"%q is no kind of block", first.text)
	}
	pin := &Pin{Kind: kind}
	if err := s.subject(pin); err != nil {
		return nil, err
	}
	for {
		t, err := s.next()
		if err != nil {
			return nil, err
		}
		if t.kind == end {
			return pin, s.whole(pin)
		}
		if err := s.qualifier(pin, t); err != nil {
			return nil, err
		}
	}
}

// subject reads what is between the kind and the qualifiers: field, key, level
// and the string.
func (s *scanner) subject(pin *Pin) *document.Problem {
	t, err := s.next()
	if err != nil {
		return err
	}
	switch pin.Kind {
	case Meta:
		if t.kind != bare || !slices.Contains(fields(), t.text) {
			return errorf(t.at, "there are: "+listed(fields()), "%q is no field", t.text)
		}
		pin.Field = t.text
		t, err = s.next()
	case Department:
		if t.kind != bare {
			return errorf(t.at, `write for example: department home-office "Home Office"`, "a department needs its key")
		}
		pin.Key = t.text
		t, err = s.next()
	}
	if err == nil && pin.Kind.IsHeading() && t.kind == bare {
		if pin.Level = level(t.text); pin.Level == 0 {
			return errorf(t.at, "a level is a number from 1 to 6", "%q is no level", t.text)
		}
		t, err = s.next()
	}
	if err != nil {
		return err
	}
	return s.words(pin, t)
}

// words takes the string of a pin.
func (s *scanner) words(pin *Pin, t token) *document.Problem {
	if t.kind != quoted {
		what := "the words of the block are"
		if pin.Kind == Meta {
			what = "the value is"
		}
		return errorf(t.at, `put it in quotation marks: "…"`, "%s missing", what)
	}
	if pin.Kind == Meta {
		pin.Value = t.text
		return checkValue(pin.Field, t)
	}
	pin.Words = t.text
	return checkWords(t)
}

// qualifier reads what begins with t.
func (s *scanner) qualifier(pin *Pin, t token) *document.Problem {
	if t.kind == ordinal {
		n, err := strconv.ParseUint(t.text, 10, 31)
		if err != nil || n == 0 {
			return errorf(t.at, "#2 is the second block of these words; a comment has a blank after #",
				"#%s is no place", t.text)
		}
		if pin.Nth > 0 {
			return twice(t, "#"+t.text)
		}
		pin.Nth = int(n)
		return nil
	}
	if t.kind == bare {
		switch t.text {
		case "every":
			if pin.Every {
				return twice(t, t.text)
			}
			pin.Every = true
			return nil
		case "under", "from", "for":
			return s.named(pin, t)
		}
	}
	return errorf(t.at, `after the words come: every, #2, under "…", from "…", for "…"`, "%q is not understood", t.text)
}

// named reads the string after under, from or for.
func (s *scanner) named(pin *Pin, before token) *document.Problem {
	t, err := s.next()
	switch {
	case err != nil:
		return err
	case t.kind != quoted:
		return errorf(t.at, fmt.Sprintf(`write: %s "…"`, before.text), "a string is missing after %s", before.text)
	}
	switch before.text {
	case "under":
		if len(pin.Under) == maxUnder {
			return errorf(before.at, "name the nearest ones", "there are more than %d headings above", maxUnder)
		}
		pin.Under = append(pin.Under, t.text)
		return checkWords(t)
	case "from":
		switch {
		case pin.Kind != Meta:
			return errorf(before.at, `write for a title: meta title "Title" from "words of the line"`,
				"%s has no from", pin.Kind)
		case pin.Words != "":
			return twice(before, before.text)
		}
		pin.Words = t.text
		return checkWords(t)
	}
	period, ok := parsePeriod(t.text)
	switch {
	case pin.Kind != Statement:
		return errorf(before.at, "only a statement is for a period", "%s has no period", pin.Kind)
	case pin.Period != nil:
		return twice(before, before.text)
	case !ok:
		return errorf(t.at, `write for example: "commitment 2012-12", "progress 2013", "plan 2014"`,
			"%q is no period", t.text)
	}
	pin.Period = period
	return nil
}

func twice(t token, what string) *document.Problem {
	return errorf(t.at, "take one out", "%s is there twice", what)
}

// whole checks what only the whole line can be wrong in.
func (s *scanner) whole(pin *Pin) *document.Problem {
	_, prefix := name(pin.Words)
	switch {
	case pin.Every && pin.Nth > 0:
		return errorf(s.start, "take one of them out", "every and #%d exclude each other", pin.Nth)
	case pin.Every && pin.Kind.isMeta():
		return errorf(s.start, "name one line, with #1 or under", "%s cannot be from every line", pin.Kind)
	case pin.Words == "" && (pin.Nth > 0 || len(pin.Under) > 0):
		return errorf(s.start, `name the line: from "…"`, "without from, there is no line to choose")
	case prefix && len(prose.Words(pin.Words)) > longestPrefix:
		return errorf(s.start, "name the block by fewer words",
			"there are more than %d words before %s", longestPrefix, ellipsis)
	}
	return nil
}

// checkWords refuses words that name nothing.
func checkWords(t token) *document.Problem {
	if folded, _ := name(t.text); folded == "" {
		return errorf(t.at, "name the block by its words", "there is no word in %q", t.text)
	}
	return nil
}

// checkValue refuses values that a field of the metadata cannot have.
func checkValue(field string, t token) *document.Problem {
	if strings.TrimSpace(t.text) == "" {
		return errorf(t.at, "leave the line out", "%s has no value", field)
	}
	switch field {
	case "published", "updated", "withdrawn":
		if _, err := time.Parse(time.DateOnly, t.text); err != nil {
			return errorf(t.at, "write it as 2015-03-03", "%q is no date", t.text)
		}
	}
	return nil
}

// level reads a level, 0 is none.
func level(text string) int {
	if len(text) == 1 && '1' <= text[0] && text[0] <= '6' {
		return int(text[0] - '0')
	}
	return 0
}

// fields returns the names of the fields of the metadata.
func fields() []string {
	names := []string{titleField}
	for _, f := range new(document.Meta).Texts() {
		names = append(names, f.Name)
	}
	return names
}

func listed[T ~string](names []T) string {
	all := make([]string, len(names))
	for i, n := range names {
		all[i] = string(n)
	}
	return strings.Join(all, ", ")
}

// invalid returns the offset of the first byte that is not UTF-8, or -1.
func invalid(text string) int {
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size < 2 {
				return i
			}
		}
	}
	return -1
}
