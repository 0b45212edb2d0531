package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// codeBlock reads preformatted text. Its language is said by the code element in
// it, by itself or by what a highlighter put round it.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-pre-element
func (r *reader) codeBlock(n *html.Node, at document.Span) *document.CodeBlock {
	dropLineNumbers(n)
	r.imagesInCode(n)
	c := &document.CodeBlock{Attr: r.attr(n, at), Text: codeText(n)}
	if code := onlyCode(n); code != nil {
		attr := r.attr(code, at)
		c.Language, c.Info = takeLanguage(&attr), attr.Pairs["data-meta"]
		delete(attr.Pairs, "data-meta")
		c.Merge(attr)
	}
	if c.Language == "" {
		c.Language = takeLanguage(&c.Attr)
	}
	if !r.own && isMarked(c.Classes, c.Language) {
		c.Take("style") // of a theme
		c.Take("tabindex")
	}
	c.Classes = withoutHighlighters(c.Classes, c.Language)
	for up := n.Parent; c.Language == "" && up != nil && (isHighlighter(up) || isTablePart(up)); up = up.Parent {
		attr := r.attr(up, at)
		c.Language = takeLanguage(&attr)
	}
	if c.Text != "" && !strings.HasSuffix(c.Text, "\n") {
		c.Text += "\n"
	}
	c.Span = r.places.To(at)
	return c
}

// imagesInCode reports the images in code, of which only the texts can stay.
func (r *reader) imagesInCode(code *html.Node) {
	for n := range code.Descendants() {
		if n.DataAtom == atom.Img {
			r.problems.Lose(r.places.Tag(n), "code-image",
				"an image in code is left out, its alternative text is kept", "put it outside of the code")
		}
	}
}

// onlyCode returns the code element that a block holds alone, but for what
// highlighters put before it.
func onlyCode(n *html.Node) *html.Node {
	var code *html.Node
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.DataAtom == atom.Code && code == nil && n.DataAtom != atom.Code:
			code = child
		case child.DataAtom == atom.Span && child.FirstChild == nil:
		case child.Type == html.TextNode && dom.IsSpace(child.Data):
		default:
			return nil
		}
	}
	return code
}

// highlightCode reads what a highlighter made of code: a block of it with
// nothing else but buttons round it, or a table of it with the numbers of lines.
func (c *container) highlightCode(n *html.Node, at document.Span) *document.CodeBlock {
	if c.own || !isHighlighter(n) && n.DataAtom != atom.Table {
		return nil
	}
	if soleTable(n) == nil {
		dropLineNumbers(n)
	}
	code := soleCode(n)
	if code == nil {
		return nil
	}
	b := c.codeBlock(code, at)
	outer := c.attr(n, at)
	if language := takeLanguage(&outer); b.Language == "" {
		b.Language = language
	}
	b.Classes = withoutHighlighters(b.Classes, b.Language)
	if b.ID == "" {
		b.ID = outer.ID
	}
	b.Span = c.places.To(at)
	return b
}

// soleCode returns the block of code that all text of a node is in, the numbers
// of its lines and buttons aside; a table with a line a row gets one.
func soleCode(n *html.Node) *html.Node {
	if table := soleTable(n); table != nil {
		return numberedCode(table)
	}
	if isBare(n) {
		return bareCode(n)
	}
	var code *html.Node
	for d := range n.Descendants() {
		switch {
		case d.DataAtom == atom.Pre && code == nil:
			code = d
		case d.DataAtom == atom.Pre, d.DataAtom == atom.Img:
			return nil
		case d.Type == html.TextNode && !dom.IsSpace(d.Data) && !within(d, n, isCodePart):
			return nil
		}
	}
	return code
}

// bare are the classes of highlighters that use no pre element: GeSHi in filters, and
// the first SyntaxHighlighter.
var bare = [...]string{"geshifilter", "dp-highlighter"}

func isBare(n *html.Node) bool {
	return slices.ContainsFunc(bare[:], func(class string) bool { return dom.HasClass(n, class) })
}

// bareCode returns the innermost element that holds all of the code.
func bareCode(n *html.Node) *html.Node {
	for {
		inner := dom.FirstElement(n)
		if inner == nil || dom.NextElement(inner) != nil || inner.DataAtom != atom.Div && inner.DataAtom != atom.Ol &&
			inner.DataAtom != atom.Pre {
			return n
		}
		n = inner
	}
}

func isCodePart(n *html.Node) bool { return n.DataAtom == atom.Pre || n.DataAtom == atom.Button }

// within reports whether a node below outer is in an element of a kind.
func within(n, outer *html.Node, is func(*html.Node) bool) bool {
	for n = n.Parent; n != nil && n != outer; n = n.Parent {
		if is(n) {
			return true
		}
	}
	return false
}

// code reads a code span; one with more than text in it is an element like others.
func (r *reader) code(n *html.Node, at document.Span, inner []document.Inline) document.Inline {
	attr := r.attr(n, at)
	if len(inner) == 1 {
		if t, ok := inner[0].(*document.Text); ok {
			return &document.Code{Span: at, Attr: attr, Text: t.Text}
		}
	}
	return &document.InlineElement{Span: at, Attr: attr, Tag: "code", Inlines: inner}
}

func isTablePart(n *html.Node) bool { return n.DataAtom == atom.Table || htmlelement.TablePart(n.Data) }

// isHighlighter reports an element that highlighters put round code.
func isHighlighter(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Figure, atom.Section:
	default:
		return false
	}
	for class := range dom.Classes(n) {
		if slices.Contains(highlighters[:], class) || languagePrefix(class) != "" {
			return true
		}
	}
	return dom.Attr(n, "data-lang") != "" || dom.Attr(n, "data-language") != ""
}
