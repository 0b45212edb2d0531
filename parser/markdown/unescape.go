package markdown

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// unescape resolves character references
// (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references)
// and, if there may be any, backslash escapes (https://spec.commonmark.org/0.31.2/#backslash-escapes).
func unescape(s []byte, backslashes bool) string {
	var b strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && backslashes && i+1 < len(s) && util.IsPunct(s[i+1]):
			b.Write(s[done:i])
			i++
			done = i
		case s[i] == '&':
			if resolved, n := characterReference(s[i:]); n > 0 {
				b.Write(s[done:i])
				b.WriteString(resolved)
				i += n - 1
				done = i + 1
			}
		}
	}
	if done == 0 {
		return string(s)
	}
	b.Write(s[done:])
	return b.String()
}

// longestName is longer than the longest name of a character.
const longestName = 40

// characterReference resolves the character reference at the start of s and
// returns its length, 0 if there is none.
func characterReference(s []byte) (resolved string, length int) {
	end := 1
	for end < len(s) && end < longestName && (util.IsAlphaNumeric(s[end]) || s[end] == '#' && end == 1) {
		end++
	}
	if end == len(s) || s[end] != ';' || end == 1 {
		return "", 0
	}
	body := string(s[1:end])
	if number, ok := strings.CutPrefix(body, "#"); ok {
		return numeric(number, end+1)
	}
	resolved = html.UnescapeString("&" + body + ";")
	if resolved == "&"+body+";" || strings.HasSuffix(resolved, ";") && body != "semi" {
		return "", 0 // the name, or what follows a shorter one, is unknown
	}
	return resolved, end + 1
}

func numeric(number string, length int) (string, int) {
	base, digits := 10, 7
	if number != "" && number[0]|0x20 == 'x' {
		number, base, digits = number[1:], 16, 6
	}
	n, err := strconv.ParseUint(number, base, 32)
	if err != nil || len(number) > digits {
		return "", 0
	}
	if r := rune(n); n != 0 && utf8.ValidRune(r) {
		return string(r), length
	}
	return "\uFFFD", length
}
