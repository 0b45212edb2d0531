package screen

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for s, want := range map[string]string{
		"plain text\n\tof lines\r":           "plain text\n\tof lines\r",
		"a\x1b[31mb\x00\x7f":                 "a�[31mb��",
		"\u0085\u009b2J":                     "\u0085�2J", // the first is white space
		"\u202aa\u202eb\u2066c\u2069d\u202c": "�a�b�c�d�",
		"\u200e\u200f\u061c\u2065\u206a":     "\u200e\u200f\u061c\u2065\u206a", // marks of direction turn nothing
	} {
		if got := Clean(s); got != want {
			t.Errorf("%q becomes %q, not %q", s, got, want)
		}
	}
	if !Steers('\n') || Steers('a') || Steers('\u2029') {
		t.Error("an end of a line steers a terminal, a letter does not")
	}
}

// TestHanging lays out words in lines of forty columns.
func TestHanging(t *testing.T) {
	const four = "eightlet eightlet eightlet eightlet"
	const emoji = "🐝🐝🐝🐝 👩\u200d👩\u200d👧 🇬🇧 ❤\ufe0f "
	long := strings.Repeat("x", 50)
	one := func(s Style, text string) []Run { return []Run{s.Run(text)} }
	tests := []struct {
		name, lead string
		runs       []Run
		want       []string
	}{
		{"wrapped", "", one(Plain, four+" "+four), []string{four, "  " + four}},
		{"a lead", "thirteen:    ", one(Plain, four), []string{
			"thirteen:    eightlet eightlet eightlet", "  eightlet"}},
		{"to the last column", "", one(Plain, four+" fill a"), []string{four + " fill", "  a"}},
		{"one column more", "", one(Plain, four+" fills"), []string{four, "  fills"}},
		{"a long word", "lead ", one(Plain, "a "+long+" b"), []string{"lead a", "  " + long, "  b"}},
		{"a long first word", "lead ", one(Plain, long), []string{"lead " + long}},
		{"no words", "lead", one(Plain, " "), []string{"lead"}},
		{"signs", "", []Run{
			Plain.Run("we "), Removed.Run("sold our"), Inserted.Run("sell"), Plain.Run(" wax")}, []string{
			"we [-sold our-]{+sell+} wax"}},
		{"spaces between runs", "", []Run{
			Plain.Run("a"), Loud.Run("b"), Plain.Run(" "), Faint.Run("c"), Loud.Run(" d "), Plain.Run("e")}, []string{
			"ab c d e"}},
		{"runs that hang together", "", []Run{
			Plain.Run(four), Removed.Run("gone"), Plain.Run("now")}, []string{
			four + "[-gone-]now"}},
		{"fixed spaces", "", one(Plain, four+" 3\u00a0km\u2009h\u202fx\u2007y"), []string{
			four, "  3\u00a0km\u2009h\u202fx\u2007y"}},
		{"what steers", "", one(Plain, "a \x1b[31m b"), []string{"a �[31m b"}},
		{"coloured", "", []Run{
			Plain.Run("we "), Removed.Run("sold our"), Inserted.Run("sell"), Loud.Run(" x"), Faint.Run(" y")}, []string{
			"we \x1b[9;31msold our\x1b[0m\x1b[4;32msell\x1b[0m \x1b[1mx\x1b[0m \x1b[2my\x1b[0m"}},
		{"coloured, wrapped", "", one(Inserted, four+" fills"), []string{
			"\x1b[4;32m" + four + "\x1b[0m", "  \x1b[4;32mfills\x1b[0m"}},
		{"wide words", "", one(Plain, strings.Repeat("정부는 ", 9)), []string{
			"정부는 정부는 정부는 정부는 정부는", "  정부는 정부는 정부는 정부는"}},
		{"no spaces", "", one(Plain, "Year 二〇一三年までに、全国の学校に「巣箱」を四十置きます。"), []string{
			"Year 二〇一三年までに、全国の学校に「巣", "  箱」を四十置きます。"}},
		{"no spaces, changed", "", []Run{
			Plain.Run("二〇一三年までに、"), Removed.Run("全国の学校に"),
			Inserted.Run("すべての学校に巣箱を四十"), Plain.Run("置きます。")}, []string{
			"二〇一三年までに、[-全国の学校に-]{+すべ", "  ての学校に巣箱を四十+}置きます。"}},
		{"emoji and marks", "", one(Plain, emoji+strings.Repeat("e\u0301", 16)+" fits over"), []string{
			emoji + strings.Repeat("e\u0301", 16) + " fits", "  over"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := NewWriter(LeastWidth, strings.HasPrefix(test.name, "coloured"))
			w.Hanging(test.lead, 2, test.runs...)
			if diff := cmp.Diff(test.want, strings.Split(strings.TrimSuffix(w.String(), "\n"), "\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParagraph(t *testing.T) {
	w := NewWriter(LeastWidth, false)
	w.Paragraph(3, Plain.Run("a paragraph of more than one line, each"), Plain.Run(" of which is indented"))
	const want = "   a paragraph of more than one line,\n     each of which is indented\n"
	if got := w.String(); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestNewWriter(t *testing.T) {
	for width, want := range map[int]int{0: 80, 1: 40, 39: 40, 41: 41, 200: 200, -1: 40} {
		if got := NewWriter(width, false).width; got != want {
			t.Errorf("a writer of %d columns has %d, not %d", width, got, want)
		}
	}
}

// TestWords checks that every word of any text comes through, in order, and
// that no line is too wide that could have been ended before.
func TestWords(t *testing.T) {
	texts := rapid.StringOf(rapid.SampledFrom([]rune("ab \n\u00a0\u2009é\u0301\x1b年、「」の🐝")))
	rapid.Check(t, func(t *rapid.T) {
		text, width := texts.Draw(t, "text"), rapid.IntRange(0, 100).Draw(t, "width")
		w := NewWriter(width, false)
		w.Hanging("", rapid.IntRange(0, 4).Draw(t, "indent"), Plain.Run(text))
		words := func(text string) string { return strings.Join(strings.Fields(text), "") }
		if diff := cmp.Diff(words(Clean(text)), words(w.String())); diff != "" {
			t.Fatalf("%q: %s", text, diff)
		}
		for line := range strings.Lines(w.String()) {
			line = strings.TrimSpace(line)
			if Width(line) > w.width && (strings.IndexFunc(line, breaks) >= 0 || len(pieces(line)) > 1) {
				t.Fatalf("%d columns of %d: %q", Width(line), w.width, line)
			}
		}
	})
}
