package office

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// form is how text looks.
type form uint8

// The forms, outermost first.
const (
	formStrong form = 1 << iota
	formEmphasis
	formStrike
	formUnderline
	formSup
	formSub
)

var formAtoms = [...]atom.Atom{atom.Strong, atom.Em, atom.Strike, atom.U, atom.Sup, atom.Sub}

// piece is a part of a block: a text, an element that stays, or a block.
type piece struct {
	*html.Node
	form  form
	block bool
}

// survey finds the elements of running text that hold blocks.
func (c *cleaner) survey(n *html.Node) (block bool) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type == html.ElementNode && c.survey(child) {
			block = true
		}
	}
	if block && !dom.IsBlock(n) {
		c.holds[n] = true
	}
	return block || dom.IsBlock(n)
}

// inlines writes the inlines of a block anew: with as few elements as there can
// be for what they look like, and without those that mean nothing.
func (c *cleaner) inlines(block *html.Node, outer form) {
	if block.DataAtom == atom.Pre {
		return
	}
	pieces := c.pieces(nil, block, outer)
	c.rebuild(block, pieces, 0)
}

// pieces takes a node apart.
func (c *cleaner) pieces(out []piece, parent *html.Node, f form) []piece {
	for n := parent.FirstChild; n != nil; n = n.NextSibling {
		switch {
		case n.Type != html.ElementNode:
			out = append(out, piece{Node: n, form: f})
		case c.made[n] && !dom.IsBlock(n):
			out = append(out, piece{Node: n})
		case dom.IsBlock(n):
			c.inlines(n, c.blockForm(n, f))
			out = append(out, piece{Node: n, block: true})
		case c.dissolves(n):
			out = c.pieces(out, n, c.form(n, f))
		case dom.IsEmbedded(n) || n.FirstChild == nil:
			out = append(out, piece{Node: n, form: f})
		default:
			out = append(out, c.kept(n, f))
		}
	}
	return out
}

// kept works on an element that stays. It takes the form that all of its
// content has, so that it can be inside of an element for that.
func (c *cleaner) kept(n *html.Node, f form) piece {
	inner := c.form(n, f)
	if c.holds[n] {
		c.inlines(n, inner)
		return piece{Node: n, block: true}
	}
	pieces := c.pieces(nil, n, inner)
	common := ^form(0)
	for i, p := range pieces {
		if n.DataAtom == atom.A {
			pieces[i].form &^= formUnderline
		}
		if !p.blank() {
			common &= pieces[i].form
		}
	}
	if common == ^form(0) {
		common = f
	}
	c.rebuild(n, pieces, common)
	return piece{Node: n, form: common}
}

// blank reports a piece that looks the same in every form.
func (p piece) blank() bool {
	return p.Type == html.TextNode && isBlankText(p.Data) || p.Type == html.CommentNode || p.DataAtom == atom.Br
}

// dissolves reports elements that are there only for how their content looks.
func (c *cleaner) dissolves(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A:
		return dom.Attr(n, "href") == ""
	case atom.B, atom.I, atom.Strong, atom.Em, atom.S, atom.Strike, atom.U, atom.Sup, atom.Sub, atom.Font, atom.Big,
		atom.Small, atom.Nobr, atom.Label:
		return true
	case atom.Span, atom.Cite:
		return c.all || dom.Attr(n, "id") == "" && !keepsClass(n)
	case atom.Ins, atom.Del:
		return c.holds[n]
	}
	return n.DataAtom == 0
}

// form returns how the content of a phrasing element looks.
func (c *cleaner) form(n *html.Node, f form) form {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		f |= formStrong
	case atom.I, atom.Em:
		f |= formEmphasis
	case atom.S, atom.Strike:
		f |= formStrike
	case atom.U:
		f |= formUnderline
	case atom.Sup:
		f |= formSup
	case atom.Sub:
		f |= formSub
	}
	return c.look(n).form(f)
}

// blockForm returns how the inlines of a block look. A heading is strong as it
// is, and the form of a paragraph's class is part of its style.
func (c *cleaner) blockForm(n *html.Node, f form) form {
	switch n.DataAtom {
	case atom.Td:
		return c.look(n).form(f)
	case atom.P, atom.Div, atom.Li:
		return own(n).form(f)
	}
	return f
}

