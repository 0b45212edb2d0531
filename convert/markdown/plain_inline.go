package markdown

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// abbreviation is one with what it stands for.
type abbreviation struct{ text, expansion string }

// inline returns what stands in place of a phrase.
func (p *plainer) inline(n document.Inline) []document.Node {
	switch n := n.(type) {
	case *document.Emphasis:
		return p.stressed(n, &p.emphasis)
	case *document.Strong:
		return p.stressed(n, &p.strong)
	case *document.Strikethrough:
		return p.stressed(n, &p.strike)
	case *document.InlineElement:
		return p.inlineElement(n)
	case *document.Abbreviation:
		return p.abbreviation(n)
	case *document.Link:
		return p.linked(n)
	}
	c := document.Copy(n, p.node)
	switch c := c.(type) {
	case *document.Text:
		return p.alone(c)
	case *document.RawInline:
		return p.rawPhrase(c)
	case *document.Image:
		c.Alt = onOneLine(c.Alt)
		c.NoAlt = false // of which nothing is seen
	}
	if document.AttrOf(c) == nil {
		return p.alone(c)
	}
	return append(document.Nodes(p.anchor(c, inPhrase)), c)
}

// linked finishes a link. In HTML neither links nor anchors nest in links.
//
// https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-a-element
func (p *plainer) linked(n *document.Link) []document.Node {
	nested := p.link
	p.link = true
	c := document.Copy(n, p.node)
	out := p.anchor(c, inPhrase)
	if nested {
		p.problems.Lose(n.Span, "link", "a link within a link is written as its text", "")
		return append(document.Nodes(out), document.Nodes(c.Inlines)...)
	}
	out = append(out, anchorsIn(c.Inlines)...)
	c.Inlines = slices.DeleteFunc(c.Inlines, isAnchor)
	lead, held, trail := hoist(p.settle(c.Inlines), isBlank)
	if len(held) == 0 {
		c.Inlines = slices.Concat(lead, trail)
		return append(document.Nodes(out), c)
	}
	c.Inlines = held
	unwrap(c.Inlines)
	out = append(append(append(out, lead...), c), trail...)
	return document.Nodes(out)
}

// unwrap leaves phrases no ends of lines but those after breaks.
func unwrap(inlines []document.Inline) {
	for i, n := range inlines {
		switch n := n.(type) {
		case *document.Text:
			start := 0
			if i > 0 && isBreak(inlines[i-1]) && strings.HasPrefix(n.Text, "\n") {
				start = 1
			}
			n.Text = n.Text[:start] + onOneLine(n.Text[start:])
		case *document.InlineElement:
			unwrap(n.Inlines)
		case *document.Abbreviation:
			unwrap(n.Inlines)
		default:
			if _, inner := stressOf(n); inner != nil {
				unwrap(*inner)
			}
		}
	}
}

// onOneLine returns a text with a space for each end of a line and the blanks around it.
func onOneLine(text string) string {
	if !strings.Contains(text, "\n") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i := range lines {
		if i > 0 {
			lines[i] = trimStart(lines[i])
		}
		if i < len(lines)-1 {
			lines[i] = trimEnd(lines[i])
		}
	}
	return strings.Join(lines, " ")
}

// abbreviation says what it stands for where it is used first.
func (p *plainer) abbreviation(n *document.Abbreviation) []document.Node {
	c := document.Copy(n, p.node)
	out := document.Nodes(p.anchor(c, inPhrase))
	use := abbreviation{document.PlainText(c.Inlines), c.Expansion}
	if c.Expansion == "" || p.expanded[use] {
		p.lose(n, "abbreviation", "what this stands for is written where it is used first")
		return append(out, document.Nodes(c.Inlines)...)
	}
	if p.expanded == nil {
		p.expanded = map[abbreviation]bool{}
	}
	p.expanded[use] = true
	c.Inlines = p.settle(c.Inlines)
	return append(out, c)
}

