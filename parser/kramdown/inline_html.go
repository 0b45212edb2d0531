package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// html reads a tag, a comment or character data in running text.
func (sp *spans) html() bool {
	s := sp.s[sp.pos:sp.end]
	if strings.HasPrefix(s, "<!") {
		return sp.comment() || sp.data()
	}
	t, n, _ := scanTag(s)
	if n == 0 {
		return false
	}
	switch {
	case t.end:
		if !sp.tokens {
			sp.p.warn(sp.t.span(sp.pos, sp.pos+n), "stray-tag", "remove it, or open the element before", "end tag </%s> ends nothing here", t.name)
		}
		sp.literal(n)
	case elementKinds[t.name].block || sp.exhausted():
		sp.literal(n)
	default:
		sp.htmlElement(t, n)
	}
	return true
}

func (sp *spans) comment() bool {
	i := sp.pos
	if !hasPrefixAt(sp.s, i, "<!--") {
		return false
	}
	end := sp.find(findComment, i+4, "-->")
	if end < 0 {
		return false
	}
	sp.push(&document.RawInline{Span: sp.t.span(i, end+3), Format: "html", Text: sp.s[i : end+3]}, end+3)
	return true
}

// data reads "<![CDATA[…]]>".
func (sp *spans) data() bool {
	const open = "<![CDATA["
	i := sp.pos
	if !hasPrefixAt(sp.s, i, open) {
		return false
	}
	end := sp.find(findData, i+len(open), "]]>")
	if end < 0 {
		return false
	}
	sp.replace(end+3-i, sp.s[i+len(open):end])
	return true
}

// htmlElement reads the element whose start tag of n bytes stands here.
func (sp *spans) htmlElement(t htmlTag, n int) {
	i := sp.pos
	if t.alone || elementKinds[t.name].void {
		sp.push(phrase(t, sp.t.span(i, i+n), nil), i+n)
		return
	}
	if scriptLike(t.name) {
		sp.script(t, n)
		return
	}
	tr := sp.try()
	sp.pos += n
	sp.used = sp.pos
	sp.level.raw = sp.rawInside(t)
	end := sp.end
	if sp.until(stop{kind: endTag, name: t.name}) {
		end = sp.pos + sp.tagLength
	} else if !sp.tokens {
		sp.p.warn(sp.t.span(i, i+n), "unclosed-tag", "write its end tag", "element %q is not closed; it ends where its surroundings end", t.name)
	}
	inlines := sp.accept(tr)
	sp.push(phrase(t, sp.t.span(i, end), inlines), end)
}

// rawInside reports whether the content of an element is read as HTML only.
func (sp *spans) rawInside(t htmlTag) bool {
	natural := elementKinds[t.name].model == rawContent
	switch t.markdown {
	case "0":
		return true
	case "1":
		return natural
	case "span":
		return false
	}
	return natural || sp.level.raw || !sp.p.set.spanHTML
}

// script keeps an element that holds no markup as it is.
func (sp *spans) script(t htmlTag, n int) {
	i := sp.pos
	_, end := endTagIn(sp.s[:sp.end], i+n, t.name)
	text := ""
	if end == 0 {
		end = sp.end
		text = "</" + t.name + ">"
	}
	sp.push(&document.RawInline{Span: sp.t.span(i, end), Format: "html", Text: sp.s[i:end] + text}, end)
}

// phrase makes a node of an element of HTML.
func phrase(t htmlTag, span document.Span, inlines []document.Inline) document.Inline {
	a := t.attr
	switch t.name {
	case "em":
		return &document.Emphasis{Span: span, Attr: a, Inlines: inlines}
	case "strong":
		return &document.Strong{Span: span, Attr: a, Inlines: inlines}
	case "br":
		return &document.LineBreak{Span: span, Attr: a}
	case "a":
		if href, ok := a.Pairs["href"]; ok {
			title := take(a.Pairs, "title")
			delete(a.Pairs, "href")
			return &document.Link{Span: span, Attr: a, Href: href, Title: title, Inlines: inlines}
		}
	case "img":
		src, alt, title := take(a.Pairs, "src"), take(a.Pairs, "alt"), take(a.Pairs, "title")
		return &document.Image{Span: span, Attr: a, Src: src, Alt: alt, Title: title}
	case "abbr":
		if title := take(a.Pairs, "title"); title != "" {
			return &document.Abbreviation{Span: span, Attr: a, Expansion: title, Inlines: inlines}
		}
	case "code":
		if text, ok := plainText(inlines); ok {
			return &document.Code{Span: span, Attr: a, Text: text}
		}
	}
	return &document.InlineElement{Span: span, Attr: a, Tag: strings.ToLower(t.name), Inlines: inlines}
}

// take removes a pair and returns its value.
func take(pairs map[string]string, name string) string {
	value := pairs[name]
	delete(pairs, name)
	return value
}

// plainText returns the text of inlines if there is nothing else in them.
func plainText(inlines []document.Inline) (string, bool) {
	if len(inlines) == 0 {
		return "", true
	}
	t, ok := inlines[0].(*document.Text)
	if !ok || len(inlines) > 1 {
		return "", false
	}
	return t.Text, true
}
