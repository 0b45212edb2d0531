package rawhtml

import (
	"bytes"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// rebuilt returns what a browser makes of a block: the block itself, where it
// leaves everything in its place. So it is where the parser refuses the depth of
// a tree, or opens formatting anew so often that the text would multiply.
func rebuilt(b document.Block) []document.Block {
	s := sketchOf(b)
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(bytes.NewReader(s.html), body)
	if err != nil {
		return []document.Block{b}
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	const most = 4 // elements for one of the source
	found := 0
	if same := s.same(body, -1, &found); same && found == len(s.nodes) || count(body) > most*len(s.nodes)+most {
		return []document.Block{b}
	}
	r := &builder{sketch: s, used: make([]bool, len(s.nodes)), holders: map[*html.Node]bool{}, last: b.Pos()}
	r.findHolders(body)
	return r.blocks(body)
}

// same reports whether the nodes in an element are those of the sketch, in the same
// order and at the same places. It counts them.
func (s *sketch) same(n *html.Node, parent int, found *int) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type == html.TextNode {
			continue
		}
		number := numberOf(child)
		if number != *found || s.parents[number] != parent {
			return false
		}
		*found++
		if !s.same(child, number, found) {
			return false
		}
	}
	return true
}

func count(n *html.Node) (nodes int) {
	for range n.Descendants() {
		nodes++
	}
	return nodes
}

// numberOf returns the number of a node, and -1 for one that the parser added.
func numberOf(n *html.Node) int {
	text := ""
	switch {
	case n.Type == html.CommentNode:
		text = n.Data
	case len(n.Attr) > 0:
		text = n.Attr[0].Val
	}
	number, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return number
}

// builder makes blocks of the tree of a sketch.
type builder struct {
	*sketch
	used    []bool
	holders map[*html.Node]bool // phrases that hold blocks
	last    document.Span       // of the node that was met last
}

// node returns the node of a tag, and nil for one that the parser added.
func (r *builder) node(n *html.Node) document.Node {
	if i := numberOf(n); i >= 0 {
		return r.nodes[i]
	}
	return nil
}

// meet returns the node of a tag, and remembers its place.
func (r *builder) meet(n *html.Node) document.Node {
	node := r.node(n)
	if node != nil {
		r.last = node.Pos()
	}
	return node
}

// here is the place of what the parser added: behind what was met last.
func (r *builder) here() document.Span {
	at := r.last
	at.Line, at.Column = at.EndLine, at.EndColumn
	return at
}

// isBlock reports what is a block whatever it holds.
func (r *builder) isBlock(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	switch node := r.node(n).(type) {
	case *document.Paragraph:
		return !node.Tight
	case *document.InlineElement:
		return htmlelement.Block(node.Tag)
	case document.Inline:
		return false
	}
	return true
}

// findHolders finds the phrases that hold blocks, and reports whether n is a block or
// such a phrase.
func (r *builder) findHolders(n *html.Node) bool {
	found := false
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if r.findHolders(child) {
			found = true
		}
	}
	if n.Parent == nil || r.isBlock(n) {
		return true
	}
	if found {
		r.holders[n] = true
	}
	return found
}

// blocks reads what an element holds: blocks, and the text between them.
func (r *builder) blocks(n *html.Node) (out []document.Block) {
	var run []document.Inline
	flush := func() {
		if p := tight(run); p != nil {
			out = append(out, p)
		}
		run = nil
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case r.isBlock(child) || r.holders[child]:
			flush()
			out = append(out, r.block(child)...)
		case child.Type == html.CommentNode && tight(run) == nil:
			flush()
			out = append(out, rawBlock(r.meet(child)))
		default:
			run = append(run, r.inline(child)...)
		}
	}
	flush()
	return out
}

