package paper

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
)

func TestSplitLines(t *testing.T) {
	got := splitLines("one \n\n \u00a0\n\t two\n  \tthree\u00a0\nfour")
	want := []line{
		{text: "one", number: 1, column: 1}, {text: "two", number: 4, column: 3, indent: 5, gap: true},
		{text: "three", number: 5, column: 4, indent: 6}, {text: "four", number: 6, column: 1},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(line{})); diff != "" {
		t.Errorf("lines (- want, + got)\n%s", diff)
	}
	if got := splitLines("\n \n"); len(got) != 0 {
		t.Errorf("blank lines give %v", got)
	}
}

func TestLineFrom(t *testing.T) {
	got := line{text: "- \tbees", number: 3, column: 5}.from(1)
	if want := (line{text: "bees", number: 3, column: 8}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got, want := got.span(), (document.Span{Line: 3, Column: 8, EndLine: 3, EndColumn: 12}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestMarkerLength(t *testing.T) {
	for text, want := range map[string]int{
		"- bees": 1, "* bees": 1, "• bees": 3, "·\tbees": 2, "–\u00a0bees": 3, "◦ b": 3,
		"-": 0, "-bees": 0, "+ bees": 0, "": 0, "bees - wasps": 0, "-- bees": 0,
	} {
		if got := markerLength(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestBlockTexts(t *testing.T) {
	b := block{lines: splitLines("one\ntwo\nthree")}
	if got := b.text(); got != "one\ntwo\nthree" {
		t.Errorf("text %q", got)
	}
	if got := b.last(); got != "three" {
		t.Errorf("last %q", got)
	}
	for n, want := range map[int]bool{12: false, 13: true, 14: true} {
		if got, ok := b.joined(n); ok != want || ok && got != "one two three" {
			t.Errorf("joined in %d: %q %v", n, got, ok)
		}
	}
	if _, ok := b.short(100); ok {
		t.Error("three lines are short")
	}
	b.lines = b.lines[:1]
	for n, want := range map[int]bool{2: false, 3: true} {
		if got, ok := b.short(n); ok != want || ok && got != "one" {
			t.Errorf("short in %d: %q %v", n, got, ok)
		}
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Next  steps:": "next steps", "“NEXT” – steps!": "next steps", "It’s 2013": "it s 2013", "…": "", "": "",
		"É\u0301t": "é\u0301t",
	} {
		if got := fold(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
