package kramdown

import "github.com/stemmadocs/stemma/document"

// braceSearch remembers the first closing brace from a line on.
type braceSearch struct {
	from, line, at int // the brace at [line][at] is the first from line from on
	known          bool
}

// find returns the line and the index of the first closing brace without a
// backslash at or after byte start of line i; line is len(lines) if none.
func (b *braceSearch) find(lines []Line, i, start int) (line, at int) {
	if at := brace(lines[i].Text, start); at >= 0 {
		return i, at
	}
	i++
	if b.known && b.from <= i && i <= b.line {
		return b.line, b.at
	}
	b.from, b.known = i, true
	for b.line = i; b.line < len(lines); b.line++ {
		if b.at = brace(lines[b.line].Text, 0); b.at >= 0 {
			break
		}
	}
	return b.line, b.at
}

// brace returns the index of the first closing brace from start on that has
// no backslash before it, or -1.
func brace(s string, start int) int {
	for i := start; i < len(s); i++ {
		switch s[i] {
		case '}':
			return i
		case '\\':
			if i+1 < len(s) && s[i+1] == '}' {
				i++
			}
		}
	}
	return -1
}

// listAt finds the attribute list that starts at byte n of line i with "{:"
// and ends at a line's end. It returns its last line and the place of its
// closing brace.
func (f *flow) listAt(i, n int) (line, at int, ok bool) {
	s := f.lines[i].Text
	if len(s) < n+2 || s[n] != '{' || s[n+1] != ':' || len(s) > n+2 && (s[n+2] == ':' || s[n+2] == '/') {
		return 0, 0, false
	}
	line, at = f.braces.find(f.lines, i, n+2)
	if line == len(f.lines) || line == i && at == n+2 || !blank(f.lines[line].Text[at+1:]) {
		return 0, 0, false
	}
	return line, at, true
}

// attributeLine reports whether line i starts an attribute list that is alone
// on its lines.
func (f *flow) attributeLine(i int) bool {
	n, c := lead(f.lines[i].Text)
	if c != '{' {
		return false
	}
	_, _, ok := f.listAt(i, n)
	return ok
}

const attributeHint = `write {: .class #id name="value"}`

// attributeBlock reads an attribute list that is alone on its lines
// (https://kramdown.gettalong.org/syntax.html#block-ials), or the definition
// of a named one (https://kramdown.gettalong.org/syntax.html#attribute-list-definitions).
func (p *parser) attributeBlock(f *flow, n int) bool {
	line, at, ok := f.listAt(f.i, n)
	if !ok {
		return false
	}
	first := f.i
	body := p.join(f.lines[first : line+1])
	body = body[n+2 : len(body)-len(f.lines[line].Text)+at]
	span := f.lines[first].span(n, len(f.lines[first].Text))
	f.i = line + 1
	list := &attrList{}
	name, rest, named := listName(body)
	if !named {
		rest = body
	}
	if !list.parse(rest) {
		p.warn(span, "attribute-list", attributeHint, "attribute list is not understood: %s", body)
	}
	if !named {
		p.attach(f, list, span)
		return true
	}
	p.name(name, list)
	p.addSilent()
	return true
}

// attach gives an attribute list to the block before it, or keeps it for the
// one after.
func (p *parser) attach(f *flow, list *attrList, at document.Span) {
	last := p.last()
	if last == nil || last.kind <= silentChild {
		if p.waiting == nil {
			p.waiting = &attrList{}
		}
		p.waiting.merge(list)
		return
	}
	if last.list == nil {
		last.list = &attrList{}
	}
	last.list.merge(list)
	if last.kind == definitionChild && last.attr == nil {
		p.remark(at, "attribute-list", "write it below a paragraph of the note",
			"an attribute list has no effect on a footnote")
	}
	if f.done() || !f.attributeLine(f.i) {
		p.addSilent()
	}
}

// name defines a named list, or adds to it.
func (p *parser) name(name string, list *attrList) {
	if p.named == nil {
		p.named = map[string]*attrList{}
	}
	if known := p.named[name]; known != nil {
		known.merge(list)
		return
	}
	p.named[name] = list
}

// listName splits "name: attributes".
func listName(s string) (name, rest string, ok bool) {
	i := listNameEnd(s, 0)
	if i == 0 || !word(s[0]) || i == len(s) || s[i] != ':' {
		return "", "", false
	}
	return s[:i], s[i+1:], true
}
