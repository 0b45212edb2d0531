package wording

import (
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// joinIslands joins changes of wording that only a weak word or two keep
// apart: "the [approach] to [it]" is not two changes.
func (j *judge) joinIslands(hunks []sequence.Hunk) []sequence.Hunk {
	var out []sequence.Hunk
	for _, h := range hunks {
		if k := len(out) - 1; k >= 0 && j.isIsland(out[k], h) &&
			j.classify(out[k]) == Wording && j.classify(h) == Wording {
			out[k] = out[k].Join(h)
			continue
		}
		out = append(out, h)
	}
	return out
}

// isIsland reports whether at most two weak words stand between two
// replacements.
func (j *judge) isIsland(a, b sequence.Hunk) bool {
	if a.OldFrom == a.OldTo || a.NewFrom == a.NewTo || b.OldFrom == b.OldTo || b.NewFrom == b.NewTo {
		return false
	}
	between := j.Old[a.OldTo:b.OldFrom]
	if len(between) > 2 || j.crosses(a.Join(b)) {
		return false
	}
	for _, w := range between {
		if text := j.folded(w); !w.Token().Punct && !prose.IsFunctionWord(text) {
			return false
		}
	}
	return true
}

// joinReordered joins two hunks where one takes out the words that the
// other puts in.
func (j *judge) joinReordered(hunks []sequence.Hunk) []sequence.Hunk {
	const between = 8
	var out []sequence.Hunk
	for _, h := range hunks {
		if k := len(out) - 1; k >= 0 && h.OldFrom-out[k].OldTo <= between {
			joined := out[k].Join(h)
			c := change{old: j.OldOf(joined), new: j.NewOf(joined)}
			if opposite(out[k], h) && j.reordered(c) {
				out[k] = joined
				continue
			}
		}
		out = append(out, h)
	}
	return out
}

// opposite reports whether one of two hunks takes words out and the other
// puts words in.
func opposite(a, b sequence.Hunk) bool {
	return a.OldFrom == a.OldTo && b.NewFrom == b.NewTo && a.NewFrom < a.NewTo && b.OldFrom < b.OldTo ||
		a.NewFrom == a.NewTo && b.OldFrom == b.OldTo && a.OldFrom < a.OldTo && b.NewFrom < b.NewTo
}

// joinMarks makes one hunk of a pair of marks that came or went round a few
// words: quotation marks, brackets.
func (p *Pair) joinMarks(hunks []sequence.Hunk) []sequence.Hunk {
	const inside = 6
	var out []sequence.Hunk
	for _, h := range hunks {
		if k := len(out) - 1; k >= 0 && h.OldFrom-out[k].OldTo <= inside &&
			p.isMark(out[k]) && p.isMark(h) && sameDirection(out[k], h) {
			out[k] = out[k].Join(h)
			continue
		}
		out = append(out, h)
	}
	return out
}

// isMark reports a hunk of one paired mark on one side or on both.
func (p *Pair) isMark(h sequence.Hunk) bool {
	o, n := p.OldOf(h), p.NewOf(h)
	for _, w := range slices.Concat(o, n) {
		if !w.Token().Punct || !isPaired(w.String()) {
			return false
		}
	}
	return len(o) <= 1 && len(n) <= 1
}

func isPaired(mark string) bool {
	switch mark {
	case "'", "\"", "‘", "’", "“", "”", "(", ")", "[", "]", "«", "»":
		return true
	}
	return false
}

func sameDirection(a, b sequence.Hunk) bool {
	return a.OldTo-a.OldFrom == b.OldTo-b.OldFrom && a.NewTo-a.NewFrom == b.NewTo-b.NewFrom
}
