package drift

import (
	"fmt"

	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// diffShapes reports paragraphs that became list items or the like, a run of
// them as one.
func (c *comparison) diffShapes(b *body) {
	var last [2]string
	for _, p := range b.pairs {
		o, n := c.old.blockOf(p.Old[0]), c.new.blockOf(p.New[0])
		now := [2]string{o.shape, n.shape}
		if o.shape != n.shape && now != last && !(c.plain() && shapeless(o, n)) {
			f := c.findingOf(ListShape, b.old, b.new, p.Old, p.New)
			f.before, f.oldText, f.newText = firstWords(p.New), o.shape, n.shape
			c.add(f)
		}
		last = now
	}
}

// shapeless reports whether plain text has no sign for the shape of one of two
// blocks: the other is then a paragraph like any.
func shapeless(a, b *block) bool {
	if a.shape != "paragraph" {
		a, b = b, a
	}
	if a.shape != "paragraph" {
		return false
	}
	switch b.shape {
	case "row", "quote", "code", "formula", "caption", "term", "definition":
		return true
	}
	return false
}

// firstWords returns the beginning of s.
func firstWords(s prose.Span) string { return s[:min(len(s), contextWords)].String() }

// diffEmphases reports words that are equal but for their emphasis.
func (c *comparison) diffEmphases(a, b *section, p *sentencePair, edits []wording.Edit) {
	if c.plain() {
		return
	}
	for h := range p.Unchanged(edits) {
		o, n := h.OldFrom, h.NewFrom
		for o < h.OldTo {
			from := o
			for o < h.OldTo && c.old.marks(p.Old[o]) != c.new.marks(p.New[n]) {
				o, n = o+1, n+1
			}
			if o > from {
				c.add(c.findingOf(Emphasis, a, b, p.Old[from:o], p.New[n-(o-from):n]))
				continue
			}
			o, n = o+1, n+1
		}
	}
}

// noteSpaces counts the spaces between unchanged words of p that keep them on
// one line in one document, and not in the other.
func (c *comparison) noteSpaces(a, b *section, p *sentencePair, edits []wording.Edit) {
	for h := range p.Unchanged(edits) {
		o, n := h.OldFrom+1, h.NewFrom+1
		for ; o < h.OldTo; o, n = o+1, n+1 {
			if x, y := p.Old[o], p.New[n]; x.Token().Space != y.Token().Space && x.At > 0 && y.At > 0 {
				c.noteSpace(a, b, p, o, n)
			}
		}
	}
}

// noteSpace counts the space before words o and n.
func (c *comparison) noteSpace(a, b *section, p *sentencePair, o, n int) {
	if c.spaces.places++; c.spaces.places > 1 {
		return
	}
	f := c.findingOf(Typography, a, b, p.Old[o-1:o+1], p.New[n-1:n+1])
	f.severity = Info
	f.before, f.after = context(p.Old, o-1, o+1)
	c.spaces.first = f
}

// addSpaces records the spaces that keep words on one line, once for the whole
// document.
func (c *comparison) addSpaces() {
	if c.spaces.places == 0 {
		return
	}
	f := c.spaces.first
	f.reason = "only a space that keeps words on one line differs"
	if more := c.spaces.places - 1; more > 0 {
		f.reason += fmt.Sprintf(", here and in %s", prose.Count(more, "other place"))
	}
	c.add(f)
}
