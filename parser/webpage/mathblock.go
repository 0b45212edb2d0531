package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// displayed reads text among blocks in which lines hold formulas between \[
// and \]. It reports false for text that has none.
func (c *container) displayed(n *html.Node) bool {
	text, found := n.Data, false
	if !strings.Contains(text, `\[`) {
		return false
	}
	at := c.places.Here()
	for {
		before, formula, after, ok := cutDisplayed(text)
		if !ok {
			break
		}
		found = true
		c.looseText(before, at)
		c.add(&document.MathBlock{Span: at, Text: formula})
		text = after
	}
	if found {
		c.places.Text()
		c.looseText(text, at)
	}
	return found
}

// looseText adds text to the text outside of paragraphs.
func (c *container) looseText(text string, at document.Span) {
	if len(c.run) == 0 && dom.IsSpace(text) {
		return
	}
	if len(c.run) == 0 {
		c.at = at
	}
	c.run = formulas(c.run, text, at)
}

// cutDisplayed cuts text around its first formula that has lines of its own.
func cutDisplayed(text string) (before, formula, after string, ok bool) {
	for from := 0; ; {
		start := strings.Index(text[from:], `\[`)
		if start < 0 {
			return "", "", "", false
		}
		start += from
		length := strings.Index(text[start:], `\]`)
		if length < 0 {
			return "", "", "", false
		}
		end := start + length + 2
		if endsLine(text[:start]) && startsLine(text[end:]) {
			return text[:start], text[start+2 : end-2], text[end:], true
		}
		from = end
	}
}

func endsLine(s string) bool {
	s = strings.TrimRight(s, " \t")
	return s == "" || s[len(s)-1] == '\n'
}

func startsLine(s string) bool {
	s = strings.TrimLeft(s, " \t")
	return s == "" || s[0] == '\n'
}

// formulaIn returns the block of formula that an element holds and nothing
// else, if it does.
func (c *container) formulaIn(n *html.Node, at document.Span) *document.MathBlock {
	child := dom.OnlyChild(n)
	if n.DataAtom != atom.Div || len(source.Attributes(n)) == 0 || child == nil || child.Type != html.TextNode {
		return nil
	}
	before, formula, after, ok := cutDisplayed(child.Data)
	if !ok || before != "" || after != "" {
		return nil
	}
	m := &document.MathBlock{Attr: c.attr(n, at), Text: formula}
	if c.own {
		m.Classes = without(m.Classes, "math")
	}
	c.places.Text()
	m.Span = c.places.To(at)
	return m
}
