package wording

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// respaced reports whether old and new are the same tokens, so that only the
// spacing between them can differ. Spaces that somebody chose are typography.
func respaced(c change) bool {
	if len(c.old) != len(c.new) {
		return false
	}
	for i := range c.old {
		a, b := c.old[i], c.new[i]
		fixed := a.Token().Space != b.Token().Space && max(a.Token().Space, b.Token().Space) == prose.FixedSpace
		if a.String() != b.String() || fixed && i > 0 {
			return false
		}
	}
	return true
}

// numberFormat holds where the same values are written differently. Where
// only hyphens differ it is no matter of numbers: no one, no-one.
func (j *judge) numberFormat(c change) bool {
	ov, orest := j.quantities(c.old)
	nv, nrest := j.quantities(c.new)
	return len(ov) > 0 && c.o.letters != c.n.letters && slices.Equal(ov, nv) && slices.Equal(orest, nrest)
}

// numberChanged holds where the values differ, unless a number only moved
// within its sentence together with the words round it.
func (j *judge) numberChanged(c change) bool {
	ov, _ := j.quantities(c.old)
	nv, _ := j.quantities(c.new)
	if j.even.values && (len(ov) == 0 || len(nv) == 0) {
		return false
	}
	return !sameQuantities(ov, nv)
}

// negationChanged holds where one side denies more than the other, unless a
// negation only moved within its sentence.
func (j *judge) negationChanged(c change) bool {
	o, n := negations(j.expanded(c.old)), negations(j.expanded(c.new))
	if j.even.negations && (o == 0 || n == 0) {
		return false
	}
	return o != n
}

// modalChanged holds where the modal verbs differ. Where a sentence is split
// its verb is said again ("and that" becomes ". It will also"): then only a
// modal that the sentence did not have counts.
func (j *judge) modalChanged(c change) bool {
	o, n := modals(j.expanded(c.old)), modals(j.expanded(c.new))
	switch {
	case slices.Equal(o, n):
		return false
	case len(o) > 0 && len(n) > 0:
		return true
	case j.OldParts != j.NewParts:
		return !j.even.modalSet
	}
	return !j.even.modals
}

// expandedText returns the words of p with contractions written out.
func (r *Rules) expandedText(p prose.Span) string { return strings.Join(r.expanded(p), " ") }

// spelled returns the words of p in the spelling of the house.
func (r *Rules) spelled(p prose.Span) string {
	var out []string
	for _, w := range p {
		text := r.folded(w)
		if canonical, ok := r.spellings[text]; ok {
			text = canonical
		}
		switch {
		case text == "&":
			out = append(out, "and")
		case !w.Token().Punct:
			out = append(out, text)
		}
	}
	return strings.Join(out, " ")
}

// reordered holds where both sides have the same words, none of them protected.
func (j *judge) reordered(c change) bool {
	o, n := c.old.Folded(j.vocab), c.new.Folded(j.vocab)
	if len(o) < 2 || len(o) != len(n) || j.Protected(c.old) || j.Protected(c.new) {
		return false
	}
	slices.Sort(o)
	slices.Sort(n)
	return slices.Equal(o, n)
}

// isClause reports whether p is long enough to be a clause and has a verb.
func (r *Rules) isClause(p prose.Span) bool {
	words := p.Folded(r.vocab)
	return len(words) >= 4 && prose.HasVerb(words)
}
