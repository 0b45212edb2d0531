package paper

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/profile"
)

// one makes a block of a line.
func one(text string) *block {
	lines := splitLines(text)
	if len(lines) == 0 {
		lines = []line{{}}
	}
	return &block{lines: lines}
}

func TestIsCandidate(t *testing.T) {
	for text, want := range map[string]bool{
		"Next steps":                       true,
		"What are bees?":                   true, // a question may be a heading
		"“Bees”":                           true,
		"2014":                             false, // an address
		"2014 bees":                        true,
		"next steps":                       false,
		"Next steps.":                      false,
		"Next steps.”":                     false,
		"Next steps:":                      true, // see isHeadline
		"Next steps in the":                false,
		"Who the bees are":                 true,
		"Next steps,":                      false,
		"Next steps;":                      false,
		"Next steps!":                      false,
		"Next steps…":                      false,
		"“”":                               false,
		"Figure 1 bees":                    false,
		"https://example.org/Bees":         false,
		strings.Repeat("Bee ", 15) + "Bee": true, // 16 words
		strings.Repeat("Bee ", 16) + "Bee": false,
		"É" + strings.Repeat("é", 109):     true, // 110 characters
		"É" + strings.Repeat("é", 110):     false,
		"Next\nsteps":                      false, // two lines
	} {
		if got := isCandidate(one(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	item := one("Next steps")
	if item.kind = bullet; isCandidate(item) {
		t.Error("an item of a list is a candidate")
	}
}

func TestIsAddress(t *testing.T) {
	for text, want := range map[string]bool{
		"bees@example.org":        true,
		"www.example.org":         true,
		"See www.example.org":     false,
		"ftp://example.org":       true,
		"London SW1A 2AS":         true,
		"020 7276 1234":           true,
		"Tel 020 7276 12":         true,  // 9 digits, 3 letters
		"Tel 020 7276":            false, // 7 digits
		"Bees 1234 5678":          true,  // 8 digits, 4 letters
		"Bees ab 1234 5678":       true,
		"Bees and wasps 12345678": false,
		"Bees abcd 12345678":      false, // 8 of each
		"!":                       true,
		"Bees":                    false,
	} {
		if got := isAddress(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestIsPostcode(t *testing.T) {
	for text, want := range map[string]bool{
		"SW1A 2AS": true, "M1 1AE": true, "M60 1NW": true, "W1A 1HQ": true, "CR2 6XH": true, "DN55 1PT": true,
		"EC1A 1BB":        true,
		"London EC1A 1BB": true, "AZ9Z 9AZ": true, "A0 0AZ": true,
		"1BB": false, "EC1A": false, "EC1A 1bb": false, "ec1A 1BB": false, "ECA 1BB": false, "EC1A 11B": false,
		"EC1A BBB":  false,
		"Annex 1BB": false, "EC1AA 1BB": false, "É1 1AE": false, "M[ 1AE": false, "M: 1AE": false, "M/ 1AE": false,
		"@1 1AE": false,
	} {
		if got := isPostcode(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestIsCaption(t *testing.T) {
	for text, want := range map[string]bool{
		"Figure 1 bees": true, "Table A: bees": true, "Chart 12": true, "Box A1: bees": true, "Box A12: bees": true,
		"Box A123: bees": false, "Figure ": false, "Figures of bees": false, "Table of bees": false,
		"Box office: bees": false,
		"Map 1":            false,
	} {
		if got := isCaption(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestHeadingsInRuns(t *testing.T) {
	check(t, map[string]drawn{
		"three above a text": {`
			They were counted.
			Bees
			Wasps
			Ants
			` + text, `
			They were counted.
			## Bees
			### Wasps
			#### Ants
			` + text},
		"the last of four, above a long text": {`
			Of bees:
			Wasps
			Ants
			Flies
			Moths
			` + text, `
			Of bees:
			Wasps
			Ants
			Flies
			## Moths
			` + text},
		"at the end": {`
			` + text + `
			Bees
			Wasps`, `
			` + text + `
			## Bees
			### Wasps`},
		"a colon, above a text": {`
			They were counted.
			Contact us:
			` + text + " Write to it about bees." + `
			See also:
			Wasps
			`, `
			They were counted.
			## Contact us:
			` + text + " Write to it about bees." + `
			See also:
			## Wasps
			`},
		"above a period, with the line before it": {`
			They were counted:
			Bees
			Wasps
			Ants
			Flies
			Home Office
			Progress during 2013
			` + text + `
			Progress during 2014
			` + text, `
			They were counted:
			Bees
			Wasps
			Ants
			Flies
			## Home Office
			### Progress during 2013
			` + text + `
			### Progress during 2014
			` + text},
		"a period at the end": {`
			Home Office
			Progress during 2013
			` + text + `
			Progress during 2014`, `
			## Home Office
			### Progress during 2013
			` + text + `
			### Progress during 2014`},
		"seen three times above text": {`
			Bees.
			Training
			` + text + `
			Training
			` + text + `
			Training
			` + text + `
			Ants
			Wasps
			Flies
			Training
			Bees.`, `
			Bees.
			## Training
			` + text + `
			## Training
			` + text + `
			## Training
			` + text + `
			## Ants
			Wasps
			Flies
			### Training
			Bees.`},
		"labels are headings wherever they are": {`
			` + text + `
			Annex A: Bees
			Annex B: Wasps
			Annex C: Ants
			Annex D: Flies`, `
			` + text + `
			## Annex A| Bees
			## Annex B| Wasps
			## Annex C| Ants
			## Annex D| Flies`},
		"a placeholder is none": {`
			They were counted.
			Bees
			Coming soon
			Wasps
			` + text, `
			They were counted.
			## Bees
			Coming soon
			## Wasps
			` + text},
	})
}

// What makes each heading one, and how sure that is.
func TestInferences(t *testing.T) {
	const src = "Contents\nWasps\n" + text + "\nWasps\n" +
		"Home Office\nProgress during 2013\n" + text + "\nTraining\n" + text + "\nPlans for 2015\n" + text +
		"\nCabinet Office\nProgress during 2013\n" + text + "\nTraining\n" + text +
		"\nForests Board\nProgress during 2013\n" + text + "\nTraining\n" + text +
		"\nAnnex A: Bees\n" + text + "\nAnts\n" + text + "\nA\nB\nC\nD\n" + text + " And then it stopped, as planned.\n"
	want := []string{
		"Wasps: 0.97 is in the list of contents",
		"Home Office: 0.98 is the name of a department",
		"Progress during 2013: 0.99 names a period; seen 3 times under different headings",
		"Training: 0.98 a short line without a full stop, above text",
		"Plans for 2015: 0.95 names a period",
		"Cabinet Office: 0.98 is the name of a department",
		"Progress during 2013: 0.99 names a period; seen 3 times under different headings",
		"Training: 0.98 a short line without a full stop, above text",
		"Forests Board: 0.80 stands above the name of a period, like the departments",
		"Progress during 2013: 0.99 names a period; seen 3 times under different headings",
		"Training: 0.98 a short line without a full stop, above text",
		`Annex A: Bees: 0.95 begins with the label "Annex A"`,
		"Ants: 0.98 a short line without a full stop, above text; its level is a guess",
		"B: 0.50 a short line without a full stop; its level is a guess",
		"C: 0.50 a short line without a full stop; its level is a guess",
		"D: 0.87 a short line without a full stop, above text; its level is a guess",
	}
	var got []string
	for line := range strings.Lines(inferences(Parse(src, profile.GDS()))) {
		_, line, _ = strings.Cut(strings.TrimSpace(line), ": ")
		got = append(got, line)
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestCheckHeadings(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"the wording of most": {
			"Home Office\nProgress in 2013\nBees.\nCabinet Office\nProgress in 2013\nBees.\nHM Treasury\nProgress " +
				"during 2013\nBees.\n",
			`8:1: warning inconsistent-heading: "Progress during 2013" differs from the usual "Progress in 2013", ` +
				`which 2 of 3 such headings say; write "Progress in 2013"`},
		"the wording of the profile, where none is common": {
			"Home Office\nProgress in 2013\nBees.\nCabinet Office\nProgress during 2013\nBees.\n",
			`2:1: warning inconsistent-heading: "Progress in 2013" differs from the usual "Progress during 2013", ` +
				`which 1 of 2 such headings say; write "Progress during 2013"`},
		"a period that the profile has no wording for": {
			"Home Office\nProgress in May 2013\nBees.\nCabinet Office\nProgress since May 2013\nBees.\n", ""},
		"lines seen often": {
			strings.Repeat("Next steps\nBees.\n", 3) + "Next Steps\nBees.\n",
			`7:1: warning inconsistent-heading: "Next Steps" differs from the usual "Next steps", which 3 of 4 ` +
				`such headings say; write "Next steps"`},
		"a heading that may be none": {
			"Home Office\nProgress during 2013\nBees.\nCabinet Office\nProgress during 2013\nBees.\n" +
				"Further reading\n" + text + "\n",
			`7:1: info low-confidence-heading: "Further reading" is taken for a heading: a short line above text ` +
				`behind the last statement; it may belong to that; check that it is one`},
	} {
		doc := Parse(c.src, profile.GDS())
		var got []string
		for _, p := range doc.Problems {
			got = append(got, strings.TrimPrefix(p.Format("x"), "x:"))
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, strings.Join(got, "\n"), c.want)
		}
	}
}
