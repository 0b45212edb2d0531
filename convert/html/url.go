package html

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/safeurl"
)

// safeURL reports whether a browser that follows url, or loads it as an
// image, runs nothing.
func safeURL(url string, image bool) bool { return safeurl.Safe(url, image) }

// appendURL appends url as the inside of an attribute value with the
// characters percent-encoded that a URL may not have.
//
// https://url.spec.whatwg.org/#url-code-points
func appendURL(dst []byte, url string) []byte {
	const hex = "0123456789ABCDEF"
	url = strings.Trim(url, " \t\n")
	for i := range len(url) {
		switch c := url[i]; {
		case c == '&':
			dst = append(dst, "&amp;"...)
		case c <= ' ' || c == 0x7F || strings.IndexByte("\"<>\\^`{|}", c) >= 0,
			c == '%' && !percentEncoded(url[i:]):
			dst = append(dst, '%', hex[c>>4], hex[c&15])
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

func percentEncoded(s string) bool {
	return len(s) >= 3 && hexDigit(s[1]) && hexDigit(s[2])
}

func hexDigit(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f'
}
