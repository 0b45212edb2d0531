package boilerplate

import (
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
	"github.com/stemmadocs/stemma/profile"
)

// Article is the text of a page.
type Article struct {
	Main     *html.Node            // holds the text; boilerplate is taken out of it
	Layouts  map[*html.Node]Layout // elements in it that only arrange the page
	Problems document.Problems
	Left     []Left // what was taken out

	survey   *survey
	places   *source.Map
	profile  *profile.Profile
	meta     *document.Meta
	tags     tags
	title    *html.Node          // heading that is the title, or nil
	contents *html.Node          // list of links below "Contents"
	notice   *html.Node          // the notice that the publication was withdrawn
	cores    map[*html.Node]bool // elements that hold the text, whatever is in them
	kept     map[*html.Node]bool // elements that hold the title or the body
	held     map[*html.Node]bool // those of them that hold marked bodies, the title or all of the text
	tabbed   map[*html.Node]bool // elements whose list of tabs was seen
	passed   bool                // the title was seen
	began    bool                // the body was seen
	blocks   int                 // that stay so far
	bare     bool                // it was told that there are no sentences
	crowded  bool                // there are too many organisations
	platform bool                // the page is one of the target platform
}

// headLines is how many blocks of text there can be above and between the lines
// of metadata.
const headLines = 12

// setMeta sets a field of the metadata, which is read from a node of the page. The
// first value of a field holds.
func (a *Article) setMeta(n *html.Node, field, value string) {
	if field == "type" {
		if h, ok := a.profile.Header(value); ok && h.Field == "type" {
			value = h.Value
		}
	}
	if to := a.meta.Text(field); to != nil && first(to, value) && field == "government" {
		a.meta.Political = true
	}
	if field == "withdrawn" {
		a.notice = noticeAround(n, a.Main)
	}
}

// first sets a field that is not set yet, and reports whether it did.
func first(field *string, value string) bool {
	if *field != "" {
		return false
	}
	*field = value
	return true
}

// noticeAround returns the notice that a line is part of.
func noticeAround(n, main *html.Node) *html.Node {
	for up := n.Parent; up != nil && up != main; up = up.Parent {
		if dom.Attr(up, "aria-label") == "Notice" || hasClassOf(up, known().notice) {
			return up
		}
	}
	return nil
}

// Layout is what an element means that only arranges a page. The zero value is
// for those that mean something.
type Layout byte

// The layouts. What an element of a layout holds is read as if it were not there.
const (
	Around Layout = iota + 1 // a text directly in it is a paragraph
	Body                     // a text directly in it is as it would be without it
)
