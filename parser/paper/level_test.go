package paper

import "testing"

func TestLevels(t *testing.T) {
	check(t, map[string]drawn{
		"numbers by their depth": {`
			Bees in towns
			1. Introduction
			` + text + `
			1.1 Background
			` + text + `
			1.1.1 Older
			` + text + `
			2. Method
			` + text, `
			title: Bees in towns
			## 1| Introduction
			` + text + `
			### 1.1| Background
			` + text + `
			#### 1.1.1| Older
			` + text + `
			## 2| Method
			` + text},
		"actions below chapters and numbers": {`
			Chapter 1: Bees
			Action 1: more bees
			` + text + `
			1.1 Hives
			` + text + `
			Action 2: more hives
			` + text + `
			Annex A: Sources
			Theme 1: books
			` + text, `
			title: Chapter 1: Bees
			number: 1
			## Action 1| more bees
			` + text + `
			### 1.1| Hives
			` + text + `
			#### Action 2| more hives
			` + text + `
			## Annex A| Sources
			## Theme 1| books
			` + text},
		"no deeper than six": {`
			1.2.3.4.5 Hives
			` + text + `
			Action 2: more hives
			The first
			Progress during 2013
			` + text + `
			Progress during 2014
			` + text, `
			###### 1.2.3.4.5| Hives
			` + text + `
			###### Action 2| more hives
			###### The first
			###### Progress during 2013
			` + text + `
			###### Progress during 2014
			` + text},
		"periods below their departments": {`
			Bees
			` + text + `
			Home Office
			Progress during 2013
			` + text + `
			Plans for 2014
			` + text + `
			Cabinet Office
			Progress during 2013
			` + text, `
			title: Bees
			` + text + `
			## Home Office
			### Progress during 2013
			` + text + `
			### Plans for 2014
			` + text + `
			## Cabinet Office
			### Progress during 2013
			` + text},
		"periods below labels": {`
			1. Bees
			` + text + `
			Progress during 2013
			` + text + `
			Progress during 2014
			` + text, `
			## 1| Bees
			` + text + `
			### Progress during 2013
			` + text + `
			### Progress during 2014
			` + text},
		"headings inside a statement": {`
			Home Office
			Progress during 2013
			` + text + `
			Training in towns
			` + text + `
			Hives
			Honey
			` + text + `
			Plans for 2014
			` + text, `
			## Home Office
			### Progress during 2013
			` + text + `
			#### Training in towns
			` + text + `
			#### Hives
			#### Honey
			` + text + `
			### Plans for 2014
			` + text},
		"what comes after the last department": {`
			Home Office
			Progress during 2013
			` + text + `
			Plans for 2014
			` + text + `
			Cabinet Office
			Progress during 2013
			` + text + `
			Its training
			` + text + `
			Plans for 2014
			` + text + `
			Further reading
			` + text, `
			## Home Office
			### Progress during 2013
			` + text + `
			### Plans for 2014
			` + text + `
			## Cabinet Office
			### Progress during 2013
			` + text + `
			#### Its training
			` + text + `
			### Plans for 2014
			` + text + `
			## Further reading
			` + text},
		"after the only department": {`
			Home Office
			Progress during 2013
			` + text + `
			Further reading
			` + text, `
			## Home Office
			### Progress during 2013
			` + text + `
			#### Further reading
			` + text},
		"after what is no department": {`
			what we did
			What we do
			Progress during 2013
			` + text + `
			Plans for 2014
			` + text + `
			What comes next
			Progress during 2013
			` + text + `
			Plans for 2014
			` + text + `
			Further reading
			` + text, `
			what we did
			## What we do
			### Progress during 2013
			` + text + `
			### Plans for 2014
			` + text + `
			## What comes next
			### Progress during 2013
			` + text + `
			### Plans for 2014
			` + text + `
			#### Further reading
			` + text},
		"items that name a period": {`
			Home Office
			Progress during 2013
			` + text + `
			- Plans for 2014
			- Plans for 2015`, `
			## Home Office
			### Progress during 2013
			` + text + `
			- Plans for 2014
			- Plans for 2015`},
		"lines seen often below others": {`
			Bees
			` + text + `
			Next steps
			` + text + `
			Wasps
			` + text + `
			Next steps
			` + text + `
			1. Ants
			` + text + `
			Next steps
			` + text, `
			title: Bees
			` + text + `
			## Next steps
			` + text + `
			## Wasps
			` + text + `
			### Next steps
			` + text + `
			## 1| Ants
			` + text + `
			### Next steps
			` + text},
		"above lines seen often": {`
			Bees
			Hives
			Next steps
			` + text + `
			Wasps
			Next steps
			` + text + `
			Ants
			Next steps
			` + text, `
			title: Bees
			## Hives
			### Next steps
			` + text + `
			## Wasps
			### Next steps
			` + text + `
			## Ants
			### Next steps
			` + text},
		"departments seen often": {`
			Home Office
			` + text + `
			Home Office
			` + text + `
			Home Office
			` + text, `
			## Home Office
			` + text + `
			## Home Office
			` + text + `
			## Home Office
			` + text},
		"entries of the contents": {`
			Contents
			Bees
			Wasps
			1. Ants
			It begins.
			1. Ants
			` + text + `
			Bees
			` + text + `
			Hives
			` + text + `
			Wasps
			Nests
			` + text, `
			It begins.
			## 1| Ants
			` + text + `
			## Bees
			` + text + `
			## Hives
			` + text + `
			## Wasps
			### Nests
			` + text},
		"runs below a label": {`
			1. Bees
			` + text + `
			Hives
			Honey
			` + text, `
			## 1| Bees
			` + text + `
			### Hives
			#### Honey
			` + text},
	})
}