// inlineElement keeps an element that means something. One that has signs
// becomes what they mean; of any other what is in it is left.
func (p *plainer) inlineElement(n *document.InlineElement) []document.Node {
	if opaque(n.Tag) {
		return p.alone(document.Copy(n, p.node))
	}
	switch n.Tag {
	case "b", "strong":
		return p.replaced(n, &document.Strong{Span: n.Span, Attr: n.Attr, Inlines: n.Inlines})
	case "i", "em":
		return p.replaced(n, &document.Emphasis{Span: n.Span, Attr: n.Attr, Inlines: n.Inlines})
	case "s", "strike", "del":
		return p.replaced(n, &document.Strikethrough{Span: n.Span, Attr: n.Attr, Inlines: n.Inlines})
	case "abbr", "acronym":
		if title := n.Pairs["title"]; title != "" {
			return p.replaced(n, &document.Abbreviation{Span: n.Span, Attr: document.Attr{ID: n.ID},
				Expansion: title, Inlines: n.Inlines})
		}
	case "code", "tt":
		p.lose(n, "element", fmt.Sprintf("%s is written as code, piece by piece", tagOf(n.Tag, n.Attr)))
		n = document.Copy(n, p.node)
		return append(document.Nodes(p.anchor(n, inPhrase)), document.Nodes(p.inCode(n.Inlines))...)
	case "a":
		return p.named(n)
	case "br", "img": // with a type, but for those made by hand
		n = document.Copy(n, p.node)
		n.Inlines = p.settle(n.Inlines)
		return p.alone(n)
	}
	if meaningfulPhrase(n) || filledIn(n.Attr) {
		n = document.Copy(n, p.node)
		p.strip(n, inTag, "cite", "datetime", "title")
		n.Inlines = p.settle(n.Inlines)
		return p.alone(n)
	}
	p.lose(n, "wrapper", fmt.Sprintf("%s around this is not written", tagOf(n.Tag, n.Attr)))
	return p.dissolved(n, n.ID)
}

// dissolved is what is in an element, after an anchor if its id is to be kept.
func (p *plainer) dissolved(n *document.InlineElement, id string) []document.Node {
	kept := p.ids.claim(id, false)
	out := document.Nodes(document.Copy(n, p.node).Inlines)
	if kept {
		out = append([]document.Node{anchorOf(n.Span, id)}, out...)
	}
	return out
}

// named is an "a" that is no link but may be the target of some. In old pages
// its name is its id.
//
// https://html.spec.whatwg.org/multipage/browsing-the-web.html#the-indicated-part-of-the-document
func (p *plainer) named(n *document.InlineElement) []document.Node {
	id := n.ID
	if id == "" {
		id = n.Pairs["name"]
	}
	if len(n.Inlines) > 0 || !p.ids.linked[id] || p.ids.claimed[id] || p.ids.steady[id] {
		p.lose(n, "id", fmt.Sprintf("%s around this is not written", tagOf(n.Tag, n.Attr)))
	}
	return p.dissolved(n, id)
}

// meaningfulPhrase reports whether an element says something that signs cannot
// and that viewers show or speak.
func meaningfulPhrase(n *document.InlineElement) bool {
	switch n.Tag {
	case "sup", "sub", "kbd", "samp", "var", "ins", "mark", "q", "cite", "dfn", "bdi", "bdo",
		"ruby", "rt", "rp", "rb", "rtc":
		return true
	case "span":
		return n.Pairs["lang"] != "" || n.Pairs["dir"] != ""
	}
	return false
}

// replaced is what a phrase with a type becomes, reported as that of an
// element.
func (p *plainer) replaced(n *document.InlineElement, typed document.Inline) []document.Node {
	p.lose(n, "element", fmt.Sprintf("%s is written with the signs of Markdown", tagOf(n.Tag, n.Attr)))
	return p.inline(typed)
}

// inCode makes code of the text in an element of code, which may hold links and
// emphasis.
func (p *plainer) inCode(inlines []document.Inline) []document.Inline {
	var out []document.Inline
	for _, n := range inlines {
		switch n := n.(type) {
		case *document.Text:
			out = append(out, codeOf(n)...)
			continue
		case *document.Link:
			n.Inlines = p.inCode(n.Inlines)
		case *document.InlineElement:
			if annotation.Phrasing(n.Tag) {
				n.Inlines = p.inCode(n.Inlines)
			}
		}
		if _, inner := stressOf(n); inner != nil {
			*inner = p.inCode(*inner)
		}
		out = append(out, n)
	}
	return p.join(out)
}

// codeOf makes code of a text, but for the blanks at its edges.
func codeOf(t *document.Text) []document.Inline {
	start := len(t.Text) - len(trimStart(t.Text))
	code := trimEnd(t.Text[start:])
	if code == "" {
		return []document.Inline{t}
	}
	return []document.Inline{
		&document.Text{Span: t.Span, Text: t.Text[:start]},
		&document.Code{Span: t.Span, Text: code},
		&document.Text{Span: t.Span, Text: t.Text[start+len(code):]},
	}
}
