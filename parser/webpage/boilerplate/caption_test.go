package boilerplate

import "testing"

// TestLabels: the type in a heading is no part of the title, however the two are parted.
func TestLabels(t *testing.T) {
	for heading, want := range map[string]string{
		"Detailed guide: Hut rules":                                       "Detailed guide|Hut rules",
		"Consultation outcome<br>Hut rules":                               "Consultation outcome|Hut rules",
		"<span>Detailed guide</span> Hut rules":                           "Detailed guide|Hut rules",
		"<small>Press release:</small> Hut rules":                         "Press release|Hut rules",
		"<strong>Policy paper</strong><br>Hut rules":                      "Policy paper|Hut rules",
		"<span>Guidance</span> <span>Hut rules</span>":                    "Guidance|Hut rules",
		"<span class=label>Boat note</span> <span class=title>Hut</span>": "Boat note|Hut",
		"<em>Closed consultation –</em> Hut rules":                        "Closed consultation|Hut rules",
		"<em>Guidance</em> for rowers":                                    "|Guidance for rowers",
		"Hut rules: guidance":                                             "|Hut rules: guidance",
		"Closed consultation":                                             "|Closed consultation",
		"Hut: rules":                                                      "|Hut: rules",
	} {
		_, meta := find("<title>Hut rules</title><main><h1>" + heading + "</h1><p>Text.</p></main>")
		if got := meta.Type + "|" + meta.Title; got != want {
			t.Errorf("%s is %q, want %q", heading, got, want)
		}
	}
	_, meta := find("<title>Guidance: how to row</title><main><h1>Guidance: how to row</h1><p>Text.</p></main>")
	if meta.Title != "Guidance: how to row" {
		t.Errorf("what names the page is cut: %q", meta.Title)
	}
}
