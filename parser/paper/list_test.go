package paper

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/profile"
)

func TestItemNumber(t *testing.T) {
	for text, want := range map[string]int{
		"7. bees": 7, "7) bees": 7, "12. Bees": 12, "1.\tbees": 1, "1.\u00a0bees": 1, "99999. bees": 99999,
		"0. bees": 0, "07. bees": 0, "7.": 0, "7. ": 0, "7.bees": 0, "bees. 7": 0, "-7. bees": 0, "+7. bees": 0,
		"": 0, ". bees": 0,
		"123456. bees": 0, "7 bees": 0, "7a. bees": 0,
	} {
		n, ok := itemNumber(one(text))
		if ok != (want > 0) || ok && n != want {
			t.Errorf("%q: %d %v, want %d", text, n, ok, want)
		}
	}
	item := one("7. bees")
	item.kind = bullet
	if _, ok := itemNumber(item); ok {
		t.Error("an item with a bullet has a number")
	}
}

func TestLists(t *testing.T) {
	check(t, map[string]drawn{
		"bullets": {`
			One:
			- bees
			* wasps
			` + text, `
			One:
			- bees
			- wasps
			` + text},
		"bullets inside bullets": {"- bees\n  - hives\n    - combs\n  - nests\n- wasps\n",
			"- bees\n  - hives\n    - combs\n  - nests\n- wasps\n"},
		"counted lines": {`
			3. We did this.
			4. We did that.
			5) We stopped.
			` + text, `
			3. We did this.
			4. We did that.
			5. We stopped.
			` + text},
		"lines that count from anew": {`
			1. We did this.
			2. We did that.
			1. We stopped.
			2. We left.`, `
			1. We did this.
			2. We did that.
			1. We stopped.
			2. We left.`},
		"a number alone is no list": {`
			3. We did this.
			5. We did that.`, `
			3. We did this.
			5. We did that.`},
		"lines in small letters below a sentence": {`
			It holds these.
			the first of these
			the second of these`, `
			It holds these.
			the first of these
			the second of these`},
		"lost bullets": {`
			It holds:
			the first of these
			the second of these
			the third.
			the fourth`, `
			It holds:
			- the first of these
			- the second of these
			- the third.
			the fourth`},
		"one line below a colon": {`
			It holds:
			the first of these
			Others.`, `
			It holds:
			the first of these
			Others.`},
		"lines with capitals below a colon": {`
			It holds:
			First of these.
			Second of these.`, `
			It holds:
			First of these.
			Second of these.`},
		"a line below a colon that ends in one": {`
			It holds:
			the first of these
			the second of these:
			the third of these
			the fourth of these`, `
			It holds:
			the first of these
			the second of these:
			- the third of these
			- the fourth of these`},
		"a bullet among them": {`
			It holds:
			the first of these
			- the second of these`, `
			It holds:
			the first of these
			- the second of these`},
	})
}

// A list of bullets and one of numbers are two.
func TestNeighbouringLists(t *testing.T) {
	doc := Parse("- bees\n- wasps\n1. We did this.\n2. We did that.\n", profile.GDS())
	if len(doc.Blocks) != 2 {
		t.Errorf("%d lists", len(doc.Blocks))
	}
	doc = Parse("1. We did this.\n2. We did that.\n1. We did this.\n2. We did that.\n", profile.GDS())
	if len(doc.Blocks) != 2 {
		t.Errorf("%d lists of two", len(doc.Blocks))
	}
}

// An item whose bullet is lost has 300 bytes at most.
func TestLongestItem(t *testing.T) {
	for n, want := range map[int]int{300: 1, 301: 0} {
		doc := Parse("It holds:\n"+strings.Repeat("b", n)+"\nthe second\n", profile.GDS())
		if got := strings.Count(draw(doc), "- b"); got != want {
			t.Errorf("%d bytes: %d items", n, got)
		}
	}
	doc := Parse("It holds:\nbees\nwasps\n", profile.GDS())
	want := "x:2:1: info list-inferred: 2 lines are taken for a list whose bullets are lost"
	if len(doc.Problems) != 1 || doc.Problems[0].Format("x") != want || doc.Problems[0].EndLine != 3 {
		t.Errorf("problems %v", doc.Problems)
	}
}

// Lists nest six deep; what is further in belongs to the sixth.
func TestDeepestList(t *testing.T) {
	var src strings.Builder
	for i := range 8 {
		src.WriteString(strings.Repeat(" ", i) + "- a\n")
	}
	want := "- a\n  - a\n    - a\n      - a\n        - a\n          - a\n          - a\n          - a\n"
	if got := draw(Parse(src.String(), profile.GDS())); got != want {
		t.Errorf("drawn\n%s", got)
	}
}

func TestRows(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"tabs":                  {"name\tbees\nHome\t3\nText.\n", "1-2"},
		"one row of tabs":       {"name\tbees\nText.\n", "1-1"},
		"bars":                  {"name | bees\nHome | 3\nText.\n", "1-2"},
		"one row of bars":       {"name | bees\nText.\n", ""},
		"two tables":            {"a\tb\nc\td\nText.\ne\tf\n", "1-2 4-4"},
		"tabs, then bars":       {"a\tb\nc | d\ne | f\n", "1-1 2-3"},
		"a tab after a label":   {"1.\tIntroduction\n" + text + "\n", ""},
		"a tab after its title": {"1.\tIntroduction\t3\n" + text + "\n", "1-1"},
		"a bar after a label":   {"1. One | two\n2. Three | four\n", "1-2"},
		"a bullet":              {"- a\tb\n", ""},
	} {
		doc, got := Parse(c.src, profile.GDS()), []string{}
		for _, p := range doc.Problems {
			if p.Code == "table-not-guessed" {
				got = append(got, strings.Join([]string{itoa(p.Line), itoa(p.EndLine)}, "-"))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: rows %v, want %s", name, got, c.want)
		}
	}
}

func itoa(n int32) string { return string('0' + n) }
