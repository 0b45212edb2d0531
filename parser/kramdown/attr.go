package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// attrList is the content of an attribute list, see
// https://kramdown.gettalong.org/syntax.html#attribute-list-definitions.
type attrList struct {
	document.Attr
	names      []string // of other lists that it takes in, and of toc
	noID       bool     // id="" was given
	newClasses bool     // class="…" was given, in place of the classes before it
}

// maxAttrs is how many classes, pairs and names one node may have; without
// an end to them a short document could ask for a long one.
const maxAttrs = 256

func (l *attrList) full() bool {
	return len(l.Classes)+len(l.Pairs)+len(l.names) >= maxAttrs
}

// merge adds what other holds.
func (l *attrList) merge(other *attrList) {
	if l.full() {
		return
	}
	if other.newClasses {
		l.Classes, l.newClasses = nil, true
	}
	if other.noID {
		l.ID = ""
	}
	l.Attr.Merge(other.Attr)
	l.names = append(l.names, other.names...)
	l.noID = other.noID || l.noID && other.ID == ""
}

// parse adds the attributes written in s to l. It reports whether all of
// s was understood.
func (l *attrList) parse(s string) bool {
	ok := true
	open := "" // quotation marks that nothing closes
	for i := skipSpace(s, 0); i < len(s); i = skipSpace(s, i) {
		end := itemEnd(s, i, &open)
		if l.full() || end < 0 || end < len(s) && !space(s[end]) {
			ok = false
			for i < len(s) && !space(s[i]) {
				i++
			}
			continue
		}
		l.store(s[i:end])
		i = end
	}
	return ok
}

// itemEnd returns the end of the attribute at s[i:], or -1. It adds to open.
func itemEnd(s string, i int, open *string) int {
	if s[i] == '.' || s[i] == '#' {
		return shorthandEnd(s, i)
	}
	if !word(s[i]) {
		return -1
	}
	i = listNameEnd(s, i)
	if i+1 >= len(s) || s[i] != '=' || s[i+1] != '"' && s[i+1] != '\'' {
		return i
	}
	quote := s[i+1]
	if strings.IndexByte(*open, quote) >= 0 {
		return -1
	}
	for i += 2; i < len(s); i++ {
		switch {
		case s[i] == quote && (i+1 == len(s) || space(s[i+1])):
			return i + 1
		case s[i] == '\\' && i+1 < len(s):
			i++
		}
	}
	*open += string(quote)
	return -1
}

// listNameEnd returns the end of the name of an attribute or a list at s[i:].
func listNameEnd(s string, i int) int {
	for i < len(s) && (word(s[i]) || s[i] == '-') {
		i++
	}
	return i
}

// shorthandEnd returns the end of .class and #id, of which several may follow
// each other without a space, or -1.
func shorthandEnd(s string, i int) int {
	for i < len(s) && (s[i] == '.' || s[i] == '#') {
		start := i + 1
		if s[i] == '#' {
			for i++; i < len(s) && nameByte(s[i]); i++ {
			}
			if i == start || !letter(s[start]) {
				return -1
			}
			continue
		}
		for i++; i < len(s) && !space(s[i]) && s[i] != '.' && s[i] != '#'; i++ {
		}
		if i == start {
			return -1
		}
	}
	return i
}

func nameByte(c byte) bool { return word(c) || c == ':' || c == '-' }

// store adds one attribute.
func (l *attrList) store(item string) {
	name, value, pair := strings.Cut(item, "=")
	switch {
	case item[0] == '.' || item[0] == '#':
		l.shorthand(item)
	case !pair:
		l.names = append(l.names, item)
	default:
		l.set(name, unescapeEntities(unescapeValue(value[1:len(value)-1], value[0])))
	}
}

func (l *attrList) shorthand(item string) {
	for item != "" {
		end := 1 + strings.IndexAny(item[1:]+".", ".#")
		if item[0] == '#' {
			l.ID, l.noID = item[1:end], false
		} else {
			l.AddClass(item[1:end])
		}
		item = item[end:]
	}
}

func (l *attrList) set(name, value string) {
	switch strings.ToLower(name) {
	case "class":
		l.Classes, l.newClasses = nil, true
		setClass(&l.Attr, value)
	case "id":
		l.ID, l.noID = value, value == ""
	default:
		l.Set(name, value)
	}
}

// setClass adds the classes in the value of an attribute. One without any is
// kept as a pair.
func setClass(a *document.Attr, value string) {
	classes := strings.Fields(value)
	if len(classes) == 0 {
		a.Set("class", "")
	}
	a.AddClass(classes[:min(len(classes), maxAttrs)]...)
}

// unescapeValue drops the backslash before a quote or a closing brace.
func unescapeValue(s string, quote byte) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && (s[i+1] == '}' || s[i+1] == quote) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
