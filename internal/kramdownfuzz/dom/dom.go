// Package dom draws the tree that a browser makes of a piece of HTML, so that
// two pieces can be compared. It is for tests.
package dom

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Draw returns the tree of src, one node a line. White space counts as a
// browser counts it: runs are one space, and none is at a block's edge.
func Draw(src string) string {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(src), body)
	if err != nil {
		return err.Error()
	}
	d := &drawer{space: true}
	for _, n := range nodes {
		d.node(0, n)
	}
	d.edge(true)
	return strings.Join(d.lines, "\n") + "\n"
}

type drawer struct {
	lines []string
	text  string // that is not yet a line
	depth int    // of text
	space bool   // white space at this place is nothing
	last  int    // the line of the last text that ends in a space, plus one
}

// inlineTags are the elements that have no edges.
const inlineTags = " a abbr acronym b bdo big button cite code del dfn em i img input ins kbd label mark q s" +
	" samp select small span strike strong sub sup textarea tt u var "

func (d *drawer) node(depth int, n *html.Node) {
	switch n.Type {
	case html.TextNode:
		d.addText(depth, n)
	case html.CommentNode:
		d.flush()
		d.line(depth, "<!--%s-->", n.Data)
	case html.ElementNode:
		d.element(depth, n)
	}
}

func (d *drawer) element(depth int, n *html.Node) {
	block := !strings.Contains(inlineTags, " "+n.Data+" ")
	d.edge(block)
	var attrs []string
	for _, a := range n.Attr {
		if a.Key == "class" {
			a.Val = strings.Join(once(strings.Fields(a.Val)), " ")
		}
		attrs = append(attrs, fmt.Sprintf(" %s=%q", a.Key, a.Val))
	}
	slices.Sort(attrs)
	d.line(depth, "<%s%s>", n.Data, strings.Join(attrs, ""))
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		d.node(depth+1, c)
	}
	d.edge(block)
	if n.Data == "img" || n.Data == "input" {
		d.space, d.last = false, 0
	}
}

// once leaves out names that are there before.
func once(names []string) []string {
	var kept []string
	for _, name := range names {
		if !slices.Contains(kept, name) {
			kept = append(kept, name)
		}
	}
	return kept
}

// edge ends the text so far. At a block's edge white space is nothing, whatever
// elements it is in.
func (d *drawer) edge(block bool) {
	d.flush()
	if !block {
		return
	}
	if d.last > 0 {
		line := strings.TrimSuffix(d.lines[d.last-1], ` "`)
		if d.lines[d.last-1] = line + `"`; strings.TrimSpace(line) == `"` {
			d.lines = slices.Delete(d.lines, d.last-1, d.last)
		}
	}
	d.space, d.last = true, 0
}

func (d *drawer) addText(depth int, n *html.Node) {
	d.depth = depth
	if within(n, "pre") {
		d.text += n.Data
		return
	}
	for _, r := range n.Data {
		if strings.ContainsRune(" \t\n\r\f", r) {
			if !d.space {
				d.text += " "
			}
			d.space = true
			continue
		}
		d.text += string(r)
		d.space = false
	}
}

func within(n *html.Node, tag string) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == tag {
			return true
		}
	}
	return false
}

func (d *drawer) flush() {
	if d.text == "" {
		return
	}
	d.line(d.depth, "%q", d.text)
	d.last = 0
	if strings.HasSuffix(d.text, " ") {
		d.last = len(d.lines)
	}
	d.text = ""
}

func (d *drawer) line(depth int, format string, args ...any) {
	d.lines = append(d.lines, strings.Repeat("  ", depth)+fmt.Sprintf(format, args...))
}
