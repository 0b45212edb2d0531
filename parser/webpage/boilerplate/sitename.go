package boilerplate

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// dashes part the name of a page from that of its site.
const dashes = " -|:–—·•«»<>›‹~/"

// siteNames are what the pages of GOV.UK in their several ages put after their
// names, the last first.
var siteNames = [...]string{
	" - GOV.UK", " - Publications", " - Detailed guidance", " - Inside Government", " - Guidance",
}

// pageName is the name of a page without that of its site, which may be at either
// end and must be known from elsewhere.
func pageName(s *survey, t tags, address string) string {
	name := ""
	if s.title != nil {
		name = document.OneLine(dom.Text(s.title))
	}
	for _, site := range siteNames {
		name = strings.TrimSpace(strings.TrimSuffix(name, site))
	}
	if short := t["og:title"]; short != "" && named(name, short) {
		name = short
	}
	for _, site := range [...]string{
		t["og:site_name"], t["application-name"], t["apple-mobile-web-app-title"],
		t["dcterms.publisher"], t["dc.publisher"],
	} {
		name = withoutName(name, site)
	}
	if parts(name) < 2 {
		return name
	}
	for _, site := range s.frontLinks(address) {
		name = withoutName(name, site)
	}
	return withoutHost(name, address)
}

// withoutName cuts the name of a site off either end of that of a page, unless that
// is all.
func withoutName(name, site string) string {
	if n := len(name) - len(site); site != "" && n > 0 {
		if before := name[:n]; strings.EqualFold(name[n:], site) && endsName(before) {
			name = strings.TrimRight(before, dashes)
		}
	}
	if n := len(site); site != "" && n < len(name) {
		if after := name[n:]; strings.EqualFold(name[:n], site) && startsAnew(after) {
			name = strings.TrimLeft(after, dashes)
		}
	}
	return name
}

// endsName reports whether what is before a name parts it from another one.
func endsName(before string) bool {
	rest := strings.TrimRight(before, dashes)
	return rest != "" && separates(before[len(rest):])
}

// startsAnew reports whether what is after a name parts it from another one.
func startsAnew(after string) bool {
	rest := strings.TrimLeft(after, dashes)
	return rest != "" && separates(after[:len(after)-len(rest)])
}

// separates reports whether what is between two names is more than a space, and no
// hyphen in a word.
func separates(between string) bool {
	if strings.TrimSpace(between) == "" {
		return false
	}
	return strings.Contains(between, " ") || strings.ContainsAny(between, "|·•«»›‹") || strings.Contains(between, "::")
}

// parts counts the names that a title may consist of.
func parts(title string) int {
	n := 1
	for rest := title; ; n++ {
		i := strings.IndexAny(rest, dashes[1:])
		if i < 0 {
			return n
		}
		rest = strings.TrimLeft(rest[i:], dashes)
	}
}

// frontLinks returns the texts of links to the front page of the site, and those of
// headings with its name.
func (s *survey) frontLinks(address string) (names []string) {
	const most = 4
	for _, n := range s.links {
		if href := dom.Attr(n, "href"); len(names) < most && isFront(href, address) {
			name := shortText(n)
			if name == "" {
				name = imageText(n)
			}
			if name = strings.ReplaceAll(name, "\n", " "); len(name) > len("Home") {
				names = append(names, name)
			}
		}
	}
	return names
}

// imageText returns the text that stands for the image in a link.
func imageText(n *html.Node) string {
	for d := range n.Descendants() {
		if alt := dom.Attr(d, "alt"); alt != "" {
			return document.OneLine(alt)
		}
	}
	return ""
}

// isFront reports a link to the front page of the site that a page is of.
func isFront(href, address string) bool {
	scheme, rest, ok := strings.Cut(href, "://")
	if !ok || !strings.HasPrefix(strings.ToLower(scheme), "http") {
		for strings.HasPrefix(href, "../") {
			href = href[len("../"):]
		}
		return href == "/" || href == "./" || href == "/index.html" || href == "index.html"
	}
	host, path, _ := strings.Cut(rest, "/")
	return (path == "" || path == "index.html") && strings.EqualFold(host, hostOf(address))
}

func hostOf(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	return strings.ToLower(host)
}

// withoutHost cuts a name off either end of that of a page which its host says:
// "Bee Office" at beeoffice.example, "Department of Bees" at dob.example.
func withoutHost(name, address string) string {
	host := strings.Split(strings.TrimPrefix(hostOf(address), "www."), ".")
	if len(host) < 2 {
		return name
	}
	for _, cut := range [...]func(string) (rest, end string){lastName, firstName} {
		rest, end := cut(name)
		if rest == "" {
			continue
		}
		for _, label := range host[:len(host)-1] {
			if spells(end, label) {
				return rest
			}
		}
	}
	return name
}

// spells reports whether a label of a host is a name, or its initials.
func spells(name, label string) bool {
	var letters, initials strings.Builder
	starts := true
	for _, r := range strings.ToLower(name) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			starts = starts || r != '\'' && r != '’'
			continue
		}
		letters.WriteRune(r)
		if starts {
			initials.WriteRune(r)
		}
		starts = false
	}
	const fewest = 3
	label = strings.ReplaceAll(label, "-", "")
	return len(label) >= fewest && (letters.String() == label || initials.String() == label)
}

// lastName parts the last name in a title from what is before it.
func lastName(title string) (rest, last string) {
	for i := len(title); i > 0; {
		i = strings.LastIndexAny(title[:i], dashes[1:])
		if i < 0 {
			break
		}
		last := strings.TrimLeft(title[i:], dashes)
		if before := title[:len(title)-len(last)]; last != "" && endsName(before) {
			return strings.TrimRight(before, dashes), last
		}
	}
	return "", ""
}

// firstName parts the first name in a title from what is after it.
func firstName(title string) (rest, first string) {
	for i := 0; i < len(title); i++ {
		j := strings.IndexAny(title[i:], dashes[1:])
		if j < 0 {
			break
		}
		i += j
		first := strings.TrimRight(title[:i], dashes)
		if after := title[len(first):]; first != "" && startsAnew(after) {
			return strings.TrimLeft(after, dashes), first
		}
	}
	return "", ""
}
