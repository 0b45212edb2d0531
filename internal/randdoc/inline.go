package randdoc

import "github.com/stemmadocs/stemma/document"

// inlines draws phrases, of which at least one is something.
func (d drawer) inlines(depth int) []document.Inline {
	n := 1 + d.n(3, "phrases")
	out := make([]document.Inline, 0, n)
	for range n {
		out = append(out, d.inline(depth))
	}
	return out
}

// some draws phrases or none.
func (d drawer) some(depth int) []document.Inline {
	if d.one(6, "no phrases") {
		return nil
	}
	return d.inlines(depth)
}

func (d drawer) inline(depth int) document.Inline {
	kinds := 15
	if depth >= maxDepth {
		kinds = 8
	}
	switch d.n(kinds, "phrase") {
	case 1:
		return &document.Code{Attr: d.attr(), Text: d.text("code")}
	case 2:
		return &document.LineBreak{Attr: d.attr()}
	case 3:
		return &document.FootnoteRef{Attr: d.attr(), Label: d.label()}
	case 4:
		return &document.Image{Attr: d.attr(), Src: d.url(), Alt: d.maybe("alt"), Title: d.maybe("title")}
	case 5:
		return &document.Math{Attr: d.attr(), Text: d.text("math")}
	case 6:
		return &document.RawInline{Format: d.pick("format", "html", "html", "latex", ""), Text: d.rawText()}
	case 9:
		return &document.Emphasis{Attr: d.attr(), Inlines: d.some(depth + 1)}
	case 10:
		return &document.Strong{Attr: d.attr(), Inlines: d.some(depth + 1)}
	case 11:
		return &document.Strikethrough{Attr: d.attr(), Inlines: d.some(depth + 1)}
	case 12, 13:
		return d.link(depth)
	case 14:
		return &document.Abbreviation{Attr: d.attr(), Expansion: d.maybe("expansion"), Inlines: d.some(depth + 1)}
	case 15:
		tag := d.choose("tag", inlineTags, wildTags)
		return &document.InlineElement{Attr: d.attr(), Tag: tag, Inlines: d.some(depth + 1)}
	}
	return &document.Text{Text: d.text("text")}
}

var inlineTags = []string{
	"sup", "sub", "span", "kbd", "b", "i", "font", "tt", "del", "a", "em", "strong", "strike", "code", "abbr", "wbr",
	"br", "img", "div", "script", "x-y", "Odd tag", "",
}

func (d drawer) link(depth int) document.Inline {
	l := &document.Link{Attr: d.attr(), Href: d.url(), Title: d.maybe("title"), Inlines: d.some(depth + 1)}
	if d.one(6, "autolink") {
		l.Inlines = []document.Inline{&document.Text{Text: l.Href}}
	}
	return l
}

func (d drawer) rawText() string {
	if d.one(3, "raw nasty") {
		return d.text("raw")
	}
	return d.pick("raw", "<b>", "</b>", "<!-- note -->", "<x-y z='1'>", "<br/>", "<a href=x>", "<", "<?php ?>",
		"<!DOCTYPE html>", "<![CDATA[x]]>",
		"<script>a</script>", "<!-- stemma: end -->", "<!-- stemma: raw -->", "<div>", "</div>", "<!---->",
		"<span>", "<em a=1 a=2>", "&nbsp;", "")
}
