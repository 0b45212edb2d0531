package office

import (
	"slices"
	"strings"
	"testing"
)

func TestLocal(t *testing.T) {
	for _, scheme := range []string{"file", "cid", "blob", "mhtml"} {
		if !isLocal(scheme + ":x") {
			t.Errorf("%s is not local", scheme)
		}
	}
	for _, url := range []string{"http://a", "https://a", "mailto:b", "file", "/cid", ""} {
		if isLocal(url) {
			t.Errorf("%s is local", url)
		}
	}
}

func TestDirect(t *testing.T) {
	for href, want := range map[string]string{
		"https://www.google.com/url?q=https://example.org/a":                              "https://example.org/a",
		"https://www.google.com/url?q=http://example.org":                                 "http://example.org",
		"https://www.google.com/url?q=mailto:a":                                           "mailto:a",
		"https://www.google.com/url?q=javascript:a":                                       "",
		"https://www.google.com/url?url=https://example.org":                              "",
		"https://www.google.com/search?q=https://b":                                       "",
		"https://example.org/url?q=https://b":                                             "",
		"https://eur1.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F": "https://example.org/",
		"https://safelinks.protection.outlook.com/?url=https://b":                         "",
		"https://example.org/?url=https://b":                                              "",
		"https://www.google.com/url?q=%zz":                                                "",
		"https://a b/":                                                                    "",
	} {
		if got := direct(href); got != want {
			t.Errorf("%s leads to %q, want %q", href, got, want)
		}
	}
}

