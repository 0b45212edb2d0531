package html

// appendText appends s as character data.
//
// https://html.spec.whatwg.org/multipage/parsing.html#escapingString
func appendText(dst []byte, s string) []byte { return appendEscaped(dst, s, false) }

// appendValue appends s as the inside of a quoted attribute value.
func appendValue(dst []byte, s string) []byte { return appendEscaped(dst, s, true) }

// specials has a bit for each of the first 64 bytes that may have to be escaped:
// markup characters, and control characters but tab and newline.
const specials = (1<<' '-1)&^(1<<'\t'|1<<'\n') | 1<<'&' | 1<<'<' | 1<<'>' | 1<<'"'

// special reports whether a byte may have to be escaped: one of specials, or
// 0xC2, with which the later control characters and the no-break space begin.
func special(c byte) bool {
	if c < 64 {
		return uint64(specials)>>c&1 != 0
	}
	return c == 0x7F || c == 0xC2
}

func appendEscaped(dst []byte, s string, quotes bool) []byte {
	start := 0
	for i := 0; i < len(s); i++ {
		if !special(s[i]) {
			continue
		}
		if escape, width := escaped(s[i:], quotes); width > 0 {
			dst = append(dst, s[start:i]...)
			dst = append(dst, escape...)
			start = i + width
			i = start - 1
		}
	}
	return append(dst, s[start:]...)
}

// escaped returns what is written for the character at the start of s, and its
// length; 0 if it stays as it is.
func escaped(s string, quotes bool) (escape string, width int) {
	switch c := s[0]; {
	case c == '&':
		return "&amp;", 1
	case c == '<':
		return "&lt;", 1
	case c == '>':
		return "&gt;", 1
	case c == '"' && quotes:
		return "&quot;", 1
	case c == '\r': // as it is it would be read as a line feed
		return "&#13;", 1
	case c == '\f':
		return "", 0
	case c < ' ' || c == 0x7F: // not allowed in HTML in any form; U+0080 to U+009F can be mended, and stay
		return "\uFFFD", 1
	case c == 0xC2 && len(s) > 1 && s[1] == 0xA0:
		return "&nbsp;", 2
	}
	return "", 0
}
