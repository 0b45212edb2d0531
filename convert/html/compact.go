package html

import (
	"bytes"

	"github.com/stemmadocs/stemma/document"
)

// Table writes one table as Markdown can hold it: a row a line, and no line
// that is blank, since that would end the block of HTML. The problems are what
// it leaves out or changes.
//
// https://spec.commonmark.org/0.31.2/#html-blocks
func Table(t *document.Table) ([]byte, document.Problems) {
	w := &writer{doc: &document.Document{Blocks: []document.Block{t}}, compact: true}
	w.survey()
	w.table(t)
	return withoutBlankLines(bytes.ToValidUTF8(w.buf, []byte("\uFFFD"))), w.problems.Sorted()
}

// cellDepth is the depth of what is in the rows of the outer table.
const cellDepth = 3

// rowLine starts a line for a part of the outer table; all else goes on.
func (w *writer) rowLine() {
	if len(w.buf) > 0 && w.depth < cellDepth && w.context.parent == "" {
		w.buf = append(w.buf, '\n')
	}
}

// withoutBlankLines writes the ends of lines on which there is nothing as
// references, which mean the same in text, in attributes and in pre.
func withoutBlankLines(text []byte) []byte {
	var out []byte
	for i, line := range bytes.Split(text, []byte("\n")) {
		switch {
		case i == 0:
		case len(bytes.TrimSpace(line)) == 0:
			out = append(out, "&#10;"...)
		default:
			out = append(out, '\n')
		}
		out = append(out, line...)
	}
	return out
}

// Phrases writes phrases as HTML.
func Phrases(inlines []document.Inline) []byte {
	text := &document.Paragraph{Inlines: inlines}
	w := &writer{doc: &document.Document{Blocks: []document.Block{text}}, compact: true}
	w.survey()
	w.inlines(inlines)
	return w.buf
}
