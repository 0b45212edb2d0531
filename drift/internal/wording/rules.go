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
}

// New returns the rules of p for texts whose words v numbers.
func New(p *profile.Profile, v *prose.Vocabulary) *Rules {
	return &Rules{
		profile: p, vocab: v, contractions: p.Contractions(), spellings: p.Spellings(), full: map[string]string{},
	}
}

// folded returns the folded text of a word.
func (r *Rules) folded(w prose.Word) string { return r.vocab.Text(w.Token().ID) }

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

// judge classifies the hunks of one pair.
type judge struct {
	*Speaker
	*Pair
	even guard
}

// guard says which protected words are equally many on both sides.
type guard struct{ values, negations, modals, modalSet bool }
