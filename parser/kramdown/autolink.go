package kramdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// autolink reads "<https://…>" and "<name@example.org>", see
// https://kramdown.gettalong.org/syntax.html#automatic-links.
func (ip *inlineParser) autolink() bool {
	i := ip.pos
	s := ip.s[i+1 : ip.end]
	n := mailAddress(s)
	if n == 0 {
		scheme := linkScheme(s)
		if scheme == 0 {
			return false
		}
		end := ip.find(findAngle, i+1+scheme+1, ">")
		line := ip.find(findLine, i+1, "\n")
		if end < 0 || line >= 0 && line < end {
			return false
		}
		n = end - i - 1
	}
	href := unescapeEntities(s[:n])
	text := strings.TrimPrefix(href, "mailto:")
	if linkScheme(s) == 0 {
		href = "mailto:" + href
	}
	t := ip.begin()
	ip.pos = i + 1
	ip.replace(n, text)
	ip.run.from = i + 1
	inlines := ip.accept(t)
	ip.push(&document.Link{Span: ip.t.span(i, i+n+2), Href: href, Inlines: inlines}, i+n+2)
	return true
}

// linkScheme returns the length of the scheme and the colon that s starts
// with, or 0.
func linkScheme(s string) int {
	for _, scheme := range [...]string{"http:", "https:", "mailto:", "ftp:", "ftps:"} {
		if strings.HasPrefix(s, scheme) {
			return len(scheme)
		}
	}
	return 0
}

// mailAddress returns the length of the address that s starts with if '>'
// follows it, else 0.
func mailAddress(s string) int {
	i := 0
	for i < len(s) {
		n := mailRune(s[i:], ".-")
		if n == 0 {
			break
		}
		i += n
	}
	if i == 0 || i == len(s) || s[i] != '@' {
		return 0
	}
	at := i
	for i++; i < len(s); {
		n := mailRune(s[i:], ".-")
		if n == 0 {
			break
		}
		if s[i] == '.' {
			if i == at+1 || s[i-1] == '.' {
				return 0
			}
		}
		i += n
	}
	if i == at+1 || s[i-1] == '.' || i == len(s) || s[i] != '>' {
		return 0
	}
	return i
}

// mailRune returns the length of the character at the start of s if it may be
// part of an address.
func mailRune(s, others string) int {
	c := s[0]
	if c < utf8.RuneSelf {
		if word(c) || strings.IndexByte(others, c) >= 0 {
			return 1
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) {
		return n
	}
	return 0
}
