package kramdown

import (
	"github.com/stemmadocs/stemma/document"
)

// extension reads what starts with "{:" in running text: an attribute list for
// the element before it (https://kramdown.gettalong.org/syntax.html#span-ials), or
// an extension (https://kramdown.gettalong.org/syntax.html#extensions).
func (ip *inlineParser) extension() bool {
	s, i := ip.s[:ip.end], ip.pos
	if i+2 >= len(s) || s[i+1] != ':' {
		return false
	}
	close := ip.findClosingBrace(i + 2)
	if close < 0 {
		return false
	}
	if s[i+2] == ':' || s[i+2] == '/' {
		return ip.namedExtension(s[i : close+1])
	}
	if close == i+2 || ip.elementEnd != i {
		return false
	}
	list := &attrList{}
	if !list.parse(s[i+2 : close]) {
		ip.p.warn(ip.t.span(i, close+1), "attribute-list", attributeHint,
			"attribute list is not understood: %s", s[i+2:close])
	}
	ip.attach(list, close+1)
	return true
}

// attach gives an attribute list that ends at end to the element before it. A
// reference to a footnote has no use for one.
func (ip *inlineParser) attach(list *attrList, end int) {
	n := ip.element
	if _, ref := n.(*document.FootnoteRef); n != nil && !ref {
		if attr := document.AttrOf(n); attr != nil {
			ip.p.merge(ip.p.resolved(list), n, attr)
			if !ip.isHTML {
				ip.p.standalone(n, list)
			}
		}
	}
	ip.pos, ip.markupEnd, ip.elementEnd = end, end, end
}

// namedExtension reads the extension whose start tag is s.
func (ip *inlineParser) namedExtension(s string) bool {
	i := ip.pos
	t, n := scanExtension(s)
	if n == 0 || t.end {
		return false
	}
	if !knownExtension(t.name) {
		ip.p.unknownExtension(t.name, ip.t.span(i, i+n))
		return false
	}
	from, to, end := i+n, i+n, i+n
	if !t.alone {
		if to, end = ip.extensionEnd(t.name, from); to < 0 {
			ip.p.warn(ip.t.span(i, i+n), "unclosed-extension", "write {:/"+t.name+"} behind it",
				"extension %q has no end", t.name)
			return false
		}
	}
	body := ip.s[from:to]
	span := ip.t.span(i, end)
	format := "html"
	switch {
	case t.name == "options":
		ip.p.options(t.attrs, span)
		ip.replace(end-i, "")
		return true
	case t.alone:
		ip.replace(end-i, "")
		return true
	case t.name == "comment":
		body = "<!-- " + body + " -->"
	default:
		format = rawFormat(t.attrs)
	}
	ip.push(&document.RawInline{Span: span, Format: format, Text: body}, end)
	return true
}

// extensionEnds are the end tags of the extensions.
var extensionEnds = map[string]finderKind{
	"comment":    findCommentEnd,
	"nomarkdown": findRawEnd,
	"options":    findOptionsEnd,
}

// extensionEnd finds the end tag of an extension. It returns where that
// starts, or -1, and where it ends.
func (ip *inlineParser) extensionEnd(name string, i int) (start, end int) {
	tag := "{:/" + name + "}"
	named := ip.find(extensionEnds[name], i, tag)
	any := ip.find(findEnd, i, "{:/}")
	switch {
	case named >= 0 && (any < 0 || named < any):
		return named, named + len(tag)
	case any >= 0:
		return any, any + len("{:/}")
	}
	return -1, 0
}

// noteReference reads "[^name]", see https://kramdown.gettalong.org/syntax.html#footnotes.
func (ip *inlineParser) noteReference() bool {
	i := ip.pos
	name, n := noteName(ip.s[i:ip.end])
	if n == 0 {
		return false
	}
	span := ip.t.span(i, i+n)
	def := ip.p.notes[name]
	if def == nil {
		ip.p.warn(span, "undefined-footnote", "define it with [^"+name+"]: text", "footnote %q is not defined", name)
		ip.literal(n)
		return true
	}
	ip.p.refs = append(ip.p.refs, def)
	ip.push(&document.FootnoteRef{Span: span, Label: ip.p.settings.footnotePrefix + name}, i+n)
	return true
}
