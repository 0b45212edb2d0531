package office

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// openList is a list that the next item may belong to.
type openList struct {
	list, item *html.Node
	level      int
	numbering
	label string // of the last item, without what follows its number
}

// lister makes the lists of one element.
type lister struct {
	*cleaner
	open []*openList // the innermost last
}

// lists makes lists of paragraphs that look like the items of one, and nests the
// lists that only have the number of their depth.
func (c *cleaner) lists(parent *html.Node) {
	l := &lister{cleaner: c}
	for n := parent.FirstChild; n != nil; {
		next := n.NextSibling
		switch {
		case n.Type == html.TextNode && isBlankText(n.Data), n.Type == html.CommentNode:
		case n.Type != html.ElementNode:
			l.open = nil
		case isContainer(n):
			l.open = nil
			c.lists(n)
		default:
			l.node(n)
		}
		n = next
	}
}

// isContainer reports elements that hold paragraphs.
func isContainer(n *html.Node) bool {
	if n.DataAtom == atom.Div && onlyList(n) != nil {
		return false
	}
	switch n.DataAtom {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Pre, atom.Br:
		return false
	}
	return true
}

// onlyList returns the list that an element is only the wrapper of.
func onlyList(n *html.Node) *html.Node {
	if list := soleElement(n); list != nil && isList(list) {
		return list
	}
	return nil
}

func (l *lister) node(n *html.Node) {
	list := n
	if n.DataAtom == atom.Div {
		list = onlyList(n)
	}
	switch {
	case n.DataAtom == atom.P && l.paragraph(n):
	case n.DataAtom == atom.P && isEmpty(n): // space between items
	case dom.HeadingLevel(n) > 0:
		l.open = nil
		l.number(n)
	case isList(list):
		l.given(n, list)
	default:
		l.open = nil
	}
}

// number marks the number of a heading as one.
func (l *lister) number(heading *html.Node) {
	label := l.takeLabel(heading)
	if label == "" || isBulletLabel(label) {
		return
	}
	span := dom.New(atom.Span, html.Attribute{Key: "class", Val: "number"})
	span.AppendChild(l.text(label + " "))
	l.made[span] = true
	heading.InsertBefore(span, heading.FirstChild)
}

// given takes the items of a list that has the depth of each; other lists are as
// they should be.
func (l *lister) given(n, list *html.Node) {
	level := listLevel(list)
	if level == 0 {
		l.open = nil
		for item := list.FirstChild; item != nil; item = item.NextSibling {
			if isList(item) {
				l.within(item)
			} else if item.Type == html.ElementNode {
				l.cleaner.lists(item)
			}
		}
		l.keepKind(list)
		return
	}
	at := 0
	start, err := strconv.Atoi(dom.Attr(list, "start"))
	if err != nil {
		start = -1
	}
	for item := list.FirstChild; item != nil; {
		next := item.NextSibling
		if item.DataAtom == atom.Li {
			m := marker{}
			if list.DataAtom == atom.Ol {
				m.kind = l.itemKind(list, item)
				if m.number = -1; start >= 0 {
					m.number = start + at
				}
			}
			deep := level
			if own, err := strconv.Atoi(dom.Attr(item, "data-aria-level")); err == nil && own > 0 {
				deep = own
			}
			list.RemoveChild(item)
			l.cleaner.lists(item)
			l.add(n, item, deep, m)
			at++
		}
		item = next
	}
	if isBlankText(dom.Text(n)) {
		n.Parent.RemoveChild(n)
	}
}

// within looks into a list that is in another without an item.
func (l *lister) within(list *html.Node) {
	for item := list.FirstChild; item != nil; item = item.NextSibling {
		if isList(item) {
			l.within(item)
		} else if item.Type == html.ElementNode {
			l.cleaner.lists(item)
		}
	}
	l.keepKind(list)
}

// keepKind gives a list the kind of its numbers.
func (l *lister) keepKind(list *html.Node) {
	if list.DataAtom != atom.Ol || dom.Attr(list, "type") != "" {
		return
	}
	for item := list.FirstChild; item != nil; item = item.NextSibling {
		if item.DataAtom == atom.Li {
			if kind := l.itemKind(list, item); kind != "1" {
				list.Attr = append(list.Attr, html.Attribute{Key: "type", Val: kind})
			}
			return
		}
	}
}

func (l *lister) itemKind(list, item *html.Node) string {
	style := l.look(item)["list-style-type"]
	if style == "" {
		style = l.look(list)["list-style-type"]
	}
	return listKind(style)
}

// listLevel returns how deep a list is by its own account, and 0 without one.
func listLevel(list *html.Node) int {
	for class := range dom.Classes(list) {
		if strings.HasPrefix(class, "lst-kix_") {
			if level, err := strconv.Atoi(class[strings.LastIndexByte(class, '-')+1:]); err == nil && level >= 0 {
				return level + 1
			}
		}
	}
	for item := list.FirstChild; item != nil; item = item.NextSibling {
		if item.DataAtom == atom.Li {
			level, _ := strconv.Atoi(dom.Attr(item, "data-aria-level"))
			return max(level, 0)
		}
	}
	return 0
}

