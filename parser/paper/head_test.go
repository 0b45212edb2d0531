package paper

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/profile"
)

const text = "The department tested the service with users in 2013."

func TestHead(t *testing.T) {
	check(t, map[string]drawn{
		"a type, a title and a date": {`
			Policy paper
			Bees in towns
			Updated 6 January 2015
			` + text, `
			title: Bees in towns
			type: Policy paper
			updated: 2015-01-06
			` + text},
		"a date of publication alone": {`
			Guidance
			Bees in towns
			Published 6 January 2015
			` + text, `
			title: Bees in towns
			type: Guidance
			published: 2015-01-06
			updated: 2015-01-06
			` + text},
		"both dates, a government and a withdrawal": {`
			Guidance
			Bees in towns
			Published 6 January 2013
			Last updated: 7 May 2014
			This was published under the 2010 to 2015 Example government
			This guidance was withdrawn on 1 March 2016
			` + text, `
			title: Bees in towns
			type: Guidance
			published: 2013-01-06
			updated: 2014-05-07
			withdrawn: 2016-03-01
			government: 2010 to 2015 Example government
			` + text},
		"a type and a government": {`
			Guidance
			Bees in towns
			By the Example Office
			This was published under the 2010 to 2015 Example government
			` + text, `
			title: Bees in towns
			type: Guidance
			government: 2010 to 2015 Example government
			## By the Example Office
			` + text},
		"a logo above the type": {`
			GOV.UK
			Policy paper
			Bees in towns
			By the Example Office.
			By another office.
			Updated 6 January 2015
			` + text, `
			title: Bees in towns
			type: Policy paper
			updated: 2015-01-06
			## GOV.UK
			By the Example Office.
			By another office.
			` + text},
		"a date too far below the type": {`
			GOV.UK
			Policy paper
			bees in towns
			One.
			Two.
			Three.
			Updated 6 January 2015
			` + text, `
			title: GOV.UK
			updated: 2015-01-06
			Policy paper
			bees in towns
			One.
			Two.
			Three.
			` + text},
		"a type and no date, first of all": {`
			Guidance
			Bees in towns
			` + text, `
			title: Bees in towns
			type: Guidance
			` + text},
		"a type and no date, above a text": {`
			Guidance
			bees in towns
			` + text, `
			Guidance
			bees in towns
			` + text},
		"a type and no date, further down": {`
			Bees
			Guidance
			Wasps
			` + text, `
			title: Bees
			## Guidance
			### Wasps
			` + text},
		"the fifth line is no type": {`
			One.
			Two.
			Three.
			Four.
			Guidance
			Bees in towns
			Updated 6 January 2015
			` + text, `
			updated: 2015-01-06
			One.
			Two.
			Three.
			Four.
			## Guidance
			### Bees in towns
			` + text},
		"the fourth line is a type": {`
			One.
			Two.
			Three.
			Guidance
			Bees in towns
			Updated 6 January 2015
			` + text, `
			title: Bees in towns
			type: Guidance
			updated: 2015-01-06
			One.
			Two.
			Three.
			` + text},
		"a title above a date": {`
			Bees in towns
			Updated 6 January 2015
			` + text, `
			title: Bees in towns
			updated: 2015-01-06
			` + text},
		"a title far above a date": {`
			Bees in towns.
			Two.
			Three.
			The bees of towns
			Updated 6 January 2015
			` + text, `
			title: The bees of towns
			updated: 2015-01-06
			Bees in towns.
			Two.
			Three.
			` + text},
		"a date too far down for a title": {`
			One.
			Two.
			Three.
			Four.
			The bees of towns
			Updated 6 January 2015
			` + text, `
			updated: 2015-01-06
			One.
			Two.
			Three.
			Four.
			## The bees of towns
			` + text},
		"a sentence above a date is no title": {`
			The bees of towns were counted.
			Updated 6 January 2015
			` + text, `
			updated: 2015-01-06
			The bees of towns were counted.
			` + text},
		"a line that leads to a date is no title": {`
			The bees of towns:
			Updated 6 January 2015
			` + text, `
			updated: 2015-01-06
			The bees of towns:
			` + text},
		"cells above a date are no title": {"Bees\ttowns\nUpdated 6 January 2015\n" + text,
			"updated: 2015-01-06\nBees towns\n" + text},
		"an item above a date is no title": {`
			- Bees in towns
			Updated 6 January 2015
			` + text, `
			updated: 2015-01-06
			- Bees in towns
			` + text},
		"a date first": {`
			Updated 6 January 2015
			Bees in towns
			` + text, `
			updated: 2015-01-06
			## Bees in towns
			` + text},
		"a title above a government": {`
			Bees in towns
			This was published under the 2010 to 2015 Example government
			` + text, `
			title: Bees in towns
			government: 2010 to 2015 Example government
			` + text},
		"the first date counts": {`
			Bees in towns
			Updated 6 January 2015
			Updated 7 January 2015
			` + text, `
			title: Bees in towns
			updated: 2015-01-06
			## Updated 7 January 2015
			` + text},
		"the thirteenth line is in the paper": {strings.Repeat("One.\n", 12) + "Updated 6 January 2015\n",
			strings.Repeat("One.\n", 12) + "Updated 6 January 2015\n"},
		"the twelfth line is above it": {strings.Repeat("One.\n", 11) + "Updated 6 January 2015\n",
			"updated: 2015-01-06\n" + strings.Repeat("One.\n", 11)},
	})
}

// Lines round a paper that are longer than 400 bytes are in it.
func TestLongestLabel(t *testing.T) {
	const before = "This was published under the "
	for n, want := range map[int]bool{400: true, 401: false} {
		label := before + strings.Repeat("a", n-len(before)-len(" government")) + " government"
		doc := Parse("Bees in towns\n"+label+"\n"+text+"\n", profile.GDS())
		if got := doc.Meta.Government != ""; got != want {
			t.Errorf("%d bytes: %v", n, got)
		}
	}
}

func TestContents(t *testing.T) {
	check(t, map[string]drawn{
		"a list of contents": {`
			Bees in towns
			Updated 6 January 2015
			Contents
			the start
			Of bees.
			Print this page
			the start
			` + text + `
			Of bees.
			` + text, `
			title: Bees in towns
			updated: 2015-01-06
			the start
			` + text + `
			Of bees.
			` + text},
		"a line comes twice in it": {`
			Contents
			Bees
			Bees
			Wasps
			` + text + `
			Bees
			` + text, `
			## Bees
			### Wasps
			` + text + `
			## Bees
			` + text},
		"nothing comes again": {`
			Contents
			Bees
			` + text, `
			## Bees
			` + text},
	})
}
