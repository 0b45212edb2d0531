package wording

import (
	"iter"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// Pair is a sentence, or several, of one document and what stands for it in the
// other.
type Pair struct {
	Old, New           prose.Span
	OldParts, NewParts int   // sentences on each side
	OldEnds, NewEnds   []int // the words that end a sentence but the last
}

// Edit is one changed stretch of a pair.
type Edit struct {
	sequence.Hunk
	Kind Kind
}

// OldOf returns the old words of h.
func (p *Pair) OldOf(h sequence.Hunk) prose.Span { return p.Old[h.OldFrom:h.OldTo] }

// NewOf returns the new words of h.
func (p *Pair) NewOf(h sequence.Hunk) prose.Span { return p.New[h.NewFrom:h.NewTo] }

// End returns the empty hunk after all words.
func (p *Pair) End() sequence.Hunk { return sequence.EndOf(len(p.Old), len(p.New)) }

// Unchanged yields the stretches of words between edits, as long on both sides.
func (p *Pair) Unchanged(edits []Edit) iter.Seq[sequence.Hunk] {
	return func(yield func(sequence.Hunk) bool) {
		o, n := 0, 0
		for _, e := range edits {
			if h := sequence.NewHunk(o, e.OldFrom, n, e.NewFrom); !h.Empty() && !yield(h) {
				return
			}
			o, n = e.OldTo, e.NewTo
		}
		if h := sequence.NewHunk(o, len(p.Old), n, len(p.New)); !h.Empty() {
			yield(h)
		}
	}
}

// whole returns the hunk of all words.
func (p *Pair) whole() sequence.Hunk { return sequence.NewHunk(0, len(p.Old), 0, len(p.New)) }

// crosses reports whether h runs over the end of a sentence on either side.
func (p *Pair) crosses(h sequence.Hunk) bool {
	for _, at := range p.OldEnds {
		if h.OldFrom <= at && at < h.OldTo {
			return true
		}
	}
	for _, at := range p.NewEnds {
		if h.NewFrom <= at && at < h.NewTo {
			return true
		}
	}
	return false
}

// unchanged reports whether both sides look the same.
func (p *Pair) unchanged() bool {
	if len(p.Old) != len(p.New) {
		return false
	}
	for i := range p.Old {
		if !sameInPrint(p.Old[i], p.New[i], i == 0) {
			return false
		}
	}
	return true
}

// sameInPrint reports whether two equal words look the same. The space before
// the first of a stretch belongs to the change before it. Whether it keeps the
// words on one line is no matter of wording.
func sameInPrint(a, b prose.Word, first bool) bool {
	if a.String() != b.String() {
		return false
	}
	spaced := (a.Token().Space == prose.NoSpace) == (b.Token().Space == prose.NoSpace)
	return first || spaced || a.At == 0 || b.At == 0
}

// rewritten reports whether so much of p changed that its single changes say
// less than the two texts side by side.
func (p *Pair) rewritten(edits []Edit) bool {
	changed, stretches := 0, 0
	for _, e := range edits {
		switch e.Kind {
		case Wording, ClauseAdded, ClauseRemoved, ReorderedWords, ActorChanged, ModalChanged, NegationChanged,
			NumberChanged, DateChanged, MoneyChanged, PercentChanged:
			stretches++
			changed += p.OldOf(e.Hunk).Words() + p.NewOf(e.Hunk).Words()
		}
	}
	return stretches >= 2 && 10*changed > 7*(p.Old.Words()+p.New.Words())
}