// paragraph makes an item of a paragraph that looks like one.
func (l *lister) paragraph(p *html.Node) bool {
	style := l.look(p)
	list := style["mso-list"]
	listed := isListParagraph(p)
	named := strings.HasPrefix(list, "l") && strings.Contains(list, "level")
	label, ok := l.label(p, listed || named || strings.HasPrefix(style["text-indent"], "-"))
	if !ok && !named {
		return l.goesOn(p, listed)
	}
	level := itemLevel(list, style)
	format := l.format(list)
	m := marker{}
	if label != "" {
		m = readMarker(label, format["mso-level-number-format"], l.numbering(level))
	} else if kind := format["mso-level-number-format"]; named && format != nil && kind != "bullet" && kind != "image" {
		m.kind, m.number = listKind(kind), -1
	}
	if m.plain || m.path != "" && !l.under(level, m.path) {
		restoreLabel(p, label)
		l.open = nil
		return false
	}
	item := dom.New(atom.Li)
	source.CopyPlace(item, p)
	dom.MoveChildren(item, p)
	l.add(p, item, level, m)
	p.Parent.RemoveChild(p)
	return true
}

// goesOn puts a paragraph in the style of a list, but without a marker, into
// the item before it.
func (l *lister) goesOn(p *html.Node, listed bool) bool {
	if !listed || len(l.open) == 0 || isBlankText(dom.Text(p)) {
		return false
	}
	item := l.open[len(l.open)-1].item
	p.Parent.RemoveChild(p)
	item.AppendChild(p)
	return true
}

func isListParagraph(p *html.Node) bool {
	for class := range dom.Classes(p) {
		for _, prefix := range []string{"MsoListParagraph", "MsoListContinue", "MsoListBullet", "MsoListNumber"} {
			if strings.HasPrefix(class, prefix) {
				return true
			}
		}
	}
	return false
}

// itemLevel returns how deep an item is by its style, or by how far it is moved in.
func itemLevel(list string, style look) int {
	if _, after, ok := strings.Cut(list, "level"); ok && after != "" && after[0] >= '1' && after[0] <= '9' {
		return int(after[0] - '0')
	}
	const step = 36 // points
	return min(max(int(style.indent()/step+0.5), 1), 9)
}

// format returns the style of a level of a list.
func (l *lister) format(list string) look {
	fields := strings.Fields(list)
	if len(fields) < 2 {
		return nil
	}
	return l.levels[fields[0]+":"+fields[1]]
}

// numbering returns that of the list that is open at a level.
func (l *lister) numbering(level int) *numbering {
	for _, open := range l.open {
		if open.level == level {
			return &open.numbering
		}
	}
	return nil
}

// under reports whether the item that a number like 2.1 belongs to is open.
func (l *lister) under(level int, path string) bool {
	for _, open := range l.open {
		if open.level < level && open.label == path {
			return true
		}
		rest, ok := strings.CutPrefix(open.label, path+".")
		if ok && open.level == level && !strings.Contains(rest, ".") {
			return true
		}
	}
	return false
}

// add adds an item to the list that is open at its level, or to a new one, which
// goes before a node or into the item above.
func (l *lister) add(before, item *html.Node, level int, m marker) {
	for len(l.open) > 0 && l.open[len(l.open)-1].level > level {
		l.open = l.open[:len(l.open)-1]
	}
	last := len(l.open) - 1
	if last < 0 || l.open[last].level < level || !l.open[last].continues(m) {
		if last >= 0 && l.open[last].level == level {
			l.open = l.open[:last]
		}
		l.start(before, level, m)
		last = len(l.open) - 1
	}
	open := l.open[last]
	open.list.AppendChild(item)
	open.item = item
	open.next++
	open.label = strings.Trim(m.label, "().")
}

// continues reports whether an item is the next one of a list.
func (o *openList) continues(m marker) bool {
	return o.kind == m.kind && (m.kind == "" || m.number < 0 || m.number == o.next)
}

// start opens a list.
func (l *lister) start(before *html.Node, level int, m marker) {
	list := dom.New(atom.Ul)
	open := &openList{list: list, level: level, numbering: numbering{kind: m.kind, next: 1}}
	if m.kind != "" {
		dom.Rename(list, atom.Ol)
		if m.kind != "1" {
			list.Attr = append(list.Attr, html.Attribute{Key: "type", Val: m.kind})
		}
		if m.number >= 0 {
			open.next = m.number
		}
		if open.next != 1 {
			list.Attr = append(list.Attr, html.Attribute{Key: "start", Val: strconv.Itoa(open.next)})
		}
	}
	if n := len(l.open); n > 0 {
		l.open[n-1].item.AppendChild(list)
	} else {
		before.Parent.InsertBefore(list, before)
	}
	l.open = append(l.open, open)
}
