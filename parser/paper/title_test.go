package paper

import "testing"

func TestGluedTitle(t *testing.T) {
	check(t, map[string]drawn{
		"a date glued to the title": {`
			Bees in townsUpdated 6 January 2015
			` + text, `
			title: Bees in towns
			updated: 2015-01-06
			` + text},
		"further down": {`
			One.
			Two.
			Three.
			Bees in townsPublished 6 January 2015
			` + text, `
			title: Bees in towns
			published: 2015-01-06
			updated: 2015-01-06
			One.
			Two.
			Three.
			` + text},
		"too far down": {`
			One.
			Two.
			Three.
			Four.
			Bees in townsUpdated 6 January 2015
			` + text, `
			One.
			Two.
			Three.
			Four.
			## Bees in townsUpdated 6 January 2015
			` + text},
		"with a space it is no date of the paper": {`
			Bees in towns Updated 6 January 2015
			` + text, `
			title: Bees in towns Updated 6 January 2015
			` + text},
		"after a capital it is not glued": {`
			BEESUpdated 6 January 2015
			` + text, `
			title: BEESUpdated 6 January 2015
			` + text},
		"what is glued is no date": {`
			Bees in townsGuidance
			` + text, `
			title: Bees in townsGuidance
			` + text},
		"below a type, beside another date": {`
			Guidance
			Bees in townsUpdated 6 January 2015
			Updated 7 January 2015
			` + text, `
			title: Bees in townsUpdated 6 January 2015
			type: Guidance
			updated: 2015-01-07
			` + text},
	})
}

func TestTitleAlone(t *testing.T) {
	check(t, map[string]drawn{
		"the only action": {`
			Action 9: there will be bees
			` + text, `
			title: Action 9: there will be bees
			number: 9
			` + text},
		"one of two actions": {`
			Action 9: there will be bees
			` + text + `
			Action 10: there will be wasps
			` + text, `
			## Action 9| there will be bees
			` + text + `
			## Action 10| there will be wasps
			` + text},
		"an action that is a sentence": {`
			Action 9: there will be bees.
			` + text, `
			Action 9: there will be bees.
			` + text},
		"a numbered line": {`
			1. Bees
			` + text, `
			## 1| Bees
			` + text},
		"above the first numbered heading": {`
			Bees in towns
			1. Bees
			` + text, `
			title: Bees in towns
			## 1| Bees
			` + text},
		"above the second numbered heading": {`
			Bees in towns
			2. Bees
			` + text, `
			title: Bees in towns
			## 2| Bees
			` + text},
		"above a heading without a number": {`
			Bees in towns
			Bees
			` + text, `
			title: Bees in towns
			## Bees
			` + text},
		"a sentence above the first numbered heading": {`
			Bees live in towns.
			1. Bees
			` + text, `
			Bees live in towns.
			## 1| Bees
			` + text},
		"above a numbered sentence": {`
			Bees in towns
			1. Bees live in towns.
			` + text, `
			title: Bees in towns
			1. Bees live in towns.
			` + text},
		"above an item": {`
			Bees in towns
			- 1. Bees
			- 2. Wasps`, `
			title: Bees in towns
			- 1. Bees
			- 2. Wasps`},
		"an item": {"- Action 9: there will be bees\n" + text, "- Action 9: there will be bees\n" + text},
		"alone":   {"Action 9: there will be bees", "## Action 9| there will be bees"},
	})
}
