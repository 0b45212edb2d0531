package drift

import (
	"slices"

	"github.com/stemmadocs/stemma/internal/prose"
)

// joinIslands joins changes of wording that only a weak word or two keep
// apart: "the [approach] to [it]" is not two changes.
func (r *rules) joinIslands(g *group, regions []region) []region {
	var out []region
	for _, reg := range regions {
		if k := len(out) - 1; k >= 0 && r.isIsland(g, out[k], reg) &&
			r.classify(g, out[k]) == Wording && r.classify(g, reg) == Wording {
			out[k].oldTo, out[k].newTo = reg.oldTo, reg.newTo
			continue
		}
		out = append(out, reg)
	}
	return out
}

// isIsland reports whether at most two weak words stand between two
// replacements.
func (r *rules) isIsland(g *group, a, b region) bool {
	if a.oldFrom == a.oldTo || a.newFrom == a.newTo || b.oldFrom == b.oldTo || b.newFrom == b.newTo {
		return false
	}
	between := g.old[a.oldTo:b.oldFrom]
	if len(between) > 2 || g.crosses(region{a.oldFrom, b.oldTo, a.newFrom, b.newTo}) {
		return false
	}
	for _, w := range between {
		if text := r.folded(w); !w.token().Punct && !prose.IsFunctionWord(text) {
			return false
		}
	}
	return true
}

// joinReordered joins two regions where one takes out the words that the
// other puts in.
func (r *rules) joinReordered(g *group, regions []region) []region {
	const between = 8
	var out []region
	for _, reg := range regions {
		if k := len(out) - 1; k >= 0 && reg.oldFrom-out[k].oldTo <= between {
			joined := region{out[k].oldFrom, reg.oldTo, out[k].newFrom, reg.newTo}
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
func opposite(a, b region) bool {
	return a.oldFrom == a.oldTo && b.newFrom == b.newTo && a.newFrom < a.newTo && b.oldFrom < b.oldTo ||
		a.newFrom == a.newTo && b.oldFrom == b.oldTo && a.oldFrom < a.oldTo && b.newFrom < b.newTo
}

// split cuts a region whose parts have better explanations than the whole:
// "As we move on, we" to "It", or "we do" to "it does".
func (r *rules) split(g *group, reg region) []region {
	if !splittable(r.classify(g, reg)) {
		return []region{reg}
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
	return []region{reg}
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
func (r *rules) splitPairs(g *group, reg region) []region {
	size := reg.oldTo - reg.oldFrom
	if size < 2 || size > 4 || size != reg.newTo-reg.newFrom {
		return nil
	}
	var parts []region
	shifted := false
	for i := range size {
		part := region{reg.oldFrom + i, reg.oldFrom + i + 1, reg.newFrom + i, reg.newFrom + i + 1}
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
func (r *rules) splitVerb(g *group, reg region) []region {
	o, n := reg.oldTo-1, reg.newTo-1
	if o <= reg.oldFrom || n <= reg.newFrom {
		return nil
	}
	voice, verb := region{reg.oldFrom, o, reg.newFrom, n}, region{o, reg.oldTo, n, reg.newTo}
	if !r.agreesIn(g, verb) || !isVoice(r.classify(g, voice)) {
		return nil
	}
	return []region{voice, verb}
}

// splitEnd cuts the last or the first word off a region where that word, on
// one side, is the first person or a name that the other side replaces.
func (r *rules) splitEnd(g *group, reg region) []region {
	oldSize, newSize := reg.oldTo-reg.oldFrom, reg.newTo-reg.newFrom
	if oldSize == 0 || newSize == 0 || oldSize+newSize < 3 {
		return nil
	}
	o1, n1 := reg.oldTo-1, reg.newTo-1
	ends := [][2]region{
		{{reg.oldFrom, o1, reg.newFrom, reg.newFrom}, {o1, reg.oldTo, reg.newFrom, reg.newTo}},
		{{reg.oldFrom, reg.oldFrom, reg.newFrom, n1}, {reg.oldFrom, reg.oldTo, n1, reg.newTo}},
		{{reg.oldFrom, o1, reg.newFrom, n1}, {o1, reg.oldTo, n1, reg.newTo}},
		{{reg.oldFrom, reg.oldFrom + 1, reg.newFrom, reg.newTo}, {reg.oldFrom + 1, reg.oldTo, reg.newTo, reg.newTo}},
		{{reg.oldFrom, reg.oldTo, reg.newFrom, reg.newFrom + 1}, {reg.oldTo, reg.oldTo, reg.newFrom + 1, reg.newTo}},
		{{reg.oldFrom, reg.oldFrom + 1, reg.newFrom, reg.newFrom + 1}, {reg.oldFrom + 1, reg.oldTo, reg.newFrom + 1, reg.newTo}},
	}
	for i, parts := range ends {
		voice := parts[1]
		if i >= 3 {
			voice = parts[0]
		}
		if isVoice(r.classify(g, voice)) {
			return slices.DeleteFunc(parts[:], func(p region) bool { return p.oldFrom == p.oldTo && p.newFrom == p.newTo })
		}
	}
	return nil
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
		if edits[i].class == Wording && r.agreesIn(g, edits[i].region) {
			edits[i].class = Agreement
		}
	}
}

func (r *rules) agreesIn(g *group, reg region) bool {
	o, n := g.oldOf(reg).folded(r.vocab), g.newOf(reg).folded(r.vocab)
	return len(o) == 1 && len(n) == 1 && prose.Agree(o[0], n[0])
}
