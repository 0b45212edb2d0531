package drift

import (
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// joinIslands joins changes of wording that only a weak word or two keep
// apart: "the [approach] to [it]" is not two changes.
func (r *rules) joinIslands(g *group, regions []sequence.Hunk) []sequence.Hunk {
	var out []sequence.Hunk
	for _, reg := range regions {
		if k := len(out) - 1; k >= 0 && r.isIsland(g, out[k], reg) &&
			r.classify(g, out[k]) == Wording && r.classify(g, reg) == Wording {
			out[k] = out[k].Join(reg)
			continue
		}
		out = append(out, reg)
	}
	return out
}

// isIsland reports whether at most two weak words stand between two
// replacements.
func (r *rules) isIsland(g *group, a, b sequence.Hunk) bool {
	if a.OldFrom == a.OldTo || a.NewFrom == a.NewTo || b.OldFrom == b.OldTo || b.NewFrom == b.NewTo {
		return false
	}
	between := g.old[a.OldTo:b.OldFrom]
	if len(between) > 2 || g.crosses(a.Join(b)) {
		return false
	}
	for _, w := range between {
		if text := r.folded(w); !w.Token().Punct && !prose.IsFunctionWord(text) {
			return false
		}
	}
	return true
}

// joinReordered joins two regions where one takes out the words that the
// other puts in.
func (r *rules) joinReordered(g *group, regions []sequence.Hunk) []sequence.Hunk {
	const between = 8
	var out []sequence.Hunk
	for _, reg := range regions {
		if k := len(out) - 1; k >= 0 && reg.OldFrom-out[k].OldTo <= between {
			joined := out[k].Join(reg)
			c := change{old: g.oldOf(joined), new: g.newOf(joined)}
			if opposite(out[k], reg) && r.reordered(c) {
				out[k] = joined
				continue
			}
		}
		out = append(out, reg)
	}
	return out
}

// opposite reports whether one of two regions takes words out and the other
// puts words in.
func opposite(a, b sequence.Hunk) bool {
	return a.OldFrom == a.OldTo && b.NewFrom == b.NewTo && a.NewFrom < a.NewTo && b.OldFrom < b.OldTo ||
		a.NewFrom == a.NewTo && b.OldFrom == b.OldTo && a.OldFrom < a.OldTo && b.NewFrom < b.NewTo
}

// split cuts a region whose parts have better explanations than the whole:
// "As we move on, we" to "It", or "we do" to "it does".
func (r *rules) split(g *group, reg sequence.Hunk) []sequence.Hunk {
	if !splittable(r.classify(g, reg)) {
		return []sequence.Hunk{reg}
	}
	if parts := r.splitPairs(g, reg); parts != nil {
		return parts
	}
	if parts := r.splitVerb(g, reg); parts != nil {
		return parts
	}
	if parts := r.splitEnd(g, reg); parts != nil {
		return parts
	}
	return []sequence.Hunk{reg}
}

// splittable reports classes of regions that nothing explained, or that
// a protected word decided: a part may still have another explanation.
func splittable(c Class) bool {
	switch c {
	case Wording, NumberChanged, DateChanged, MoneyChanged, PercentChanged, NegationChanged, ModalChanged:
		return true
	}
	return false
}

// splitPairs cuts a region word by word where every pair of words has an
// explanation of its own and one of them is a change of person.
func (r *rules) splitPairs(g *group, reg sequence.Hunk) []sequence.Hunk {
	size := reg.OldTo - reg.OldFrom
	if size < 2 || size > 4 || size != reg.NewTo-reg.NewFrom {
		return nil
	}
	var parts []sequence.Hunk
	shifted := false
	for i := range size {
		part := sequence.NewHunk(reg.OldFrom+i, reg.OldFrom+i+1, reg.NewFrom+i, reg.NewFrom+i+1)
		switch class := r.classify(g, part); class {
		case PersonShift, PersonShiftBack:
			shifted = true
		case Wording:
			if !r.agreesIn(g, part) {
				return nil
			}
		}
		parts = append(parts, part)
	}
	if !shifted {
		return nil
	}
	return parts
}

// splitVerb cuts a verb off behind the name or the pronoun that it follows:
// "We support" to "HM Treasury supports".
func (r *rules) splitVerb(g *group, reg sequence.Hunk) []sequence.Hunk {
	o, n := reg.OldTo-1, reg.NewTo-1
	if o <= reg.OldFrom || n <= reg.NewFrom {
		return nil
	}
	voice, verb := reg.Split(o, n)
	if !r.agreesIn(g, verb) || !isVoice(r.classify(g, voice)) {
		return nil
	}
	return []sequence.Hunk{voice, verb}
}

// splitEnd cuts the last or the first word off a region where that word, on
// one side, is the first person or a name that the other side replaces.
func (r *rules) splitEnd(g *group, reg sequence.Hunk) []sequence.Hunk {
	oldSize, newSize := reg.OldTo-reg.OldFrom, reg.NewTo-reg.NewFrom
	if oldSize == 0 || newSize == 0 || oldSize+newSize < 3 {
		return nil
	}
	first, last := [2]int{reg.OldFrom + 1, reg.NewFrom + 1}, [2]int{reg.OldTo - 1, reg.NewTo - 1}
	for _, at := range [][2]int{{last[0], reg.NewFrom}, {reg.OldFrom, last[1]}, last} {
		if rest, voice := reg.Split(at[0], at[1]); isVoice(r.classify(g, voice)) {
			return withoutEmpty(rest, voice)
		}
	}
	for _, at := range [][2]int{{first[0], reg.NewTo}, {reg.OldTo, first[1]}, first} {
		if voice, rest := reg.Split(at[0], at[1]); isVoice(r.classify(g, voice)) {
			return withoutEmpty(voice, rest)
		}
	}
	return nil
}

func withoutEmpty(hunks ...sequence.Hunk) []sequence.Hunk {
	return slices.DeleteFunc(hunks, sequence.Hunk.Empty)
}

// isVoice reports classes about who speaks or is named.
func isVoice(c Class) bool {
	switch c {
	case PersonShift, PersonShiftBack, ActorChanged, AbbrIntroduced, AbbrRemoved, AbbrExpanded, AbbrContracted:
		return true
	}
	return false
}

// agree finds the verbs that follow a change of person in their sentence.
func (r *rules) agree(g *group, edits []edit) {
	if !slices.ContainsFunc(edits, func(e edit) bool { return isVoice(e.class) }) {
		return
	}
	for i := range edits {
		if edits[i].class == Wording && r.agreesIn(g, edits[i].Hunk) {
			edits[i].class = Agreement
		}
	}
}

func (r *rules) agreesIn(g *group, reg sequence.Hunk) bool {
	o, n := g.oldOf(reg).Folded(r.vocab), g.newOf(reg).Folded(r.vocab)
	return len(o) == 1 && len(n) == 1 && prose.Agree(o[0], n[0])
}