// form returns how text of that style looks that is in text of another form.
func (l look) form(f form) form {
	if len(l) == 0 {
		return f
	}
	font, weight, slant := " "+l["font"], l["font-weight"], l["font-style"]
	f = f.with(formStrong, strings.Contains(font, " bold ") || isBold(weight), weight != "" && weight != "inherit")
	f = f.with(formEmphasis, strings.Contains(font, " italic ") || slant == "italic" || slant == "oblique",
		slant != "" && slant != "inherit")
	if strings.Contains(l["text-decoration"]+l["text-decoration-line"], "line-through") {
		f |= formStrike
	}
	switch l["vertical-align"] {
	case "super":
		f |= formSup
	case "sub":
		f |= formSub
	}
	return f
}

func (f form) with(one form, on, off bool) form {
	switch {
	case on:
		return f | one
	case off:
		return f &^ one
	}
	return f
}

func isBold(weight string) bool {
	switch weight {
	case "bold", "bolder", "600", "700", "800", "900":
		return true
	}
	return false
}

// outside moves the space at the ends of a form out of it.
func (c *cleaner) outside(pieces []piece) []piece {
	out := make([]piece, 0, len(pieces))
	before := form(0) // of the piece before that holds anything
	for i, p := range pieces {
		if p.Type != html.TextNode || p.form == 0 || isBlankText(p.Data) {
			if !p.nothing() {
				before = p.form
			}
			out = append(out, p)
			continue
		}
		if rest := strings.TrimLeft(p.Data, dom.WhiteSpace); rest != p.Data && before&p.form != p.form {
			out = append(out, c.space(p.Data[:len(p.Data)-len(rest)]))
			p.Data = rest
		}
		rest := strings.TrimRight(p.Data, dom.WhiteSpace)
		space := p.Data[len(rest):]
		out = append(out, p)
		if space != "" && formAfter(pieces[i+1:])&p.form != p.form {
			p.Data = rest
			out = append(out, c.space(space))
		}
		before = p.form
	}
	return out
}

// formAfter returns the form of the first piece that holds anything.
func formAfter(pieces []piece) form {
	for _, p := range pieces {
		if !p.nothing() {
			return p.form
		}
	}
	return 0
}

func (p piece) nothing() bool { return p.Type == html.TextNode && p.Data == "" }

// space returns space without a form.
func (c *cleaner) space(s string) piece {
	return piece{Node: c.text(s)}
}

// rebuild makes pieces the content of an element.
func (c *cleaner) rebuild(parent *html.Node, pieces []piece, have form) {
	for n := parent.FirstChild; n != nil; n = parent.FirstChild {
		parent.RemoveChild(n)
	}
	for _, p := range pieces {
		if p.Parent != nil {
			p.Parent.RemoveChild(p.Node)
		}
	}
	if dom.HeadingLevel(parent) > 0 || parent.DataAtom == atom.Th {
		have |= formStrong
	}
	enclose(parent, c.outside(pieces), have)
}

// enclose adds pieces to an element, in elements for the forms that they share.
func enclose(parent *html.Node, pieces []piece, have form) {
	for i := 0; i < len(pieces); {
		p := pieces[i]
		more := p.form &^ have
		if p.block || more == 0 || p.blank() {
			parent.AppendChild(p.Node)
			i++
			continue
		}
		one, a := more.first()
		end := share(pieces[i:], one) + i
		n := dom.New(a)
		enclose(n, pieces[i:end], have|one)
		parent.AppendChild(n)
		i = end
	}
}

// first returns the outermost of several forms.
func (f form) first() (form, atom.Atom) {
	for i, a := range formAtoms {
		if one := form(1) << i; f&one != 0 {
			return one, a
		}
	}
	return 0, 0
}

// share returns how many pieces have a form; space between two that have it
// belongs to it.
func share(pieces []piece, one form) int {
	end := 0
	for i, p := range pieces {
		switch {
		case p.block:
			return end
		case p.blank():
		case p.form&one == 0:
			return end
		default:
			end = i + 1
		}
	}
	return end
}
