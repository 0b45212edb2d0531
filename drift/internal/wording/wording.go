// Package wording tells what became of the words of a pair of sentences: which
// of them changed, and what kind of change each is.
//
// Start with [New]: its [Rules] learn the abbreviations that the texts introduce,
// and [Rules.Speaker] is the organisation that speaks in them. [Speaker.Edits]
// returns the edits of a [Pair] of sentences.
//
// Edits are found in three steps: the difference of two sequences of words
// (hunk.go), hunks joined and split where that explains more (join.go, split.go),
// and the first kind of an ordered list of rules that holds (chain.go). What no
// rule explains is [Wording]. No rule passes over a number, a negation or a modal
// verb: the rules about these come before all that call a change harmless.
//
// The package knows neither sections nor reports. Both orders of a pair give
// edits of the same places.
package wording

import (
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// Rules is what the edits of all pairs of two documents are classified by: the
// vocabulary of a profile, and the abbreviations that the documents introduce.
type Rules struct {
	profile      *profile.Profile
	vocab        *prose.Vocabulary
	contractions map[string]string
	spellings    map[string]string
	full         map[string]string // folded name by folded abbreviation, as the texts introduce them
	chain        []rule
}

// New returns the rules of p for texts whose words v numbers.
func New(p *profile.Profile, v *prose.Vocabulary) *Rules {
	return &Rules{profile: p, vocab: v, contractions: p.Contractions(), spellings: p.Spellings(),
		full: map[string]string{}, chain: chain()}
}

// Learn notes the abbreviations that s introduces. The first meaning counts.
func (r *Rules) Learn(s prose.Span) {
	for _, u := range units(r.vocab, s) {
		if full, short, ok := splitIntroduction(s[u.from:u.to]); ok {
			key := profile.Fold(short)
			if _, known := r.full[key]; !known {
				r.full[key] = profile.Fold(full)
			}
		}
	}
}

// Speaker is the organisation whose text is compared: its first person, its
// names and "the department" are one.
type Speaker struct {
	*Rules
	self map[string]bool // folded names
}

// Speaker returns the organisation of these names and of their abbreviations.
func (r *Rules) Speaker(names ...string) *Speaker {
	s := &Speaker{r, map[string]bool{}}
	for _, name := range names {
		s.self[profile.Fold(name)] = true
	}
	var short []string
	for abbreviation, full := range r.full {
		if s.self[full] {
			short = append(short, abbreviation)
		}
	}
	for _, abbreviation := range short {
		s.self[abbreviation] = true
	}
	return s
}

// Edits returns the changed stretches of p, in order, with their kinds.
func (s *Speaker) Edits(p *Pair) []Edit {
	if p.unchanged() {
		return nil
	}
	hunks := s.Hunks(p)
	if len(hunks) == 0 {
		return nil
	}
	j := &judge{Speaker: s, Pair: p, even: s.evenIn(p)}
	hunks = j.joinMarks(hunks)
	hunks = j.joinReordered(hunks)
	hunks = j.joinIslands(hunks)
	var out []Edit
	for _, h := range hunks {
		for _, part := range j.split(h) {
			out = append(out, Edit{part, j.classify(part)})
		}
	}
	j.agree(out)
	if p.rewritten(out) {
		return []Edit{{p.whole(), SentenceRewritten}}
	}
	return out
}

// judge classifies the hunks of one pair.
type judge struct {
	*Speaker
	*Pair
	even guard
}
