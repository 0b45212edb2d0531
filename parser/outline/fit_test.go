package outline

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/internal/golden"
)

// placesOf makes places of lines: "## Heading" is one of level 2, "> line" is a
// line inside the block before it.
func placesOf(text string) []Place {
	var places []Place
	for i, line := range strings.Split(text, "\n") {
		p := Place{Text: line, Line: int32(i) + 1}
		if rest := strings.TrimLeft(line, "#"); rest != line {
			p.Level, p.Text = len(line)-len(rest), rest
		}
		if rest, inner := strings.CutPrefix(line, ">"); inner {
			p.Inner, p.Text = true, rest
		}
		places = append(places, p)
	}
	return places
}

// Headings of the same words, one below the other, are two ways to name a block,
// which is one block all the same.
func TestFitBelowEqualHeadings(t *testing.T) {
	places := placesOf("##Bees\n###Bees\nDone\n##Roofs\nDone")
	for _, pins := range []string{`text "done" under "bees"`, `text "done" under "bees" under "bees"`} {
		o, _ := Parse(pins, "o")
		fits, problems := Fit(pointers(o), places)
		if got := drawn(fits, places); got != "3: text\n" || len(problems) > 0 {
			t.Errorf("%s: %s%v", pins, got, problems)
		}
	}
}

const someText = `## Home Office
### Progress during 2013
Done.
### Next steps
More, and more.
## HM Treasury
### Progress during 2013
Done!
Nothing more is to be done
> Nothing more
> is to be done
### Next steps
- DONE`

func TestFit(t *testing.T) {
	for name, c := range map[string]struct{ pins, want string }{
		"one block":         {`text "nothing more is to be done"`, "9: text\n"},
		"a line inside":     {`heading "Nothing more"`, "10: heading\n"},
		"by its first ones": {`text "more…"`, "5: text\n"},
		"not inside":        {`text "is to…"`, `o:1:1: warning pin-unused: no block has the words "is to…"`},
		"every":             {`text "done" every`, "3: text\n8: text\n13: text\n"},
		"the second":        {`text "done" #2`, "8: text\n"},
		"below":             {`text "done" under "home office"`, "3: text\n"},
		"further below":     {`text "done" under "Next steps" under "HM Treasury"`, "13: text\n"},
		"further below, the one between left out": {`text "done" under "Home Office" every`,
			"3: text\n"},
		"the second below":    {`text "done" under "HM Treasury" #2`, "13: text\n"},
		"every below":         {`text "done" under "HM Treasury" every`, "8: text\n13: text\n"},
		"one wins over every": {"text \"done\" every\ndrop \"done\" #2", "3: text\n8: drop\n13: text\n"},
		"the nearer every wins": {"text \"done\" every\nrow \"done\" under \"HM Treasury\" every",
			"3: text\n8: row\n13: row\n"},
		"a title and a field": {"title \"more and more\"\nmeta type \"More\" from \"more and more\"",
			"5: title meta\n"},
		"a join and another":  {"join \"more and more\"\ntext \"more and more\"", "5: text join\n"},
		"not a field":         {"title \"done!\" #1\nrow \"done\" #2", "3: title\n8: row\n"},
		"a field of no block": {`meta type "Policy paper"`, ""},
		"ambiguous": {`text "done"`,
			`o:1:1: error pin-ambiguous: the blocks at lines 3 and 8 of the text both have the words "done"; `},
		"ambiguous below": {`text "done" under "HM Treasury"`,
			`o:1:1: error pin-ambiguous: the blocks at lines 8 and 13 of the text both`},
		"no words": {`text "bees"`,
			`o:1:1: warning pin-unused: no block has the words "bees"; `},
		"none below": {`text "done" under "bees"`,
			`o:1:1: warning pin-unused: no block below "bees" has the words "done"; `},
		"no fourth": {`text "done" #4`,
			`o:1:1: warning pin-unused: there is no #4: 3 blocks with the words "done"; `},
		"no second": {`text "more and more" #2`,
			`o:1:1: warning pin-unused: there is no #2: 1 block with the words "more and more"; `},
		"twice": {"text \"More and more\"\nrow \"more AND more.\"",
			`o:2:1: error pin-conflict: the words "more AND more.": line 1 of the outline is about that too; `},
		"twice in other words": {"text \"More and more\"\nrow \"more and…\"",
			`o:2:1: error pin-conflict: the block at line 5 of the text: line 1 of the outline is about that too; `},
		"every twice": {"text \"done\" every\nrow \"done\" every",
			`o:2:1: error pin-conflict: the words "done": line 1 of`},
		"two titles": {"title \"more and more\"\nmeta title \"More\"",
			`o:2:1: error pin-conflict: the title: line 1 of`},
		"a heading is not below itself": {`heading "Home Office" under "Home Office"`,
			`o:1:1: warning pin-unused: no block below "Home Office"`},
	} {
		t.Run(name, func(t *testing.T) {
			o, problems := Parse(c.pins, "o")
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			places := placesOf(someText)
			fits, problems := Fit(pointers(o), places)
			if len(problems) > 0 {
				if got := golden.Problems("", problems); !strings.HasPrefix(got, c.want) || c.want == "" {
					t.Errorf("%s, want %s", got, c.want)
				}
				return
			}
			if diff := cmp.Diff(c.want, drawn(fits, places)); diff != "" {
				t.Errorf("(- want, + got)\n%s", diff)
			}
		})
	}
}

func pointers(o *Outline) []*Pin {
	pins := make([]*Pin, len(o.Pins))
	for i := range o.Pins {
		pins[i] = &o.Pins[i]
	}
	return pins
}

// drawn draws which kinds of pins fit which lines.
func drawn(fits [][]*Pin, places []Place) string {
	var s strings.Builder
	for i, pins := range fits {
		if len(pins) == 0 {
			continue
		}
		fmt.Fprintf(&s, "%d:", places[i].Line)
		for _, p := range pins {
			fmt.Fprintf(&s, " %s", p.Kind)
		}
		s.WriteByte('\n')
	}
	return s.String()
}

// Every place that has words has a name by which it is found, and no other.
func TestNamesFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"a", "B", "b", "…", "-", "the", "bees", "\u00a0", "\u202e", "\"", "é"})
		words := rapid.SliceOfN(word, 0, 60)
		places := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Place {
			text := strings.Join(words.Draw(t, "words"), rapid.SampledFrom([]string{" ", "-", ""}).Draw(t, "between"))
			return Place{Text: text, Inner: rapid.Bool().Draw(t, "inner"), Line: 1}
		}), 0, 12).Draw(t, "places")
		var pins []*Pin
		for _, name := range Names(places) {
			if name.Words != "" {
				pins = append(pins, &Pin{Kind: Text, Words: name.Words, Nth: name.Nth})
			}
		}
		o := &Outline{}
		for _, p := range pins {
			o.Pins = append(o.Pins, *p)
		}
		read, problems := Parse(o.String(), "o")
		if len(problems) > 0 {
			t.Fatalf("%v\n%s", problems, o)
		}
		fits, problems := Fit(pointers(read), places)
		if len(problems) > 0 {
			t.Fatalf("%v\n%s", problems, o)
		}
		at := 0
		for i, p := range places {
			if fold(p.Text) == "" {
				continue
			}
			if len(fits[i]) != 1 || fits[i][0] != &read.Pins[at] {
				t.Fatalf("%q is not found by %s", p.Text, pins[at])
			}
			at++
		}
	})
}
