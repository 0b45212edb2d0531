package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/boilerplate"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/office"
)

// container collects the blocks of one element. Headings in it open sections,
// which hold what follows up to the next heading of their level.
type container struct {
	*reader
	blocks   []document.Block
	sections []*document.Section // that are open, outermost first
	run      []document.Inline   // text that stands in no paragraph
	at       document.Span       // of the run
	loose    bool                // it makes proper paragraphs
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

// end returns the blocks.
func (c *container) end() []document.Block {
	c.flush()
	return c.blocks
}

// add adds a block to the section that is open.
func (c *container) add(b document.Block) {
	c.flush()
	c.append(b)
}

func (c *container) append(b document.Block) {
	if n := len(c.sections); n > 0 {
		s := c.sections[n-1]
		s.Blocks = append(s.Blocks, b)
		s.Span = s.Span.To(b.Pos())
		return
	}
	c.blocks = append(c.blocks, b)
}

// flush makes a paragraph of the text that stands in none.
func (c *container) flush() {
	if len(c.run) == 0 {
		return
	}
	inlines := trim(joinTexts(c.run))
	c.run = nil
	if len(inlines) > 0 {
		c.append(&document.Paragraph{Span: c.places.To(c.at), Tight: !c.loose && !c.afterTight(), Inlines: c.wrapped(inlines)})
	}
}

// afterTight reports a paragraph before this place that another one without
// marks would run into.
func (c *container) afterTight() bool {
	blocks := c.blocks
	if n := len(c.sections); n > 0 {
		blocks = c.sections[n-1].Blocks
	}
	if len(blocks) == 0 {
		return false
	}
	p, ok := blocks[len(blocks)-1].(*document.Paragraph)
	return ok && p.Tight
}

// node reads one node among blocks.
func (c *container) node(n *html.Node) {
	switch {
	case n.Type == html.CommentNode && len(c.run) == 0:
		c.comment(n)
	case n.Type == html.ElementNode && (dom.IsBlock(n) || c.inside[n]):
		c.flush()
		c.element(n)
	case n.Type == html.ElementNode && dom.IsHidden(n):
		c.dropActive(n, c.places.Enter(n))
	case n.Type == html.TextNode && len(c.run) == 0 && dom.IsSpace(n.Data):
		c.places.Text()
	case n.Type == html.DoctypeNode:
	case n.Type == html.TextNode && c.displayed(n):
	default:
		if len(c.run) == 0 {
			c.at = c.places.Here()
		}
		c.run = c.phrase(c.run, n)
	}
}

// element reads an element that is a block or holds some.
func (c *container) element(n *html.Node) {
	if c.isFiller(n) {
		return
	}
	at := c.places.Enter(n)
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
		c.add(c.list(n, at))
	case atom.Dl:
		c.add(c.definitionList(n, at))
	case atom.Blockquote:
		q := &document.Quote{Attr: c.attr(n, at), Blocks: c.reader.blocks(n)}
		q.Span = c.places.To(at)
		c.add(q)
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		c.add(c.codeBlock(n, at))
	case atom.Table:
		c.add(c.table(n, at))
	case atom.Figure:
		c.add(c.figure(n, at))
	case atom.Hr:
		c.add(&document.Rule{Span: at, Attr: c.attr(n, at)})
	default:
		c.division(n, at)
	}
}

// paragraph reads a <p>. One without text is there for its space only.
func (c *container) paragraph(n *html.Node, at document.Span) {
	p := &document.Paragraph{Attr: c.attr(n, at), Inlines: c.wrapped(c.phrases(n))}
	p.Span = c.places.To(at)
	if len(p.Inlines) > 0 || p.ID != "" {
		c.add(p)
	}
}

// division reads an element that has no type of its own.
func (c *container) division(n *html.Node, at document.Span) {
	if c.footnotes(n) || c.layout(n) {
		return
	}
	if role := roleOf(n); role != "" {
		c.roleSection(n, role, at)
		return
	}
	if c.ownHeader(n) {
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
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Center, atom.Details, atom.Div, atom.Figcaption, atom.Footer,
		atom.Header, atom.Main, atom.Nav, atom.Section, atom.Summary:
		e := &document.Element{Attr: c.attr(n, at), Tag: divisionTag(n), Blocks: c.reader.blocks(n)}
		e.Span = c.places.To(at)
		c.add(e)
	case 0:
		c.unwrap(n, at)
	default:
		if dom.IsBlock(n) {
			c.unwrap(n, at)
		} else {
			c.wrap(n)
		}
	}
}

// divisionTag returns the name of an element, which is that of any division
// where a label has nothing to label.
func divisionTag(n *html.Node) string {
	if n.DataAtom == atom.Figcaption && n.Parent.DataAtom != atom.Figure || n.DataAtom == atom.Summary && n.Parent.DataAtom != atom.Details {
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

// wrap reads blocks inside a phrasing element, which then is round the phrases
// of each.
func (c *container) wrap(n *html.Node) {
	c.wrapping = append(c.wrapping, n)
	c.children(n)
	c.flush()
	c.wrapping = c.wrapping[:len(c.wrapping)-1]
}

// wrapped puts phrases into the phrasing elements that are round their block.
func (r *reader) wrapped(inlines []document.Inline) []document.Inline {
	if len(inlines) == 0 {
		return nil
	}
	for i := len(r.wrapping) - 1; i >= 0; i-- {
		if !r.mayCopy(r.wrapping[i]) {
			break
		}
		if n := r.wrapping[i]; n.DataAtom == atom.A && dom.Attr(n, "href") == "" {
			if r.placed[n] {
				continue // it marks a place, which is in the first block
			}
			if r.placed == nil {
				r.placed = map[*html.Node]bool{}
			}
			r.placed[n] = true
		}
		at := inlines[0].Pos().To(inlines[len(inlines)-1].Pos())
		inlines = r.phraseElement(nil, r.wrapping[i], at, inlines)
	}
	return inlines
}

// survey finds the phrasing elements that hold blocks.
func (r *reader) survey(n *html.Node) bool {
	holds := false
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type == html.ElementNode && r.survey(child) {
			holds = true
		}
	}
	if n.Type != html.ElementNode || dom.IsBlock(n) {
		return n.Type == html.ElementNode
	}
	if holds && !dom.IsHidden(n) {
		if r.inside == nil {
			r.inside = map[*html.Node]bool{}
		}
		r.inside[n] = true
	}
	return holds && !dom.IsHidden(n)
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
