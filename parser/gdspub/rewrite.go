package gdspub

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// line is a line on its way to kramdown. A line that opens or closes a block
// directive holds nothing else.
type line struct {
	kramdown.Line
	kind    kind     // openTag, closeTag or 0
	tag     string   // of an openTag or closeTag
	written string   // the directive as it stands in the source
	classes []string // of an openTag
	opens   []opening
}

// opening is a block element of HTML that begins in a line.
type opening struct {
	tag string
	at  int // in the text
}

func texts(lines []line) []kramdown.Line {
	out := make([]kramdown.Line, len(lines))
	for i, l := range lines {
		out[i] = l.Line
	}
	return out
}

// tidy mends what hinders reading and says nothing: no-break spaces at the
// ends of a line and behind the label of a footnote.
func (r *reader) tidy(lines []kramdown.Line) []kramdown.Line {
	const nbsp = "\u00a0"
	for i, l := range lines {
		if !strings.ContainsAny(l.Text, nbsp+"\ufffc") {
			continue
		}
		if at := strings.Index(l.Text, "\ufffc"); at >= 0 {
			r.warn(span(l, at, at+len("\ufffc")), "lost-object",
				"an object replacement character: something that was pasted here is missing",
				"put the lost image or file back, or delete the character")
		}
		text := strings.TrimRight(l.Text, " \t"+nbsp)
		if trimmed := strings.TrimLeft(text, nbsp); trimmed != text {
			l.Column += int32(len(text) - len(trimmed))
			text = trimmed
		}
		if strings.HasPrefix(text, "[^") {
			text = strings.Replace(text, "]:"+nbsp, "]: ", 1)
		}
		l.Text = text
		lines[i] = l
	}
	return lines
}

// rewrite turns directives into the kramdown and HTML that they stand for. A
// block directive gets a line of its own wherever it stands; nothing is
// touched in fenced code or in code spans.
func (r *reader) rewrite(lines []kramdown.Line) []line {
	out := make([]line, 0, len(lines)+8)
	fence := ""
	for _, l := range lines {
		switch f := fenceOf(l.Text); {
		case fence != "":
			if strings.HasPrefix(f, fence) {
				fence = ""
			}
			out = append(out, line{Line: l})
		case f != "":
			fence = f
			out = append(out, line{Line: l})
		case !strings.ContainsAny(l.Text, "{<") || holdsRaw(l.Text):
			out = append(out, line{Line: l})
		default:
			out = r.rewriteLine(out, l)
		}
	}
	return out
}

// fenceOf returns the tildes that begin a line, if there are three or more.
func fenceOf(text string) string {
	rest := strings.TrimLeft(text, "~")
	if n := len(text) - len(rest); n >= 3 {
		return text[:n]
	}
	return ""
}

// lineWriter collects the lines that one source line becomes.
type lineWriter struct {
	out   []line
	src   kramdown.Line
	buf   strings.Builder
	from  int // where the text in buf began
	opens []opening
}

func (r *reader) rewriteLine(out []line, l kramdown.Line) []line {
	w := &lineWriter{out: out, src: l}
	text, copied, found := l.Text, 0, false
	code := indentedCode(text)
	for i := nextOpener(text, 0); i < len(text); i = nextOpener(text, i+1) {
		d, ok := directiveAt(text, i)
		switch {
		case !ok:
			if tag := blockElement(text[i:]); tag != "" {
				w.opens = append(w.opens, opening{tag, i})
			}
			r.suspect(l, d)
			continue
		case text[i] == '<' && d.kind == closeTag && inlineTag(d.tag), code && !d.inline():
			continue
		}
		found = true
		w.buf.WriteString(text[copied:d.from])
		r.write(w, d, strings.TrimSpace(text[d.to:]) == "")
		copied = d.to
		i = d.to - 1
	}
	if !found {
		return append(out, line{Line: l, opens: w.opens})
	}
	w.buf.WriteString(text[copied:])
	w.flush(len(text))
	return w.out
}

