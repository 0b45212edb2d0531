package office

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// label takes the bullet or number out of a paragraph. Where nothing marks it
// as one, it must look like one; it may be less sure of itself in a paragraph
// whose style is that of a list.
func (c *cleaner) label(p *html.Node, listed bool) (label string, ok bool) {
	if label = c.takeLabel(p); label != "" {
		return label, true
	}
	n, symbol := c.firstText(p)
	if n == nil {
		return "", false
	}
	at := len(n.Data) - len(strings.TrimLeftFunc(n.Data, isBlankRune))
	end := at
	for end < len(n.Data) {
		r, size := utf8.DecodeRuneInString(n.Data[end:])
		if isBlankRune(r) {
			break
		}
		if end += size; end-at > 8 {
			return "", false
		}
	}
	label = n.Data[at:end]
	gap := gapAfter(n, n.Data[end:])
	if !isLabel(label, gap, listed, symbol) {
		return "", false
	}
	n.Data = n.Data[end:]
	return label, true
}

// isLabel reports whether the first word of a paragraph looks like a bullet or
// a number.
func isLabel(label string, gap spaceGap, listed, symbol bool) bool {
	if symbol && utf8.RuneCountInString(label) == 1 {
		return true
	}
	switch label {
	case "•", "·", "▪", "◦", "●", "○", "■", "□", "‣", "►", "➢", "✓":
		return gap != noGap
	case "-", "–", "—", "*", "o", "§", "Ø", "ü":
		return gap == wideGap
	}
	if !listed || gap != wideGap {
		return false
	}
	last := label[len(label)-1]
	m := readMarker(label, "", nil)
	return (last == '.' || last == ')') && m.kind != "" && !m.plain
}

// spaceGap is the space between a label and the text.
type spaceGap int

const (
	noGap spaceGap = iota
	narrowGap
	wideGap // a tab, or spaces that do not break
)

// gapAfter returns the gap after a label, which may go on in the next text.
func gapAfter(n *html.Node, rest string) spaceGap {
	gap := noGap
	for {
		for _, c := range rest {
			switch {
			case c == '\t' || c == '\u00a0':
				return wideGap
			case isBlankRune(c):
				gap = narrowGap
			default:
				return gap
			}
		}
		if n = nextText(n); n == nil {
			return noGap
		}
		if n.Data != "" {
			rest = n.Data
			continue
		}
		rest = ""
	}
}

// firstText returns the first text of a paragraph, and whether it is in a font
// of signs.
func (c *cleaner) firstText(p *html.Node) (first *html.Node, symbol bool) {
	for n := p.FirstChild; n != nil; {
		switch {
		case n.Type == html.TextNode && !isBlankText(n.Data):
			return n, symbol
		case n.Type == html.ElementNode && (dom.IsBlock(n) || dom.IsEmbedded(n) || n.Data == "img" || n.Data == "br"):
			return nil, false
		case n.Type == html.ElementNode:
			symbol = symbol || isSymbolFont(c.look(n)["font-family"]+dom.Attr(n, "face"))
			if n.FirstChild != nil {
				n = n.FirstChild
				continue
			}
		}
		for n != p && n.NextSibling == nil {
			n = n.Parent
		}
		if n == p {
			break
		}
		n = n.NextSibling
	}
	return nil, false
}

// isSymbolFont reports a font family that has signs in the place of letters.
func isSymbolFont(family string) bool {
	for _, font := range [...]string{"symbol", "wingdings", "webdings", "Symbol", "Wingdings"} {
		if strings.Contains(family, font) {
			return true
		}
	}
	return false
}

// nextText returns the text after a text in the same block.
func nextText(n *html.Node) *html.Node {
	for {
		for n.NextSibling == nil {
			if n = n.Parent; n == nil || dom.IsBlock(n) {
				return nil
			}
		}
		n = n.NextSibling
		for n.FirstChild != nil {
			n = n.FirstChild
		}
		if n.Type == html.TextNode {
			return n
		}
	}
}

// takeLabel takes out what is marked as the bullet or number of a paragraph.
// A picture in its place is a bullet.
func (c *cleaner) takeLabel(p *html.Node) string {
	var b strings.Builder
	var empty []*html.Node
	picture := false
	var walk func(n *html.Node, marked bool)
	walk = func(n *html.Node, marked bool) {
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			within := marked || c.isMarker(child)
			switch {
			case within && child.Type == html.TextNode:
				b.WriteString(child.Data)
				child.Data = ""
			case within && child.Data == "img":
				picture = true
				empty = append(empty, child)
			case child.Type == html.ElementNode && !dom.IsBlock(child):
				walk(child, within)
			}
		}
	}
	walk(p, false)
	for _, n := range empty {
		n.Parent.RemoveChild(n)
	}
	label := strings.TrimFunc(b.String(), isBlankRune)
	if label == "" && picture {
		return "•"
	}
	return label
}

// isMarker reports a node that is the bullet or number of a list, or a part of it.
func (c *cleaner) isMarker(n *html.Node) bool {
	return c.markers[n] || n.Type == html.ElementNode && strings.HasPrefix(own(n)["mso-list"], "ignore")
}

// restoreLabel puts a label back that is part of the text.
func restoreLabel(p *html.Node, label string) {
	for n := range p.Descendants() {
		if n.Type == html.TextNode {
			n.Data = label + " " + n.Data
			return
		}
	}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: label})
}
