package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/office"
)

// inlines reads what an element holds as inlines.
func (r *reader) inlines(n *html.Node) []document.Inline {
	return trimmed(r.inner(n))
}

// inner reads inlines with the white space at their ends.
func (r *reader) inner(n *html.Node) []document.Inline {
	if n.FirstChild == nil {
		return nil
	}
	out := make([]document.Inline, 0, children(n))
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		out = r.inline(out, child)
	}
	return joinTexts(out)
}

func children(n *html.Node) (count int) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		count++
	}
	return count
}

// inline adds one node to inlines.
func (r *reader) inline(out []document.Inline, n *html.Node) []document.Inline {
	switch n.Type {
	case html.TextNode:
		return r.text(out, n)
	case html.CommentNode:
		if office.IsConditional(n.Data) {
			return out
		}
		return append(out, &document.RawInline{Span: r.places.Here(), Format: "html", Text: "<!--" + n.Data + "-->"})
	case html.ElementNode:
		at := r.places.Enter(n)
		if out, ok := r.icon(out, n, at); ok {
			return out
		}
		if dom.IsHidden(n) {
			r.dropActive(n, at)
			return out
		}
		if doc := r.part(n); doc != nil {
			return r.partInline(out, doc)
		}
		if formula, ok := r.formulas[n]; ok {
			return append(out, &document.Math{Span: r.passed(formula, at), Text: formula.TeX})
		}
		if ref := r.reference(n, at); ref != nil {
			return append(out, ref)
		}
		return r.inlineElement(out, n, at, nil)
	}
	return out
}

// text adds text to inlines. Texts that meet become one later, all at once.
func (r *reader) text(out []document.Inline, n *html.Node) []document.Inline {
	at := r.places.Here()
	if !r.added[n] {
		at = r.places.Text()
	}
	return formulas(out, n.Data, at)
}

// inlineElement adds an element to inlines. Its content is given where it was read
// already.
//
// https://html.spec.whatwg.org/multipage/text-level-semantics.html
func (r *reader) inlineElement(
	out []document.Inline, n *html.Node, at document.Span, content []document.Inline,
) []document.Inline {
	inner := func() []document.Inline {
		if content == nil {
			content = r.inner(n)
			at = r.places.To(at)
		}
		return content
	}
	switch n.DataAtom {
	case atom.Em:
		attr := r.attr(n, at)
		return append(out, &document.Emphasis{Attr: attr, Inlines: inner(), Span: at})
	case atom.Strong:
		attr := r.attr(n, at)
		return append(out, &document.Strong{Attr: attr, Inlines: inner(), Span: at})
	case atom.Strike, atom.Del:
		attr := r.attr(n, at)
		return append(out, &document.Strikethrough{Attr: attr, Inlines: inner(), Span: at})
	case atom.Code:
		if len(inner()) == 0 {
			r.attr(n, at) // for what is lost with it
			return out
		}
		return append(out, r.code(n, at, inner()))
	case atom.A:
		return append(out, r.anchor(n, at, inner()))
	case atom.Img:
		return append(out, r.image(n, at))
	case atom.Br:
		return append(out, &document.LineBreak{Span: at, Attr: r.attr(n, at)})
	case atom.Span:
		if _, breaks := dom.Lookup(n, "data-break"); breaks && r.own { // in a heading, which is one line there
			inner()
			return append(out, &document.LineBreak{Span: at})
		}
	case atom.Abbr, atom.Acronym:
		attr, expansion := r.attr(n, at, "title"), dom.Attr(n, "title")
		return append(out, &document.Abbreviation{Attr: attr, Expansion: expansion, Inlines: inner(), Span: at})
	}
	switch {
	case n.DataAtom == atom.Source && n.Parent != nil && n.Parent.DataAtom == atom.Picture:
		return out
	case isPicture(n):
		r.problems.Remark(at, "unwrapped-element",
			"<picture> is left out with the other forms of its image, which is kept", "")
		return append(out, trimmed(inner())...)
	case dom.IsEmbedded(n):
		return append(out, r.rawInline(n, at))
	case dom.IsBlock(n):
		return r.blockInline(out, n, inner())
	case !isInline(n.Data):
		r.problems.Remark(at, "unwrapped-element", "<"+n.Data+"> is left out, what it holds is kept", "")
		return append(out, inner()...)
	}
	e := &document.InlineElement{Attr: r.attr(n, at), Tag: n.Data, Inlines: inner(), Span: at}
	if formula, ok := onlyFormula(e); ok {
		return append(out, formula)
	}
	if n.DataAtom == atom.Span && e.Attr.IsZero() {
		return append(out, e.Inlines...)
	}
	return append(out, e)
}

// blockInline adds a block where there can be nothing but inlines, between line
// breaks.
func (r *reader) blockInline(out []document.Inline, n *html.Node, inner []document.Inline) []document.Inline {
	if n.DataAtom == atom.Hr || len(trimmed(inner)) == 0 {
		return out
	}
	if len(trimmed(out)) > 0 {
		out = append(out, &document.LineBreak{})
	}
	return append(out, trimmed(inner)...)
}

// anchor reads a link, or the target of one.
func (r *reader) anchor(n *html.Node, at document.Span, inner []document.Inline) document.Inline {
	attr := r.attr(n, at, append(r.ownNames(n), "href", "title")...)
	title, href := dom.Attr(n, "title"), r.url(n, "href", false, at)
	if href == "" && (attr.ID != "" || attr.Pairs["name"] != "") {
		if title != "" {
			attr.Set("title", title)
		}
		return &document.InlineElement{Span: at, Attr: attr, Tag: "a", Inlines: inner}
	}
	if _, ok := dom.Lookup(n, "href"); !ok {
		r.problems.Remark(at, "no-target", "a link leads nowhere", "give it an address")
	}
	return &document.Link{Span: at, Attr: attr, Href: href, Title: title, Inlines: inner}
}

func (r *reader) image(n *html.Node, at document.Span) document.Inline {
	alt, said := dom.Lookup(n, "alt")
	_, unsaid := dom.Lookup(n, "data-no-alt") // on our own pages
	return &document.Image{
		Span: at, Attr: r.attr(n, at, "src", "alt", "title", "data-no-alt"),
		Src: r.url(n, "src", true, at), Alt: alt, Title: dom.Attr(n, "title"), NoAlt: !said || unsaid,
	}
}

// isPicture reports a choice of forms of one image, with that image.
func isPicture(n *html.Node) bool {
	if n.DataAtom != atom.Picture {
		return false
	}
	for child := range n.ChildNodes() {
		if child.DataAtom == atom.Img {
			return true
		}
	}
	return false
}

// isInline reports elements that the model can hold as inlines, with those whose
// name is made up. A font is only for how its text looks.
func isInline(name string) bool {
	return htmlelement.TextLevel(name) && name != "font" || htmlelement.MadeUp(name)
}
