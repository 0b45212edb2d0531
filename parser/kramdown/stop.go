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

// stops reports whether pos is at the end of the innermost construct,
// whose inside starts at start.
func (ip *inlineParser) stops(start int) bool {
	st := &ip.level.stop
	c := ip.s[ip.pos]
	switch st.kind {
	case delimiter:
		return c == st.c && ip.pos > start && ip.closes(ip.pos, st.c, st.n)
	case bracket:
		return ip.closesBracket(c)
	case endTag:
		return ip.endsElement(c, st.name)
	}
	return false
}

// closes reports whether the delimiter of n times c at i may end an emphasis.
func (ip *inlineParser) closes(i int, c byte, n int) bool {
	s := ip.s[:ip.end]
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
func (ip *inlineParser) mayClose(i int, c byte, n int) bool {
	k := n - 1
	if c == '_' {
		k += 2
	}
	last := &ip.memo.closers[k]
	if *last == 0 {
		*last = 1
		for j := ip.end - 1; j > 0; j-- {
			if ip.s[j] == c && ip.closes(j, c, n) {
				*last = j + 1
				break
			}
		}
	}
	return i < *last
}

// closesBracket counts brackets and reports whether c is the one that closes
// the link.
func (ip *inlineParser) closesBracket(c byte) bool {
	switch c {
	case '[', '!':
		ip.open = append(ip.open, ip.pos)
	case ']':
		if len(ip.open) == ip.level.stop.n {
			return true
		}
		ip.closeBracket(ip.pos)
	}
	return false
}

// endsElement reports whether the end tag of name, which starts with c, is at
// pos. It keeps the length of the tag.
func (ip *inlineParser) endsElement(c byte, name string) bool {
	ip.tagLength = 0
	if c == '<' {
		ip.tagLength = endTagHere(ip.s[ip.pos:ip.end], name)
	}
	return ip.tagLength > 0
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
