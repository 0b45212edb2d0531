package parser

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/replay"
)

// undoReplay gives the links of a text that was made of a page in a web archive the
// addresses that they had. That is plain where most of them are of one capture to the
// second; whoever cites copies of pages cites each of its own time.
func undoReplay(doc *document.Document) {
	const least = 3
	var links replay.Links
	addresses(doc, func(_ document.Node, address *string) { links.Add(*address) })
	if !links.Made(least) {
		return
	}
	var c replay.Capture
	c.Settle(&links)
	var first document.Node
	addresses(doc, func(n document.Node, address *string) {
		if undone := c.Page(*address); undone != *address {
			*address = undone
			if first == nil {
				first = n
			}
		}
	})
	doc.Problems.Remark(first.Pos(), "archived-copy",
		"this was made of "+c.String()+": links are those of the page", "")
}

// addresses visits the addresses of links and images.
func addresses(doc *document.Document, visit func(document.Node, *string)) {
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Link:
			visit(n, &n.Href)
		case *document.Image:
			visit(n, &n.Src)
		}
		return true
	})
}