// block reads a block, or a phrase that holds some. A group of rows that the parser
// added has the place of its first row.
func (r *builder) block(n *html.Node) []document.Block {
	switch node := r.meet(n).(type) {
	case nil:
		at := r.here()
		e := &document.Element{Tag: n.Data, Blocks: r.blocks(n)}
		for _, b := range e.Blocks {
			e.Span = e.Span.To(b.Pos())
		}
		if len(e.Blocks) == 0 {
			e.Span = at
		}
		return []document.Block{e}
	case *document.Paragraph:
		e := &document.Element{Span: node.Span, Attr: r.attr(n, node.Attr), Tag: "p", Blocks: r.blocks(n)}
		if node.Tight {
			e.Tag = "span"
		}
		return []document.Block{paragraph(e)}
	case *document.Element:
		if node.Tag == "form" && (n.Parent.DataAtom == atom.Table || htmlelement.TablePart(n.Parent.Data)) {
			return nil // which the parser leaves empty there
		}
		c := *node
		c.Attr, c.Blocks = r.attr(n, node.Attr), r.blocks(n)
		return []document.Block{paragraph(&c)}
	case *document.Quote:
		c := *node
		c.Blocks = r.blocks(n)
		return []document.Block{&c}
	case document.Inline:
		e := asElement(node)
		e.Attr, e.Blocks = r.attr(n, e.Attr), r.blocks(n)
		return []document.Block{paragraph(e)}
	case document.Block:
		return []document.Block{node}
	}
	return nil
}

// attr returns the attributes of a node: an element that was opened anew has the
// id of none.
func (r *builder) attr(n *html.Node, attr document.Attr) document.Attr {
	if i := numberOf(n); r.used[i] {
		attr.ID = ""
	} else {
		r.used[i] = true
	}
	return attr
}

// paragraph makes a paragraph of a <p>.
func paragraph(e *document.Element) document.Block {
	if e.Tag == "p" && len(e.Blocks) == 1 {
		if p, ok := e.Blocks[0].(*document.Paragraph); ok && p.Tight && p.Attr.IsZero() {
			return &document.Paragraph{Span: e.Span, Attr: e.Attr, Inlines: p.Inlines}
		}
	}
	return e
}

// asElement makes an element of a phrase that holds blocks.
func asElement(n document.Inline) *document.Element {
	e := &document.Element{Span: n.Pos(), Tag: inlineTag(n)}
	if a := document.AttrOf(n); a != nil {
		e.Attr.Merge(*a)
	}
	switch n := n.(type) {
	case *document.Link:
		e.Attr.Set("href", n.Href)
		if n.Title != "" {
			e.Attr.Set("title", n.Title)
		}
	case *document.Abbreviation:
		e.Attr.Set("title", n.Expansion)
	}
	return e
}

// inline reads what stands in text.
func (r *builder) inline(n *html.Node) []document.Inline {
	if n.Type == html.TextNode {
		return []document.Inline{&document.Text{Span: r.here(), Text: n.Data}}
	}
	switch node := r.meet(n).(type) {
	case *document.Raw:
		return []document.Inline{&document.RawInline{Span: node.Span, Format: node.Format, Text: node.Text}}
	case *document.Paragraph:
		e := &document.InlineElement{Span: node.Span, Attr: node.Attr, Tag: "span", Inlines: r.inlines(n)}
		return []document.Inline{e}
	case document.Inline:
		c := withInner(node, r.inlines(n))
		if a := document.AttrOf(c); a != nil {
			*a = r.attr(n, *a)
		}
		return []document.Inline{c}
	}
	return nil
}

func (r *builder) inlines(n *html.Node) (out []document.Inline) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		out = append(out, r.inline(child)...)
	}
	return out
}

// withInner returns a copy of an inline with other content.
func withInner(n document.Inline, inner []document.Inline) document.Inline {
	c := document.Copy(n, func(document.Node) []document.Node { return nil })
	if held := document.Inner(c); held != nil {
		*held = inner
	}
	return c
}

// rawBlock makes a block of what is kept as HTML.
func rawBlock(n document.Node) document.Block {
	if raw, ok := n.(*document.RawInline); ok {
		return &document.Raw{Span: raw.Span, Format: raw.Format, Text: raw.Text}
	}
	raw, _ := n.(*document.Raw)
	return raw
}
