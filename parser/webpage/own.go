package webpage

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
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

// ownMeta reads one line of the head.
func (r *reader) ownMeta(name, value string) {
	m := &r.doc.Meta
	field, ok := strings.CutPrefix(name, "stemma:")
	switch {
	case name == "description":
		m.Description = value
	case !ok:
	case field == "title":
		m.Title = value
	case field == "political":
		m.Political = true
	case field == "current_government":
		m.CurrentGovernment = true
	case field == "organisation" && dom.IsSpace(value):
	case field == "organisation":
		m.Organisations = append(m.Organisations, value)
	case field == "extra":
		if e, ok := document.DecodeMetaEntry(value); ok {
			m.Extra = append(m.Extra, e)
		}
	default:
		if to := m.Text(field); to != nil {
			*to = value
		}
	}
}

// ownHeader reads the header of a fragment that our writer made, which holds the
// metadata of the document.
func (r *reader) ownHeader(n *html.Node) bool {
	if n.DataAtom != atom.Header || n.Parent == nil || n.Parent.DataAtom != atom.Body || r.parts != nil {
		return false
	}
	title := dom.FirstElement(n)
	plain := title != nil && title.DataAtom == atom.H1 && len(source.Attributes(title)) == 0
	_, ours := dom.Lookup(n, "data-document")
	if !ours && !(plain && len(source.Attributes(n)) == 0 && onlyElement(n)) {
		return false
	}
	if plain {
		r.doc.Meta.Title = dom.Text(title)
	}
	for _, a := range n.Attr {
		if name, ok := strings.CutPrefix(a.Key, "data-"); ok {
			for value := range strings.SplitSeq(a.Val, "\n") {
				r.ownMeta("stemma:"+name, value)
			}
		}
	}
	return true
}

// onlyElement reports whether an element holds one element and nothing else.
func onlyElement(n *html.Node) bool {
	first := dom.FirstElement(n)
	if first == nil {
		return false
	}
	for child := first.NextSibling; child != nil; child = child.NextSibling {
		if child.Type != html.TextNode || !dom.IsSpace(child.Data) {
			return false
		}
	}
	return true
}

// ownFurniture reports elements that our writer puts around those of a
// document; what is in them is read as if they were not there.
func (r *reader) ownFurniture(n *html.Node) bool {
	if !r.own {
		return false
	}
	switch n.DataAtom {
	case atom.Nav:
		return dom.Attr(n, "aria-label") == "Contents" && r.holdsContents(n)
	case atom.Div:
		child := dom.OnlyChild(n)
		return dom.Attr(n, "class") == "table" && dom.Attr(n, "role") == "group" &&
			child != nil && child.DataAtom == atom.Table
	}
	return false
}

func (r *reader) holdsContents(n *html.Node) bool {
	list := dom.FirstElement(n)
	return list != nil && listsContents(list, dom.Attr(list, "id"), map[string]bool{})
}

// ownNames returns the attributes of a link that only a page of our writer has.
func (r *reader) ownNames(n *html.Node) []string {
	if !r.own {
		return nil
	}
	if _, named := dom.Lookup(n, "data-named"); named {
		return []string{"aria-label", "data-named"}
	}
	if dom.Attr(n, "aria-hidden") == "true" && dom.Attr(n, "tabindex") == "-1" {
		return []string{"tabindex"}
	}
	return nil
}

// isFiller reports an element that only a page of our writer has.
func (r *reader) isFiller(n *html.Node) bool {
	_, filler := dom.Lookup(n, "data-filler")
	return filler && r.own
}