func TestNoteNames(t *testing.T) {
	for name, want := range map[string]string{
		"_ftn1": "note 1", "_ftnref12": "reference 12", "_edn1": "note e1", "_ednref3": "reference e3",
		"sdfootnote4sym": "note 4", "sdfootnote4anc": "reference 4", "sdendnote5sym": "note e5",
		"sdendnote5anc": "reference e5", "ftnt6": "note 6", "ftnt_ref6": "reference 6",
		"_ftn": "", "_ftnx": "", "ftn1": "", "sdfootnote1": "", "_ftn1a": "", "x_ftn1": "",
	} {
		label, note, ok := noteName(name)
		got := ""
		switch {
		case note:
			got = "note " + label
		case ok:
			got = "reference " + label
		}
		if got != want || ok != (want != "") {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	long := strings.Repeat("a", 60)
	if shorten(long) != long || shorten(long+"b") != long+"…" || shorten(long[1:]+"é") != long[1:]+"…" {
		t.Error("sixty bytes are not what is kept")
	}
}

// TestLabels: what looks like a bullet or a number, by the space after it, in a
// paragraph in the style of a list or in any.
func TestLabels(t *testing.T) {
	for _, label := range []string{"•", "·", "▪", "◦", "●", "○", "■", "□", "‣", "►", "➢", "✓"} {
		if isLabel(label, noGap, true, false) || !isLabel(label, narrowGap, false, false) || !isLabel(label,
			wideGap, false, false) {
			t.Errorf("%q is a label with a gap only", label)
		}
	}
	for _, label := range []string{"-", "–", "—", "*", "o", "§", "Ø", "ü"} {
		if isLabel(label, narrowGap, true, false) || !isLabel(label, wideGap, false, false) {
			t.Errorf("%q is a label with a wide gap only", label)
		}
	}
	for label, want := range map[string]bool{"1.": true, "1)": true, "(a)": true, "a": false, "1": false,
		"be.": false, "x.": true} {
		if isLabel(label, wideGap, true, false) != want || isLabel(label, narrowGap, true, false) ||
			isLabel(label, wideGap, false, false) {
			t.Errorf("%q is a label of a list: %v", label, !want)
		}
	}
	if !isLabel("x", noGap, false, true) || isLabel("xy", noGap, false, true) {
		t.Error("one sign of a font of signs is a label")
	}
	for family, want := range map[string]bool{
		"symbol": true, "wingdings 2": true, "webdings": true, "Symbol": true, "Wingdings": true, "arial": false,
		"": false,
	} {
		if isSymbolFont(family) != want {
			t.Errorf("%q is a font of signs: %v", family, !want)
		}
	}
}

// TestGaps: the space after a label may be in another element.
func TestGaps(t *testing.T) {
	for src, want := range map[string]spaceGap{
		"<p>x</p>": noGap, "<p>x <b>y</b></p>": narrowGap, "<p>x\ty</p>": wideGap, "<p>x\u00a0y</p>": wideGap,
		"<p>x <b>\u00a0</b>y</p>": wideGap, "<p>x<b></b> y</p>": narrowGap, "<p>x </p><p>\u00a0</p>": noGap,
		"<p>x<b>y</b></p>": noGap, "<p>x <b>y</b>\t</p>": narrowGap,
	} {
		n := element(t, src).FirstChild
		if got := gapAfter(n, strings.TrimPrefix(n.Data, "x")); got != want {
			t.Errorf("%q: gap %d, want %d", src, got, want)
		}
	}
}

// TestStaysTogether: a number and its unit, a mark and its word.
func TestStaysTogether(t *testing.T) {
	for _, pair := range []string{"7k", "k7", "§a", "£a", "$a", "€a", "«a", "№a", "a»", "a:", "a;", "a?", "a!",
		"a%", "a°", "ab", "a.", "(a"} {
		c := []rune(pair)
		if got, want := staysTogether(c[0], c[1]), !slices.Contains([]string{"ab", "a.", "(a"}, pair); got != want {
			t.Errorf("%s stays together: %v", pair, got)
		}
	}
}

func TestListKinds(t *testing.T) {
	for style, want := range map[string]string{
		"lower-alpha": "a", "lower-latin": "a", "alpha-lower": "a", "upper-alpha": "A", "upper-latin": "A",
		"alpha-upper": "A",
		"lower-roman": "i", "roman-lower": "i", "upper-roman": "I", "roman-upper": "I", "decimal": "1", "": "1",
	} {
		if got := listKind(style); got != want {
			t.Errorf("%q is of kind %s, want %s", style, got, want)
		}
	}
}

// TestLetters reads numbers in letters.
func TestLetters(t *testing.T) {
	for s, want := range map[string][2]int{
		"a": {1, -1}, "z": {26, -1}, "aa": {27, -1}, "zz": {52, -1}, "ab": {-1, -1}, "aaa": {-1, -1}, "i": {9, 1},
		"v": {22, 5}, "x": {24, 10}, "l": {12, 50}, "c": {3, 100}, "iv": {-1, 4}, "xlix": {-1, 49}, "xc": {-1, 90},
		"viii": {-1, 8}, "cxxiii": {-1, 123}, "ccclxxxvii": {-1, 387}, "ccclxxxviii": {-1, -1}, "xd": {-1, -1},
	} {
		if alpha, roman := alphaNumber(s), romanNumber(s); alpha != want[0] || roman != want[1] {
			t.Errorf("%s is %d as a letter and %d as a Roman number, want %v", s, alpha, roman, want)
		}
	}
	for digits, want := range map[string]int{"0": 0, "1073741824": 1 << 30, "1073741825": -1,
		"99999999999999999999": -1} {
		if got := number(digits); got != want {
			t.Errorf("%s is %d", digits, got)
		}
	}
}

func TestBulletLabels(t *testing.T) {
	for _, label := range []string{"o", "§", "Ø", "ü", "-", "*", "\u2022", "\uf0b7", "--", "", "\u2000", "\u00bf"} {
		if !isBulletLabel(label) {
			t.Errorf("%q is no bullet", label)
		}
	}
	for _, label := range []string{"0", "9", "a", "z", "A", "Z", "-a", "\u00c0", "é", "\u1fff", "---", "1."} {
		if isBulletLabel(label) {
			t.Errorf("%q is a bullet", label)
		}
	}
}
