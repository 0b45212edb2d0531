package document

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Dump draws the content of doc as an indented outline for tests, one node a
// line. It leaves out what only describes the reading: source, spans,
// problems and inferences. Text that readers may cut at different places
// (neighbouring [Text] nodes) is drawn as one; nil nodes are left out.
func Dump(doc *Document) string {
	var d dumper
	doc, _ = WithoutNil(doc)
	d.line(0, "document", metaPairs(doc.Meta)...)
	d.blocks(1, doc.Blocks)
	for _, f := range doc.Footnotes {
		d.node(1, "footnote", f.Attr, "label", f.Label)
		d.blocks(2, f.Blocks)
	}
	return d.String()
}

// Equal reports whether a and b hold the same content, however and from
// wherever they were read.
func Equal(a, b *Document) bool { return Dump(a) == Dump(b) }

type dumper struct{ strings.Builder }

// line writes one node; pairs are names and values, of which empty ones are
// left out.
func (d *dumper) line(depth int, name string, pairs ...string) {
	d.node(depth, name, Attr{}, pairs...)
}

func (d *dumper) node(depth int, name string, a Attr, pairs ...string) {
	for range depth {
		d.WriteString("  ")
	}
	d.WriteString(name)
	if a.ID != "" {
		fmt.Fprintf(d, " #%s", a.ID)
	}
	for _, c := range a.Classes {
		fmt.Fprintf(d, " .%s", c)
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			fmt.Fprintf(d, " %s=%q", pairs[i], pairs[i+1])
		}
	}
	for _, key := range slices.Sorted(maps.Keys(a.Pairs)) {
		fmt.Fprintf(d, " [%s=%q]", key, a.Pairs[key])
	}
	d.WriteByte('\n')
}

