package markdown

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// mdHTMLFormat is the format of raw text that stands in Markdown as it is.
const mdHTMLFormat = "html"

// raw writes raw HTML as it is where it is one block that is read so, without
// its blank lines where it has them, and anything else as an annotation.
func (w *mdWriter) raw(r *document.Raw) {
	w.separate()
	text := mdClean(r.Text)
	note := annotation.Annotation{Word: "raw"}
	shown, blanks := mdWithoutBlanks(text)
	if r.Format != mdHTMLFormat || !mdOneBlock(shown, len(w.prefix) > 0) {
		if r.Format != mdHTMLFormat {
			note.Set("format", r.Format)
		}
		note.Set("text", text)
		w.comment(&note)
		return
	}
	if blanks != "" {
		note.Set("blanks", blanks)
	}
	if blanks != "" || annotation.Understood(shown) {
		w.comment(&note)
	}
	for line := range strings.SplitSeq(shown, "\n") {
		if line == "" {
			w.blank()
		} else {
			w.line(line)
		}
	}
}

// mdWithoutBlanks returns text without its empty lines, with the numbers of
// these. Comments and the like may hold such lines.
func mdWithoutBlanks(text string) (shown, blanks string) {
	if kind := mdHTMLBlock(text); kind != mdHTMLTag && kind != mdHTMLTagAlone && !strings.HasSuffix(text, "\n") {
		return text, ""
	}
	var kept, empty []string
	for i, line := range strings.Split(text, "\n") {
		if line == "" {
			empty = append(empty, strconv.Itoa(i+1))
		} else {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n"), strings.Join(empty, " ")
}

// mdOneBlock reports whether text is one HTML block from its first byte to
// its last, in every reader.
func mdOneBlock(text string, inside bool) bool {
	first, rest, more := strings.Cut(text, "\n")
	kind := mdHTMLBlock(first)
	if unindented := strings.TrimLeft(first, " "); !inside && len(first)-len(unindented) <= 3 {
		kind = mdHTMLBlock(unindented)
	}
	if kind == mdNoHTML || strings.ContainsAny(text, "\r\uFEFF") || strings.Contains(text, "<!-->") || strings.Contains(text, "<!--->") {
		return false
	}
	if inside && strings.Contains(text, "\t") {
		return false
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" && strings.TrimSpace(line) == "" {
			return false
		}
	}
	closed := mdCloses(kind, first)
	for more && !closed {
		first, rest, more = strings.Cut(rest, "\n")
		closed = mdCloses(kind, first)
	}
	if kind == mdHTMLTag || kind == mdHTMLTagAlone {
		return !strings.HasSuffix(text, "\n") && !strings.Contains(text, "\n\n")
	}
	return closed && !more
}

// mdCloses reports whether an HTML block ends with a line.
func mdCloses(kind mdHTML, line string) bool {
	switch kind {
	case mdHTMLVerbatim:
		line = strings.ToLower(line)
		return strings.Contains(line, "</script>") || strings.Contains(line, "</pre>") ||
			strings.Contains(line, "</style>") || strings.Contains(line, "</textarea>")
	case mdHTMLComment:
		return strings.Contains(line, "-->")
	case mdHTMLInstruction:
		return strings.Contains(line, "?>")
	case mdHTMLDeclaration:
		return strings.Contains(line, ">")
	case mdHTMLCDATA:
		return strings.Contains(line, "]]>")
	}
	return false
}

// rawInline writes raw HTML as it is where it is one tag or comment on one
// line, and anything else as an annotation.
func (w *mdWriter) rawInline(r *document.RawInline, c mdContext) {
	text := mdClean(r.Text)
	note := annotation.Annotation{Word: "raw"}
	if r.Format == mdHTMLFormat && mdOnePhrase(text) && !(c.cell && strings.Contains(text, "|")) && !(c.link && strings.Contains(text, "]")) {
		if annotation.UnderstoodInline(text) {
			w.text = note.Append(w.text)
		}
		w.text = append(w.text, text...)
		return
	}
	if r.Format != mdHTMLFormat {
		note.Set("format", r.Format)
	}
	note.Set("text", text)
	w.text = note.Append(w.text)
}

// mdOnePhrase reports whether text is one tag or comment.
func mdOnePhrase(text string) bool {
	if strings.ContainsAny(text, "\n\r\uFEFF{") {
		return false
	}
	if body, ok := strings.CutPrefix(text, "<!--"); ok {
		body, ok = strings.CutSuffix(body, "-->")
		return ok && !strings.Contains(body, "--") && !strings.HasPrefix(body, ">") &&
			!strings.HasPrefix(body, "->") && !strings.HasSuffix(body, "-")
	}
	_, n, ok := annotation.ScanTag(text)
	return ok && n == len(text)
}
