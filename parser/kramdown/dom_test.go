package kramdown_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
)

// domOf draws the DOM of a piece of HTML, one node a line. White space counts
// as a browser counts it: runs are one space, and none is at a block's edge.
func domOf(t *testing.T, src string) string {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(src), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	d := &domDrawer{space: true}
	for _, n := range nodes {
		d.node(0, n)
	}
	return d.String()
}

type domDrawer struct {
	strings.Builder
	space bool // white space at this place is nothing
	text  string
	depth int
}

var inlineTags = strings.Fields("a abbr acronym b bdo big button cite code del dfn em i img input ins kbd label mark q s samp select small span strike strong sub sup textarea tt u var")

func (d *domDrawer) node(depth int, n *html.Node) {
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

func (d *domDrawer) element(depth int, n *html.Node) {
	block := !slices.Contains(inlineTags, n.Data)
	d.edge(block)
	var attrs []string
	for _, a := range n.Attr {
		attrs = append(attrs, fmt.Sprintf(" %s=%q", a.Key, a.Val))
	}
	slices.Sort(attrs)
	d.line(depth, "<%s%s>", n.Data, strings.Join(attrs, ""))
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		d.node(depth+1, c)
	}
	d.edge(block)
	if n.Data == "img" || n.Data == "input" {
		d.space = false
	}
}

// edge ends the text so far; at a block's edge white space is nothing.
func (d *domDrawer) edge(block bool) {
	if block {
		d.text = strings.TrimSuffix(d.text, " ")
		d.flush()
		d.space = true
	}
	d.flush()
}

func (d *domDrawer) addText(depth int, n *html.Node) {
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

func (d *domDrawer) flush() {
	if d.text != "" {
		d.line(d.depth, "%q", d.text)
		d.text = ""
	}
}

func (d *domDrawer) line(depth int, format string, args ...any) {
	fmt.Fprintf(d, "%*s%s\n", 2*depth, "", fmt.Sprintf(format, args...))
}

// checkSpans checks that every node says where it comes from, and that nothing
// reaches out of what holds it.
func checkSpans(t *testing.T, doc *document.Document) {
	t.Helper()
	document.WalkDocument(doc, func(n document.Node) bool {
		s := n.Pos()
		if s.Line < 1 || s.EndLine < s.Line || s.EndLine == s.Line && s.EndColumn < s.Column {
			t.Errorf("%T has the span %+v", n, s)
		}
		return true
	})
}
