// Package system makes plain HTML of what the systems write in which people keep
// their texts: MediaWiki, WordPress, Drupal, Confluence and Notion. Captions become
// captions, boxes and fields what they show, and what a system puts there for who
// edits a page is taken out.
//
// Start with [Clean], which changes a tree before it is read. Confluence keeps pages
// in XML of its own, which [Storage] makes readable as HTML first; macro.go knows its
// elements. What each system writes is in the file of its name.
//
// An element is known by the classes that one system gives it, and by what is in it.
// All else stays as it is. Words are dropped in silence only where they are links
// and controls of the system; else there is a remark.
package system

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// Cleaned is what was done to a tree.
type Cleaned struct {
	Added    map[*html.Node]bool // texts that are not in the source
	Left     []*html.Node        // furniture that was taken out
	Problems document.Problems
}

// Clean makes plain HTML of a tree; places knows where it is in its source.
func Clean(root *html.Node, places *source.Map) Cleaned {
	c := &cleaner{places: places, Cleaned: Cleaned{Added: map[*html.Node]bool{}}, kinds: map[*html.Node]string{}}
	for _, n := range c.survey(root) {
		if n.node.Parent != nil {
			n.change(c, n.node)
		}
	}
	c.mergeLists()
	c.showTimes()
	return c.Cleaned
}

// cleaner is the state of one Clean.
type cleaner struct {
	Cleaned
	places *source.Map
	lists  []*html.Node          // of Notion, each with one item
	kinds  map[*html.Node]string // of those
	times  []*html.Node          // without a text
	macros bool                  // there are elements of Confluence
}

// change makes plain HTML of one element.
type change func(c *cleaner, n *html.Node)

// found is an element of a system.
type found struct {
	node   *html.Node
	change change
}

// byClass are the changes by the class of an element.
var byClass = map[string]change{
	"mw-editsection": (*cleaner).drop, "mw-jump-link": (*cleaner).drop, "printfooter": (*cleaner).drop,
	"catlinks": (*cleaner).drop, "navbox": (*cleaner).drop, "navbox-styles": (*cleaner).drop,
	"magnify": (*cleaner).drop,
	"toc":     (*cleaner).wikiContents, "mw-heading": (*cleaner).unwrap, "thumbinner": (*cleaner).thumb,
	"mw-references-wrap": (*cleaner).unwrap, "hatnote": (*cleaner).hatnote,

	"captioned-image": (*cleaner).pageImage, "wp-caption": (*cleaner).captioned, "gallery-item": (*cleaner).galleryItem,

	"field__label": (*cleaner).field, "field-label": (*cleaner).field, "views-label": (*cleaner).viewsField,

	"confluence-information-macro": (*cleaner).informationMacro, "expand-container": (*cleaner).expander,
	"toc-macro": (*cleaner).drop, "inline-task-list": (*cleaner).inlineTasks,

	"bulleted-list": (*cleaner).notionList, "numbered-list": (*cleaner).notionList, "to-do-list": (*cleaner).notionList,
	"toggle": (*cleaner).toggle, "callout": (*cleaner).callout, "link-to-page": (*cleaner).linkToPage,
}

// survey returns the elements of systems, those within others first.
func (c *cleaner) survey(root *html.Node) (all []found) {
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			walk(child)
			switch child.Type {
			case html.CommentNode:
				if isSystemComment(child.Data) {
					all = append(all, found{child, (*cleaner).comment})
				}
			case html.ElementNode:
				if child.DataAtom == 0 && isMacroName(child.Data) {
					c.macros = true
					all = append(all, found{child, (*cleaner).macro})
					continue
				}
				if child.DataAtom == atom.Time && child.FirstChild == nil {
					c.times = append(c.times, child)
				}
				for class := range dom.Classes(child) {
					if change := byClass[class]; change != nil {
						all = append(all, found{child, change})
						break
					}
				}
			}
		}
	}
	walk(root)
	return all
}

// drop takes out what a system puts round a text: links, controls.
func (c *cleaner) drop(n *html.Node) {
	if n.DataAtom == atom.Body || dom.HeadingLevel(n) > 0 {
		return
	}
	n.Parent.RemoveChild(n)
	c.Left = append(c.Left, n)
}

func (c *cleaner) unwrap(n *html.Node) {
	if n.DataAtom == atom.Div {
		dom.Unwrap(n)
	}
}

// leaveOut takes out an element with a remark.
func (c *cleaner) leaveOut(n *html.Node, what string) {
	c.Problems.Remark(c.places.Around(n), "made-by-system", what, "")
	n.Parent.RemoveChild(n)
}

// text returns a text that is not in the source.
func (c *cleaner) text(s string) *html.Node {
	n := &html.Node{Type: html.TextNode, Data: s}
	c.Added[n] = true
	return n
}

// element returns an element that holds nodes.
func element(a atom.Atom, nodes ...*html.Node) *html.Node {
	n := dom.New(a)
	for _, child := range nodes {
		if child.Parent != nil {
			child.Parent.RemoveChild(child)
		}
		n.AppendChild(child)
	}
	return n
}

// replace puts a node in the place of another.
func replace(n, by *html.Node) {
	n.Parent.InsertBefore(by, n)
	n.Parent.RemoveChild(n)
}

// withClass returns the first element in another that has a class.
func withClass(n *html.Node, class string) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && dom.HasClass(d, class) {
			return d
		}
	}
	return nil
}

// isInline reports an element that holds no blocks.
func isInline(n *html.Node) bool {
	for d := range n.Descendants() {
		if dom.IsBlock(d) {
			return false
		}
	}
	return true
}
