package kramdown

import (
	"slices"
	"strconv"
	"strings"
)

// values is what an option takes.
type values int

const (
	anything values = iota
	aText
	yesOrNo
	number
	headingLevels
	fourQuotes
	symbolTexts
	dialect
	entityForm
	quirks
)

// String says what the values are.
func (v values) String() string {
	switch v {
	case yesOrNo:
		return "true or false"
	case number:
		return "a whole number"
	case headingLevels:
		return "levels of headings, such as 1..3 or 1,2,4"
	case fourQuotes:
		return "the names of four characters, such as lsquo,rsquo,ldquo,rdquo"
	case symbolTexts:
		return "names and texts, such as hellip: ..., of " + strings.Join(symbolNames(), ", ")
	case dialect:
		return "kramdown or GFM"
	case entityForm:
		return strings.Join(entityForms(), ", ")
	case quirks:
		return "some of " + strings.Join(quirkNames(), ", ")
	}
	return "a text"
}

// has reports whether a value is one of them. What is not is an error where a site sets
// it; in a document kramdown makes the best of it, and so does this package.
func (v values) has(value string) bool {
	switch v {
	case yesOrNo:
		return slices.Contains([]string{"true", "false", "yes", "no"}, strings.ToLower(value))
	case number:
		_, err := strconv.Atoi(strings.TrimSpace(value))
		return err == nil
	case headingLevels:
		all := levels(value)
		digits := strings.Trim(value, "0123456789,. ") == ""
		return digits && len(all) > 0 && slices.Min(all) >= 1 && slices.Max(all) <= 6
	case fourQuotes:
		names := strings.Split(value, ",")
		return len(names) == 4 && !slices.ContainsFunc(names, func(name string) bool { return namedChar(name) == "" })
	case symbolTexts:
		known := true
		eachSymbol(value, func(name, _ string) { known = known && slices.Contains(symbolNames(), name) })
		return known
	case dialect:
		return strings.EqualFold(value, "kramdown") || isGFM(value)
	case entityForm:
		return slices.Contains(entityForms(), strings.TrimPrefix(value, ":"))
	case quirks:
		unknown := func(name string) bool { return !slices.Contains(quirkNames(), name) }
		return !slices.ContainsFunc(listed(value), unknown)
	}
	return true
}

func entityForms() []string { return []string{"as_char", "as_input", "numeric", "symbolic"} }

const (
	paragraphEnd      = "paragraph_end"       // a heading, list, quotation or fence ends a paragraph
	noAutoTypographic = "no_auto_typographic" // dots, hyphens and angles stay as they are
)

// quirkNames are the ways in which the dialect of GitHub may differ, see
// https://kramdown.gettalong.org/parser/gfm.html#options.
func quirkNames() []string { return []string{paragraphEnd, noAutoTypographic} }

func setQuirks(s *settings, value string) {
	names := listed(value)
	s.looseEnd = !slices.Contains(names, paragraphEnd)
	s.plainSymbols = slices.Contains(names, noAutoTypographic)
}

// listed splits a list of names.
func listed(value string) []string {
	return strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' || r == '\n' })
}

func isGFM(value string) bool { return strings.EqualFold(value, "GFM") }

// isYes reports whether a value turns an option on.
func isYes(value string) bool {
	return !slices.Contains([]string{"false", "no", "nil", "~", ""}, strings.ToLower(value))
}

// atoi reads a number, which is 0 if it is none.
func atoi(value string) int {
	n, _ := strconv.Atoi(strings.TrimSpace(value))
	return n
}

// levels reads "2..3" or "1,2,4".
func levels(value string) []int {
	var all []int
	first, last, span := strings.Cut(value, "..")
	if !span {
		for part := range strings.SplitSeq(value, ",") {
			if n, err := strconv.Atoi(strings.TrimSpace(part)); err == nil {
				all = append(all, n)
			}
		}
		return all
	}
	for n := max(atoi(first), 1); n <= min(atoi(last), 6); n++ {
		all = append(all, n)
	}
	return all
}

// namedChar returns the character of an entity's name or number, and "" for any other name.
func namedChar(name string) string {
	name = strings.TrimSpace(name)
	if name != "" && digit(name[0]) {
		name = "#" + name
	}
	char, n := scanEntity("&" + name + ";")
	if n == 0 {
		return ""
	}
	return char
}

// setQuotes reads the names of the entities of four quotation marks.
func (sy *symbols) setQuotes(value string) {
	names := strings.Split(value, ",")
	if len(names) != 4 {
		return
	}
	for i, dst := range []*string{&sy.lsquo, &sy.rsquo, &sy.ldquo, &sy.rdquo} {
		if char := namedChar(names[i]); char != "" {
			*dst = char
		}
	}
}

func symbolNames() []string {
	return []string{"hellip", "mdash", "ndash", "laquo", "raquo", "laquo_space", "raquo_space"}
}

// setSymbols reads "name: text, name: text".
func (sy *symbols) setSymbols(value string) {
	places := []*string{&sy.hellip, &sy.mdash, &sy.ndash, &sy.laquo, &sy.raquo, &sy.laquoSpace, &sy.raquoSpace}
	eachSymbol(value, func(name, text string) {
		if i := slices.Index(symbolNames(), name); i >= 0 {
			*places[i] = text
		}
	})
}

// eachSymbol gives f the pairs of "name: text, name: text". A text may be the name of a
// character.
func eachSymbol(value string, f func(name, text string)) {
	value = strings.Trim(value, "{} ")
	for _, pair := range strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == '\n' }) {
		name, text, _ := strings.Cut(pair, ":")
		text = strings.TrimSpace(text)
		if len(text) > 1 && isQuote(text[0]) {
			text = strings.Trim(text, text[:1])
		}
		if char := namedChar(text); char != "" {
			text = char
		}
		f(strings.Trim(name, " \"'"), text)
	}
}
