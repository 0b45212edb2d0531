package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// diffWords reports what changed inside a pair of sentences.
func (c *comparison) diffWords(a, b *section, p *sentencePair) {
	c.diffParts(a, b, p)
	edits := c.speaker(a, b).Edits(&p.Pair)
	compared := comparedPair{sentencePair: p}
	for _, e := range edits {
		f := c.findingOf(Class(e.Kind), a, b, p.OldOf(e.Hunk), p.NewOf(e.Hunk))
		if old, new := p.OldOf(e.Hunk), p.NewOf(e.Hunk); len(old) == 0 && isEnumerator(new) ||
			len(new) == 0 && isEnumerator(old) {
			f.enumerate()
		}
		f.before, f.after = context(p.Old, e.OldFrom, e.OldTo)
		f.oldSpan = c.old.placeOr(f.oldSpan, p.Old, e.OldFrom)
		f.newSpan = c.new.placeOr(f.newSpan, p.New, e.NewFrom)
		compared.edits = append(compared.edits, foundEdit{e, c.add(f)})
	}
	c.pairs = append(c.pairs, compared)
	c.noteSpaces(a, b, p, edits)
	c.diffEmphases(a, b, p, edits)
	if len(edits) == 0 {
		c.diffCells(a, b, p)
	}
}

// diffParts reports sentences that were split or merged.
func (c *comparison) diffParts(a, b *section, p *sentencePair) {
	switch {
	case p.OldParts < p.NewParts:
		c.add(c.findingOf(SentenceSplit, a, b, p.Old, p.New))
	case p.OldParts > p.NewParts:
		c.add(c.findingOf(SentenceMerged, a, b, p.Old, p.New))
	}
}

// diffCells reports a row whose words are all there, but in other cells.
func (c *comparison) diffCells(a, b *section, p *sentencePair) {
	old, new := c.old.row(p.Old), c.new.row(p.New)
	if old == nil || new == nil || len(p.Old) != len(p.New) || old.columns() != new.columns() {
		return
	}
	o, n := 0, 0
	for i := range p.Old {
		o += strings.Count(old.rawGap(i), string(cellEnd))
		n += strings.Count(new.rawGap(i), string(cellEnd))
		if o != n {
			f := c.findingOf(Wording, a, b, p.Old, p.New)
			f.oldText, f.newText = old.inCells(), new.inCells()
			f.reason = "the same words stand in other cells of the row"
			c.add(f)
			return
		}
	}
}

// row returns the row that s is the whole of, or nil.
func (t *tree) row(s prose.Span) *block {
	if len(s) == 0 || len(s) != len(s[0].In.Tokens) || t.blockOf(s[0]).shape != "row" {
		return nil
	}
	return t.blockOf(s[0])
}
