package gdspub

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/parser/legacy"
)

// rewriter turns directives into the kramdown and HTML that they stand for. A
// block directive gets a line of its own wherever it is; nothing is
// touched in fenced code or in code spans.
type rewriter struct {
	*reader
	out *balancer

	src   kramdown.Line // the line in hand
	begin string        // what the lines that src becomes begin with: quotation signs and spaces
	hang  string        // the same for all but the first
	list  bool          // src may belong to the item of a list
	buf   []byte        // what it becomes, up to where it was cut last
	from  int           // where in src the text in buf began
	opens []opening     // block elements of HTML that begin in buf
}

// raw passes on a line that is not read.
func (w *rewriter) raw(l kramdown.Line) { w.out.line(l) }

// line rewrites one line.
func (w *rewriter) line(l kramdown.Line) {
	l = w.heading(w.tidy(l), l.Text)
	w.list = inList(w.list, l.Text)
	if strings.IndexByte(l.Text, '{') < 0 && strings.IndexByte(l.Text, '<') < 0 || holdsRaw(l.Text) {
		w.out.line(l)
		return
	}
	w.src, w.buf, w.from, w.opens = l, w.buf[:0], 0, w.opens[:0]
	text, copied, found := l.Text, 0, false
	code := !w.list && indentedCode(text)
	w.begin, w.hang = container(text)
	for i := nextOpener(text, 0); i < len(text); i = nextOpener(text, i+1) {
		d, ok := directiveAt(text, i)
		switch {
		case !ok:
			if tag := blockElement(text[i:]); tag != "" {
				w.opens = append(w.opens, opening{tag, i})
			}
			w.suspect(l, d)
			continue
		case text[i] == '<' && d.kind == closeTag && inlineTag(d.tag), code && !d.inline():
			continue
		}
		found = true
		w.buf = append(w.buf, text[copied:d.from]...)
		w.write(d, strings.TrimSpace(text[d.to:]) == "")
		copied = d.to
		i = d.to - 1
	}
	if !found {
		w.out.line(l)
		w.out.elements(l, w.opens)
		return
	}
	w.buf = append(w.buf, text[copied:]...)
	w.flush(len(text))
}

// tidy mends what hinders reading and means nothing: no-break spaces at the ends of
// a line and after the label of a footnote.
func (w *rewriter) tidy(l kramdown.Line) kramdown.Line {
	const nbsp, object = "\u00a0", "\ufffc"
	if strings.IndexByte(l.Text, object[0]) >= 0 {
		if at := strings.Index(l.Text, object); at >= 0 {
			w.problems.Warn(span(l, at, at+len(object)), "lost-object",
				"an object replacement character: something that was pasted here is missing",
				"put the lost image or file back, or delete the character")
		}
	}
	if n := len(l.Text); n > 1 && l.Text[n-1] == ' ' && l.Text[n-2] != ' ' && !indentedCode(l.Text) {
		l.Text = l.Text[:n-1] // two spaces break the line, one means nothing
	}
	if strings.IndexByte(l.Text, nbsp[0]) < 0 || !strings.Contains(l.Text, nbsp) {
		return l
	}
	text := strings.TrimRight(l.Text, " \t"+nbsp)
	trimmed := strings.TrimLeft(text, nbsp)
	l.Column += int32(len(text) - len(trimmed))
	l.Text = trimmed
	if strings.HasPrefix(trimmed, "[^") {
		l.Text = strings.Replace(trimmed, "]:"+nbsp, "]: ", 1)
	}
	return l
}

// blockElement returns the tag of the block element of HTML that begins s.
func blockElement(s string) string {
	n := 1
	for n < len(s) && isAlnum(s[n]) {
		n++
	}
	tag := s[1:n]
	if s[0] != '<' || !slices.Contains(tags, tag) || inlineTag(tag) ||
		n < len(s) && strings.IndexByte(" \t>/", s[n]) < 0 {
		return ""
	}
	return tag
}

// holdsRaw reports whether a line holds an element whose content is no markup.
func holdsRaw(text string) bool {
	return strings.Contains(text, "<script") || strings.Contains(text, "<pre") || strings.Contains(text, "<textarea")
}

func (d directive) inline() bool {
	switch d.kind {
	case openTag, closeTag:
		return inlineTag(d.tag)
	case pageBreak, navigation, marker, template:
		return false
	}
	return true
}

