package randdoc

import "github.com/stemmadocs/stemma/document"

func (d drawer) blocks(depth int) []document.Block {
	var out []document.Block
	for range d.n(3, "blocks") {
		out = append(out, d.block(depth))
	}
	return out
}

func (d drawer) block(depth int) document.Block {
	kinds := 14
	if depth >= maxDepth {
		kinds = 6
	}
	switch d.n(kinds, "block") {
	case 1:
		code := &document.CodeBlock{Attr: d.attr(),
			Language: d.pick("language", "", "go", "math", "a b", "`", "c++", "&amp;"),
			Info:     d.pick("info", "", "", "title=\"a b\" {1,3-4}", "`", "\\* &amp;"),
			Text:     d.maybe("code")}
		if code.Text != "" && !d.wild {
			code.Text += "\n"
		}
		return code
	case 2:
		return &document.Rule{Attr: d.attr()}
	case 3:
		return &document.MathBlock{Attr: d.attr(), Text: d.text("math")}
	case 4:
		return &document.Raw{Format: d.pick("format", "html", "html", "latex", ""), Text: d.rawBlock()}
	case 5:
		return &document.Contents{Attr: d.attr(), Ordered: d.one(2, "ordered"),
			Levels: [][]int{nil, {1, 2, 3}}[d.n(1, "levels")]}
	case 6:
		return &document.Notes{Attr: d.attr(), Start: d.n(3, "start"), Mark: d.maybe("mark"),
			Backlink: d.maybe("backlink"), Inline: d.one(2, "inline")}
	case 7, 8:
		return d.section(depth)
	case 9:
		return d.list(depth)
	case 10:
		return &document.Quote{Attr: d.attr(), Blocks: d.blocks(depth + 1)}
	case 11:
		return d.definitionList(depth)
	case 12:
		return d.table(depth)
	case 13:
		f := &document.Figure{Attr: d.attr(), Blocks: d.blocks(depth + 1)}
		if d.one(2, "caption") {
			f.Caption = d.inlines(2)
		}
		return f
	case 14:
		return &document.Element{Attr: d.attr(), Tag: d.choose("tag", blockTags, wildTags), Blocks: d.blocks(depth + 1)}
	}
	return d.paragraph()
}

var blockTags = []string{
	"div", "div", "section", "details", "p", "table", "td", "dt", "tr", "figure", "figcaption", "dl", "hr", "video",
	"script", "Odd", "",
}

func (d drawer) paragraph() *document.Paragraph {
	return &document.Paragraph{Attr: d.attr(), Tight: d.one(3, "tight"), Inlines: d.some(0)}
}

func (d drawer) section(depth int) *document.Section {
	s := &document.Section{Attr: d.attr(), Level: 1 + d.n(5, "level"), Blocks: d.blocks(depth + 1)}
	if !d.one(4, "headless") {
		s.Heading = append([]document.Inline{&document.Text{Text: d.text("heading")}}, d.some(1)...)
	}
	if d.wild {
		s.Level = d.n(8, "level") - 1
		s.Role = document.Role(d.pick("role", "", "department", "a b"))
	}
	switch d.n(5, "role") {
	case 4:
		s.Role, s.Key = document.RoleDepartment, d.pick("key", "hm-treasury", "a b", "x")
	case 5:
		s.Role = document.RoleStatement
		s.Period = &document.Period{Kind: document.Progress, Year: 2012 + d.n(3, "year"), Month: d.n(12, "month")}
		s.Placeholder = d.one(2, "placeholder")
	}
	if d.one(5, "number") {
		s.Number = d.pick("number", "01", "Annex 1", "*", " 1 ", "1.")
	}
	return s
}

func (d drawer) list(depth int) *document.List {
	l := &document.List{Attr: d.attr(), Ordered: d.one(2, "ordered")}
	if d.one(4, "start") {
		l.Start = []int{0, 1, 2, 7, 99, 999999999, -1}[d.n(6, "start")]
	}
	if l.Ordered && d.one(8, "reversed") {
		l.Set("reversed", "")
	}
	if l.Ordered && l.Start == 0 && d.one(8, "from 0") {
		l.Set("start", "0")
	}
	compact := d.one(2, "compact")
	for range d.n(3, "items") {
		item := &document.ListItem{Attr: d.attr()}
		if l.Ordered && d.one(6, "value") {
			item.Set("value", d.pick("value", "0", "1", "7", "8", "-1", "x"))
		}
		if d.one(6, "task") {
			item.Task = document.Task(d.pick("task", "open", "done"))
		}
		if compact {
			item.Blocks = append(item.Blocks, &document.Paragraph{Tight: true, Inlines: d.inlines(0)})
		}
		if !compact || d.one(3, "more") {
			item.Blocks = append(item.Blocks, d.blocks(depth+1)...)
		}
		l.Items = append(l.Items, item)
	}
	return l
}

func (d drawer) definitionList(depth int) *document.DefinitionList {
	l := &document.DefinitionList{Attr: d.attr()}
	for range d.n(2, "groups") {
		g := &document.DefinitionGroup{}
		for range d.n(2, "terms") {
			g.Terms = append(g.Terms, &document.Term{Attr: d.attr(), Inlines: d.some(1)})
		}
		definitions := d.n(2, "definitions")
		if len(g.Terms) == 0 {
			definitions++
		}
		for range definitions {
			g.Definitions = append(g.Definitions, &document.Definition{Attr: d.attr(), Blocks: d.blocks(depth + 1)})
		}
		l.Groups = append(l.Groups, g)
	}
	return l
}

func (d drawer) rawBlock() string {
	if d.one(3, "raw nasty") {
		return d.text("raw") + d.pick("more", "", "\n", "\n\n<b>", " x")
	}
	return d.pick("raw", "<div>", "</div>", "<!-- note -->", "<!-- two\n\nlines -->", "<p align=\"center\">text</p>\n",
		"<table>\n\n<tr><td>x</td></tr>\n\n</table>",
		"<script>\na\n\nb\n</script>", "<iframe src=x></iframe>", "<!-- stemma: end section -->", "<!-- stemma: bad",
		"<pre>\n\n  x\n</pre>", "<x-y>", "text",
		"<div>\n  \n</div>", "<td>", "<div>\n\ttab\n</div>", "<?php\n\n?>", "\n<div>\n", "")
}
