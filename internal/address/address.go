// Package address knows where links lead. What reads pages and what compares
// documents both ask it, so that one address means the same to both.
//
// Start with [Resolve], which makes an address that starts from a page one that
// stands alone, and [Key], which is the same for all spellings of one address.
// Addresses are taken as browsers take them: any text is one, and none fails.
package address

import "strings"

// parts are those of an address. What is absent is empty, but for what may be
// there and empty.
//
// https://www.rfc-editor.org/rfc/rfc3986#appendix-B
type parts struct {
	scheme    string // in lower case
	hasHost   bool
	authority string
	path      string
	hasQuery  bool
	query     string
	fragment  string // with its "#"
}

func split(address string) (p parts) {
	rest := address
	if i := strings.IndexByte(rest, '#'); i >= 0 {
		rest, p.fragment = rest[:i], rest[i:]
	}
	rest, p.query, p.hasQuery = strings.Cut(rest, "?")
	if scheme, after, ok := strings.Cut(rest, ":"); ok && isScheme(scheme) {
		p.scheme, rest = strings.ToLower(scheme), after
	}
	if p.scheme == "" || p.isWeb() {
		rest = strings.ReplaceAll(rest, `\`, "/")
	}
	if after, ok := strings.CutPrefix(rest, "//"); ok {
		p.hasHost = true
		end := strings.IndexByte(after, '/')
		if end < 0 {
			end = len(after)
		}
		p.authority, rest = after[:end], after[end:]
	}
	p.path = rest
	return p
}

func isScheme(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return s != ""
}

// isWeb reports an address of the web, whose parts mean the same in all of them.
func (p parts) isWeb() bool { return p.scheme == "http" || p.scheme == "https" }

func (p parts) String() string {
	var b strings.Builder
	if p.scheme != "" {
		b.WriteString(p.scheme + ":")
	}
	if p.hasHost {
		b.WriteString("//" + p.authority)
	}
	b.WriteString(p.path)
	if p.hasQuery {
		b.WriteString("?" + p.query)
	}
	b.WriteString(p.fragment)
	return b.String()
}

// IsWeb reports an address of the web that stands alone.
func IsWeb(address string) bool {
	p := split(address)
	return p.isWeb() && p.authority != ""
}

// Host returns the host of an address, with its port, and none of one within a site.
func Host(address string) string {
	host := split(address).authority
	return host[strings.LastIndexByte(host, '@')+1:]
}

// Path returns the path of an address: without its host, query and fragment.
func Path(address string) string { return split(address).path }

// Clean returns an address without what browsers pass over: the white space round
// it, and tabs and line ends in it.
//
// https://url.spec.whatwg.org/#concept-basic-url-parser
func Clean(address string) string {
	address = strings.TrimSpace(address)
	if strings.ContainsAny(address, "\t\n\r") {
		address = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(address)
	}
	return address
}

// Resolve returns an address as it is seen from base: the address of a page, or
// one that the page names. A base that is not on the web changes nothing, and
// neither does it an address that is whole, or none.
//
// https://www.rfc-editor.org/rfc/rfc3986#section-5.2
func Resolve(base, address string) string {
	b, p := split(base), split(address)
	switch {
	case base == "", address == "", p.scheme != "", b.scheme != "" && !IsWeb(base):
		return address
	case p.hasHost:
		p.scheme = b.scheme
		return p.String()
	case p.path == "" && !p.hasQuery:
		p.path, p.query, p.hasQuery = b.path, b.query, b.hasQuery
	case p.path == "":
		p.path = b.path
	case !strings.HasPrefix(p.path, "/"):
		p.path = b.path[:strings.LastIndexByte(b.path, '/')+1] + p.path
	}
	p.scheme, p.hasHost, p.authority = b.scheme, b.hasHost, b.authority
	if p.hasHost && !strings.HasPrefix(p.path, "/") {
		p.path = "/" + p.path
	}
	p.path = withoutDots(p.path)
	return p.String()
}

// withoutDots takes "." and ".." out of a path. Those at the start of a path that
// starts from a page stay.
//
// https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4
func withoutDots(path string) string {
	if !strings.Contains(path, ".") {
		return path
	}
	rooted := strings.HasPrefix(path, "/")
	segments := strings.Split(strings.TrimPrefix(path, "/"), "/")
	kept := segments[:0]
	for i, s := range segments {
		last := i == len(segments)-1
		switch {
		case s == ".":
		case s == ".." && len(kept) > 0 && kept[len(kept)-1] != "..":
			kept = kept[:len(kept)-1]
		case s == ".." && rooted:
		default:
			kept = append(kept, s)
			continue
		}
		if last && len(kept) > 0 {
			kept = append(kept, "") // what is left is a folder
		}
	}
	path = strings.Join(kept, "/")
	if rooted {
		path = "/" + path
	}
	return path
}
