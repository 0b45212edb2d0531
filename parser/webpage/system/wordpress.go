package system

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// comment takes out a comment of a system. One of WordPress that ends in a slash is
// all there is of a block.
//
// https://developer.wordpress.org/block-editor/getting-started/fundamentals/markup-representation-block/
func (c *cleaner) comment(n *html.Node) {
	comment := strings.TrimSpace(n.Data)
	name, ok := strings.CutPrefix(comment, "wp:")
	if ok && strings.HasSuffix(name, "/") && !strings.HasPrefix(name, "footnotes") {
		name, _, _ = strings.Cut(name, " ")
		c.leaveOut(n, "the block "+strings.TrimSuffix(name, "/")+
			" is left out: WordPress fills it when the page is shown")
		return
	}
	n.Parent.RemoveChild(n)
}

// captioned makes a figure of a picture with a caption.
func (c *cleaner) captioned(n *html.Node) {
	caption := withClass(n, "wp-caption-text")
	if caption == nil || caption.Parent != n || n.DataAtom != atom.Div {
		return
	}
	c.makeFigure(n, caption)
}

// pageImage makes a figure of the image of a page of SharePoint.
func (c *cleaner) pageImage(n *html.Node) {
	image, caption := withClass(n, "image"), withClass(n, "caption")
	if image == nil || caption == nil || caption.Parent != n || n.DataAtom != atom.Div {
		return
	}
	if dom.IsSpace(dom.Text(caption)) {
		return
	}
	c.makeFigure(n, caption)
	for image.Parent == n && image.DataAtom == atom.Div {
		inner := dom.FirstElement(image)
		dom.Unwrap(image)
		if image = inner; image == nil {
			break
		}
	}
}

// galleryItem makes a figure of a picture of a gallery, which was a list of terms.
func (c *cleaner) galleryItem(n *html.Node) {
	if n.DataAtom != atom.Dl {
		return
	}
	figure := dom.New(atom.Figure)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.DataAtom {
		case atom.Dt:
			dom.MoveChildren(figure, child)
		case atom.Dd:
			label := dom.New(atom.Figcaption)
			dom.MoveChildren(label, child)
			figure.AppendChild(label)
		}
	}
	replace(n, figure)
	if br := dom.NextElement(figure); br != nil && br.DataAtom == atom.Br {
		br.Parent.RemoveChild(br)
	}
}