// indentedCode reports whether a line is indented as code is; what looks like
// a block directive there is an example of one.
func indentedCode(text string) bool {
	return strings.HasPrefix(text, "    ") || strings.HasPrefix(text, "\t")
}

// blockElement returns the tag of the block element of HTML that begins s.
func blockElement(s string) string {
	n := 1
	for n < len(s) && isAlnum(s[n]) {
		n++
	}
	tag := s[1:n]
	if s[0] != '<' || !slices.Contains(tags, tag) || inlineTag(tag) || n < len(s) && strings.IndexByte(" \t>/", s[n]) < 0 {
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

// write writes what d stands for; last says that nothing follows on the line.
func (r *reader) write(w *lineWriter, d directive, last bool) {
	at := span(w.src, d.from, d.to)
	switch d.kind {
	case openTag, closeTag:
		classes := w.tag(d)
		r.departments = r.departments || slices.Contains(classes, "department")
	case attributeList:
		w.buf.WriteString("{:" + d.rest + "}")
	case shortcut:
		if last && strings.TrimSpace(w.buf.String()) != "" {
			w.flush(d.from)
		}
		w.buf.WriteString("{: ." + d.name + "}")
	case pageBreak:
		w.block(d, line{}, `<div class="page-break"></div>`)
	case navigation:
		w.block(d, line{}, `<nav class="`+navigationClass+`"></nav>`)
	case pdf:
		w.buf.WriteString("[PDF format](" + strings.ReplaceAll(d.rest, " ", "%20") + ")")
	case timestamp:
		w.buf.WriteString(r.history("TIMESTAMP"))
		r.report(at, document.Info, "timestamp", "the date of the last build stood here; it is not in the source",
			"write the date that is meant")
	case marker:
		r.departments = true
		w.skip(d)
	case template:
		r.report(at, document.Info, "template", "the page names its template ("+d.name+"), which is not part of its content", "")
		w.skip(d)
	case include: // one that could not be expanded; reported there
		w.buf.WriteString(`\` + w.src.Text[d.from:d.to])
	}
}

// tag writes an opening or closing tag and returns its classes.
func (w *lineWriter) tag(d directive) (classes []string) {
	html := "</" + d.tag + ">"
	if d.kind == openTag {
		html, classes = d.html()
		html = "<" + d.tag + html + ">"
	}
	if d.inline() {
		w.buf.WriteString(html)
		return classes
	}
	w.block(d, line{kind: d.kind, tag: d.tag, written: w.src.Text[d.from:d.to], classes: classes}, html)
	return classes
}

// block puts html on a line of its own.
func (w *lineWriter) block(d directive, l line, html string) {
	w.flush(d.from)
	l.Line = kramdown.Line{Text: html, File: w.src.File, Number: w.src.Number, Column: w.src.Column + int32(d.from)}
	w.out = append(w.out, l)
	w.from = d.to
}

// skip leaves d out.
func (w *lineWriter) skip(d directive) {
	w.flush(d.from)
	w.from = d.to
}

// flush ends the line of text that is being collected.
func (w *lineWriter) flush(to int) {
	text := w.buf.String()
	w.buf.Reset()
	if trimmed := strings.TrimLeft(text, " "); w.from > 0 {
		w.from += len(text) - len(trimmed)
		text = trimmed
	}
	if strings.TrimSpace(text) != "" {
		l := w.src
		l.Text, l.Column = text, l.Column+int32(w.from)
		w.out = append(w.out, line{Line: l, opens: w.opens})
		w.opens = nil
	}
	w.from = to
}

// suspect reports what stands alone on its line and looks like a directive
// but is none.
func (r *reader) suspect(l kramdown.Line, d directive) {
	if d.name == "" || d.from >= len(l.Text) || l.Text[d.from] != '{' || strings.TrimSpace(l.Text) != l.Text[d.from:d.to] {
		return
	}
	if d.kind == include {
		return
	}
	r.warn(span(l, d.from, d.to), "unknown-directive",
		"{"+strings.TrimSpace(l.Text[d.from+1:d.to-1])+"} is not a directive of the publications markup; it is kept as text",
		"correct the name, or escape the brace with a backslash")
}
