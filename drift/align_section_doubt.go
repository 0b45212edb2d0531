package drift

import (
	"fmt"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
)

// noteAmbiguous reports that two sections may be the same, and why nothing was
// made of it: another pair scores nearly as much.
func (a *aligner) noteAmbiguous(old, new *section, score float64, rivalOld, rivalNew *section, rivalScore float64) {
	other := rivalNew.name
	if rivalNew == new {
		other = rivalOld.name
	}
	if a.flipped {
		old, new = new, old
	}
	a.addSections(AmbiguousMatch, old, new, old.name, new.name, fmt.Sprintf(
		"“%s” and “%s” may be the same section (%.2f), but “%s” comes as near (%.2f)",
		old.name, new.name, score, other, rivalScore))
}

// noteSwapped reports partners by name whose texts have changed places: names
// and texts then contradict each other, and the names were believed.
func (a *aligner) noteSwapped() {
	var strange []*section
	for _, s := range a.old.sections {
		if s.partner != nil && !s.statement() && len(s.words()) >= enoughWords &&
			sequence.Dice(s.words(), s.partner.words()) < unlike {
			strange = append(strange, s)
		}
	}
	if len(strange) > fullSearch {
		return // that many different texts are another document
	}
	for i, s := range strange {
		for _, t := range strange[i+1:] {
			if sequence.Dice(s.words(), t.partner.words()) >= alike &&
				sequence.Dice(t.words(), s.partner.words()) >= alike {
				a.addSwapped(s, t)
			}
		}
	}
}

// addSwapped records that s and t have each other's texts.
func (a *aligner) addSwapped(s, t *section) {
	old, new := s, s.partner
	if a.flipped {
		old, new = new, old
	}
	a.addSections(AmbiguousMatch, old, new, old.name, new.name, fmt.Sprintf(
		"“%s” and “%s” kept their names, but their texts changed places", s.name, t.name))
}
