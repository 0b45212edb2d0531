package wording

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// evenIn returns the protected words that both sides of p hold equally.
func (r *Rules) evenIn(p *Pair) guard {
	ov, _ := r.quantities(p.Old)
	nv, _ := r.quantities(p.New)
	o, n := r.expanded(p.Old), r.expanded(p.New)
	om, nm := modals(o), modals(n)
	return guard{
		values:    slices.Equal(ov, nv),
		negations: negations(o) == negations(n),
		modals:    slices.Equal(om, nm),
		modalSet:  slices.Equal(slices.Compact(om), slices.Compact(nm)),
	}
}

// SameGuarded reports whether a and b hold the same numbers, negations and modal
// verbs.
func (r *Rules) SameGuarded(a, b prose.Span) bool {
	x, _ := r.quantities(a)
	y, _ := r.quantities(b)
	v, w := r.expanded(a), r.expanded(b)
	return sameQuantities(x, y) && negations(v) == negations(w) && slices.Equal(modals(v), modals(w))
}

// expanded returns the folded words of p with contractions written out and
// compounds taken apart. The month of May is no modal verb.
func (r *Rules) expanded(p prose.Span) []string {
	out := make([]string, 0, len(p))
	for _, w := range p {
		text := r.folded(w)
		if w.Token().Punct || text == "may" && isMonth(w, text) {
			continue
		}
		if text = r.expand(text); !strings.ContainsAny(text, " -/") {
			out = append(out, text)
			continue
		}
		out = append(out, strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == '-' || c == '/' })...)
	}
	return out
}

// expand writes a contraction out.
func (r *Rules) expand(w string) string {
	if long, ok := r.contractions[w]; ok {
		w = long
	}
	switch {
	case w == "cannot":
		return "can not"
	case w == "won't":
		return "will not"
	case strings.HasSuffix(w, "n't"):
		return strings.TrimSuffix(w, "n't") + " not"
	case strings.HasSuffix(w, "'ll"):
		return strings.TrimSuffix(w, "'ll") + " will"
	case strings.HasSuffix(w, "'re"):
		return strings.TrimSuffix(w, "'re") + " are"
	case strings.HasSuffix(w, "'ve"):
		return strings.TrimSuffix(w, "'ve") + " have"
	}
	return w
}

// negations counts the negations among words.
func negations(words []string) int {
	n := 0
	for _, w := range words {
		if prose.IsNegation(w) {
			n++
		}
	}
	return n
}

// modals returns the modal verbs among words, sorted.
func modals(words []string) []string {
	var out []string
	for _, w := range words {
		if prose.IsModal(w) {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// Protected reports whether p holds a word that no rule may pass over:
// a number, a negation, a modal verb or a named organisation.
func (r *Rules) Protected(p prose.Span) bool {
	values, _ := r.quantities(p)
	words := r.expanded(p)
	if len(values) > 0 || negations(words) > 0 || len(modals(words)) > 0 {
		return true
	}
	for _, w := range p {
		if isAcronym(w.String()) {
			return true
		}
	}
	return false
}

// isAcronym reports words like GDS, MoJ, DfT.
func isAcronym(s string) bool {
	upper := 0
	for _, c := range s {
		if 'A' <= c && c <= 'Z' {
			upper++
		}
	}
	return upper >= 2
}
