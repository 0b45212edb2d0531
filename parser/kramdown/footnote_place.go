package kramdown

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// noBacklink is the mark of notes that have no link back.
const noBacklink = " "

// setFirstNote sets the number of the first footnote.
func setFirstNote(s *settings, value string) {
	if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && n != 1 {
		s.notes.Start = n
	}
}

// setBacklink sets the text of the links back from footnotes.
func setBacklink(s *settings, value string) {
	if s.notes.Backlink = unescapeEntities(value); value == "" {
		s.notes.Backlink = noBacklink
	}
}

// placeNotes makes a place for the footnotes of the first list that asks for
// it with {:footnotes}.
func (p *parser) placeNotes(k *child, list *document.List) {
	p.placed = &document.Notes{Span: list.Span}
	k.block = p.placed
}

// finishNotes records how the footnotes are marked: at the place that the
// document gives them, or at its end if they are not marked as usual.
func (p *parser) finishNotes(doc *document.Document) {
	s := p.settings.notes
	notes := p.placed
	switch {
	case notes == nil && (s.Start == 0 && s.Mark == "" && s.Backlink == "" && !s.Inline || len(doc.Footnotes) == 0):
		return
	case notes == nil:
		notes = &document.Notes{Span: doc.Footnotes[0].Span}
		doc.Blocks = append(doc.Blocks, notes)
	}
	notes.Start, notes.Mark, notes.Backlink, notes.Inline = s.Start, s.Mark, s.Backlink, s.Inline
}
