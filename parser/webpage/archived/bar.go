package archived

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/replay"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// ranges are the comments between which all is the archive's.
var ranges = [...]struct{ begin, end string }{
	{"BEGIN WAYBACK TOOLBAR INSERT", "END WAYBACK TOOLBAR INSERT"},
	{"Banner:Start", "Banner:End"},
	{"WB Insert", "End WB Insert"},
	{"BEGIN WBHACK", "END WBHACK"},
}

// open is how many ends of each range are still to come among the children of a node.
type open [len(ranges)]int

func openIn(n *html.Node) (ends open) {
	for child := range n.ChildNodes() {
		for i, r := range ranges {
			if isComment(child, r.end) {
				ends[i]++
			}
		}
	}
	return ends
}

func isComment(n *html.Node, start string) bool {
	return n.Type == html.CommentNode && strings.HasPrefix(strings.TrimSpace(n.Data), start)
}

// dropAdded takes out what the archive added.
func (p *page) dropAdded(n *html.Node) {
	ends, inside := openIn(n), -1
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		for i, r := range ranges {
			switch {
			case isComment(child, r.end):
				ends[i]--
			case inside < 0 && ends[i] > 0 && isComment(child, r.begin):
				inside = i
			}
		}
		switch {
		case inside >= 0 || p.isAdded(child):
			n.RemoveChild(child)
		default:
			p.dropAdded(child)
		}
		if inside >= 0 && isComment(child, ranges[inside].end) {
			inside = -1
		}
		child = next
	}
}

// isAdded reports a node that is no part of the page.
func (p *page) isAdded(n *html.Node) bool {
	switch n.Type {
	case html.CommentNode:
		return known().comment.Within(n.Data)
	case html.ElementNode:
	default:
		return false
	}
	switch n.DataAtom {
	case atom.Script, atom.Link:
		return ofArchive(dom.Attr(n, "src") + dom.Attr(n, "href") + firstText(n))
	case atom.Meta:
		return p.today() && (dom.Attr(n, "property") != "" || dom.Attr(n, "itemprop") != "")
	case atom.Html, atom.Head, atom.Body:
		return false
	}
	return isBar(n, known().bar) || p.today() && isBar(n, known().today)
}

// today reports a page of archive.today, which writes the head of pages anew.
func (p *page) today() bool { return p.capture.Archive == replay.ArchiveToday }

// firstText returns the text that an element begins with.
func firstText(n *html.Node) string {
	if n.FirstChild == nil || n.FirstChild.Type != html.TextNode {
		return ""
	}
	return n.FirstChild.Data
}

// most is how many elements at the start and at the end of a page can be bars.
const most = 4

// dropBars takes out bars that only their words tell, at the start and the end of the
// body, and remarks on them.
func (p *page) dropBars(body *html.Node) {
	var all []*html.Node
	for n := range body.ChildNodes() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	for i, n := range all {
		if i >= most && i < len(all)-most {
			continue
		}
		if words, ok := shortText(n); ok && (known().cache.Within(words) || known().words.Within(words)) {
			p.problems.Remark(p.places.Around(n), "left-out", "the bar of an archive: “"+words+"”",
				"to keep it, convert this part of the page as a file of its own")
			body.RemoveChild(n)
		}
	}
}

// shortText returns the text of an element that has no more of it than a bar.
func shortText(n *html.Node) (string, bool) {
	const longest = 1500
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent.DataAtom != atom.Script && d.Parent.DataAtom != atom.Style {
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
		if b.Len() > longest {
			return "", false
		}
	}
	return document.OneLine(b.String()), true
}
