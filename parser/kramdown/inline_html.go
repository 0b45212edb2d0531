package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// commentStart and cdataStart are how comments and character data begin.
const (
	commentStart = "<!--"
	cdataStart   = "<![CDATA["
)

// html reads a tag, a comment or character data in running text, see
// https://kramdown.gettalong.org/syntax.html#html-spans.
func (ip *inlineParser) html() bool {
	s := ip.s[ip.pos:ip.end]
	switch {
	case strings.HasPrefix(s, commentStart):
		return ip.comment()
	case strings.HasPrefix(s, cdataStart):
		return ip.cdata()
	}
	t, n, _ := scanTag(s)
	if n == 0 {
		return false
	}
	switch {
	case t.end:
		if !ip.tokens {
			ip.p.strayTag(t, ip.t.span(ip.pos, ip.pos+n))
		}
		ip.literal(n)
	case elementKinds[t.name].block || ip.exhausted():
		ip.literal(n)
	default:
		ip.htmlElement(t, n)
	}
	return true
}

// comment reads "<!-- … -->".
func (ip *inlineParser) comment() bool {
	i := ip.pos
	end := ip.find(findComment, i+len(commentStart), "-->")
	if end < 0 {
		return false
	}
	ip.push(&document.RawInline{Span: ip.t.span(i, end+3), Format: "html", Text: ip.s[i : end+3]}, end+3)
	return true
}

// cdata reads "<![CDATA[…]]>", whose content is plain text.
func (ip *inlineParser) cdata() bool {
	i := ip.pos
	end := ip.find(findData, i+len(cdataStart), "]]>")
	if end < 0 {
		return false
	}
	ip.replace(end+3-i, ip.s[i+len(cdataStart):end])
	return true
}

// htmlElement reads the element whose start tag of n bytes is here.
func (ip *inlineParser) htmlElement(t htmlTag, n int) {
	i := ip.pos
	ip.p.elements = true
	if t.alone || elementKinds[t.name].void {
		ip.push(inlineElement(t, ip.t.span(i, i+n), nil), i+n)
		ip.isHTML = true
		return
	}
	if scriptLike(t.name) {
		ip.script(t, n)
		return
	}
	tr := ip.begin()
	ip.pos += n
	ip.markupEnd = ip.pos
	ip.level.raw, ip.level.plain = ip.rawInside(t), true
	end := ip.end
	if ip.until(stop{kind: endTag, name: t.name}) {
		end = ip.pos + ip.tagLength
	} else if !ip.tokens {
		ip.p.unclosed(t, ip.t.span(i, i+n))
	}
	inlines := ip.accept(tr)
	ip.push(inlineElement(t, ip.t.span(i, end), inlines), end)
}

// rawInside reports whether the content of an element is read as HTML only.
func (ip *inlineParser) rawInside(t htmlTag) bool {
	natural := elementKinds[t.name].model == rawContent
	switch t.markdown {
	case "0":
		return true
	case "1":
		return natural
	case "span":
		return false
	}
	return natural || ip.level.raw || !ip.p.settings.spanHTML
}

// script keeps an element that holds no markup as it is.
func (ip *inlineParser) script(t htmlTag, n int) {
	i := ip.pos
	_, end := endTagIn(ip.s[:ip.end], i+n, t.name)
	text := ""
	if end == 0 {
		end = ip.end
		text = "</" + t.name + ">"
	}
	ip.push(&document.RawInline{Span: ip.t.span(i, end), Format: "html", Text: ip.s[i:end] + text}, end)
}

// inlineElement makes a node of an element of HTML.
func inlineElement(t htmlTag, span document.Span, inlines []document.Inline) document.Inline {
	a := t.attr
	switch t.name {
	case "em":
		return &document.Emphasis{Span: span, Attr: a, Inlines: inlines}
	case "strong":
		return &document.Strong{Span: span, Attr: a, Inlines: inlines}
	case "br":
		return &document.LineBreak{Span: span, Attr: a}
	case "a":
		if _, ok := a.Pairs["href"]; ok {
			href, title := takeValue(a.Pairs, "href"), takeValue(a.Pairs, "title")
			return &document.Link{Span: span, Attr: a, Href: href, Title: title, Inlines: inlines}
		}
	case "img":
		_, said := a.Pairs["alt"]
		src, alt, title := a.Take("src"), a.Take("alt"), takeValue(a.Pairs, "title")
		return &document.Image{Span: span, Attr: a, Src: src, Alt: alt, Title: title, NoAlt: !said}
	case "abbr":
		if title := takeValue(a.Pairs, "title"); title != "" {
			return &document.Abbreviation{Span: span, Attr: a, Expansion: title, Inlines: inlines}
		}
	case "code":
		if text, ok := plainText(inlines); ok {
			return &document.Code{Span: span, Attr: a, Text: text}
		}
	}
	return &document.InlineElement{Span: span, Attr: a, Tag: strings.ToLower(t.name), Inlines: inlines}
}

// takeValue takes a pair out, unless it is empty, and returns its value.
func takeValue(pairs map[string]string, name string) string {
	value := pairs[name]
	if value != "" {
		delete(pairs, name)
	}
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
