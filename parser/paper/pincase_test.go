package paper

import (
	"strings"
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
		return map[string]string{
			"dump":     document.Dump(doc),
			"problems": golden.Problems(name, doc.Problems),
			"headings": inferences(doc),
		}
	})
}

// A line that looks like one that is printed round every page is kept where a
// pin names it.
func TestPinKeepsRunningHead(t *testing.T) {
	const page = "Bees on roofs\nThe department opened ten hives, and they all came through the winter.\n\f"
	src := strings.Repeat(page, 3)
	const head = "dropped-line: \"Bees on roofs\" is printed round the page"
	if n := strings.Count(golden.Problems("", Parse(src, profile.GDS()).Problems), head); n != 3 {
		t.Fatalf("%d running heads", n)
	}
	o := &outline.Outline{Pins: []outline.Pin{
		{Kind: outline.Drop, Words: "Bees on roofs", Every: true},
		{Kind: outline.Heading, Level: 2, Words: "Bees on roofs", Nth: 2},
	}}
	doc := ParsePinned(src, profile.GDS(), o)
	checkPinsLoseNothing(t, src, o)
	if got := inferences(doc); got != "3: Bees on roofs: 1.00 pinned\n" {
		t.Errorf("%s%s", got, golden.Problems("", doc.Problems))
	}
}
