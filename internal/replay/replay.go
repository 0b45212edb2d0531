// Package replay knows the addresses at which web archives show pages again, and
// undoes them: "https://web.archive.org/web/20120315000000/http://a.example/b" is
// "http://a.example/b".
//
// Start with [Parse], which reads one address of any archive. Which addresses of a
// text the archive has put there, and which ones the text itself cites, one address
// cannot say: [Links] collects all of a text, and [Links.Capture] tells.
package replay

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Links are the addresses in a text.
type Links struct {
	captures map[capture]*group
	order    []capture
	other    int // addresses that stand alone and are of no archive
	local    int // of an archive, without a host
	hosted   int // of an archive, with one
	sites    map[string]*site
}

// site is what the addresses of one site are for.
type site struct {
	links int
	own   bool // parts of the page are from there, or its front page is linked
}

// capture is one visit of an archive to a site.
type capture struct{ archive, time string }

// group is the addresses of one capture.
type group struct {
	links     int
	originals []string // that differ; the first few
}

// Add adds an address, and reports whether it is one of an archive.
func (l *Links) Add(s string) bool {
	a, ok := Parse(s)
	switch host, _ := cutHost(s); {
	case !ok && host != "":
		l.other++
		return false
	case !ok:
		return false
	case a.Local:
		l.local++
	default:
		l.hosted++
	}
	c := capture{a.Archive, a.Time}
	g := l.captures[c]
	if g == nil {
		g = &group{}
		if l.captures == nil {
			l.captures = map[capture]*group{}
		}
		l.captures[c] = g
		l.order = append(l.order, c)
	}
	const enough = 64 // that differ say as much as any number
	if g.links++; len(g.originals) < enough && !slices.Contains(g.originals, a.Original) {
		g.originals = append(g.originals, a.Original)
	}
	return true
}

// AddLink adds the address of a link, of which most lead to other pages of the site.
func (l *Links) AddLink(s string) {
	if !l.Add(s) {
		return
	}
	a, _ := Parse(s)
	if of, path := cutSite(a.Original); of != "" {
		s := l.site(of)
		s.links++
		s.own = s.own || path == "/"
	}
}

// AddPart adds the address of a script or a style, which most pages have of their own
// site.
func (l *Links) AddPart(s string) {
	if a, ok := Parse(s); ok {
		if of, _ := cutSite(a.Original); of != "" {
			l.site(of).own = true
		}
	}
}

func (l *Links) site(name string) *site {
	s := l.sites[name]
	if s == nil {
		s = &site{}
		if l.sites == nil {
			l.sites = map[string]*site{}
		}
		l.sites[name] = s
	}
	return s
}

// home returns the site that most likely is that of the page: most links lead there,
// of those that the page has parts from or links the front page of, if there are any.
// It is sure if it is one of them and most links lead there.
func (l *Links) home() (name string, sure bool) {
	var best site
	all, tied := 0, false
	for n, s := range l.sites {
		all += s.links
		switch {
		case s.own && !best.own && s.links > 0, s.own == best.own && s.links > best.links:
			name, best, tied = n, *s, false
		case s.own == best.own && s.links == best.links:
			tied = true
		}
	}
	if tied {
		return "", false
	}
	return name, best.own && 2*best.links > all
}

// Made reports whether an archive made most of the addresses: at least so many
// different ones are of one capture to the second, and there are fewer others. An
// author who cites copies cites each of its own time.
func (l *Links) Made(least int) bool {
	const full = len("20120315000000")
	c, most := l.most()
	return len(c.time) == full && len(most.originals) >= least && 2*most.links > l.other+l.hosted+l.local
}

// HasLocal reports an address that only a page of an archive can have.
func (l *Links) HasLocal() bool { return l.local > 0 }

// most returns the capture of most of the addresses.
func (l *Links) most() (most capture, of group) {
	for _, c := range l.order {
		if g := l.captures[c]; g.links > of.links {
			most, of = c, *g
		}
	}
	return most, of
}

// Capture is one page as an archive keeps it. The zero value is one of which nothing
// is known but that it is from an archive.
type Capture struct {
	Archive string // whose archive it is; empty for one that is not known
	Time    string // digits from the year on; empty where it is not known
	Address string // where the page was; empty where it is not known
	Claimed bool   // the address is only what the page says of itself

	site  string  // of the page
	sure  bool    // that is no mere guess
	any   bool    // no two addresses are of one capture
	timed bool    // the page itself says its time
	from  capture // of most addresses
	told  bool    // whether a link had a host can be told from how the archive wrote it
}

