package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// extensionTag is "{::name attributes}", "{::name attributes /}", "{:/name}"
// or "{:/}", see https://kramdown.gettalong.org/syntax.html#extensions.
type extensionTag struct {
	name  string
	attrs string
	end   bool // {:/name}
	alone bool // ends in "/}": has no content
}

// scanExtension reads the tag at the start of s and returns its length, or 0.
func scanExtension(s string) (extensionTag, int) {
	if len(s) < 4 || s[0] != '{' || s[1] != ':' || s[2] != ':' && s[2] != '/' {
		return extensionTag{}, 0
	}
	t := extensionTag{end: s[2] == '/'}
	i := 3
	for i < len(s) && (word(s[i]) || t.end && nameByte(s[i])) {
		i++
	}
	t.name = s[3:i]
	if i == len(s) || t.name == "" && !t.end {
		return extensionTag{}, 0
	}
	if t.end {
		if s[i] != '}' {
			return extensionTag{}, 0
		}
		return t, i + 1
	}
	end := brace(s, i)
	if end < 0 {
		return extensionTag{}, 0
	}
	t.attrs = s[i:end]
	if strings.HasSuffix(t.attrs, "/") {
		t.attrs, t.alone = t.attrs[:len(t.attrs)-1], true
	}
	if t.attrs != "" && !space(t.attrs[0]) {
		return extensionTag{}, 0
	}
	return t, end + 1
}

// blockExtension reads what begins with "{:" on a line of its own: a list of
// attributes or an extension.
func (p *parser) blockExtension(f *flow, n int) bool {
	if p.attributeBlock(f, n) {
		return true
	}
	l := f.line()
	s := l.Text[n:]
	t, length := scanExtension(s)
	if length == 0 || t.end || !blank(s[length:]) {
		return false
	}
	if !knownExtension(t.name) {
		p.unknownExtension(t.name, l.span(n, n+length))
		return false
	}
	first, end := f.i, f.i+1
	body := ""
	if !t.alone {
		if end = f.extensionEnd(t.name); end < 0 {
			p.warn(l.span(n, n+length), "unclosed-extension", "write {:/"+t.name+"} on a line of its own behind it",
				"extension %q has no end", t.name)
			return false
		}
		body = p.join(f.lines[first+1 : end])
		end++
	}
	span := linesSpan(f.lines[first:end])
	f.i = end
	switch {
	case t.name == "options":
		p.options(t.attrs, l.span(n, n+length))
		p.addSilent()
	case t.alone:
	case t.name == "comment":
		p.addRaw("html", "<!-- "+body+" -->", span)
	case t.name == "nomarkdown":
		p.addRaw(rawFormat(t.attrs), body, span)
	}
	return true
}

func knownExtension(name string) bool {
	return name == "comment" || name == "nomarkdown" || name == "options"
}

func (p *parser) unknownExtension(name string, at document.Span) {
	p.warn(at, "unknown-extension", "comment, nomarkdown and options are known",
		"unknown extension %q is kept as text", name)
}

// addRaw adds text of another format. It has no attributes, so an attribute
// list goes on waiting for the next block.
func (p *parser) addRaw(format, text string, span document.Span) {
	raw := &document.Raw{Span: span, Format: format, Text: text}
	p.children = append(p.children, child{kind: blockChild, block: raw})
}

// rawFormat returns the format that the type of a nomarkdown extension names.
func rawFormat(attrs string) string {
	var list attrList
	list.parse(attrs)
	formats := strings.Fields(list.Pairs["type"])
	for _, f := range formats {
		if f == "html" {
			return f
		}
	}
	if len(formats) > 0 {
		return formats[0]
	}
	return "html"
}

// extensionEnd returns the line that holds the end tag of an extension that
// starts on the current line, or -1.
func (f *flow) extensionEnd(name string) int {
	end := "{:/" + name
	if f.missing[end] {
		return -1
	}
	for i := f.i + 1; i < len(f.lines); i++ {
		n, c := lead(f.lines[i].Text)
		if c != '{' {
			continue
		}
		s := f.lines[i].Text[n:]
		t, length := scanExtension(s)
		if t.end && (t.name == "" || t.name == name) && blank(s[length:]) {
			return i
		}
	}
	f.setMissing(end)
	return -1
}
