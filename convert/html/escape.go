package html

// appendText appends s as character data.
func appendText(dst []byte, s string) []byte { return appendEscaped(dst, s, false) }

// appendValue appends s as the inside of a quoted attribute value.
func appendValue(dst []byte, s string) []byte { return appendEscaped(dst, s, true) }

// special has a bit for each ASCII character that may have to be escaped.
const special = 1<<'&' | 1<<'<' | 1<<'>' | 1<<'"' | 1<<'\r' | 1<<0

func appendEscaped(dst []byte, s string, quotes bool) []byte {
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < 64 && special>>c&1 == 0 || c >= 64 && c != 0xC2 {
			continue
		}
		escape, width := "", 1
		switch c {
		case '&':
			escape = "&amp;"
		case '<':
			escape = "&lt;"
		case '>':
			escape = "&gt;"
		case '"':
			if quotes {
				escape = "&quot;"
			}
		case '\r': // as it stands it would be read as a line feed
			escape = "&#13;"
		case 0: // not allowed in HTML in any form
			escape = "\uFFFD"
		case 0xC2:
			if i+1 < len(s) && s[i+1] == 0xA0 {
				escape, width = "&nbsp;", 2
			}
		}
		if escape != "" {
			dst = append(dst, s[start:i]...)
			dst = append(dst, escape...)
			start = i + width
			i = start - 1
		}
	}
	return append(dst, s[start:]...)
}
