package markdown

import (
	"strconv"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// nameFootnotes finds a label for each footnote that Markdown can hold: its
// own where possible.
func (w *writer) nameFootnotes() {
	w.labels = make(map[string]string, len(w.doc.Footnotes))
	taken := make(map[string]bool, len(w.doc.Footnotes))
	for _, f := range w.doc.Footnotes {
		if isLabel(f.Label) {
			taken[f.Label] = true
		}
	}
	for i, f := range w.doc.Footnotes {
		label := f.Label
		_, again := w.labels[label]
		if again || !isLabel(label) {
			label = "note-" + strconv.Itoa(i+1)
			for taken[label] {
				label += "-"
			}
			taken[label] = true
		}
		w.written = append(w.written, label)
		if !again {
			w.labels[f.Label] = label
		}
	}
}

// isLabel reports whether Markdown can hold a label.
func isLabel(label string) bool {
	for i := range len(label) {
		if c := label[i]; !isWord(c) && c != '-' && c != '_' && c != '.' {
			return false
		}
	}
	return label != "" && len(label) < 100
}

// footnotes writes the notes at the end of the document.
func (w *writer) footnotes() {
	for i, f := range w.doc.Footnotes {
		w.separate()
		w.footnote(f, w.written[i])
	}
}

// footnote writes one note. CommonMark has no footnotes; these are GitHub's.
//
// https://github.blog/changelog/2021-09-30-footnotes-now-supported-in-markdown-fields/
func (w *writer) footnote(f *document.Footnote, label string) {
	w.lead = append(append(append(w.lead[:0], "[^"...), label...), "]: "...)
	w.leads = true
	w.prefix = append(w.prefix, "    "...)
	outer := w.enter(container{})
	note := annotation.Annotation{Word: "footnote"}
	if label != f.Label {
		note.Set("label", document.ValidText(f.Label))
	}
	note.SetAttr(f.Attr)
	// Readers do not agree on where other blocks begin on the line of the label.
	if len(note.Items) > 0 || len(f.Blocks) == 0 || !is[*document.Paragraph](f.Blocks[0]) {
		w.separate()
		w.comment(&note)
	}
	w.blocks(f.Blocks)
	w.leave(outer)
	w.prefix = w.prefix[:0]
}
