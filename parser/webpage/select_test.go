package webpage

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// TestSelectOnce: a choice is kept as HTML once, however much there is to choose and
// wherever it stands.
func TestSelectOnce(t *testing.T) {
	options := "<option>One</option>" + strings.Repeat("<option>x</option>", 2000)
	for _, src := range []string{
		"<p>Pick <select>" + options + "</select> now</p>", "<select>" + options + "</select>",
		"<div><p>a</p><select><optgroup label=x>" + options + "</optgroup></select></div>",
	} {
		dump := document.Dump(Parse(src, nil))
		if strings.Count(dump, "One") != 1 || len(dump) > 2*len(src) {
			t.Errorf("%.60s is there %d times, in %d bytes", src, strings.Count(dump, "One"), len(dump))
		}
	}
}
