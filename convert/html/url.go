package html

import "strings"

// urlScheme returns the scheme of url in lower case, as a browser sees it:
// white space and control characters before and in it do not count.
func urlScheme(url string) string {
	var scheme []byte
	for i := range len(url) {
		switch c := url[i]; {
		case c <= ' ' || c == 0x7F:
		case c == ':':
			return string(scheme)
		case 'A' <= c && c <= 'Z':
			scheme = append(scheme, c+'a'-'A')
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '-' || c == '.':
			scheme = append(scheme, c)
		default:
			return ""
		}
		if len(scheme) > len("livescript") {
			return ""
		}
	}
	return ""
}

// safeURL reports whether a browser that follows url, or loads it as an
// image, runs nothing.
func safeURL(url string, image bool) bool {
	switch urlScheme(url) {
	case "javascript", "vbscript", "livescript", "mocha":
		return false
	case "data":
		return image && imageData(url)
	}
	return true
}

// imageData reports whether a data URL holds an image of a format that
// cannot hold a script.
func imageData(url string) bool {
	_, media, _ := strings.Cut(url, ":")
	media = strings.ToLower(media)
	for _, format := range [...]string{"png", "gif", "jpeg", "webp"} {
		if rest, ok := strings.CutPrefix(media, "image/"+format); ok {
			return strings.HasPrefix(rest, ";") || strings.HasPrefix(rest, ",")
		}
	}
	return false
}

// safeURLs reports whether every URL of a srcset or ping list is safe.
func safeURLs(list string) bool {
	for url := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ',' || r <= ' ' }) {
		if !safeURL(url, false) {
			return false
		}
	}
	return true
}

// appendURL appends url as the inside of an attribute value with the
// characters percent-encoded that may not stand in a URL.
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
