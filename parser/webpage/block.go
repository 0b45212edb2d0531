package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/boilerplate"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/office"
)

// read reads the document that an element holds, with its footnotes. Text outside
// of paragraphs makes proper ones if it is loose.
func (r *reader) read(n *html.Node, loose bool) {
	if r.notes.found == nil {
		r.findNotes(n)
	}
	r.inside, r.notes.left = blockHolders(n), len(r.notes.found.Lists)
	c := &container{reader: r, loose: loose}
	c.children(n)
	r.doc.Blocks = c.end()
	r.placeNotes()
	r.dropContents()
}

// blocks reads what an element holds.
func (r *reader) blocks(n *html.Node) []document.Block {
	c := &container{reader: r}
	c.children(n)
	return c.end()
}

func (c *container) children(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.node(child)
	}
}

// node reads one node among blocks.
func (c *container) node(n *html.Node) {
	switch {
	case n.Type == html.CommentNode && len(c.run) == 0:
		c.comment(n)
	case n.Type == html.ElementNode && (dom.IsBlock(n) || c.inside[n] || !c.own && standsInLines(n)):
		c.flush()
		c.element(n)
	case n.Type == html.ElementNode && dom.IsHidden(n) && n.DataAtom != atom.Svg:
		c.dropActive(n, c.places.Enter(n))
	case n.Type == html.TextNode && len(c.run) == 0 && dom.IsSpace(n.Data):
		c.places.Text()
	case n.Type == html.DoctypeNode:
	case n.Type == html.TextNode && c.displayed(n):
	default:
		if len(c.run) == 0 {
			c.at = c.places.Here()
		}
		c.run = c.inline(c.run, n)
	}
}

// element reads an element that is a block or holds some.
func (c *container) element(n *html.Node) {
	if c.isFiller(n) {
		return
	}
	at := c.places.Enter(n)
	if formula, ok := c.formulas[n]; ok {
		c.add(&document.MathBlock{Span: c.passed(formula, at), Text: formula.TeX})
		return
	}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		c.heading(n, at)
	case atom.P:
		c.paragraph(n, at)
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		if c.footnotes(n) {
			return
		}
		if contents := c.contentsList(n, at); contents != nil {
			c.add(contents)
			return
		}
		c.list(n, at)
	case atom.Dl:
		c.add(c.definitionList(n, at))
	case atom.Li:
		c.loneItem(n)
	case atom.Dt, atom.Dd:
		c.loneDefinition(n)
	case atom.Blockquote:
		q := &document.Quote{Attr: c.attr(n, at), Blocks: c.reader.blocks(n)}
		q.Span = c.places.To(at)
		c.add(q)
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		c.add(c.codeBlock(n, at))
	case atom.Code:
		if standsInLines(n) {
			c.add(c.codeBlock(n, at))
		} else {
			c.division(n, at)
		}
	case atom.Table:
		if code := c.highlightCode(n, at); code != nil {
			c.add(code)
		} else if n.FirstChild != nil || c.own {
			c.add(c.table(n, at))
		}
	case atom.Figure:
		if code := c.highlightCode(n, at); code != nil {
			c.add(code)
		} else {
			c.add(c.figure(n, at))
		}
	case atom.Hr:
		c.add(&document.Rule{Span: at, Attr: c.attr(n, at)})
	default:
		c.division(n, at)
	}
}

// paragraph reads a <p>. One without text is there for its space only.
func (c *container) paragraph(n *html.Node, at document.Span) {
	if code := dom.FirstElement(n); code != nil && !c.own && standsInLines(code) {
		b := c.codeBlock(code, at)
		b.Merge(c.attr(n, at))
		c.add(b)
		return
	}
	p := &document.Paragraph{Attr: c.attr(n, at), Inlines: c.wrapped(c.inlines(n))}
	p.Span = c.places.To(at)
	if len(p.Inlines) > 0 || p.ID != "" {
		c.add(p)
	}
}

// division reads an element that has no type of its own.
func (c *container) division(n *html.Node, at document.Span) {
	if doc := c.part(n); doc != nil {
		c.place(doc)
		return
	}
	if c.layout(n) {
		return
	}
	if role := roleOf(n); role != "" {
		c.roleSection(n, role, at)
		return
	}
	if len(c.blocks) == 0 && c.ownHeader(n) {
		return
	}
	if c.ownFurniture(n) {
		c.children(n)
		return
	}
	if formula := c.formulaIn(n, at); formula != nil {
		c.add(formula)
		return
	}
	if code := c.highlightCode(n, at); code != nil {
		c.add(code)
		return
	}
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Center, atom.Details, atom.Div, atom.Figcaption, atom.Footer,
		atom.Header, atom.Main, atom.Nav, atom.Section, atom.Summary:
		e := &document.Element{Attr: c.attr(n, at), Tag: divisionTag(n), Blocks: c.reader.blocks(n)}
		e.Span = c.places.To(at)
		c.add(e)
	case 0:
		c.unwrap(n, at)
	default:
		if dom.IsBlock(n) || htmlelement.MadeUp(n.Data) {
			c.unwrap(n, at)
		} else {
			c.wrap(n)
		}
	}
}

// divisionTag returns the name of an element, which is that of any division
// where a label has nothing to label.
func divisionTag(n *html.Node) string {
	if n.DataAtom == atom.Figcaption && n.Parent.DataAtom != atom.Figure ||
		n.DataAtom == atom.Summary && n.Parent.DataAtom != atom.Details {
		return "div"
	}
	return n.Data
}

// unwrap reads the content of an element that the model has no place for.
func (c *container) unwrap(n *html.Node, at document.Span) {
	if n.DataAtom != atom.Hgroup {
		c.problems.Remark(at, "unwrapped-element", "<"+n.Data+"> is left out, what it holds is kept", "")
	}
	c.children(n)
	c.flush()
}

// wrap reads blocks inside an element of running text, which then is around the
// inlines of each.
func (c *container) wrap(n *html.Node) {
	c.wrapping = append(c.wrapping, n)
	c.children(n)
	c.flush()
	c.wrapping = c.wrapping[:len(c.wrapping)-1]
}

// comment keeps a comment, but for those that only one browser reads.
func (c *container) comment(n *html.Node) {
	if !office.IsConditional(n.Data) {
		c.add(&document.Raw{Span: c.places.Here(), Format: "html", Text: "<!--" + n.Data + "-->"})
	}
}

// layout reads what an element that only arranges the page holds as if it were
// not there.
func (c *container) layout(n *html.Node) bool {
	l := c.layouts[n]
	if l == 0 {
		return false
	}
	c.flush()
	loose := c.loose
	c.loose = l == boilerplate.Around
	c.children(n)
	c.flush()
	c.loose = loose
	return true
}
