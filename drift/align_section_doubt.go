package drift

import (
	"fmt"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
)

// ambiguous reports that a and b may be the same, and why nothing was made of it.
func (c *comparison) ambiguous(a, b *section, score float64, a2, b2 *section, score2 float64) {
	other := b2.name
	if b2 == b {
		other = a2.name
	}
	if c.flipped {
		a, b = b, a
	}
	c.tell(AmbiguousMatch, a, b, a.name, b.name, fmt.Sprintf(
		"“%s” and “%s” may be the same section (%.2f), but “%s” comes as near (%.2f)", a.name, b.name, score, other, score2))
}

// swapped reports partners by name whose texts have changed places: names and
// texts then say different things, and the names were believed.
func (c *comparison) swapped() {
	const unlike, alike = 0.5, 0.8
	var strange []*section
	for _, a := range c.old.sections {
		if b := a.match; b != nil && !a.statement() && len(a.words()) >= enoughWords && sequence.Dice(a.words(), b.words()) < unlike {
			strange = append(strange, a)
		}
	}
	if len(strange) > fullSearch {
		return // that many different texts are another document
	}
	for i, a := range strange {
		for _, b := range strange[i+1:] {
			if sequence.Dice(a.words(), b.match.words()) >= alike && sequence.Dice(b.words(), a.match.words()) >= alike {
				x, y := a, a.match
				if c.flipped {
					x, y = y, x
				}
				c.tell(AmbiguousMatch, x, y, x.name, y.name, fmt.Sprintf("“%s” and “%s” kept their names, but their texts changed places", a.name, b.name))
			}
		}
	}
}
