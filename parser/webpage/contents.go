package webpage

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// roleOf returns the role of an element that our writer made of a section, and
// none for any other.
func roleOf(n *html.Node) document.Role {
	if n.DataAtom != atom.Section {
		return ""
	}
	switch role := document.Role(dom.Attr(n, "class")); role {
	case document.RoleDepartment, document.RoleStatement:
		return role
	}
	return ""
}

// roleSection reads a section with a role. Its heading, if there is one, comes
// first; one without is labelled instead.
func (c *container) roleSection(n *html.Node, role document.Role, at document.Span) {
	s := &document.Section{Attr: c.attr(n, at, "class", "aria-label", "data-key", "data-period", "data-placeholder", "data-level"),
		Role: role, Key: dom.Attr(n, "data-key"), Period: period(dom.Attr(n, "data-period"))}
	_, s.Placeholder = dom.Lookup(n, "data-placeholder")
	s.Level = map[document.Role]int{document.RoleDepartment: 2, document.RoleStatement: 3}[role]
	if heading := dom.FirstElement(n); heading != nil && dom.HeadingLevel(heading) > 0 && dom.Attr(n, "aria-label") == "" {
		n.RemoveChild(heading)
		h := c.section(heading, c.places.Enter(heading))
		s.Level, s.Heading, s.Number = h.Level, h.Heading, h.Number
		s.Classes = h.Classes
	}
	if level, ok := levelOf(n); ok {
		s.Level = level
	}
	s.Blocks = c.reader.blocks(n)
	s.Span = c.places.To(at)
	c.add(s)
}

// levelOf returns the level that a section has in its document, where it is
// written as another.
func levelOf(n *html.Node) (int, bool) {
	level, err := strconv.Atoi(dom.Attr(n, "data-level"))
	return level, err == nil && 1 <= level && level <= 6
}

// period reads what document.Period.String writes.
func period(s string) *document.Period {
	kind, date, _ := strings.Cut(s, " ")
	p := &document.Period{Kind: document.PeriodKind(kind)}
	switch p.Kind {
	case document.Commitment, document.Progress, document.Plan:
	default:
		return nil
	}
	year, month, _ := strings.Cut(date, "-")
	p.Year, _ = strconv.Atoi(year)
	p.Month, _ = strconv.Atoi(month)
	return p
}

// contents reads a list that our writer, or kramdown, made of the headings:
// each of its links has the id of the list and of the heading it leads to.
func (r *reader) contentsList(n *html.Node, at document.Span) *document.Contents {
	id := dom.Attr(n, "id")
	if id == "" || n.DataAtom != atom.Ul && n.DataAtom != atom.Ol {
		return nil
	}
	targets := map[string]bool{}
	if !listsContents(n, id, targets) || len(targets) == 0 {
		return nil
	}
	c := &document.Contents{Attr: r.attr(n, at, "data-levels"), Ordered: n.DataAtom == atom.Ol}
	if c.ID == usualContents {
		c.ID = ""
	}
	if levels, ok := dom.Lookup(n, "data-levels"); ok {
		for level := range strings.FieldsSeq(levels) {
			if l, err := strconv.Atoi(level); err == nil {
				c.Levels = append(c.Levels, l)
			}
		}
	}
	r.listed, r.contents = targets, c
	c.Span = r.places.To(at)
	return c
}

// usualContents is the id of a table of contents that has none of its own.
const usualContents = "markdown-toc"

// listsContents reports whether a list holds links to headings and lists of
// them only.
func listsContents(list *html.Node, id string, targets map[string]bool) bool {
	for item := list.FirstChild; item != nil; item = item.NextSibling {
		switch {
		case item.Type == html.TextNode && dom.IsSpace(item.Data):
		case item.DataAtom != atom.Li || !isEntry(item, id, targets):
			return false
		}
	}
	return true
}

func isEntry(item *html.Node, id string, targets map[string]bool) bool {
	link := dom.FirstElement(item)
	if link == nil || link.DataAtom != atom.A {
		return false
	}
	target, ok := strings.CutPrefix(dom.Attr(link, "href"), "#")
	if !ok || dom.Attr(link, "id") != id+"-"+target {
		return false
	}
	targets[target] = true
	for n := link.NextSibling; n != nil; n = n.NextSibling {
		switch {
		case n.Type == html.TextNode && dom.IsSpace(n.Data):
		case n.DataAtom != atom.Ul && n.DataAtom != atom.Ol || !listsContents(n, id, targets):
			return false
		}
	}
	return true
}

// contentsLevels finds out which levels of headings a table of contents lists;
// our own pages say it.
func (r *reader) contentsLevels() {
	if r.contents == nil || r.contents.Levels != nil || r.own {
		return
	}
	var listed, unlisted [7]bool // by level
	document.WalkBlocks(r.doc.Blocks, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok && s.ID != "" && len(s.Heading) > 0 && !s.HasClass("no_toc") {
			if r.listed[s.ID] {
				listed[s.Level] = true
			} else {
				unlisted[s.Level] = true
			}
		}
		return true
	})
	some := false
	for level := range listed {
		some = some || unlisted[level] && !listed[level]
	}
	for level := range listed {
		if some && listed[level] {
			r.contents.Levels = append(r.contents.Levels, level)
		}
	}
}
