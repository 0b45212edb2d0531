package wording

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/internal/prose"
)

// quantity is the value of a number, whatever its spelling: "£1.5m" and
// "£1,500,000" are the same.
type quantity struct {
	unit   string // "", "date", "%", a currency sign, or the letters after the digits
	amount float64
}

// quantities returns the values in p, in their order, and the folded words in
// which there are none.
func (r *Rules) quantities(p prose.Span) (values []quantity, rest []string) {
	words := p
	for len(words) > 0 {
		w := words[0]
		words = words[1:]
		text := r.folded(w)
		found, left := parseNumber(text)
		switch {
		case len(found) == 0 && isMonth(w, text):
			values = append(values, quantity{"date", float64(prose.Month(text))})
			continue
		case len(found) == 0:
			if n, ok := prose.Scale(text); ok && len(text) > 2 {
				values = append(values, quantity{"times", n})
			} else if !w.Token().Punct {
				rest = append(rest, text)
			}
			continue
		case len(found) == 1:
			words = r.unit(&found[0], words)
			dated(&found[0], w)
		case isYears(text):
			found[0].unit, found[1].unit = "date", "date"
		}
		values = append(values, found...)
		if left != "" {
			rest = append(rest, left)
		}
	}
	return values, rest
}

// sameQuantities reports whether a and b are the same values in any order.
func sameQuantities(a, b []quantity) bool {
	if len(a) != len(b) {
		return false
	}
	sorted := func(values []quantity) []quantity {
		return slices.SortedFunc(slices.Values(values), func(a, b quantity) int {
			return cmp.Or(strings.Compare(a.unit, b.unit), cmp.Compare(a.amount, b.amount))
		})
	}
	return slices.Equal(sorted(a), sorted(b))
}

// unit takes the words after a number that belong to it: "million",
// "per cent".
func (r *Rules) unit(q *quantity, words prose.Span) prose.Span {
	if len(words) > 0 {
		if n, ok := prose.Scale(r.folded(words[0])); ok {
			q.amount *= n
			words = words[1:]
		}
	}
	switch {
	case len(words) > 0 && r.folded(words[0]) == "percent":
		q.unit, words = "%", words[1:]
	case len(words) > 1 && r.folded(words[0]) == "per" && r.folded(words[1]) == "cent":
		q.unit, words = "%", words[2:]
	}
	return words
}

// dated marks a number that is a year or is beside a month.
func dated(q *quantity, w prose.Word) {
	if q.unit != "" {
		return
	}
	isYear := q.amount >= 1900 && q.amount <= 2100 && len(w.String()) == 4
	for _, side := range []int32{-1, 1} {
		if n, ok := w.Neighbour(side); ok && !isYear {
			isYear = prose.Month(strings.ToLower(n.String())) > 0 && isCapital(n.String())
		}
	}
	if isYear {
		q.unit = "date"
	}
}

// isYears reports words like 2012/13 and 2012-2013.
func isYears(text string) bool {
	if len(text) != 7 && len(text) != 9 || text[4] != '/' && text[4] != '-' || text[:2] != "19" && text[:2] != "20" {
		return false
	}
	return strings.Trim(text[:4], "0123456789") == "" && strings.Trim(text[5:], "0123456789") == ""
}

// isMonth reports whether w is the name of a month in a date: "may" and
// "march" are not always.
func isMonth(w prose.Word, text string) bool {
	if prose.Month(text) == 0 || !isCapital(w.String()) {
		return false
	}
	for _, side := range []int32{-1, 1} {
		if n, ok := w.Neighbour(side); ok && prose.IsDigit(rune(n.String()[0])) {
			return true
		}
	}
	return false
}

func isCapital(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' }

// parseNumber reads a folded word: "4", "four", "£1.5m", "-3%", "2012-13",
// "twenty-one", "four-year". What is left of the word that is no number comes
// back too.
func parseNumber(text string) (values []quantity, left string) {
	sign := 1.0
	if len(text) > 1 && text[0] == '-' {
		sign, text = -1, text[1:]
	}
	if !strings.ContainsAny(text, "0123456789") && !strings.Contains(text, "-") {
		if n, ok := prose.Numeral(text); ok {
			return []quantity{{"", sign * n}}, ""
		}
		return nil, text
	}
	if isYears(text) || strings.Count(text, ".")+strings.Count(text, "/") > 1 && !strings.ContainsAny(text, "-") {
		text = strings.NewReplacer(".", "-", "/", "-").Replace(text) // 2012/13, 16/01/2015, 1.2.3
	}
	var others []string
	for part := range strings.SplitSeq(text, "-") {
		q, ok := parsePart(part)
		if !ok {
			others = append(others, part)
			continue
		}
		q.amount *= sign
		if n := len(values); n > 0 && values[n-1].amount >= 20 && q.amount < 10 && !prose.IsDigit(rune(part[0])) {
			values[n-1].amount += q.amount // twenty-one
			continue
		}
		values = append(values, q)
	}
	if len(values) == 0 {
		return nil, text
	}
	return values, strings.Join(others, "-")
}

// parsePart reads a number without hyphens.
func parsePart(s string) (quantity, bool) {
	if n, ok := prose.Numeral(s); ok {
		return quantity{"", n}, true
	}
	unit := ""
	if r, size := utf8.DecodeRuneInString(s); prose.IsCurrency(r) {
		unit, s = s[:size], s[size:]
	}
	digits := s[:len(s)-len(strings.TrimLeft(s, "0123456789.,"))]
	if digits = strings.TrimRight(digits, ".,"); digits == "" {
		return quantity{}, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil {
		return quantity{}, false
	}
	suffix := strings.TrimSuffix(s[len(digits):], "'s")
	switch suffix {
	case "", "st", "nd", "rd", "th":
	default:
		if by, ok := prose.Scale(suffix); ok {
			n *= by
		} else {
			unit += suffix
		}
	}
	return quantity{unit, n}, true
}

// numberKind returns the kind of a change from old to new values: money
// before percentages before dates, whichever side they stand on.
func numberKind(old, new []quantity) Kind {
	kind, rank := NumberChanged, 0
	for _, side := range [][2][]quantity{{old, new}, {new, old}} {
		for _, q := range side[0] {
			if slices.Contains(side[1], q) {
				continue
			}
			r, _ := utf8.DecodeRuneInString(q.unit)
			switch {
			case prose.IsCurrency(r) && rank < 3:
				kind, rank = MoneyChanged, 3
			case q.unit == "%" && rank < 2:
				kind, rank = PercentChanged, 2
			case q.unit == "date" && rank < 1:
				kind, rank = DateChanged, 1
			}
		}
	}
	return kind
}

// SameNumber reports whether two texts are the same numbers, however they are
// written: "9" and "09".
func SameNumber(a, b string) bool {
	x, _ := parseNumber(a)
	y, _ := parseNumber(b)
	return len(x) > 0 && slices.Equal(x, y)
}
