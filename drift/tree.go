package drift

import (
	"cmp"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// tree is one document, taken apart.
type tree struct {
	doc      *document.Document
	title    string
	series   string // that a sentence of the text names
	root     *section
	notes    *section
	sections []*section // all but root and notes, in document order
	blocks   []*block   // all, with the title and the headings, in document order
	glossary glossary
	skipped  int // nodes that are nil, or of a kind that is not known here
}

// number makes b the next block of t.
func (t *tree) number(b *block) {
	b.Order = len(t.blocks)
	t.blocks = append(t.blocks, b)
}

// all returns all sections of t: the front, the others, the footnotes.
func (t *tree) all() []*section {
	out := make([]*section, 0, len(t.sections)+2)
	return append(append(append(out, t.root), t.sections...), t.notes)
}

// eachBlock visits all blocks but the title and the headings.
func (t *tree) eachBlock(visit func(*block)) {
	for _, s := range t.all() {
		for _, b := range s.blocks {
			visit(b)
		}
	}
}

// blockOf returns the block that w is in.
func (t *tree) blockOf(w prose.Word) *block { return t.blocks[w.In.Order] }

// marks returns the emphases of w.
func (t *tree) marks(w prose.Word) marks { return t.blockOf(w).marksAt(w.At) }

// place returns where words of t are in its source.
func (t *tree) place(s prose.Span) document.Span {
	if len(s) == 0 {
		return document.Span{}
	}
	first, last := s[0], s[len(s)-1]
	if first.In == last.In {
		return t.blockOf(first).placeOf(int(first.At), int(last.At)+1)
	}
	end := t.blockOf(last).placeOf(int(last.At), int(last.At)+1)
	return t.blockOf(first).placeOf(int(first.At), int(first.At)+1).To(end)
}

// placeOr returns at, or if it is empty where in s missing words would be: before
// its word i.
func (t *tree) placeOr(at document.Span, s prose.Span, i int) document.Span {
	if !at.IsZero() || len(s) == 0 {
		return at
	}
	if i > 0 {
		at = t.place(s[i-1 : i])
		at.Line, at.Column = at.EndLine, at.EndColumn
		return at
	}
	at = t.place(s[:1])
	at.EndLine, at.EndColumn = at.Line, at.Column
	return at
}

// after reports whether t comes after u in an order of documents that knows
// nothing of old and new.
func (t *tree) after(u *tree) bool {
	d := cmp.Or(cmp.Compare(len(t.sections), len(u.sections)), cmp.Compare(len(t.blocks), len(u.blocks)))
	if d != 0 {
		return d > 0
	}
	for i, s := range t.sections {
		other := u.sections[i]
		if d := cmp.Or(strings.Compare(s.name, other.name), cmp.Compare(len(s.blocks), len(other.blocks))); d != 0 {
			return d > 0
		}
		for j, b := range s.blocks {
			if d := strings.Compare(b.Text, other.blocks[j].Text); d != 0 {
				return d > 0
			}
		}
	}
	return false
}

// hyperlinks counts the links of a document; images and references are none.
func (t *tree) hyperlinks() int {
	n := 0
	for _, s := range t.all() {
		for _, l := range s.links {
			if l.kind == hyperlink {
				n++
			}
		}
	}
	return n
}

// opening returns the title of t, or else how its text begins, and its place.
func (t *tree) opening() (string, document.Span) {
	for _, b := range t.blocks {
		if words := b.Span(0, min(openingWords, len(b.Tokens))); len(words) > 0 {
			return words.String(), t.place(words)
		}
	}
	return "", document.Span{}
}

// openingWords is how much of a text stands for it.
const openingWords = 12
