// Package names reads lists of the names by which other people's programs and
// sites call things: classes and ids, mostly. The lists are text files that are
// embedded in the packages that use them, so that a name can be added without
// reading code.
//
// Start with [Parse].
package names

import "strings"

// List is a set of names.
type List struct {
	names    map[string]bool
	prefixes []string
	lengths  [256]uint64 // of the names, each a bit, by their first byte
	begins   [256]bool   // the first bytes of the prefixes
}

// bit is that of a length, the last one for all from there on.
func bit(length int) uint64 { return 1 << min(length, 63) }

// Parse reads lists by their titles. A title is in brackets on a line of its
// own; below it are names that are separated by commas. One that ends in * means
// all names that begin so. Lines that begin with # are comments.
func Parse(text string) map[string]*List {
	lists := map[string]*List{}
	current := &List{names: map[string]bool{}} // of names without a title
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		title, ok := strings.CutPrefix(line, "[")
		switch {
		case line == "" || line[0] == '#':
		case ok:
			current = &List{names: map[string]bool{}}
			lists[strings.TrimSuffix(title, "]")] = current
		default:
			for name := range strings.SplitSeq(line, ",") {
				current.add(strings.TrimSpace(name))
			}
		}
	}
	return lists
}

func (l *List) add(name string) {
	if prefix, ok := strings.CutSuffix(name, "*"); ok {
		l.prefixes = append(l.prefixes, prefix)
		l.begins[prefix[0]] = true
	} else if name != "" {
		l.names[name] = true
		l.lengths[name[0]] |= bit(len(name))
	}
}

// Has reports whether a name is in the list.
func (l *List) Has(name string) bool {
	if name == "" {
		return false
	}
	if l.lengths[name[0]]&bit(len(name)) != 0 && l.names[name] {
		return true
	}
	if !l.begins[name[0]] {
		return false
	}
	for _, prefix := range l.prefixes {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// Within reports whether a text contains a name of the list.
func (l *List) Within(text string) bool {
	for name := range l.names {
		if strings.Contains(text, name) {
			return true
		}
	}
	return false
}

// Starts is a list of how words begin, made ready to be looked for at every word
// of a text.
type Starts struct {
	byFirst [256][]string
	begins  [256]bool // the first bytes
}

// Starts returns the beginnings of words that the list means: its names and its
// prefixes.
func (l *List) Starts() *Starts {
	s := &Starts{}
	add := func(start string) {
		s.begins[start[0]] = true
		s.byFirst[start[0]] = append(s.byFirst[start[0]], start)
	}
	for name := range l.names {
		add(name)
	}
	for _, prefix := range l.prefixes {
		add(prefix)
	}
	return s
}

// In reports whether a word of a text begins as the list has it. A word begins
// where no small letter is before it.
func (s *Starts) In(text string) bool {
	for i := range len(text) {
		c := text[i]
		if !s.begins[c] || i > 0 && 'a' <= text[i-1] && text[i-1] <= 'z' {
			continue
		}
		for _, start := range s.byFirst[c] {
			if strings.HasPrefix(text[i:], start) {
				return true
			}
		}
	}
	return false
}

// Index returns the names of lists as they are written, each with the titles of the
// lists that have it.
func Index(text string) map[string][]string {
	index := map[string][]string{}
	title := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if named, ok := strings.CutPrefix(line, "["); ok {
			title = strings.TrimSuffix(named, "]")
			continue
		}
		for name := range strings.SplitSeq(line, ",") {
			if name = strings.TrimSpace(name); name != "" {
				index[name] = append(index[name], title)
			}
		}
	}
	return index
}
