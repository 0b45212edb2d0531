package wording

import (
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// split cuts a hunk whose parts have better explanations than the whole:
// "As we move on, we" to "It", or "we do" to "it does".
func (j *judge) split(h sequence.Hunk) []sequence.Hunk {
	if !splittable(j.classify(h)) {
		return []sequence.Hunk{h}
	}
	if parts := j.splitPairs(h); parts != nil {
		return parts
	}
	if parts := j.splitVerb(h); parts != nil {
		return parts
	}
	if parts := j.splitEnd(h); parts != nil {
		return parts
	}
	return []sequence.Hunk{h}
}

// splittable reports kinds of hunks that nothing explained, or that
// a protected word decided: a part may still have another explanation.
func splittable(k Kind) bool {
	switch k {
	case Wording, NumberChanged, DateChanged, MoneyChanged, PercentChanged, NegationChanged, ModalChanged:
		return true
	}
	return false
}

// splitPairs cuts a hunk word by word where every pair of words has an
// explanation of its own and one of them is a change of person.
func (j *judge) splitPairs(h sequence.Hunk) []sequence.Hunk {
	size := h.OldTo - h.OldFrom
	if size < 2 || size > 4 || size != h.NewTo-h.NewFrom {
		return nil
	}
	var parts []sequence.Hunk
	shifted := false
	for i := range size {
		part := sequence.NewHunk(h.OldFrom+i, h.OldFrom+i+1, h.NewFrom+i, h.NewFrom+i+1)
		switch j.classify(part) {
		case PersonShift, PersonShiftBack:
			shifted = true
		case Wording:
			if !j.agreesIn(part) {
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

// splitVerb cuts a verb off after the name or the pronoun that it follows:
// "We support" to "HM Treasury supports".
func (j *judge) splitVerb(h sequence.Hunk) []sequence.Hunk {
	o, n := h.OldTo-1, h.NewTo-1
	if o <= h.OldFrom || n <= h.NewFrom {
		return nil
	}
	voice, verb := h.Split(o, n)
	if !j.agreesIn(verb) || !isVoice(j.classify(voice)) {
		return nil
	}
	return []sequence.Hunk{voice, verb}
}

// splitEnd cuts the last or the first word off a hunk where that word, on
// one side, is the first person or a name that the other side replaces.
func (j *judge) splitEnd(h sequence.Hunk) []sequence.Hunk {
	oldSize, newSize := h.OldTo-h.OldFrom, h.NewTo-h.NewFrom
	if oldSize == 0 || newSize == 0 || oldSize+newSize < 3 {
		return nil
	}
	first, last := [2]int{h.OldFrom + 1, h.NewFrom + 1}, [2]int{h.OldTo - 1, h.NewTo - 1}
	for _, at := range [][2]int{{last[0], h.NewFrom}, {h.OldFrom, last[1]}, last} {
		if rest, voice := h.Split(at[0], at[1]); isVoice(j.classify(voice)) {
			return withoutEmpty(rest, voice)
		}
	}
	for _, at := range [][2]int{{first[0], h.NewTo}, {h.OldTo, first[1]}, first} {
		if voice, rest := h.Split(at[0], at[1]); isVoice(j.classify(voice)) {
			return withoutEmpty(voice, rest)
		}
	}
	return nil
}

func withoutEmpty(hunks ...sequence.Hunk) []sequence.Hunk {
	return slices.DeleteFunc(hunks, sequence.Hunk.Empty)
}

// isVoice reports kinds about who speaks or is named.
func isVoice(k Kind) bool {
	switch k {
	case PersonShift, PersonShiftBack, ActorChanged, AbbrIntroduced, AbbrRemoved, AbbrExpanded, AbbrContracted:
		return true
	}
	return false
}

// agree finds the verbs that follow a change of person in their sentence.
func (j *judge) agree(edits []Edit) {
	if !slices.ContainsFunc(edits, func(e Edit) bool { return isVoice(e.Kind) }) {
		return
	}
	for i := range edits {
		if edits[i].Kind == Wording && j.agreesIn(edits[i].Hunk) {
			edits[i].Kind = Agreement
		}
	}
}

func (j *judge) agreesIn(h sequence.Hunk) bool {
	o, n := j.OldOf(h).Folded(j.vocab), j.NewOf(h).Folded(j.vocab)
	return len(o) == 1 && len(n) == 1 && prose.Agree(o[0], n[0])
}
