package annotation

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// appendQuoted writes a string between quotes. Two hyphens never follow each
// other in it, as they might end the comment; "|" would end a table cell
// and "]" a link, and "{" would be a directive to other readers of Markdown.
func appendQuoted(dst []byte, s string) []byte {
	dst = append(dst, '"')
	for i, r := range s {
		switch {
		case r == '"', r == '\\', r == '-' && i > 0 && s[i-1] == '-':
			dst = append(dst, '\\', byte(r))
		case r == '\n':
			dst = append(dst, '\\', 'n')
		case r == 0:
			dst = utf8.AppendRune(dst, utf8.RuneError)
		case r < ' ', r == '|', r == '{', r == ']', r == '`', r == '\uFEFF':
			dst = append(dst, '\\', 'x')
			dst = strconv.AppendInt(dst, int64(r), 16)
			dst = append(dst, ';')
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return append(dst, '"')
}

// quoted reads a quoted string from the start of s and returns it with what
// follows.
func quoted(s string) (value, rest string, ok bool) {
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch c := s[i]; c {
		case '"':
			return b.String(), s[i+1:], true
		case '\\':
			n, ok := unescape(&b, s[i+1:])
			if !ok {
				return "", s, false
			}
			i += n
		default:
			b.WriteByte(c)
		}
	}
	return "", s, false
}

// unescape reads what follows a backslash and returns its length.
func unescape(b *strings.Builder, s string) (int, bool) {
	if s == "" {
		return 0, false
	}
	switch s[0] {
	case '"', '\\', '-':
		b.WriteByte(s[0])
		return 1, true
	case 'n':
		b.WriteByte('\n')
		return 1, true
	case 'x':
		digits, _, found := strings.Cut(s[1:min(len(s), 8)], ";")
		n, err := strconv.ParseUint(digits, 16, 21)
		if !found || err != nil || n == 0 {
			return 0, false
		}
		b.WriteRune(rune(n))
		return len(digits) + 2, true
	}
	return 0, false
}
