package office

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// marker is the bullet or the number before an item of a list.
type marker struct {
	label  string // as it is printed: "1.", "(iv)", "·"
	kind   string // of numbers, as HTML names it: "1", "a", "A", "i", "I"; empty for bullets
	number int
	path   string // the numbers before the last: "2" of "2.1"
	plain  bool   // neither a bullet nor a number: part of the text
}

// numbering is a kind of numbers, and the number that would follow in a list.
type numbering struct {
	kind string
	next int
}

// readMarker reads a label. Format names the kind of number where a style sheet
// has it; open is the numbering of the list that is open, if one is.
func readMarker(label, format string, open *numbering) marker {
	m := marker{label: label}
	core := strings.TrimSuffix(strings.TrimPrefix(label, "("), ")")
	core = strings.TrimSuffix(strings.TrimSuffix(core, "."), ")")
	switch {
	case core == "" || isBulletLabel(label):
		return m
	case strings.Trim(core, "0123456789") == "":
		m.kind, m.number = "1", number(core)
	case strings.Trim(core, "0123456789.") == "" && !strings.Contains(core, ".."):
		dot := strings.LastIndexByte(core, '.')
		m.kind, m.number, m.path = "1", number(core[dot+1:]), core[:dot]
	default:
		m.letters(core, format, open)
	}
	m.plain = m.kind == "" || m.number < 0
	return m
}

func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || n > 1<<30 {
		return -1
	}
	return n
}

// letters reads a number that is written in letters, some of which are Roman.
func (m *marker) letters(core, format string, open *numbering) {
	lower := strings.ToLower(core)
	upper := core == strings.ToUpper(core)
	if !upper && core != lower || strings.Trim(lower, "abcdefghijklmnopqrstuvwxyz") != "" {
		return
	}
	roman, alpha := romanNumber(lower), alphaNumber(lower)
	isRoman := roman > 0 && (len(lower) > 1 || lower == "i")
	switch {
	case strings.Contains(format, "roman"):
		isRoman = roman > 0
	case strings.Contains(format, "alpha"):
		isRoman = false
	case open != nil && strings.EqualFold(open.kind, "a") && alpha == open.next:
		isRoman = false
	case open != nil && strings.EqualFold(open.kind, "i") && roman == open.next:
		isRoman = true
	}
	m.kind, m.number = "a", alpha
	if isRoman {
		m.kind, m.number = "i", roman
	}
	if upper {
		m.kind = strings.ToUpper(m.kind)
	}
	if m.number <= 0 {
		m.kind = ""
	}
}

// isBulletLabel reports a bullet: one sign that is no letter or digit, or the
// letter that is a ring or a square in the usual fonts.
func isBulletLabel(label string) bool {
	if label == "o" || label == "§" || label == "Ø" || label == "ü" {
		return true
	}
	for _, c := range label {
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && c < 0x2000 {
			return false
		}
	}
	return utf8.RuneCountInString(label) <= 2
}

// alphaNumber reads a, b … z, aa, bb … or aa, ab …: both begin alike.
func alphaNumber(s string) int {
	switch {
	case len(s) == 1:
		return int(s[0]-'a') + 1
	case len(s) == 2 && s[0] == s[1]:
		return int(s[0]-'a') + 27
	}
	return -1
}

// romanNumber reads a Roman number in small letters, and returns -1 for what is
// none.
func romanNumber(s string) (n int) {
	for i := range len(s) {
		v := romanDigit(s[i])
		if v == 0 || len(s) > 10 {
			return -1
		}
		if i+1 < len(s) && romanDigit(s[i+1]) > v {
			v = -v
		}
		n += v
	}
	return n
}

func romanDigit(c byte) int {
	switch c {
	case 'i':
		return 1
	case 'v':
		return 5
	case 'x':
		return 10
	case 'l':
		return 50
	case 'c':
		return 100
	}
	return 0
}

// listKind returns the kind of numbers that a list style asks for.
func listKind(style string) string {
	switch style {
	case "lower-alpha", "lower-latin", "alpha-lower":
		return "a"
	case "upper-alpha", "upper-latin", "alpha-upper":
		return "A"
	case "lower-roman", "roman-lower":
		return "i"
	case "upper-roman", "roman-upper":
		return "I"
	}
	return "1"
}
