package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// sketch reads the notation of the cases of this package, one block a line:
//
//	%title, %type, %updated, %format   metadata
//	= Name           a department          == Heading   one of its statements
//	# ## ###         ordinary sections     - 1. >       items and quotations
//	| a | b          a table row           ^ text       a footnote
//	** text          a line in bold type
//
// Inside a line, [text](address) is a link and *text* is emphasised.
func sketch(src string) *document.Document {
	doc := &document.Document{Source: document.Source{Format: "sketch"}}
	s := sketcher{doc: doc}
	for i, line := range strings.Split(src, "\n") {
		s.line(line, i+1)
	}
	return doc
}

type sketcher struct {
	doc  *document.Document
	open []*document.Section
}

func (s *sketcher) line(line string, number int) {
	mark, text, _ := strings.Cut(line, " ")
	span := at(number, 1, len(line))
	p := &document.Paragraph{Span: span, Inlines: inlines(line, number)}
	inner := &document.Paragraph{Span: span, Tight: true, Inlines: inlines(text, number)}
	switch {
	case line == "":
	case strings.HasPrefix(mark, "%"):
		s.meta(mark[1:], text)
	case mark == "=":
		s.section(&document.Section{Span: span, Role: document.RoleDepartment, Level: 2, Key: organisationKey(text),
			Heading: inlines(text, number)})
	case mark == "==":
		period := profile.GDS().LegacyPeriod()
		if m, ok := profile.GDS().Period(text); ok {
			period = m.Period
		}
		s.section(&document.Section{Span: span, Role: document.RoleStatement, Level: 3,
			Period: &period, Heading: inlines(text, number)})
	case strings.Trim(mark, "#") == "" && mark != "":
		s.section(&document.Section{Span: span, Level: len(mark), Heading: inlines(text, number)})
	case mark == "-", mark == "1.":
		s.item(&document.ListItem{Span: span, Blocks: []document.Block{inner}}, mark == "1.")
	case mark == "**":
		p.Inlines = []document.Inline{&document.Strong{Span: span, Inlines: inner.Inlines}}
		s.add(p)
	case mark == ">":
		s.add(&document.Quote{Span: span, Blocks: []document.Block{inner}})
	case mark == "|":
		s.row(text, number)
	case mark == "^":
		s.doc.Footnotes = append(s.doc.Footnotes, &document.Footnote{Span: span,
			Label: text, Blocks: []document.Block{inner}})
	default:
		s.add(p)
	}
}

func (s *sketcher) meta(name, value string) {
	switch name {
	case "title":
		s.doc.Meta.Title = value
	case "type":
		s.doc.Meta.Type = value
	case "updated":
		s.doc.Meta.Updated = value
	case "format":
		s.doc.Source.Format = value
	}
}

func (s *sketcher) blocks() *[]document.Block {
	if n := len(s.open); n > 0 {
		return &s.open[n-1].Blocks
	}
	return &s.doc.Blocks
}

func (s *sketcher) add(b document.Block) { *s.blocks() = append(*s.blocks(), b) }

func (s *sketcher) last() document.Block {
	if b := *s.blocks(); len(b) > 0 {
		return b[len(b)-1]
	}
	return nil
}

func (s *sketcher) section(n *document.Section) {
	for len(s.open) > 0 && s.open[len(s.open)-1].Level >= n.Level {
		s.open = s.open[:len(s.open)-1]
	}
	s.add(n)
	s.open = append(s.open, n)
}

func (s *sketcher) item(item *document.ListItem, ordered bool) {
	if list, ok := s.last().(*document.List); ok && list.Ordered == ordered {
		list.Items = append(list.Items, item)
		return
	}
	s.add(&document.List{Span: item.Span, Ordered: ordered, Items: []*document.ListItem{item}})
}

func (s *sketcher) row(text string, number int) {
	row := &document.Row{Span: at(number, 1, len(text))}
	for _, cell := range strings.Split(text, "|") {
		cell = strings.TrimSpace(cell)
		row.Cells = append(row.Cells, &document.Cell{Blocks: []document.Block{
			&document.Paragraph{Tight: true, Inlines: inlines(cell, number)}}})
	}
	if t, ok := s.last().(*document.Table); ok {
		t.Bodies[0] = append(t.Bodies[0], row)
		return
	}
	s.add(&document.Table{Bodies: [][]*document.Row{{row}}})
}
