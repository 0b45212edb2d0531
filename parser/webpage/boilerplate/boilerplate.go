// Package boilerplate finds the text that an author wrote in a published page,
// and the metadata of the page. The rest is boilerplate: navigation, notices
// about cookies, what else there is to read.
//
// Start with [Find]. It takes out what sites show for a while around a whole page
// (banner.go, banners.txt), weighs what the elements of the page hold (weigh.go), looks
// for those that hold the text (maincontent.go) and for the title (title.go; sitename.go
// cuts off the name of the site, caption.go the type), takes out what is beside them and
// no text (beside.go), and then goes once through the text. What is furniture
// (furniture.go) is taken out, and so are lines and lists of terms about when and by
// whom the page was published (headline.go, metadata.go, organisation.go); ending.go
// looks for when the page was changed at both ends of the text and in the footer, in the
// wordings of revised.txt. Package furniture guesses at the rest, but on pages of the
// platform (guess.go). What only arranges the page is marked (layout.go).
// [Article.Head] reads the tags in the head.
//
// The names that sites give the parts of their pages are in sites.txt. Where
// nothing decides, text is kept: it is better to keep furniture than to lose a
// sentence. What is marked as furniture by HTML or a list, or is nothing but links, is
// taken out in silence; all else that is left out is told with its words (leftout.go).
package boilerplate

import (
	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
	"github.com/stemmadocs/stemma/profile"
)

// Find finds the text of a whole page and clears it of what is around it. The
// metadata that it finds there are set in meta.
func Find(
	page *goquery.Document, places *source.Map, p *profile.Profile, meta *document.Meta, address string,
) *Article {
	s := surveyOf(page.Nodes[0])
	body := s.body
	a := &Article{
		Main: body, survey: s, places: places, profile: p, meta: meta, tags: s.tags(),
		Layouts: map[*html.Node]Layout{}, tabbed: map[*html.Node]bool{},
		kept: map[*html.Node]bool{}, held: map[*html.Node]bool{},
	}
	name := pageName(s, a.tags, address)
	weighed := weigh(body)
	if a.clearBanners(body, weighed) {
		weighed, a.survey = weigh(body), surveyOf(s.root)
	}
	m := mainContentOf(a.survey, weighed)
	a.cores = m.cores
	a.title = titleOf(a.survey, m, name)
	m.addTitle(a.title)
	a.tellBeside(m)
	a.keepText(m)
	keepAround(a.kept, a.title)
	keepAround(a.held, a.title)
	if !m.cores[body] {
		a.sift(body, m)
	}
	a.narrow(m)
	a.findBodies(a.Main)
	a.clear(a.Main, false)
	a.clearEnds()
	if a.guess() {
		a.clearEnds() // there are others now
	}
	a.elsewhere(body)
	a.boxNotice()
	lowerNotices(a.Main)
	a.nameTitle(name)
	return a
}

// TitleLevel returns the level of the heading that was taken for the title, and 0
// where there is none.
func (a *Article) TitleLevel() int {
	if a.title == nil {
		return 0
	}
	return dom.HeadingLevel(a.title)
}

// findBodies finds the elements that hold nothing but what the author wrote.
func (a *Article) findBodies(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type != html.ElementNode {
			continue
		}
		a.platform = a.platform || hasClassOf(child, known().platform)
		switch {
		case isBody(child):
			keepAround(a.kept, child)
			keepAround(a.held, child)
		default:
			a.findBodies(child)
		}
	}
}

// keepAround keeps a node and the elements around it from being taken for furniture.
func keepAround(kept map[*html.Node]bool, n *html.Node) {
	for ; n != nil && !kept[n]; n = n.Parent {
		kept[n] = true
	}
}

// clear takes out of an element what is no text of the author, and learns from
// it the metadata of the page. It looks into no body.
func (a *Article) clear(n *html.Node, leaf bool) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		switch {
		case child.Type == html.CommentNode:
			n.RemoveChild(child)
		case child.Type == html.TextNode && !leaf && !dom.IsSpace(child.Data):
			a.blocks++
		case child.Type == html.ElementNode:
			a.element(child, leaf)
		}
		child = next
	}
}

func (a *Article) element(n *html.Node, leaf bool) {
	switch {
	case n == a.title:
		a.passed = true
		a.drop(n, Metadata)
	case isBody(n):
		a.takeTitle(n)
		a.arrange(n)
		a.began = true
	case keepTab(n):
		a.blocks++
	case n == a.contents, !a.kept[n] && a.isFurniture(n):
		a.drop(n, Silent)
	case !a.kept[n] && isSiteLogo(n):
		a.drop(n, Silent)
	case !a.kept[n] && isLanguageMenu(n):
		a.leaveOut(n, leftOut, "a menu of languages")
	case !a.kept[n] && isProgress(n):
		a.leaveOut(n, leftOut, "a bar that shows progress")
	case a.platform && !a.kept[n] && hasName(n, known().more):
		a.leaveOut(n, leftOut, "what else there is to read or do")
	case a.organisations(n), !a.kept[n] && a.metadata(n):
		a.dropMetadata(n)
	case leaf:
		a.clear(n, true)
	case isLeaf(n):
		if a.line(n) {
			a.drop(n, Metadata)
			return
		}
		a.blocks++
		a.clear(n, true)
		a.arrangeOutside(n)
	case dom.HasClass(n, "gem-c-devolved-nations"):
		a.blocks++
		a.clear(n, true)
		a.boxNations(n)
	default:
		a.arrangeOutside(n)
		a.clear(n, false)
	}
}

// isLeaf reports an element that holds no blocks.
func isLeaf(n *html.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type == html.ElementNode && (dom.IsBlock(child) || !isLeaf(child)) {
			return false
		}
	}
	return true
}
