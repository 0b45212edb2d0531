package wording

import "github.com/stemmadocs/stemma/drift/internal/sequence"

// rule is one row of the ordered list: the kind holds where when does.
type rule struct {
	kind Kind
	when func(*judge, change) bool
}

// chain is the rules in their order; the first that holds decides. A change that
// touches a number, a negation or a modal verb is settled before any rule that
// could call it harmless.
var chain = [...]rule{
	{Whitespace, func(_ *judge, c change) bool { return respaced(c) }},
	{Typography, func(_ *judge, c change) bool { return c.o.text == c.n.text }},
	{NumberFormat, (*judge).numberFormat},
	{NumberChanged, (*judge).numberChanged},
	{NegationChanged, (*judge).negationChanged},
	{ModalChanged, (*judge).modalChanged},
	{Hyphenation, func(_ *judge, c change) bool { return c.o.letters == c.n.letters && c.o.lower != c.n.lower }},
	{Case, func(_ *judge, c change) bool { return c.o.lower == c.n.lower && c.o.words != c.n.words }},
	{Punctuation, func(_ *judge, c change) bool { return c.o.words == c.n.words }},
	{PlaceholderChanged, func(j *judge, c change) bool { return j.isPlaceholder(c.old) && j.isPlaceholder(c.new) }},
	{PlaceholderFilled, func(j *judge, c change) bool { return j.isPlaceholder(c.old) && len(c.new.Trimmed()) == 0 }},
	{PlaceholderRegressed, func(j *judge, c change) bool {
		return j.isPlaceholder(c.new) && len(c.old.Trimmed()) == 0
	}},
	{Contraction, func(j *judge, c change) bool { return j.expandedText(c.old) == j.expandedText(c.new) }},
	{SpellingVariant, func(j *judge, c change) bool { return j.spelled(c.old) == j.spelled(c.new) }},
	{AbbrIntroduced, func(j *judge, c change) bool { return j.introduces(c.old, c.new) }},
	{AbbrRemoved, func(j *judge, c change) bool { return j.introduces(c.new, c.old) }},
	{AbbrExpanded, func(j *judge, c change) bool { return j.abbreviates(c.old, c.new) }},
	{AbbrContracted, func(j *judge, c change) bool { return j.abbreviates(c.new, c.old) }},
	{PersonShift, func(j *judge, c change) bool { return j.firstPerson(c.old) && j.isSelf(c.new) }},
	{PersonShiftBack, func(j *judge, c change) bool { return j.firstPerson(c.new) && j.isSelf(c.old) }},
	{ActorChanged, func(j *judge, c change) bool {
		return j.firstPerson(c.old) && j.isOrganisation(c.new) || j.firstPerson(c.new) && j.isOrganisation(c.old)
	}},
	{ReorderedWords, (*judge).reordered},
	{ClauseAdded, func(j *judge, c change) bool { return len(c.old.Trimmed()) == 0 && j.isClause(c.new) }},
	{ClauseRemoved, func(j *judge, c change) bool { return len(c.new.Trimmed()) == 0 && j.isClause(c.old) }},
}

// classify returns the kind of a hunk: that of the first rule that holds.
func (j *judge) classify(h sequence.Hunk) Kind {
	c := change{old: j.OldOf(h), new: j.NewOf(h)}
	c.o, c.n = j.forms(c.old), j.forms(c.new)
	for _, rule := range chain {
		if !rule.when(j, c) {
			continue
		}
		if rule.kind == NumberChanged {
			return j.numberKind(h)
		}
		return rule.kind
	}
	return Wording
}

// numberKind returns what kind of number changed. The words beside it tell:
// "10 per cent", "£5 million".
func (j *judge) numberKind(h sequence.Hunk) Kind {
	before := min(1, h.OldFrom, h.NewFrom)
	after := min(2, len(j.Old)-h.OldTo, len(j.New)-h.NewTo)
	ov, _ := j.quantities(j.Old[h.OldFrom-before : h.OldTo+after])
	nv, _ := j.quantities(j.New[h.NewFrom-before : h.NewTo+after])
	return numberKind(ov, nv)
}
