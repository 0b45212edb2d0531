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

// Lines beside each other, in two columns, are apart for pins.
func TestPinsInColumns(t *testing.T) {
	left := []string{
		"- Bees are kept in hives that stand", "the gardens of the county, where a",
		"keeper looks after them all year and", "counts them in the spring of each of",
		"the years in which they live there,", "and the office writes down how many",
		"there are of them in each garden and", "what they need to come through the",
		"winter without any harm to them.",
	}
	right := []string{
		"- The honey is taken twice, in early", "summer and once more in the autumn,",
		"and is sold on the market of a town", "that is near, for a price which the",
		"office has set for all the keepers", "of the county, so that none of them",
		"has to sell for less than what it", "costs to keep the bees that made it",
		"in the garden of its keeper.",
	}
	var src strings.Builder
	src.WriteString("Bees of the county\n\n")
	for i := range left {
		src.WriteString(left[i] + strings.Repeat(" ", 44-len(left[i])) + right[i] + "\n")
	}
	src.WriteString("\n1\n\fThe end of the paper is on a page by itself.\n\n2\n\f")
	_, o := outlineOf(t, src.String())
	checkPinsLoseNothing(t, src.String(), o)
	for _, kind := range []outline.Kind{outline.Text, outline.Row, outline.Join, outline.Heading} {
		var pins []outline.Pin
		for _, pin := range o.Pins {
			if pin.Kind == outline.Item {
				pin = madeOf(pin, kind)
			}
			pins = append(pins, pin)
		}
		checkPinsLoseNothing(t, src.String(), &outline.Outline{Pins: pins})
		checkPinsLoseNothing(t, src.String(), &outline.Outline{Pins: pins[1:2]})
	}
	if n := strings.Count(o.String(), "item "); n != 2 {
		t.Errorf("%d items in\n%s", n, o)
	}
}
