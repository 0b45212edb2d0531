package profile_test

import (
	"fmt"

	"github.com/stemmadocs/stemma/profile"
)

// A file extends the built-in profile with an organisation and a wording.
func ExampleLoad() {
	p, err := profile.Load([]byte(`
extends: gds
organisations:
  - name: Forests Board
    abbreviations: [FB]
periods:
  - kind: plan
    also: ["what comes in {year}"]
`), "forests.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	m, _ := p.Organisation("The Forests Board (FB)")
	fmt.Println(m.Organisation.Key)
	m, _ = p.Organisation("Her Majesty’s Treasury")
	fmt.Println(m.Organisation.Key)
	period, _ := p.Period("What comes in 2015")
	fmt.Println(period.Period)
	// Output:
	// forests-board
	// hm-treasury
	// plan 2015
}
