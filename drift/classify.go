package drift

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// change is what a rule looks at.
type change struct {
	group    *group
	region   sequence.Hunk
	old, new prose.Span
	o, n     forms
}

// rule is one row of the ordered list: the class holds where when does.
type rule struct {
	class Class
	when  func(*rules, change) bool
}

// chain returns the rules in their order; the first that holds decides. A
// change that touches a number, a negation or a modal verb is settled before
// any rule that could call it harmless.
func chain() []rule {
	return []rule{
		{Whitespace, func(_ *rules, c change) bool { return respaced(c) }},
		{Typography, func(_ *rules, c change) bool { return c.o.t2 == c.n.t2 }},
		{NumberFormat, (*rules).numberFormat},
		{NumberChanged, (*rules).numberChanged},
		{NegationChanged, (*rules).negationChanged},
		{ModalChanged, (*rules).modalChanged},
		{Hyphenation, func(_ *rules, c change) bool { return c.o.t5 == c.n.t5 && c.o.t4 != c.n.t4 }},
		{Case, func(_ *rules, c change) bool { return c.o.t4 == c.n.t4 && c.o.t3 != c.n.t3 }},
		{Punctuation, func(_ *rules, c change) bool { return c.o.t3 == c.n.t3 }},
		{PlaceholderChanged, func(r *rules, c change) bool { return r.isPlaceholder(c.old) && r.isPlaceholder(c.new) }},
		{PlaceholderFilled, func(r *rules, c change) bool { return r.isPlaceholder(c.old) && len(c.new.Trimmed()) == 0 }},
		{PlaceholderRegressed, func(r *rules, c change) bool { return r.isPlaceholder(c.new) && len(c.old.Trimmed()) == 0 }},
		{Contraction, func(r *rules, c change) bool { return r.expandedText(c.old) == r.expandedText(c.new) }},
		{SpellingVariant, func(r *rules, c change) bool { return r.spelled(c.old) == r.spelled(c.new) }},
		{AbbrIntroduced, func(r *rules, c change) bool { return r.introduces(c.old, c.new) }},
		{AbbrRemoved, func(r *rules, c change) bool { return r.introduces(c.new, c.old) }},
		{AbbrExpanded, func(r *rules, c change) bool { return r.abbreviates(c.old, c.new) }},
		{AbbrContracted, func(r *rules, c change) bool { return r.abbreviates(c.new, c.old) }},
		{PersonShift, func(r *rules, c change) bool { return firstPerson(r, c.old) && r.isSelf(c.new) }},
		{PersonShiftBack, func(r *rules, c change) bool { return firstPerson(r, c.new) && r.isSelf(c.old) }},
		{ActorChanged, func(r *rules, c change) bool {
			return firstPerson(r, c.old) && r.isOrganisation(c.new) || firstPerson(r, c.new) && r.isOrganisation(c.old)
		}},
		{ReorderedWords, (*rules).reordered},
		{ClauseAdded, func(r *rules, c change) bool { return len(c.old.Trimmed()) == 0 && r.isClause(c.new) }},
		{ClauseRemoved, func(r *rules, c change) bool { return len(c.new.Trimmed()) == 0 && r.isClause(c.old) }},
	}
}

// classify returns the class of a region of g.
func (r *rules) classify(g *group, reg sequence.Hunk) Class {
	c := change{group: g, region: reg, old: g.oldOf(reg), new: g.newOf(reg)}
	c.o, c.n = r.forms(c.old), r.forms(c.new)
	for _, rule := range r.chain {
		if !rule.when(r, c) {
			continue
		}
		if rule.class == NumberChanged {
			return r.numberClass(g, reg)
		}
		return rule.class
	}
	return Wording
}

// numberClass returns what kind of number changed. The words beside it tell:
// "10 per cent", "£5 million".
func (r *rules) numberClass(g *group, reg sequence.Hunk) Class {
	before := min(1, reg.OldFrom, reg.NewFrom)
	after := min(2, len(g.old)-reg.OldTo, len(g.new)-reg.NewTo)
	ov, _ := r.quantities(g.old[reg.OldFrom-before : reg.OldTo+after])
	nv, _ := r.quantities(g.new[reg.NewFrom-before : reg.NewTo+after])
	return numberClass(ov, nv)
}

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
func (r *rules) numberFormat(c change) bool {
	ov, orest := r.quantities(c.old)
	nv, nrest := r.quantities(c.new)
	return len(ov) > 0 && c.o.t5 != c.n.t5 && slices.Equal(ov, nv) && slices.Equal(orest, nrest)
}

// numberChanged holds where the values differ, unless a number only moved
// within its sentence together with the words round it.
func (r *rules) numberChanged(c change) bool {
	ov, _ := r.quantities(c.old)
	nv, _ := r.quantities(c.new)
	if r.even.values && (len(ov) == 0 || len(nv) == 0) {
		return false
	}
	return !sameQuantities(ov, nv)
}

func (r *rules) negationChanged(c change) bool {
	o, n := negations(r.expanded(c.old)), negations(r.expanded(c.new))
	if r.even.negations && (o == 0 || n == 0) {
		return false
	}
	return o != n
}

// modalChanged holds where the modal verbs differ. Where a sentence is split
// its verb is said again ("and that" becomes ". It will also"): then only a
// modal that the sentence did not have counts.
func (r *rules) modalChanged(c change) bool {
	o, n := modals(r.expanded(c.old)), modals(r.expanded(c.new))
	switch {
	case slices.Equal(o, n):
		return false
	case len(o) > 0 && len(n) > 0:
		return true
	case c.group.oldParts != c.group.newParts:
		return !r.even.modalSet
	}
	return !r.even.modals
}

// crosses reports whether r runs over the end of a sentence on either side.
func (g *group) crosses(r sequence.Hunk) bool {
	for _, at := range g.cuts[0] {
		if r.OldFrom <= at && at < r.OldTo {
			return true
		}
	}
	for _, at := range g.cuts[1] {
		if r.NewFrom <= at && at < r.NewTo {
			return true
		}
	}
	return false
}

func (r *rules) expandedText(p prose.Span) string { return strings.Join(r.expanded(p), " ") }

// spelled returns the words of p in the spelling of the house.
func (r *rules) spelled(p prose.Span) string {
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

func (r *rules) reordered(c change) bool {
	o, n := c.old.Folded(r.vocab), c.new.Folded(r.vocab)
	if len(o) < 2 || len(o) != len(n) || r.protected(c.old) || r.protected(c.new) {
		return false
	}
	slices.Sort(o)
	slices.Sort(n)
	return slices.Equal(o, n)
}

func (r *rules) isClause(p prose.Span) bool {
	words := p.Folded(r.vocab)
	return len(words) >= 4 && prose.HasVerb(words)
}