// write writes what d stands for; last is whether nothing follows on the line.
func (w *rewriter) write(d directive, last bool) {
	at := span(w.src, d.from, d.to)
	switch d.kind {
	case openTag, closeTag:
		w.tag(d)
	case attributeList:
		w.text("{:" + d.rest + "}")
	case shortcut:
		if last && strings.TrimSpace(string(w.buf)) != "" {
			w.flush(d.from)
		}
		w.text("{: ." + d.name + "}")
	case pageBreak:
		w.out.line(w.cut(d, `<div class="page-break"></div>`))
	case navigation:
		w.departments = true
		w.out.line(w.cut(d, `<nav class="`+legacy.NavigationClass+`"></nav>`))
	case pdf:
		w.text("[" + pdfText + "](" + strings.ReplaceAll(d.rest, " ", "%20") + ")")
	case timestamp:
		w.remarkTimestamp(at)
		if href := w.history(); href != "" {
			w.text("[" + timestampText + "](" + href + ")")
		} else {
			w.text(timestampText)
		}
	case marker:
		w.departments = true
		w.cut(d, "")
	case template:
		w.remarkTemplate(d, at)
		w.cut(d, "")
	case include: // one that could not be expanded; reported there
		w.text(`\` + w.src.Text[d.from:d.to])
	}
}

func (w *rewriter) text(s string) { w.buf = append(w.buf, s...) }

// tag writes an opening or closing tag.
func (w *rewriter) tag(d directive) {
	html, classes := "</"+d.tag+">", []string(nil)
	if d.kind == openTag {
		html, classes = d.html()
		html = "<" + d.tag + html + ">"
	}
	if d.inline() {
		w.text(html)
		return
	}
	w.departments = w.departments || slices.Contains(classes, "department") || slices.Contains(classes, "statement")
	line := w.cut(d, html)
	e := element{Line: line, begin: w.begin, tag: d.tag, written: w.src.Text[d.from:d.to], classes: classes}
	if d.kind == openTag {
		w.out.open(e)
	} else {
		w.out.close(e)
	}
}

// cut ends the line of text before d and returns a line of html in its place.
func (w *rewriter) cut(d directive, html string) kramdown.Line {
	w.flush(d.from)
	w.from = d.to
	return w.piece(html, d.from)
}

// piece makes a line of a part of src that began at from.
func (w *rewriter) piece(text string, from int) kramdown.Line {
	l := w.src
	l.Text, l.Column = w.begin+text, l.Column+int32(from-len(w.begin))
	return l
}

// flush ends the line of text that is being collected.
func (w *rewriter) flush(to int) {
	text := string(w.buf)
	w.buf = w.buf[:0]
	if w.from == 0 {
		w.from = len(w.begin)
		text = text[w.from:]
	}
	if trimmed := strings.TrimLeft(text, " "); strings.TrimSpace(trimmed) != "" {
		w.out.line(w.piece(trimmed, w.from+len(text)-len(trimmed)))
		w.out.elements(w.src, w.opens)
		w.opens = w.opens[:0]
	}
	w.from, w.begin = to, w.hang
}

// suspect reports what is alone on its line and looks like a directive but is none.
func (w *rewriter) suspect(l kramdown.Line, d directive) {
	if d.name == "" || d.kind == include || d.from >= len(l.Text) || l.Text[d.from] != '{' ||
		strings.TrimSpace(l.Text) != l.Text[d.from:d.to] {
		return
	}
	w.problems.Warn(span(l, d.from, d.to), "unknown-directive", "{"+strings.TrimSpace(l.Text[d.from+1:d.to-1])+
		"} is not a directive of the publications markup; it is kept as text",
		"correct the name, or escape the brace with a backslash")
}

// heading makes room before a heading of the publications markup, which is one
// wherever a line begins with it, and before any behind a division; kramdown's own
// need a blank line before: https://kramdown.gettalong.org/syntax.html#headers. The line is
// wanted as it was typed, too.
func (w *rewriter) heading(l kramdown.Line, typed string) kramdown.Line {
	const signs = "#"
	text := strings.TrimLeft(l.Text, " ")
	indent := len(l.Text) - len(text)
	if !strings.HasPrefix(text, signs) || indent > 3 {
		return l
	}
	title := strings.TrimLeft(text, signs)
	level := len(text) - len(title)
	title = strings.TrimLeft(title, " \u00a0")
	if !w.marked(level, title) {
		if title != "" && w.out.closed() {
			w.out.blank(l)
		}
		return l
	}
	l.Text, l.Column = text+w.oddID(title, typed), l.Column+int32(indent)
	w.out.blank(l)
	return l
}

// oddID returns the mark of the id that the site gave a numbered heading, if that
// is not the one of its title: no-break spaces at the end of one made hyphens.
// https://kramdown.gettalong.org/syntax.html#specifying-a-header-id
func (w *rewriter) oddID(title, typed string) string {
	_, plain, ok := legacy.CutSection(title)
	_, odd, isOdd := legacy.CutSection(strings.TrimLeft(typed, "# \u00a0"))
	if !ok || !isOdd || w.departments {
		return ""
	}
	id := legacy.SectionID(odd)
	if id == legacy.SectionID(plain) || id[0] < 'a' || strings.HasSuffix(title, "}") {
		return ""
	}
	return " {#" + id + "}"
}

// marked reports whether a heading is one of the publications markup.
func (w *rewriter) marked(level int, title string) (ok bool) {
	switch level {
	case 1:
		_, _, ok = legacy.CutAction(title)
		ok = ok && w.departments
	case 2:
		_, _, ok = legacy.CutSection(title)
		ok = ok || w.departments
	case 4:
		_, _, ok = legacy.CutAction(title)
	}
	return ok
}