func flag(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// String draws a period as "plan 2015" or "commitment 2012-12".
func (p Period) String() string {
	s := string(p.Kind)
	if p.Year != 0 {
		s += " " + strconv.Itoa(p.Year)
	}
	if p.Month != 0 {
		s += fmt.Sprintf("-%02d", p.Month)
	}
	return s
}

func (d *dumper) blocks(depth int, blocks []Block) {
	for _, b := range blocks {
		d.block(depth, b)
	}
}

func (d *dumper) block(depth int, b Block) {
	switch b := b.(type) {
	case *Section:
		var period string
		if b.Period != nil {
			period = b.Period.String()
		}
		d.node(depth, "section", b.Attr, "role", string(b.Role), "key", b.Key, "number", b.Number,
			"level", number(b.Level), "period", period, "placeholder", flag(b.Placeholder))
		d.group(depth+1, "heading", b.Heading)
		d.blocks(depth+1, b.Blocks)
	case *Paragraph:
		d.node(depth, "paragraph", b.Attr, "tight", flag(b.Tight))
		d.inlines(depth+1, b.Inlines)
	case *List:
		start := b.Start
		if start == 1 {
			start = 0
		}
		d.node(depth, "list", b.Attr, "ordered", flag(b.Ordered), "start", number(start))
		for _, item := range b.Items {
			d.node(depth+1, "item", item.Attr, "task", string(item.Task))
			d.blocks(depth+2, item.Blocks)
		}
	case *DefinitionList:
		d.node(depth, "definition-list", b.Attr)
		for _, g := range b.Groups {
			d.line(depth+1, "group")
			for _, t := range g.Terms {
				d.node(depth+2, "term", t.Attr)
				d.inlines(depth+3, t.Inlines)
			}
			for _, def := range g.Definitions {
				d.node(depth+2, "definition", def.Attr)
				d.blocks(depth+3, def.Blocks)
			}
		}
	case *Quote:
		d.node(depth, "quote", b.Attr)
		d.blocks(depth+1, b.Blocks)
	case *CodeBlock:
		d.node(depth, "code", b.Attr, "language", b.Language, "info", b.Info, "text", b.Text)
	case *MathBlock:
		d.node(depth, "math", b.Attr, "text", b.Text)
	case *Table:
		d.table(depth, b)
	case *Figure:
		d.node(depth, "figure", b.Attr)
		d.group(depth+1, "caption", b.Caption)
		d.blocks(depth+1, b.Blocks)
	case *Element:
		d.node(depth, "element", b.Attr, "tag", b.Tag)
		d.blocks(depth+1, b.Blocks)
	case *Contents:
		levels := ""
		if len(b.Levels) > 0 {
			levels = fmt.Sprint(b.Levels)
		}
		d.node(depth, "contents", b.Attr, "ordered", flag(b.Ordered), "levels", levels)
	case *Notes:
		d.node(depth, "notes", b.Attr, "start", number(b.Start), "mark", b.Mark, "backlink", b.Backlink,
			"inline", flag(b.Inline))
	case *Rule:
		d.node(depth, "rule", b.Attr)
	case *Raw:
		d.line(depth, "raw", "format", b.Format, "text", b.Text)
	default:
		d.unknown(depth, b)
	}
}

// unknown draws a node of no kind of this package.
func (d *dumper) unknown(depth int, n Node) { d.line(depth, fmt.Sprintf("unknown %T", n)) }

func (d *dumper) table(depth int, t *Table) {
	var columns []string
	for _, a := range t.Columns {
		columns = append(columns, string(a))
	}
	for len(columns) > 0 && columns[len(columns)-1] == "" {
		columns = columns[:len(columns)-1]
	}
	d.node(depth, "table", t.Attr, "columns", strings.Join(columns, ","))
	d.group(depth+1, "caption", t.Caption)
	d.rows(depth+1, "head", t.Head)
	for _, body := range t.Bodies {
		d.rows(depth+1, "body", body)
	}
	d.rows(depth+1, "foot", t.Foot)
}

func (d *dumper) rows(depth int, name string, rows []*Row) {
	if len(rows) == 0 {
		return
	}
	d.line(depth, name)
	for _, row := range rows {
		d.node(depth+1, "row", row.Attr)
		for _, c := range row.Cells {
			span := func(n int) string {
				if n == 1 {
					n = 0
				}
				return number(n)
			}
			d.node(depth+2, "cell", c.Attr, "header", flag(c.Header), "align", string(c.Align),
				"colspan", span(c.ColSpan), "rowspan", span(c.RowSpan))
			d.blocks(depth+3, c.Blocks)
		}
	}
}

func (d *dumper) group(depth int, name string, inlines []Inline) {
	if len(inlines) > 0 {
		d.line(depth, name)
		d.inlines(depth+1, inlines)
	}
}

func (d *dumper) inlines(depth int, inlines []Inline) {
	for i := 0; i < len(inlines); i++ {
		switch n := inlines[i].(type) {
		case *Text:
			text := n.Text
			for i+1 < len(inlines) {
				next, ok := inlines[i+1].(*Text)
				if !ok {
					break
				}
				text += next.Text
				i++
			}
			if text != "" {
				d.line(depth, strconv.Quote(text))
			}
		case *Emphasis:
			d.node(depth, "emphasis", n.Attr)
			d.inlines(depth+1, n.Inlines)
		case *Strong:
			d.node(depth, "strong", n.Attr)
			d.inlines(depth+1, n.Inlines)
		case *Strikethrough:
			d.node(depth, "strikethrough", n.Attr)
			d.inlines(depth+1, n.Inlines)
		case *Code:
			d.node(depth, "code", n.Attr, "text", n.Text)
		case *Math:
			d.node(depth, "math", n.Attr, "text", n.Text)
		case *Link:
			d.node(depth, "link", n.Attr, "href", n.Href, "title", n.Title)
			d.inlines(depth+1, n.Inlines)
		case *Image:
			d.node(depth, "image", n.Attr, "src", n.Src, "alt", n.Alt, "title", n.Title, "no-alt", flag(n.NoAlt))
		case *LineBreak:
			d.node(depth, "break", n.Attr)
		case *FootnoteRef:
			d.node(depth, "footnote-ref", n.Attr, "label", n.Label)
		case *Abbreviation:
			d.node(depth, "abbreviation", n.Attr, "expansion", n.Expansion)
			d.inlines(depth+1, n.Inlines)
		case *InlineElement:
			d.node(depth, "element", n.Attr, "tag", n.Tag)
			d.inlines(depth+1, n.Inlines)
		case *RawInline:
			d.line(depth, "raw", "format", n.Format, "text", n.Text)
		default:
			d.unknown(depth, n)
		}
	}
}

func metaPairs(m Meta) []string {
	pairs := []string{"title", m.Title}
	for _, field := range m.Texts() {
		pairs = append(pairs, field.Name, *field.Value)
	}
	if m.CurrentGovernment {
		pairs = append(pairs, "current_government", "true")
	}
	if m.Political {
		pairs = append(pairs, "political", "true")
	}
	pairs = append(pairs, "organisations", strings.Join(m.Organisations, "; "))
	for _, e := range m.Extra {
		pairs = append(pairs, "extra:"+e.Name, e.Value)
	}
	return pairs
}
