package address

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/idna"
)

// Key returns what all spellings of an address have in common. It is for
// comparing and no address. These do not count:
//   - http or https or neither before the host; "www."; capitals in the host, its
//     port where it is the usual one;
//   - "." and ".." in the path, a slash at its end, the name of the page that
//     servers show for a folder;
//   - what is escaped without need;
//   - the number of a visit, and what tells the server where a visitor came from.
func Key(address string) string {
	p := split(Clean(address))
	switch p.scheme {
	case "http", "https", "":
	case "mailto", "tel":
		return p.scheme + ":" + strings.ToLower(unescape(strings.ReplaceAll(p.path, " ", ""))) + query(p)
	default:
		return p.scheme + strings.TrimPrefix(p.String(), p.scheme)
	}
	host := ""
	if p.hasHost {
		host = "//" + hostKey(p.authority)
	}
	fragment, _, _ := strings.Cut(p.fragment, ":~:") // a text to be marked
	if fragment == "#" {
		fragment = ""
	}
	if p.path == "" && host == "" {
		return query(p) + unescape(fragment)
	}
	return host + pathKey(p.path) + query(p) + unescape(fragment)
}

func hostKey(authority string) string {
	host := strings.ToLower(unescape(authority))
	for _, port := range [...]string{":80", ":443", ":"} {
		host = strings.TrimSuffix(host, port)
	}
	host = strings.TrimPrefix(strings.TrimSuffix(host, "."), "www.")
	if ascii, err := idna.ToASCII(host); err == nil {
		host = ascii
	}
	return host
}

// folderPages are the names of the pages that servers show for a folder.
var folderPages = [...]string{
	"index.html", "index.htm", "index.php", "index.asp", "index.aspx", "index.cfm", "index.jsp", "index.shtml",
	"default.htm", "default.html", "default.asp", "default.aspx",
}

func pathKey(path string) string {
	segments := strings.Split(withoutDots(path), "/")
	kept := segments[:0]
	for _, s := range segments {
		if strings.HasPrefix(s, "(S(") && strings.HasSuffix(s, "))") { // a visit to ASP.NET
			continue
		}
		name, parameter, ok := strings.Cut(s, ";")
		if ok && isVisit(parameter) {
			s = name
		}
		kept = append(kept, unescape(s))
	}
	if last := kept[len(kept)-1]; slices.Contains(folderPages[:], strings.ToLower(last)) {
		kept = kept[:len(kept)-1]
	}
	return strings.TrimRight(strings.Join(kept, "/"), "/")
}

// query returns what a query asks for, with "?" before it, and "" for nothing.
func query(p parts) string {
	if !p.hasQuery || p.query == "" {
		return ""
	}
	var kept []string
	for field := range strings.SplitSeq(p.query, "&") {
		if field != "" && !isVisit(field) && !isOrigin(field) {
			kept = append(kept, unescape(strings.ReplaceAll(field, "+", "%20")))
		}
	}
	if len(kept) == 0 {
		return ""
	}
	return "?" + strings.Join(kept, "&")
}

// isVisit reports the number of a visit: "jsessionid=77".
func isVisit(field string) bool {
	name, value, _ := strings.Cut(strings.ToLower(field), "=")
	switch name {
	case "jsessionid", "phpsessid", "cfid", "cftoken", "sessionid", "session_id", "oscsid", "zenid":
		return true
	case "sid", "s": // which may be about anything, but for such numbers
		return len(value) == 32 && strings.Trim(value, "0123456789abcdef") == ""
	}
	return strings.HasPrefix(name, "aspsessionid")
}

// isOrigin reports what says where a visitor came from and not where he goes.
func isOrigin(field string) bool {
	name, _, _ := strings.Cut(strings.ToLower(field), "=")
	switch name {
	case "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid",
		"mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi":
		return true
	}
	return strings.HasPrefix(name, "utm_")
}

// unescape returns s without escapes, but for those of characters that would part
// an address otherwise; s itself where an escape is none.
func unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		i := strings.IndexByte(s, '%')
		if i < 0 || i+3 > len(s) {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		escape := s[i : i+3]
		if c, err := url.PathUnescape(escape); err != nil || strings.ContainsAny(c, "/?#&%+=;") {
			b.WriteString(strings.ToUpper(escape))
		} else {
			b.WriteString(c)
		}
		s = s[i+3:]
	}
	return b.String()
}
