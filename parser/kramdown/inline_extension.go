package kramdown

import (
	"github.com/stemmadocs/stemma/document"
)

// extension reads what starts with "{:" in running text: an attribute list
// for the element before it, or an extension.
func (sp *spans) extension() bool {
	s, i := sp.s[:sp.end], sp.pos
	if i+2 >= len(s) || s[i+1] != ':' {
		return false
	}
	close := sp.findClosingBrace(i + 2)
	if close < 0 {
		return false
	}
	if s[i+2] == ':' || s[i+2] == '/' {
		return sp.namedExtension(s[i : close+1])
	}
	if close == i+2 || sp.elementEnd != i {
		return false
	}
	list := &attrList{}
	if !list.parse(s[i+2 : close]) {
		sp.p.warn(sp.t.span(i, close+1), "attribute-list", `write {: .class #id name="value"}`, "attribute list is not understood: %s", s[i+2:close])
	}
	sp.give(list, close+1)
	return true
}

// give hands an attribute list that ends at end to the element before it. A
// reference to a footnote has no use for one.
func (sp *spans) give(list *attrList, end int) {
	n := sp.element
	if _, ref := n.(*document.FootnoteRef); n != nil && !ref {
		if attr := document.AttrOf(n); attr != nil {
			sp.p.merge(sp.p.resolved(list), n, attr)
			sp.p.standalone(n, list)
		}
	}
	sp.pos, sp.used, sp.elementEnd = end, end, end
}

// namedExtension reads the extension whose start tag is s.
func (sp *spans) namedExtension(s string) bool {
	i := sp.pos
	t, n := scanExtension(s)
	if n == 0 || t.end {
		return false
	}
	if !knownExtension(t.name) {
		sp.p.unknownExtension(t.name, sp.t.span(i, i+n))
		return false
	}
	from, to, end := i+n, i+n, i+n
	if !t.alone {
		if to, end = sp.extensionEnd(t.name, from); to < 0 {
			sp.p.warn(sp.t.span(i, i+n), "unclosed-extension", "write {:/"+t.name+"} behind it", "extension %q has no end", t.name)
			return false
		}
	}
	body := sp.s[from:to]
	span := sp.t.span(i, end)
	format := "html"
	switch {
	case t.name == "options":
		sp.p.options(t.attrs, span)
		sp.replace(end-i, "")
		return true
	case t.alone:
		sp.replace(end-i, "")
		return true
	case t.name == "comment":
		body = "<!-- " + body + " -->"
	default:
		format = rawFormat(t.attrs)
	}
	sp.push(&document.RawInline{Span: span, Format: format, Text: body}, end)
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
func (sp *spans) extensionEnd(name string, i int) (start, end int) {
	tag := "{:/" + name + "}"
	named := sp.find(extensionEnds[name], i, tag)
	any := sp.find(findEnd, i, "{:/}")
	switch {
	case named >= 0 && (any < 0 || named < any):
		return named, named + len(tag)
	case any >= 0:
		return any, any + len("{:/}")
	}
	return -1, 0
}

// noteReference reads "[^name]".
func (sp *spans) noteReference() bool {
	i := sp.pos
	name, n := noteName(sp.s[i:sp.end])
	if n == 0 {
		return false
	}
	span := sp.t.span(i, i+n)
	def := sp.p.notes[name]
	if def == nil {
		sp.p.warn(span, "undefined-footnote", "define it with [^"+name+"]: text", "footnote %q is not defined", name)
		sp.literal(n)
		return true
	}
	sp.p.refs = append(sp.p.refs, def)
	sp.push(&document.FootnoteRef{Span: span, Label: sp.p.set.footnotePrefix + name}, i+n)
	return true
}
