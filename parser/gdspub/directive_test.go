package gdspub

import (
	"fmt"
	"testing"
)

// TestClassify holds what the inside of braces, or of angle brackets, is.
func TestClassify(t *testing.T) {
	for _, c := range []struct {
		inside       string
		brace, angle kind // 0 for what is no directive
	}{
		{"", 0, 0},
		{"x", 0, 0},
		{": .a", 0, attributeList},
		{"PDF=", 0, 0},
		{"PDF=a.pdf", pdf, pdf},
		{"div", openTag, 0},
		{"DIV", openTag, 0},
		{"div .a", openTag, openTag},
		{"div .a #b", openTag, openTag},
		{"div a", 0, 0},
		{"div .", 0, 0},
		{"div #", 0, 0},
		{"div .a=b", 0, 0},
		{"div\t.a", openTag, openTag},
		{"div.a", 0, 0},
		{"department", openTag, openTag},
		{"collapsed .a", openTag, openTag},
		{"/div", closeTag, closeTag},
		{"/department", closeTag, closeTag},
		{"/div .a", 0, 0},
		{"/anything", closeTag, 0},
		{"/", 0, 0},
		{"include", 0, 0},
		{"include ", 0, 0},
		{"include a.md", include, include},
		{"include a b", 0, 0},
		{"include a\tb", 0, 0},
		{"include a=b", 0, 0},
		{"a_template", template, 0},
		{"a_template b", 0, 0},
		{"pull", shortcut, shortcut},
		{"pull x", 0, 0},
		{"page-break", pageBreak, pageBreak},
		{"navigation", navigation, navigation},
		{"TIMESTAMP", timestamp, timestamp},
		{"-pull", 0, 0},
		{"_template", 0, 0},
	} {
		for _, angle := range []bool{false, true} {
			want := c.brace
			if angle {
				want = c.angle
			}
			d, ok := classify(c.inside, angle)
			if got := d.kind; ok != (want != 0) || ok && got != want {
				t.Errorf("%q, angle brackets %t: %d, %t, want %d", c.inside, angle, got, ok, want)
			}
		}
	}
}

// TestCutName holds where the name of a directive ends.
func TestCutName(t *testing.T) {
	for in, want := range map[string]string{
		"":       `"" ""`,
		"a":      `"a" ""`,
		"az AZ":  `"az" " AZ"`,
		"AZ\tx":  `"AZ" "\tx"`,
		"a-b_c9": `"a-b_c9" ""`,
		"09 ":    `"09" " "`,
		"-a":     `"" "-a"`,
		"_a":     `"" "_a"`,
		" a":     `"" " a"`,
		"a.b":    `"" "a.b"`,
		"a{":     `"" "a{"`,
		"a@":     `"" "a@"`,
		"a[":     `"" "a["`,
		"a/":     `"" "a/"`,
		"a:":     `"" "a:"`,
		"a`":     `"" "a` + "`" + `"`,
	} {
		if name, rest := cutName(in); fmt.Sprintf("%q %q", name, rest) != want {
			t.Errorf("%q is cut into %q and %q, want %s", in, name, rest, want)
		}
	}
}

// TestDirectiveAttributes holds the HTML attributes of directives.
func TestDirectiveAttributes(t *testing.T) {
	for in, want := range map[string]string{
		"div":              `[]`,
		"div .a":           ` class="a"[a]`,
		"div .a #x .b":     ` class="a b" id="x"[a b]`,
		"div #x":           ` id="x"[]`,
		"department .a #b": ` class="department a" id="b"[department a]`,
		"collapsed":        ` class="theme"[theme]`,
	} {
		d, _ := classify(in, false)
		attributes, classes := d.html()
		if got := fmt.Sprint(attributes, classes); got != want {
			t.Errorf("%q has the attributes %s, want %s", in, got, want)
		}
	}
}

// TestNextOpener holds which openers are skipped: those in code, in comments
// and after a backslash.
func TestNextOpener(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "ab": 2, "a{b": 1, "a<b": 1, `\{a{`: 3, `\\{`: 2, `a\`: 2, "`{`{": 3, "``{`<``{": 7, "`{": 1,
		"<!-- { -->{": 10, "<!-- {": 0, "<!--{--><": 8,
	} {
		if got := nextOpener(text, 0); got != want {
			t.Errorf("%q has its next opener at %d, want %d", text, got, want)
		}
	}
	if got := nextOpener("{{", 1); got != 1 {
		t.Errorf("the next opener is at %d", got)
	}
}
