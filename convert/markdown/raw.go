package markdown

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// htmlFormat is the format of raw text that Markdown holds as it is.
const htmlFormat = "html"

// raw writes raw HTML as it is where it is one block that is read so, without
// its blank lines where it has them, and anything else as an annotation.
//
// https://spec.commonmark.org/0.31.2/#html-blocks
func (w *writer) raw(r *document.Raw) {
	w.separate()
	text := document.ValidText(r.Text)
	note := annotation.Annotation{Word: "raw"}
	shown, blanks := withoutBlanks(text)
	if r.Format != htmlFormat || !oneBlock(shown, len(w.prefix) > 0) {
		if r.Format != htmlFormat {
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

// withoutBlanks returns text without its empty lines, with the numbers of
// these. Comments and the like may hold such lines.
func withoutBlanks(text string) (shown, blanks string) {
	// A text area ends at a blank line for viewers of CommonMark before 0.30.
	area := strings.HasPrefix(strings.ToLower(text), "<textarea")
	if kind := htmlBlock(text); kind != htmlTag && kind != htmlTagAlone && !area && !strings.HasSuffix(text, "\n") {
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

// oneBlock reports whether text is one HTML block from its first byte to
// its last, in every reader.
func oneBlock(text string, inside bool) bool {
	first, rest, more := strings.Cut(text, "\n")
	kind := htmlBlock(first)
	if unindented := strings.TrimLeft(first, " "); !inside && len(first)-len(unindented) <= 3 {
		kind = htmlBlock(unindented)
	}
	if kind == noHTML || strings.ContainsAny(text, "\r\uFEFF") || strings.Contains(text, "<!-->") ||
		strings.Contains(text, "<!--->") {
		return false
	}
	if (inside || kind == htmlTagAlone) && strings.Contains(text, "\t") { // goldmark wants spaces after such a tag
		return false
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" && strings.TrimSpace(line) == "" {
			return false
		}
	}
	closed := closes(kind, first)
	for more && !closed {
		first, rest, more = strings.Cut(rest, "\n")
		closed = closes(kind, first)
	}
	if kind == htmlTag || kind == htmlTagAlone {
		return !strings.HasSuffix(text, "\n") && !strings.Contains(text, "\n\n")
	}
	return closed && !more
}

// closes reports whether an HTML block ends with a line.
func closes(kind htmlKind, line string) bool {
	switch kind {
	case htmlVerbatim:
		line = strings.ToLower(line)
		return strings.Contains(line, "</script>") || strings.Contains(line, "</pre>") ||
			strings.Contains(line, "</style>") || strings.Contains(line, "</textarea>")
	case htmlComment:
		return strings.Contains(line, "-->")
	case htmlInstruction:
		return strings.Contains(line, "?>")
	case htmlDeclaration:
		return strings.Contains(line, ">")
	case htmlCDATA:
		return strings.Contains(line, "]]>")
	}
	return false
}

// rawInline writes raw HTML as it is where it is one tag or comment on one
// line, and anything else as an annotation.
//
// https://spec.commonmark.org/0.31.2/#raw-html
func (w *writer) rawInline(r *document.RawInline, c context) {
	text := document.ValidText(r.Text)
	note := annotation.Annotation{Word: "raw"}
	if r.Format == htmlFormat && onePhrase(text) && !(c.cell && strings.Contains(text, "|")) &&
		!(c.link && strings.Contains(text, "]")) {
		if annotation.UnderstoodInline(text) {
			w.text = note.Append(w.text)
		}
		w.text = append(w.text, text...)
		return
	}
	if r.Format != htmlFormat {
		note.Set("format", r.Format)
	}
	note.Set("text", text)
	w.text = note.Append(w.text)
}

// onePhrase reports whether text is one tag or comment.
func onePhrase(text string) bool {
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
