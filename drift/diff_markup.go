package drift

import (
	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// shapes reports paragraphs that became list items or the like, a run of them
// as one.
func (c *comparison) shapes(b *body) {
	var last [2]string
	for _, g := range b.pairs {
		o, n := c.old.blockOf(g.Old[0]), c.new.blockOf(g.New[0])
		now := [2]string{o.shape, n.shape}
		if o.shape != n.shape && now != last && !(c.plain && shapeless(o, n)) {
			f := c.findingOf(ListShape, b.old, b.new, g.Old, g.New)
			f.before, f.oldText, f.newText = firstWords(g.New), o.shape, n.shape
			c.findings = append(c.findings, f)
		}
		last = now
	}
}

// shapeless reports whether plain text has no sign for the shape of one of two
// leaves: the other is then a paragraph like any.
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

func firstWords(p prose.Span) string { return p[:min(len(p), contextWords)].String() }

// emphases reports words that are equal but for their emphasis.
func (c *comparison) emphases(a, b *section, g *sentencePair, edits []wording.Edit) {
	if c.plain {
		return
	}
	end := wording.Edit{Hunk: sequence.EndOf(len(g.Old), len(g.New))}
	o, n := 0, 0
	for _, e := range append(edits[:len(edits):len(edits)], end) {
		for o < e.OldFrom && n < e.NewFrom {
			from := o
			for o < e.OldFrom && n < e.NewFrom && c.old.marks(g.Old[o]) != c.new.marks(g.New[n]) {
				o, n = o+1, n+1
			}
			if o > from {
				f := c.findingOf(Emphasis, a, b, g.Old[from:o], g.New[n-(o-from):n])
				c.findings = append(c.findings, f)
				continue
			}
			o, n = o+1, n+1
		}
		o, n = e.OldTo, e.NewTo
	}
}
