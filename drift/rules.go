package drift

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// rules classifies the edits of one group. It knows who speaks.
type rules struct {
	profile      *profile.Profile
	vocab        *prose.Vocabulary
	contractions map[string]string
	spellings    map[string]string
	full         map[string]string // folded name by folded abbreviation, as the texts introduce them
	chain        []rule
	self         map[string]bool // folded names of the organisation that speaks
	even         guard           // what both sides of the group in hand hold equally
}

// guard says which protected words are equally many on both sides.
type guard struct{ values, negations, modals, modalSet bool }

func (r *rules) folded(w prose.Word) string { return r.vocab.Text(w.Token().ID) }

// enter prepares for the regions of g.
func (r *rules) enter(g *group) {
	ov, _ := r.quantities(g.old)
	nv, _ := r.quantities(g.new)
	o, n := r.expanded(g.old), r.expanded(g.new)
	om, nm := modals(o), modals(n)
	r.even = guard{
		values:    slices.Equal(ov, nv),
		negations: negations(o) == negations(n),
		modals:    slices.Equal(om, nm),
		modalSet:  slices.Equal(slices.Compact(om), slices.Compact(nm)),
	}
}

// expanded returns the folded words of p with contractions written out and
// compounds taken apart. The month of May is no modal verb.
func (r *rules) expanded(p prose.Span) []string {
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
func (r *rules) expand(w string) string {
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

func negations(words []string) int {
	n := 0
	for _, w := range words {
		if prose.IsNegation(w) {
			n++
		}
	}
	return n
}

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

// protected reports whether p holds a word that no rule may pass over:
// a number, a negation, a modal verb or a named organisation.
func (r *rules) protected(p prose.Span) bool {
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

// forms are the normal forms of a phrase, from T2 on; see the rules.
type forms struct{ t2, t3, t4, t5 string }

func (r *rules) forms(p prose.Span) forms {
	var words []string
	for _, w := range p {
		if !w.Token().Punct {
			words = append(words, strings.ReplaceAll(prose.FoldTypography(w.String()), "'", ""))
		}
	}
	f := forms{t2: prose.FoldTypography(p.String()), t3: strings.Join(words, " ")}
	f.t4 = strings.ToLower(f.t3)
	f.t5 = strings.ReplaceAll(strings.ReplaceAll(f.t4, " ", ""), "-", "")
	return f
}
