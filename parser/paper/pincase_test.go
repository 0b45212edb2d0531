package paper

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/outline"
	"github.com/stemmadocs/stemma/profile"
)

func TestPins(t *testing.T) {
	golden.Run(t, "testdata/pins/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		pins, _ := c.File("input.outline")
		o, problems := outline.Parse(pins, "input.outline")
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		doc := ParsePinned(src, profile.GDS(), o)
		checkPinsLoseNothing(t, src, o)
		return map[string]string{"dump": document.Dump(doc), "problems": golden.Problems(name, doc.Problems),
			"headings": inferences(doc)}
	})
}
