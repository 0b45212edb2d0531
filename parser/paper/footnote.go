package paper

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
)

const (
	refOpen  = "[footnote "
	refClose = "]"
	backlink = "↩"

	longestRef = 8 // bytes of a label with the bracket after it
)

// footnotes takes the notes at the end of the paper out, where the text refers
// to them. References without a note stay text and are reported, once.
func (r *reader) footnotes() {
	first := len(r.blocks)
	for first > 0 && isNote(&r.blocks[first-1]) {
		first--
	}
	referred := r.referred(first)
	notes := r.collectNotes(first, referred)
	var missing []ref
	for _, ref := range referred {
		if note := notes[ref.label]; note != nil {
			r.doc.Footnotes = append(r.doc.Footnotes, note)
		} else {
			missing = append(missing, ref)
		}
	}
	if len(missing) > 0 {
		const message = "%d footnotes are referred to, from %s on, and their notes are not there"
		r.doc.Problems.Remark(missing[0].span, "footnote-missing", fmt.Sprintf(message, len(missing), missing[0].label),
			"look for the notes where the text comes from")
	}
	r.compact()
}

// referred returns the first reference to each footnote in the blocks before
// end.
func (r *reader) referred(end int) []ref {
	var found []ref
	seen := map[string]bool{}
	for i := range r.blocks[:end] {
		for _, l := range r.blocks[i].lines {
			for _, ref := range refs(l.text) {
				if !seen[ref.label] {
					seen[ref.label] = true
					ref.span = l.part(ref.start, ref.end)
					found = append(found, ref)
				}
			}
		}
	}
	return found
}

// collectNotes makes footnotes, by label, of the blocks from first on that are
// referred to.
func (r *reader) collectNotes(first int, referred []ref) map[string]*document.Footnote {
	wanted := map[string]bool{}
	for _, ref := range referred {
		wanted[ref.label] = true
	}
	r.notes = map[string]bool{}
	notes := map[string]*document.Footnote{}
	for i := first; i < len(r.blocks); i++ {
		b := &r.blocks[i]
		if b.kind != paragraph { // by a pin
			continue
		}
		if label, rest := noteLabel(b.lines[0], i-first+1); wanted[label] && notes[label] == nil {
			b.lines = append([]line{rest}, b.lines[1:]...)
			notes[label] = r.note(b, label)
			r.notes[label] = true
		}
	}
	return notes
}

// note makes a footnote of its block and takes the block out.
func (r *reader) note(b *block, label string) *document.Footnote {
	last := &b.lines[len(b.lines)-1]
	last.text = withoutBacklink(last.text)
	note := &document.Footnote{Span: b.span(), Label: label}
	if last.text != "" || len(b.lines) > 1 {
		note.Blocks = []document.Block{r.paragraph(b, false)}
	}
	b.kind = gone
	r.record.own(b)
	return note
}

// isNote reports whether the block ends in a link back to the text.
func isNote(b *block) bool {
	switch b.kind {
	case paragraph, settled, heading: // these by pins
		return strings.HasSuffix(strings.TrimRight(b.last(), "\ufe0e\ufe0f \t\u00a0"), backlink)
	}
	return false
}

// withoutBacklink cuts the links back to the text off the end of a note.
func withoutBacklink(text string) string {
	return strings.TrimRight(text, backlink+"\ufe0e\ufe0f \t\u00a0")
}

// noteLabel returns the label of a note, which is its number or else its place.
func noteLabel(l line, place int) (string, line) {
	id, _ := role.Dotted(l.text)
	if id != "" && strings.HasPrefix(l.text[len(id):], ". ") {
		return id, l.from(len(id) + 1)
	}
	return strconv.Itoa(place), l
}

// ref is a reference to a footnote in a text.
type ref struct {
	start, end int // in its line
	label      string
	span       document.Span
}

// refs finds every "[footnote 1]".
func refs(text string) []ref {
	var found []ref
	for at := 0; ; {
		n := strings.Index(text[at:], refOpen)
		if n < 0 {
			return found
		}
		start := at + n
		at = start + len(refOpen)
		label, _, closed := strings.Cut(text[at:min(len(text), at+longestRef)], refClose)
		if closed && label != "" && strings.Trim(label, "0123456789") == "" {
			at += len(label) + len(refClose)
			found = append(found, ref{start: start, end: at, label: label})
		}
	}
}

// withoutRefs cuts the references to footnotes off the end of a text.
func withoutRefs(text string) string {
	for all := refs(text); len(all) > 0 && all[len(all)-1].end == len(text); all = all[:len(all)-1] {
		text = strings.TrimRight(text[:all[len(all)-1].start], " ")
	}
	return text
}
