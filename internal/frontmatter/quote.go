package frontmatter

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// appendQuoted writes a text in double quotes, with escapes that YAML and TOML share.
// Nothing stays that nobody can see.
//
// https://yaml.org/spec/1.2.2/#731-double-quoted-style
// https://toml.io/en/v1.0.0#string
func appendQuoted(dst []byte, s string) []byte {
	dst = append(dst, '"')
	for _, r := range s {
		switch {
		case r == '"', r == '\\':
			dst = append(dst, '\\', byte(r))
		case r == '\n':
			dst = append(dst, `\n`...)
		case r == '\t':
			dst = append(dst, `\t`...)
		case r == '\r':
			dst = append(dst, `\r`...)
		case r < ' ', 0x7f <= r && r <= 0xa0, r == '\u2028', r == '\u2029', r >= 0xfffe && r <= 0xffff,
			unicode.Is(unicode.Cf, r) && r <= 0xffff:
			dst = fmt.Appendf(dst, `\u%04x`, r)
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return append(dst, '"')
}
