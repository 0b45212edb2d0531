package archived

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// restore gives all addresses in a page what they were before the archive changed
// them.
func (p *page) restore(root *html.Node) {
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		head := n.DataAtom == atom.Link || n.DataAtom == atom.Meta || n.DataAtom == atom.Base
		for i := range n.Attr {
			if a := &n.Attr[i]; !source.IsMark(*a) && len(a.Val) > len("/2012/a.b") {
				a.Val = p.value(a.Key, a.Val, head)
			}
		}
		if n.DataAtom == atom.Title && n.FirstChild != nil {
			n.FirstChild.Data = strings.TrimPrefix(n.FirstChild.Data, "[ARCHIVED CONTENT] ")
		}
	}
}

// value returns the value of an attribute: an address, addresses with what browsers
// choose them by, or styles and orders that have one in them.
func (p *page) value(name, value string, head bool) string {
	undo := p.capture.Original
	if head {
		undo = p.capture.Page // what the head says of the page is for others
	}
	switch {
	case name == "style":
		return between(value, "url(", ")", undo)
	case name == "content":
		if i := strings.Index(strings.ToLower(value), "url="); i >= 0 {
			i += len("url=")
			return value[:i] + undo(strings.Trim(value[i:], " '\""))
		}
	case strings.HasSuffix(name, "srcset"):
		return each(value, undo)
	}
	trimmed := strings.TrimSpace(value)
	if undone := undo(trimmed); undone != trimmed {
		return undone
	}
	return value
}

// each undoes the addresses of a set, each of which has a size behind it.
//
// https://html.spec.whatwg.org/multipage/images.html#srcset-attributes
func each(set string, undo func(string) string) string {
	parts := strings.Split(set, " ")
	for i, part := range parts {
		address := strings.TrimRight(part, ",\n\t")
		white := len(address) - len(strings.TrimLeft(address, "\n\t"))
		parts[i] = part[:white] + undo(address[white:]) + part[len(address):]
	}
	return strings.Join(parts, " ")
}

// between undoes the addresses between two marks.
func between(text, open, end string, undo func(string) string) string {
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(text, open)
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		b.WriteString(open)
		address, rest, ok := strings.Cut(after, end)
		if !ok {
			b.WriteString(after)
			return b.String()
		}
		bare := strings.Trim(address, " '\"")
		quote := address[:len(address)-len(strings.TrimLeft(address, " '\""))]
		b.WriteString(quote + undo(bare) + address[len(quote)+len(bare):] + end)
		text = rest
	}
}
