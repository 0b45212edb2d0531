package boilerplate

import (
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// metadata reads a list of terms for who published the page and when. Other terms
// stay.
func (a *Article) metadata(n *html.Node) bool {
	if dom.HasClass(n, "gem-c-published-dates") {
		return a.dates(n)
	}
	if n.DataAtom != atom.Dl || !a.began && a.blocks >= headLines {
		return false
	}
	var known []*html.Node
	others := 0
	for _, pair := range pairs(n) {
		if a.pair(pair) {
			known = append(known, pair...)
		} else {
			others++
		}
	}
	if others == 0 {
		return len(known) > 0
	}
	for _, part := range known {
		a.drop(part, Metadata)
	}
	return false
}

// pairs returns the terms of a list, each with its definitions.
func pairs(list *html.Node) (all [][]*html.Node) {
	for n := range list.Descendants() {
		switch n.DataAtom {
		case atom.Dt:
			all = append(all, []*html.Node{n})
		case atom.Dd:
			if len(all) > 0 {
				all[len(all)-1] = append(all[len(all)-1], n)
			}
		}
	}
	return all
}

// pair reads a term that is metadata.
func (a *Article) pair(pair []*html.Node) bool {
	if len(pair) < 2 {
		return false
	}
	term := strings.ToLower(strings.Trim(shortText(pair[0]), " :\u00a0"))
	switch term {
	case "from", "organisation", "organisations", "published by", "publisher", "department":
		return a.publishers(pair[1:])
	case "published", "first published", "date published", "publication date", "published on":
		return a.date(pair[1], "published")
	case "updated", "last updated", "date updated", "last updated on":
		if a.date(pair[1], "updated") {
			return true
		}
	case "withdrawn", "archived":
		return a.date(pair[1], "withdrawn")
	case "history", "page history", "published date", "dates":
		return a.dates(pair[1])
	case "type", "document type", "publication type":
		if line := shortText(pair[1]); line != "" && !strings.Contains(line, "\n") {
			a.setMeta(pair[1], "type", line)
			return true
		}
	}
	return a.revisedPair(pair[0], pair[1])
}

// publishers reads the names of those who published a page.
func (a *Article) publishers(definitions []*html.Node) bool {
	var names []string
	for _, n := range definitions {
		links := goquery.NewDocumentFromNode(n).Find("a")
		for _, link := range links.Nodes {
			names = append(names, strings.ReplaceAll(shortText(link), "\n", " "))
		}
		if links.Length() == 0 {
			names = append(names, strings.ReplaceAll(shortText(n), "\n", " "))
		}
	}
	if slices.Contains(names, "") {
		return false
	}
	for _, name := range names {
		a.addOrganisation(name)
	}
	return true
}

// date reads a date that is alone, but for a link to the history.
func (a *Article) date(n *html.Node, field string) bool {
	value := a.dateIn(n)
	if value != "" {
		a.setMeta(n, field, value)
	}
	return value != ""
}

// dateIn returns the date that an element begins with or is marked with.
func (a *Article) dateIn(n *html.Node) string {
	for d := range n.Descendants() {
		for _, name := range [...]string{"datetime", "title"} {
			if date := isoDate(dom.Attr(d, name)); date != "" && (d.DataAtom == atom.Time || d.DataAtom == atom.Abbr) {
				return date
			}
		}
	}
	line, _, _ := strings.Cut(shortText(n), "\n")
	words := strings.Fields(line)
	if len(words) < 3 {
		return isoDate(line)
	}
	h, _ := a.profile.Header("Updated " + strings.Trim(strings.Join(words[:3], " "), "—-–,;("))
	return h.Value
}

// dates reads lines such as "Published 6 November 2012", whatever follows the date.
func (a *Article) dates(n *html.Node) bool {
	found := false
	words := strings.Fields(strings.ReplaceAll(shortText(n), "\n", " "))
	for i := range words {
		for _, length := range [...]int{5, 4} {
			if i+length > len(words) {
				continue
			}
			h, ok := a.profile.Header(strings.Join(words[i:i+length], " "))
			if ok && (h.Field == "published" || h.Field == "updated") {
				a.setMeta(n, h.Field, h.Value)
				found = true
				break
			}
		}
	}
	return found
}
