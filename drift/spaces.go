package drift

import (
	"fmt"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// spaces counts the places in which one document has a space that keeps two
// words on one line, and the other a plain one. The first stands for all.
type spaces struct {
	places int
	first  found
}

// note counts those of g, whose words have changed in edits.
func (s *spaces) note(a, b *section, g *group, edits []edit) {
	o, n := 0, 0
	end := edit{Hunk: sequence.EndOf(len(g.old), len(g.new))}
	for i := 0; i <= len(edits); i++ {
		e := end
		if i < len(edits) {
			e = edits[i]
		}
		for first := true; o < e.OldFrom; o, n, first = o+1, n+1, false {
			if x, y := g.old[o], g.new[n]; !first && x.token().Space != y.token().Space && x.at > 0 && y.at > 0 {
				s.add(a, b, g, o, n)
			}
		}
		o, n = e.OldTo, e.NewTo
	}
}

// add counts the space in front of words o and n.
func (s *spaces) add(a, b *section, g *group, o, n int) {
	if s.places++; s.places > 1 {
		return
	}
	old, new := g.old[o-1:o+1], g.new[n-1:n+1]
	s.first = found{class: Typography, severity: Info, old: a, new: b,
		oldText: old.text(), newText: new.text(), oldSpan: old.span(), newSpan: new.span()}
	s.first.before, s.first.after = context(g.old, o-1, o+1)
}

// fixedSpaces tells of the spaces that keep words on one line.
func (c *comparison) fixedSpaces() {
	if c.spaces.places == 0 {
		return
	}
	f := c.spaces.first
	f.reason = "only a space that keeps words on one line differs"
	if more := c.spaces.places - 1; more > 0 {
		f.reason += fmt.Sprintf(", here and in %s", prose.Count(more, "other place"))
	}
	c.found = append(c.found, f)
}
