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

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "über": 4, "u\u0308ber": 4, "a\u200db\u00ad": 2} {
		if got := Width(s); got != want {
			t.Errorf("%q takes %d columns, not %d", s, got, want)
		}
	}
}

// TestLines lays out words of eight columns in lines of forty.
func TestLines(t *testing.T) {
	words := strings.TrimSuffix(strings.Repeat("eightlet ", 9), " ")
	tests := []struct {
		name   string
		colour bool
		write  func(*Writer)
		want   []string
	}{
		{"a paragraph", false, func(w *Writer) { w.Paragraph(2, Plain.Run(words)) }, []string{
			"  eightlet eightlet eightlet eightlet", "    eightlet eightlet eightlet eightlet", "    eightlet"}},
		{"to the last column", false, func(w *Writer) { w.Paragraph(0, Plain.Run("eightlet eightlet eightlet eightlet fill a")) }, []string{
			"eightlet eightlet eightlet eightlet fill", "  a"}},
		{"one column more", false, func(w *Writer) { w.Paragraph(0, Plain.Run("eightlet eightlet eightlet eightlet fills")) }, []string{
			"eightlet eightlet eightlet eightlet", "  fills"}},
		{"a lead", false, func(w *Writer) { w.Hanging("thirteen:    ", 3, Plain.Run(words)) }, []string{
			"thirteen:    eightlet eightlet eightlet", "   eightlet eightlet eightlet eightlet", "   eightlet eightlet"}},
		{"a long word", false, func(w *Writer) { w.Hanging("lead ", 2, Plain.Run("a "+strings.Repeat("x", 50)+" b")) }, []string{
			"lead a", "  " + strings.Repeat("x", 50), "  b"}},
		{"a long first word", false, func(w *Writer) { w.Hanging("lead ", 2, Plain.Run(strings.Repeat("x", 50))) }, []string{
			"lead " + strings.Repeat("x", 50)}},
		{"no words", false, func(w *Writer) { w.Hanging("lead", 2, Plain.Run(" ")) }, []string{"lead"}},
		{"signs", false, func(w *Writer) {
			w.Paragraph(0, Plain.Run("we "), Removed.Run("sold our"), Inserted.Run("sell"), Plain.Run(" wax"))
		}, []string{
			"we [-sold our-]{+sell+} wax"}},
		{"runs without space between", false, func(w *Writer) {
			w.Paragraph(0, Plain.Run("a"), Loud.Run("b"), Plain.Run(" "), Faint.Run("c"), Plain.Run(" d"))
		}, []string{
			"ab c d"}},
		{"what hangs together is not parted", false, func(w *Writer) {
			w.Paragraph(0, Plain.Run("eightlet eightlet eightlet eightlet"), Removed.Run("gone"), Plain.Run("now"))
		}, []string{"eightlet eightlet eightlet eightlet[-gone-]now"}},
		{"colours", true, func(w *Writer) {
			w.Paragraph(0, Plain.Run("we "), Removed.Run("sold our"), Inserted.Run("sell"), Loud.Run(" x"), Faint.Run(" y"))
		}, []string{
			"we \x1b[9;31msold our\x1b[0m\x1b[4;32msell\x1b[0m \x1b[1mx\x1b[0m \x1b[2my\x1b[0m"}},
		{"colours end with the line", true, func(w *Writer) { w.Paragraph(0, Inserted.Run("eightlet eightlet eightlet eightlet fills")) }, []string{
			"\x1b[4;32meightlet eightlet eightlet eightlet\x1b[0m", "  \x1b[4;32mfills\x1b[0m"}},
		{"fixed spaces", false, func(w *Writer) {
			w.Paragraph(0, Plain.Run("eightlet eightlet eightlet eightlet 3\u00a0km\u2009h\u202fx\u2007y"))
		}, []string{
			"eightlet eightlet eightlet eightlet", "  3\u00a0km\u2009h\u202fx\u2007y"}},
		{"what steers", true, func(w *Writer) { w.Paragraph(0, Plain.Run("a \x1b[31m b")) }, []string{"a �[31m b"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := NewWriter(LeastWidth, test.colour)
			test.write(w)
			if diff := cmp.Diff(test.want, strings.Split(strings.TrimSuffix(w.String(), "\n"), "\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNewWriter(t *testing.T) {
	for width, want := range map[int]int{0: 80, 1: 40, 39: 40, 41: 41, 200: 200, -1: 40} {
		if got := NewWriter(width, false).width; got != want {
			t.Errorf("a writer of %d columns has %d, not %d", width, got, want)
		}
	}
}

// TestWords checks that every word of any text comes through, in order.
func TestWords(t *testing.T) {
	texts := rapid.StringOf(rapid.SampledFrom([]rune("ab \n\u00a0\u2009é\u0301\x1b")))
	rapid.Check(t, func(t *rapid.T) {
		text, width := texts.Draw(t, "text"), rapid.IntRange(0, 100).Draw(t, "width")
		w := NewWriter(width, rapid.Bool().Draw(t, "colour"))
		w.Hanging("", rapid.IntRange(0, 4).Draw(t, "indent"), Plain.Run(text))
		if diff := cmp.Diff(strings.Fields(Clean(text)), strings.Fields(w.String())); diff != "" {
			t.Fatalf("%q: %s", text, diff)
		}
	})
}
