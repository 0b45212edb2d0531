package kramdown

// stop is what ends a construct.
type stop struct {
	kind stopKind
	c    byte   // of delimiter
	n    int    // of delimiter: how many c; of bracket: how many are open
	name string // of endTag
}

type stopKind uint8

const (
	noStop    stopKind = iota
	delimiter          // n times c
	bracket            // the closing bracket of a link
	endTag             // </name>
)

// stops reports whether pos stands at the end of the innermost construct,
// whose inside starts at start.
func (sp *spans) stops(start int) bool {
	st := &sp.level.stop
	c := sp.s[sp.pos]
	switch st.kind {
	case delimiter:
		return c == st.c && sp.pos > start && sp.closes(sp.pos, st.c, st.n)
	case bracket:
		return sp.closesBracket(c)
	case endTag:
		return sp.endsElement(c, st.name)
	}
	return false
}

// closes reports whether the delimiter of n times c at i may end an emphasis.
func (sp *spans) closes(i int, c byte, n int) bool {
	s := sp.s[:sp.end]
	if i == 0 || space(s[i-1]) {
		return false
	}
	end := i + 1
	for end < len(s) && s[end] == c && end < i+3 {
		end++
	}
	switch {
	case n == 2 && end-i < 2, n == 1 && end-i == 2:
		return false
	}
	return c != '_' || i+n >= len(s) || !alnumAt(s, i+n)
}

// mayClose reports whether anything from i on may end an emphasis of n times
// c.
func (sp *spans) mayClose(i int, c byte, n int) bool {
	k := n - 1
	if c == '_' {
		k += 2
	}
	last := &sp.memo.closers[k]
	if *last == 0 {
		*last = 1
		for j := sp.end - 1; j > 0; j-- {
			if sp.s[j] == c && sp.closes(j, c, n) {
				*last = j + 1
				break
			}
		}
	}
	return i < *last
}

// closesBracket counts brackets and reports whether c is the one that closes
// the link.
func (sp *spans) closesBracket(c byte) bool {
	switch c {
	case '[', '!':
		sp.open = append(sp.open, sp.pos)
	case ']':
		if len(sp.open) == sp.level.stop.n {
			return true
		}
		sp.match(sp.pos)
	}
	return false
}

// endsElement reports whether the end tag of name, which starts with c, stands
// at pos. It keeps the length of the tag.
func (sp *spans) endsElement(c byte, name string) bool {
	sp.tagLength = 0
	if c == '<' {
		sp.tagLength = endTagHere(sp.s[sp.pos:sp.end], name)
	}
	return sp.tagLength > 0
}

// endTagHere returns the length of the end tag of name at the start of s, or
// 0.
func endTagHere(s, name string) int {
	if len(s) < len(name)+3 || s[1] != '/' || !sameName(s[2:2+len(name)], name) {
		return 0
	}
	end := skipSpace(s, 2+len(name))
	if end == len(s) || s[end] != '>' {
		return 0
	}
	return end + 1
}

// sameName reports whether an end tag with name ends the element of the given
// name.
func sameName(name, element string) bool {
	return name == element || lowerName(name) == element
}