// Settle finds out which of the addresses in a page are from its capture. Where no
// two of them agree, all are.
func (c *Capture) Settle(l *Links) {
	most, of := l.most()
	c.any, c.timed, c.sure, c.from = of.links < 2, c.Time != "", true, most
	if c.timed && len(of.originals) < 2 {
		c.from = capture{} // one that the page cites
	}
	for _, of := range l.order {
		if c.timed && of.time == c.Time {
			c.any, c.from = false, of
		}
	}
	c.told = l.local > 0 && l.hosted > 0
	c.site, _ = cutSite(c.Address)
	if home, sure := l.home(); c.site == "" || c.Claimed && sure {
		c.site, c.sure = home, sure
	}
	if c.Time == "" && c.from.time != "*" {
		c.Time = c.from.time
	}
	if c.Archive == "" {
		c.Archive = c.from.archive
	}
}

// Page returns the address of a page that the archive shows, with its host.
func (c *Capture) Page(s string) string {
	if a, ok := Parse(s); ok && c.covers(a) {
		return a.Original
	}
	return s
}

// Original returns the address that a link of the captured page had, and any other
// address as it is. One below the address of the page comes without its host, as
// pages mostly have it; archives that keep hosts apart show when it had one.
func (c *Capture) Original(s string) string {
	a, ok := Parse(s)
	if !ok || !c.covers(a) {
		return s
	}
	if c.told && !a.Local {
		return a.Original
	}
	return c.relative(a.Original)
}

// covers reports whether an address is of the capture, and not one that the page
// cites.
func (c *Capture) covers(a Address) bool {
	switch {
	case c.Archive == GoogleCache, c.Archive == BingCache:
		return false // which leave links as they are
	case a.Time == c.from.time && a.Archive == c.from.archive, a.Time != "" && a.Time == c.Time:
		return true
	case a.Modifier != "" && (a.Archive == c.from.archive || a.Local):
		return true
	}
	return c.any && (!c.timed || a.Time == "*" || strings.HasPrefix(c.Time, a.Time))
}

// relative takes the scheme and the host from an address of the same site.
func (c *Capture) relative(s string) string {
	site, rest := cutSite(s)
	if site == "" || site != c.site || !c.sure {
		return s
	}
	_, path := cutSite(c.Address)
	if page, fragment, ok := strings.Cut(rest, "#"); ok && page == path && fragment != "" {
		return "#" + fragment
	}
	return rest
}

// cutSite parts the address of a page after its host, without its scheme and the
// port of that.
func cutSite(s string) (site, path string) {
	s = WithoutPort(s)
	scheme, rest, ok := strings.Cut(s, "://")
	if !ok || scheme != "http" && scheme != "https" {
		return "", s
	}
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		return strings.ToLower(rest), "/"
	}
	path = rest[end:]
	if path[0] != '/' {
		path = "/" + path
	}
	return strings.ToLower(rest[:end]), path
}

// Where returns the address of the page or else that of the site where it most likely
// was, if there is one.
func (c *Capture) Where() string {
	if c.Address == "" && c.site != "" {
		return "http://" + c.site + "/"
	}
	return WithoutPort(c.Address)
}

// String tells of the capture: "the copy of http://a.example/b that the Internet
// Archive made on 15 March 2012".
func (c *Capture) String() string {
	of := "a page"
	if u, err := url.Parse(c.Address); err == nil && u.Host != "" {
		of = WithoutPort(c.Address)
	} else if c.site != "" && c.sure {
		of += " of " + c.site
	}
	by := c.Archive
	if by == "" {
		by = "a web archive"
	}
	return fmt.Sprintf("the copy of %s that %s made%s", of, by, c.when())
}

func (c *Capture) when() string {
	for layout, shown := range map[string]string{
		"20060102150405": " on 2 January 2006 at 15:04:05", "200601021504": " on 2 January 2006 at 15:04",
		"20060102": " on 2 January 2006", "200601": " in January 2006", "2006": " in 2006",
	} {
		if len(layout) == len(c.Time) {
			if t, err := time.Parse(layout, c.Time); err == nil {
				return t.Format(shown)
			}
		}
	}
	return ""
}
