package replay

import (
	"net/url"
	"strings"
)

// Address is an address at which an archive shows a page again.
type Address struct {
	Archive  string // whose archive it is, as in "the Internet Archive"; empty for one that is not known
	Time     string // of the capture: digits from the year on; "*" for any; empty if there is none
	Modifier string // what is shown: "im_" for an image; empty for a page
	Local    bool   // the address has no host: only a page of the archive can have it
	Original string // where the page was
}

// mostParts is how many parts of a path can precede the original address.
const mostParts = 8

// Parse reads an address of an archive. The second result is false for any other
// address, also for one of an archive's own pages.
func Parse(s string) (Address, bool) {
	if !mayHold(s) {
		return Address{}, false
	}
	host, path := cutHost(s)
	a := Address{Archive: named(host), Local: host == ""}
	if a.Local {
		a.Archive = namedPath(path)
	}
	if a.Archive == "" && !strings.Contains(path, ":") && !strings.Contains(path, "%3") {
		return a, false // most links of the web
	}
	if a.path(path) {
		return a, true
	}
	a.Time, a.Modifier = "", ""
	return a, !a.Local && a.Archive != "" && a.query(path)
}

// mayHold reports a text that is long enough for two addresses, and has the start
// of a second one or a date.
func mayHold(s string) bool {
	return len(s) > len("/2012/a.b") && (strings.HasPrefix(s, "/") || strings.IndexByte(s, ':') > 0) &&
		(strings.Contains(s[1:], "http") || strings.ContainsAny(s, "0123456789*+="))
}

// cutHost parts an address after its host, which is in small letters. One without a
// host has a path that begins with a slash.
func cutHost(s string) (host, path string) {
	rest, ok := s, false
	if i := strings.Index(s, "://"); i > 0 && isScheme(s[:i]) {
		rest, ok = s[i+len("://"):], true
	} else if strings.HasPrefix(s, "//") {
		rest, ok = s[len("//"):], true
	}
	if !ok {
		return "", s
	}
	i := strings.IndexAny(rest, "/?#")
	if i < 0 {
		return strings.ToLower(rest), ""
	}
	return strings.ToLower(rest[:i]), rest[i:]
}

func isScheme(s string) bool {
	switch strings.ToLower(s) {
	case "http", "https", "chrome-extension", "moz-extension":
		return true
	}
	return false
}

// path reads the original address out of a path: it is at the end, mostly behind
// the time of the capture.
func (a *Address) path(path string) bool {
	rest, before := strings.TrimPrefix(path, "/"), ""
	for range mostParts {
		if original, ok := address(rest); ok {
			a.Original = original
			return a.accepts(before)
		}
		part, after, more := strings.Cut(rest, "/")
		if !more {
			return false
		}
		if a.Time, a.Modifier = stamp(part); a.Time != "" && a.Archive != "" && beginsWithHost(after) {
			a.Original = "http://" + after
			return true
		}
		before, rest = part, after
	}
	return false
}

// accepts reports whether what precedes an address in a path makes it one of an
// archive. At a host that is not known, only a full date or a modifier does.
func (a *Address) accepts(before string) bool {
	const full = len("20120315000000")
	switch {
	case a.Archive != "" && !a.Local, len(a.Time) == full, a.Modifier != "":
		return true
	case a.Archive != "":
		return a.Time != ""
	}
	return before == "live" || before == "+"
}

// stamp reads a part of a path that says when the capture was made and what of it is
// shown: "20120315000000im_", "2012.03.15-000000", "mp_". An asterisk
// stands for any time; some archives write a plus.
func stamp(part string) (time, modifier string) {
	if part == "*" || part == "+" {
		return "*", ""
	}
	digits := strings.TrimRight(part, "abcdefghijklmnopqrstuvwxyz_*")
	modifier = strings.TrimRight(part[len(digits):], "*")
	if modifier != "" && (len(modifier) < len("id_") || len(modifier) > len("wkrf_") ||
		strings.IndexByte(modifier, '_') != len(modifier)-1) {
		return "", ""
	}
	if digits == "" {
		return "", modifier
	}
	if time = digits; strings.ContainsAny(digits, ".-") {
		time = strings.NewReplacer(".", "", "-", "").Replace(digits)
	}
	if len(time) < len("2012") || len(time) > len("20120315000000") || strings.Trim(time, "0123456789") != "" ||
		time[:2] != "19" && time[:2] != "20" {
		return "", ""
	}
	return time, modifier
}

// schemes are how addresses begin that archives put into their own.
var schemes = [...]string{"https:", "http:", "mailto:", "ftp:", "tel:", "javascript:"}

// address reads the address of a page with what a server or an editor may have made
// of it: one slash of two, escapes, the port that is meant anyway.
func address(s string) (string, bool) {
	for _, scheme := range schemes {
		if len(s) < len(scheme)+1 {
			continue
		}
		name := len(scheme) - 1
		if !strings.EqualFold(s[:name], scheme[:name]) {
			continue
		}
		switch rest := s[name:]; {
		case rest[0] == ':':
			return plain(scheme, rest[1:])
		case len(rest) > len("%3A") && strings.EqualFold(rest[:len("%3A")], "%3A"):
			if decoded, err := url.PathUnescape(rest[len("%3A"):]); err == nil {
				return plain(scheme, decoded)
			}
		}
	}
	return "", false
}

func plain(scheme, rest string) (string, bool) {
	switch scheme {
	case "http:", "https:", "ftp:":
	default:
		return scheme + rest, rest != ""
	}
	trimmed := strings.TrimLeft(rest, "/")
	if trimmed == "" || len(trimmed) == len(rest) {
		return "", false
	}
	return WithoutPort(scheme + "//" + trimmed), true
}

// WithoutPort takes the port out of an address that has the one of its scheme.
//
// https://url.spec.whatwg.org/#default-port
func WithoutPort(s string) string {
	for _, usual := range [...]struct{ scheme, port string }{{"http://", ":80"}, {"https://", ":443"}} {
		rest, ok := strings.CutPrefix(s, usual.scheme)
		if !ok {
			continue
		}
		end := strings.IndexAny(rest, "/?#")
		if end < 0 {
			end = len(rest)
		}
		if host, ok := strings.CutSuffix(rest[:end], usual.port); ok {
			return usual.scheme + host + rest[end:]
		}
	}
	return s
}

// beginsWithHost reports an address that only lacks its scheme.
func beginsWithHost(s string) bool {
	host, _, more := strings.Cut(s, "/")
	host, _, _ = strings.Cut(host, ":")
	name, last, ok := cutLast(host, '.')
	if !ok || name == "" || len(last) < 2 || strings.Trim(host, hostLetters) != "" {
		return false
	}
	return strings.Trim(last, "0123456789") != "" && (more || strings.HasPrefix(host, "www."))
}

const hostLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-."

func cutLast(s string, sep byte) (before, after string, ok bool) {
	i := strings.LastIndexByte(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}
