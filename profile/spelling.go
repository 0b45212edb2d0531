package profile

import "maps"

// Contractions returns the long form of every contraction, both in lower case
// and with straight apostrophes: "aren't" is "are not".
func (p *Profile) Contractions() map[string]string { return maps.Clone(p.contractions) }

// Spellings returns the house form of every spelling variant, both in lower
// case: "organizations" is "organisations".
func (p *Profile) Spellings() map[string]string { return maps.Clone(p.spellings) }

// addStem adds the variants of a verb in -ise and of its noun in -isation.
func addStem(spellings map[string]string, stem string) {
	for _, end := range []string{"e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational"} {
		spellings[stem+"iz"+end] = stem + "is" + end
	}
}
