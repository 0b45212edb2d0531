package role

import (
	"strings"
	"testing"
)

func TestLabels(t *testing.T) {
	for text, want := range map[string]string{
		"Action 9: there will be names":   "9",
		"Action 09: There will be names":  "09",
		"Annex A – Glossary":              "A",
		"Naming strategy":                 "",
		"1. Introduction":                 "",
		"Action plan for names":           "",
		"Chapter 2 Names":                 "2",
		"Part of something":               "",
		"action 3 of the plan was struck": "",
	} {
		if got := TitleNumber(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// drawLabel draws the label of a line: its word, number, depth and text, and
// what is left of the line; empty where there is no label.
func drawLabel(text string) string {
	l, ok := LabelOf(text)
	if !ok {
		return ""
	}
	depth := strings.Repeat("#", l.Depth)
	return l.Word + " " + l.ID + " " + depth + " " + l.Text + " | " + text[l.Length:]
}

func TestLabelOf(t *testing.T) {
	for text, want := range map[string]string{
		// Numbers, with a mark or more than one part.
		"1. Introduction":         " 1 # 1 | Introduction",
		"9) Bees":                 " 9 # 9 | Bees",
		"12. Bees":                " 12 # 12 | Bees",
		"0. Bees":                 " 0 # 0 | Bees",
		"1.2 Method":              " 1.2 ## 1.2 | Method",
		"1.2. Method":             " 1.2 ## 1.2 | Method",
		"1.2.3.4.5 Deep":          " 1.2.3.4.5 ##### 1.2.3.4.5 | Deep",
		"1.2.3.4.5.6 Too deep":    "",
		"01 Summary":              " 01 # 01 | Summary",
		"3\tBees":                 " 3 # 3 | Bees",
		"1.\u00a0 Introduction":   " 1 # 1 | Introduction",
		"1. “Bees” and wasps":     " 1 # 1 | “Bees” and wasps",
		"1. 2014 was a good year": " 1 # 1 | 2014 was a good year",
		"1. Été":                  " 1 # 1 | Été",
		"9 Bees":                  "", // nine of them
		"10 Downing Street":       "",
		"0 Bees":                  "",
		"012 Bees":                "",
		"123. Bees":               "",
		"1.234 Bees":              "",
		"1.Introduction":          "",
		"1. introduction":         "",
		"1.2 of them":             "",
		"1.":                      "",
		"1. ":                     "",
		"1":                       "",
		"":                        "",
		"1/2 Bees":                "",
		// Words, with a number or capital, and a mark between them and the heading.
		"Annex A: Glossary":        "annex A # Annex A | Glossary",
		"Annex A - glossary":       "annex A # Annex A | glossary",
		"Annex A – Glossary":       "annex A # Annex A | Glossary",
		"Annex A Glossary":         "annex A # Annex A | Glossary",
		"Annex A glossary":         "",
		"Annex – Glossary":         "annex  # Annex | Glossary",
		"Annex: Glossary":          "",
		"Annex. Glossary":          "",
		"Annex Glossary":           "",
		"ANNEX Z: Glossary":        "annex Z # ANNEX Z | Glossary",
		"Annex É: Glossary":        "",
		"Annex AB: Glossary":       "",
		"Annex A1: Glossary":       "",
		"Appendix B Sources":       "appendix B # Appendix B | Sources",
		"Action 9: there is a bee": "action 9 # Action 9 | there is a bee",
		"Action 9. There is a bee": "action 9 # Action 9 | There is a bee",
		"Action 9) there is a bee": "action 9 # Action 9 | there is a bee",
		"Action 9 There is a bee":  "action 9 # Action 9 | There is a bee",
		"Action 9 will be a bee":   "",
		"Action A Plan":            "",
		"Action A: a plan":         "action A # Action A | a plan",
		"Action: a plan":           "",
		"Action – a plan":          "action  # Action | a plan",
		"Annex . Glossary":         "",
		"Action plan":              "",
		"action 9: a bee":          "",
		"Chapter\t2 — Bees":        "chapter 2 # Chapter\t2 | Bees",
		"Part 1.2: Bees":           "part 1.2 # Part 1.2 | Bees",
		"Section 3: Bees":          "section 3 # Section 3 | Bees",
		"Theme 4: Bees":            "theme 4 # Theme 4 | Bees",
		"Step 5: Bees":             "step 5 # Step 5 | Bees",
		"Stage 5: Bees":            "",
		"Annex A:":                 "",
		"Annex":                    "",
		"Annex ":                   "",
		"Annex [ Glossary":         "",
		"Annex @ Glossary":         "",
		" Annex A: Glossary":       "",
		"Section-by-section 1: x":  "",
	} {
		if got := drawLabel(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestDotted(t *testing.T) {
	for text, want := range map[string]struct {
		id    string
		depth int
	}{
		"":            {"", 0},
		"a":           {"", 0},
		"7":           {"7", 1},
		"12.":         {"12", 1},
		"12.3a":       {"12.3", 2},
		"1.2.3.4.5.6": {"1.2.3.4.5", 5},
		"123":         {"", 0},
		"1.123":       {"1", 1},
		"1..2":        {"1", 1},
		"9/1":         {"9", 1},
		"0:1":         {"0", 1},
	} {
		if id, depth := Dotted(text); id != want.id || depth != want.depth {
			t.Errorf("%q: %q %d, want %q %d", text, id, depth, want.id, want.depth)
		}
	}
}

func TestStartsHeading(t *testing.T) {
	for text, want := range map[string]bool{
		"Bees": true, "bees": false, "12 bees": true, "“Bees": true, "'(Bees": true, "[bees]": false, "–": false,
		"": false, "蜂": true,
	} {
		if got := StartsHeading(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestIsName(t *testing.T) {
	for heading, want := range map[string]bool{
		"Forests Board":                  true,
		"Office of Bees and the Hive":    true,
		"Bees & Wasps – Agency - London": true,
		"“Bees” (Wasps) ‘Agency’":        true,
		"what is new":                    false,
		"Forests board":                  false,
		"Bees + Wasps":                   false,
		"3 Bees":                         false,
	} {
		if got := IsName(heading); got != want {
			t.Errorf("%q: %v", heading, got)
		}
	}
}
