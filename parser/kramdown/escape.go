package kramdown

import "strings"

// escapable are the characters that a backslash makes plain, see
// https://kramdown.gettalong.org/syntax.html#automatic-and-manual-escaping.
const escapable = "\\.*_+`<>()[]{}#!:|\"'$=-"

func (ip *inlineParser) escape() {
	s, i := ip.s[:ip.end], ip.pos
	switch {
	case hasPrefixAt(ip.s, i, "\\\\\n"):
		ip.hardBreak(2)
	case i+1 == len(s) && ip.p.opts.GFM && !ip.level.plain && hasPrefixAt(ip.s, i+1, "\n"):
		ip.replace(1, "")
	case i+1 == len(s):
		ip.plain(i + 1)
	case hasPrefixAt(s, i, `\<<`) || hasPrefixAt(s, i, `\>>`):
		ip.substitute(3, s[i+1:i+3])
	case ip.p.opts.GFM && s[i+1] == '\n' && !ip.level.plain && !ip.wraps():
		ip.hardBreak(1)
	case strings.IndexByte(escapable, s[i+1]) >= 0 || ip.p.opts.GFM && s[i+1] == '~':
		ip.replace(2, s[i+1:i+2])
	default:
		ip.plain(i + 1)
	}
}

// unescape drops the backslashes that make characters plain.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte(escapable, s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
