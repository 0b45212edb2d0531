// Package safeurl knows which URLs run something. The reader and the writer of
// HTML both ask it, so that neither lets through what the other would stop.
//
// Start with [Safe]. A URL is looked at as a browser does, which is not how
// net/url does: what is no URL at all may still run.
package safeurl

import "strings"

// Scheme returns the scheme of url in lower case, as a browser sees it:
// white space and control characters before and in it do not count.
//
// https://url.spec.whatwg.org/#concept-basic-url-parser
func Scheme(url string) string {
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

// Safe reports whether a browser that follows url, or loads it as an
// image, runs nothing.
func Safe(url string, image bool) bool {
	switch Scheme(url) {
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

// SafeSet reports whether every URL of a srcset is safe.
//
// https://html.spec.whatwg.org/multipage/images.html#srcset-attributes
func SafeSet(list string) bool {
	for url := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ',' || r <= ' ' }) {
		if !Safe(url, false) {
			return false
		}
	}
	return true
}

// Attribute reports whether browsers take the value of an attribute for a URL,
// today or in the past.
//
// https://html.spec.whatwg.org/multipage/indices.html#attributes-3
// https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
func Attribute(name string) bool {
	switch name {
	case "href", "src", "cite", "poster", "background", "longdesc", "data", "xlink:href",
		"lowsrc", "dynsrc", "manifest", "codebase", "classid", "usemap", "profile", "archive":
		return true
	}
	return false
}
