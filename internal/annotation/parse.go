package annotation

import (
	"bytes"
	"strings"
)

// Is reports whether a comment claims to be an annotation, well-formed or not.
func Is(comment string) bool { return strings.HasPrefix(comment, strings.TrimRight(opening, " ")) }

// Any reports whether a text holds what claims to be an annotation.
func Any(text []byte) bool { return bytes.Contains(text, []byte(strings.TrimRight(opening, " "))) }

// Parse reads a comment, which must be nothing but an annotation.
func Parse(comment string) (*Annotation, bool) {
	rest, ok := strings.CutPrefix(comment, opening)
	if !ok {
		return nil, false
	}
	a := &Annotation{}
	a.Word, rest = name(rest)
	if a.Word == "" {
		return nil, false
	}
	for rest != closing {
		if rest, ok = strings.CutPrefix(rest, " "); !ok {
			return nil, false
		}
		var item Item
		if item, rest, ok = parseItem(rest); !ok {
			return nil, false
		}
		a.Items = append(a.Items, item)
	}
	return a, true
}

func parseItem(s string) (item Item, rest string, ok bool) {
	if attribute, found := strings.CutPrefix(s, "@"); found {
		item.Name, rest, ok = parseValue(attribute)
		item.Name = "@" + item.Name
	} else {
		item.Name, rest = name(s)
		ok = item.Name != ""
	}
	if !ok {
		return item, s, false
	}
	value, found := strings.CutPrefix(rest, "=")
	if !found {
		item.Flag = true
		return item, rest, true
	}
	item.Value, rest, ok = parseValue(value)
	return item, rest, ok
}

func parseValue(s string) (value, rest string, ok bool) {
	if strings.HasPrefix(s, `"`) {
		return quoted(s)
	}
	n := 0
	for n < len(s) && bareByte(s[n]) {
		n++
	}
	return s[:n], s[n:], n > 0
}

// name reads the lower-case letters and hyphens at the start of s.
func name(s string) (word, rest string) {
	n := 0
	for n < len(s) && ('a' <= s[n] && s[n] <= 'z' || s[n] == '-' && n > 0) {
		n++
	}
	return s[:n], s[n:]
}
