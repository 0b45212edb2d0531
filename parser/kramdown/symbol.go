package kramdown

import "strings"

// symbol turns a sequence that starts with c, and stands twice at least, into
// a typographic symbol.
func (sp *spans) symbol(c byte) {
	s := sp.s[sp.pos:sp.end]
	sy := &sp.p.set.symbols
	switch {
	case strings.HasPrefix(s, "---"):
		sp.mark(3, sy.mdash)
	case c == '-':
		sp.mark(2, sy.ndash)
	case strings.HasPrefix(s, "..."):
		sp.mark(3, sy.hellip)
	case c == '>':
		sp.closingAngles(sy)
	default:
		sp.plain(sp.pos + 1)
	}
}

// closingAngles reads ">>", together with a space before it.
func (sp *spans) closingAngles(sy *symbols) {
	i := sp.pos
	if i > sp.used && sp.s[i-1] == ' ' && sp.run.to == i {
		sp.trimRun(1)
		sp.pos = i - 1
		sp.mark(3, sy.raquoSpace)
		return
	}
	sp.mark(2, sy.raquo)
}

// angles reads "<<", together with a space behind it, or a plain "<".
func (sp *spans) angles() {
	s := sp.s[sp.pos:sp.end]
	sy := &sp.p.set.symbols
	switch {
	case strings.HasPrefix(s, "<< "):
		sp.mark(3, sy.laquoSpace)
	case strings.HasPrefix(s, "<<"):
		sp.mark(2, sy.laquo)
	case len(s) > 1 && isQuote(s[1]):
		sp.plain(sp.pos + 1)
	default:
		sp.literal(1)
	}
}
