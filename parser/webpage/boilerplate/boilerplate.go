package webpage

import (
	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// page reads a tree: all of a fragment, or the text of a whole page.
func (r *reader) page(page *goquery.Document) {
	if r.ownPage(page) {
		return
	}
	root := page.Find("body").First()
	if root.Length() == 0 {
		return
	}
	if !r.places.whole {
		r.read(&container{reader: r}, root.Nodes[0])
		return
	}
	t := tagsOf(page)
	main := r.article(page, t)
	r.read(&container{reader: r, loose: true}, main)
	r.headTags(page, t)
	r.series()
}

// read reads what an element holds, with its footnotes.
func (r *reader) read(c *container, n *html.Node) {
	r.oldNotes(n)
	r.survey(n)
	r.findNotes(n)
	c.children(n)
	r.doc.Blocks = c.end()
	r.placeNotes()
}

// article finds the text of a page, and clears it of what stands round it.
func (r *reader) article(page *goquery.Document, t tags) *html.Node {
	body := page.Find("body").First().Nodes[0]
	unarchive(body)
	a := &article{reader: r, main: mainOf(page), ways: map[*html.Node]bool{}}
	name := pageName(page, t)
	a.title = titleOf(page, a.main, name)
	a.moveTitle(body)
	a.findBodies(a.main)
	a.keepWays(a.title)
	a.clear(a.main, false)
	a.boxNotice()
	r.nameTitle(a.title, name)
	return a.main
}

// article is the text of a page while it is cleared.
type article struct {
	*reader
	main     *html.Node
	title    *html.Node          // heading that is the title, or nil
	contents *html.Node          // list of links below "Contents"
	notice   *html.Node          // that says that the publication was withdrawn
	ways     map[*html.Node]bool // elements that hold the title or the body
	tabbed   map[*html.Node]bool // elements whose list of tabs was seen
	passed   bool                // the title is behind us
	began    bool                // the body is behind us
	kept     int                 // blocks that stay so far
}

// headLines is how many blocks of text can stand above and between the lines
// that say something of the page.
const headLines = 12

// findBodies finds the elements that hold nothing but what the author wrote.
func (a *article) findBodies(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type != html.ElementNode:
		case isBody(child):
			a.keepWays(child)
		default:
			a.findBodies(child)
		}
	}
}

// keepWays keeps the elements round a node from being taken for furniture.
func (a *article) keepWays(n *html.Node) {
	for ; n != nil && !a.ways[n]; n = n.Parent {
		a.ways[n] = true
	}
}

// clear takes out of an element what is no text of the author, and learns from
// it what the page says of itself. It looks into no body.
func (a *article) clear(n *html.Node, leaf bool) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		switch {
		case child.Type == html.CommentNode:
			n.RemoveChild(child)
		case child.Type == html.TextNode && !leaf && !isSpace(child.Data):
			a.kept++
		case child.Type == html.ElementNode:
			a.element(child, leaf)
		}
		child = next
	}
}

func (a *article) element(n *html.Node, leaf bool) {
	switch {
	case n == a.title:
		a.passed = true
		n.Parent.RemoveChild(n)
	case isBody(n):
		a.arrange(n)
		a.began = true
	case n == a.contents, a.organisations(n), !a.ways[n] && a.isFurniture(n), !a.ways[n] && a.metadata(n):
		n.Parent.RemoveChild(n)
	case leaf:
		a.clear(n, true)
	case isLeaf(n):
		if a.line(n) {
			n.Parent.RemoveChild(n)
			return
		}
		a.kept++
		a.clear(n, true)
		a.arrangeOutside(n)
	case hasClass(n, "gem-c-devolved-nations"):
		a.kept++
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
		if child.Type == html.ElementNode && (isBlock(child.DataAtom) || !isLeaf(child)) {
			return false
		}
	}
	return true
}
