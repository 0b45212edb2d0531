package kramdown

import "strings"

// symbol turns a sequence that starts with two c into a typographic symbol, see
// https://kramdown.gettalong.org/syntax.html#typographic-symbols.
func (ip *inlineParser) symbol(c byte) {
	s := ip.s[ip.pos:ip.end]
	sy := &ip.p.settings.symbols
	switch {
	case ip.plainSymbols():
		ip.plain(ip.pos + 1)
	case strings.HasPrefix(s, "---"):
		ip.substitute(3, sy.mdash)
	case c == '-':
		ip.substitute(2, sy.ndash)
	case strings.HasPrefix(s, "..."):
		ip.substitute(3, sy.hellip)
	case c == '>':
		ip.closingAngles(sy)
	default:
		ip.plain(ip.pos + 1)
	}
}

func (ip *inlineParser) plainSymbols() bool { return ip.p.settings.plainSymbols && ip.p.opts.GFM }

// closingAngles reads ">>", together with a space before it.
func (ip *inlineParser) closingAngles(sy *symbols) {
	i := ip.pos
	if i > ip.markupEnd && ip.s[i-1] == ' ' && ip.run.to == i {
		ip.trimRun(1)
		ip.pos = i - 1
		ip.substitute(3, sy.raquoSpace)
		return
	}
	ip.substitute(2, sy.raquo)
}

// openingAngles reads "<<", together with a space after it, or a plain "<".
func (ip *inlineParser) openingAngles() {
	s := ip.s[ip.pos:ip.end]
	sy := &ip.p.settings.symbols
	switch {
	case ip.plainSymbols():
		ip.literal(1)
	case strings.HasPrefix(s, "<< "):
		ip.substitute(3, sy.laquoSpace)
	case strings.HasPrefix(s, "<<"):
		ip.substitute(2, sy.laquo)
	case len(s) > 1 && isQuote(s[1]):
		ip.plain(ip.pos + 1)
	default:
		ip.literal(1)
	}
}
