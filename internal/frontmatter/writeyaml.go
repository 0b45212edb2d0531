package frontmatter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// appendYAMLEntry writes an entry as block YAML: plain texts where each of the
// readers, by the rules of YAML 1.1 or 1.2, takes them for texts, and quoted
// ones elsewhere.
func appendYAMLEntry(dst []byte, name string, v *value, indent int) []byte {
	dst = appendIndent(dst, indent)
	if len(name) > maxPlainName {
		dst = append(dst, "? "...)
		dst = append(appendQuoted(dst, name), '\n')
		dst = appendIndent(dst, indent)
	} else {
		dst = appendYAMLText(dst, name)
	}
	return appendYAMLValue(append(dst, ':'), v, indent)
}

// maxPlainName is how long a name can be that has no mark before it, in bytes;
// the limit of YAML is 1024 characters.
const maxPlainName = 1000

// appendYAMLValue writes what is after a name, or after the dash of an item.
func appendYAMLValue(dst []byte, v *value, indent int) []byte {
	if len(v.items) == 0 {
		return append(appendYAMLScalar(append(dst, ' '), v), '\n')
	}
	return appendYAMLItems(append(dst, '\n'), v, indent+2)
}

// appendYAMLItems writes the items of a list or a table, each on lines of its
// own. Those that have items in turn begin on the line of their dash.
func appendYAMLItems(dst []byte, v *value, indent int) []byte {
	for i, item := range v.items {
		switch {
		case v.form == table:
			dst = appendYAMLEntry(dst, v.names[i], item, indent)
		case len(item.items) > 0:
			start := len(dst)
			dst = appendYAMLItems(dst, item, indent+2)
			dst[start+indent] = '-'
		default:
			dst = appendYAMLValue(append(appendIndent(dst, indent), '-'), item, indent)
		}
	}
	return dst
}

func appendIndent(dst []byte, n int) []byte {
	for range n {
		dst = append(dst, ' ')
	}
	return dst
}

func appendYAMLScalar(dst []byte, v *value) []byte {
	switch v.form {
	case flag, moment:
		return append(dst, v.raw...)
	case number:
		return append(dst, v.number...)
	case text:
		return appendYAMLText(dst, v.raw)
	case list:
		return append(dst, "[]"...)
	case table:
		return append(dst, "{}"...)
	}
	return append(dst, "null"...)
}

func appendYAMLText(dst []byte, s string) []byte {
	if isPlain(s) {
		return append(dst, s...)
	}
	return appendQuoted(dst, s)
}

// reserved are the words that some version of YAML takes for something else
// than a text.
var reserved = strings.Fields("true false yes no on off y n null")

// wordAfter is a number and a word after it.
var wordAfter = compiled(`^[0-9]+ [A-Za-z]`)

// isPlain reports a text that is the same without quotes.
func isPlain(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	counted := unicode.IsDigit(first) && wordAfter().MatchString(s) // "2010 to 2015"
	if !unicode.IsLetter(first) && !counted || slices.Contains(reserved, strings.ToLower(s)) || !utf8.ValidString(s) {
		return false
	}
	last := first
	for i, r := range s {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), strings.ContainsRune(",.()'’‘“”/&+-_%;!?–—£€…", r):
		case r == ' ':
			if last == ' ' || i == len(s)-1 {
				return false
			}
		case r == ':':
			if i == len(s)-1 || s[i+1] == ' ' {
				return false
			}
		default:
			return false
		}
		last = r
	}
	return true
}
