package drift

import (
	"fmt"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// spaces counts the places in which one document has a space that keeps two
// words on one line, and the other a plain one. The first stands for all.
type spaces struct {
	places int
	first  finding
}

// noteSpaces counts those of g, whose words have changed in edits.
func (c *comparison) noteSpaces(a, b *section, g *sentencePair, edits []wording.Edit) {
	o, n := 0, 0
	end := wording.Edit{Hunk: sequence.EndOf(len(g.Old), len(g.New))}
	for i := 0; i <= len(edits); i++ {
		e := end
		if i < len(edits) {
			e = edits[i]
		}
		for first := true; o < e.OldFrom; o, n, first = o+1, n+1, false {
			if x, y := g.Old[o], g.New[n]; !first && x.Token().Space != y.Token().Space && x.At > 0 && y.At > 0 {
				c.noteSpace(a, b, g, o, n)
			}
		}
		o, n = e.OldTo, e.NewTo
	}
}

// noteSpace counts the space before words o and n.
func (c *comparison) noteSpace(a, b *section, g *sentencePair, o, n int) {
	s := &c.spaces
	if s.places++; s.places > 1 {
		return
	}
	old, new := g.Old[o-1:o+1], g.New[n-1:n+1]
	s.first = finding{class: Typography, severity: Info, old: a, new: b,
		oldText: old.String(), newText: new.String(), oldSpan: c.old.place(old), newSpan: c.new.place(new)}
	s.first.before, s.first.after = context(g.Old, o-1, o+1)
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
	c.findings = append(c.findings, f)
}
