package paper

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
)

func TestSplitLines(t *testing.T) {
	got := splitLines("one \n\n \u00a0\n\t two\n  \tthree\u00a0\nfour")
	want := []line{
		{"one", 1, 1, 0, false}, {"two", 4, 3, 5, true}, {"three", 5, 4, 6, false}, {"four", 6, 1, 0, false},
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

// A text is wrapped where most of its lines are long, open and go on.
func TestIsWrapped(t *testing.T) {
	const (
		full  = "This line of a text is about as long as all the\n" // 47 bytes
		short = "this one is much shorter\n"                        // 24
		lower = "others are that it has, and it goes on where they\n"
		upper = "Others are that it has, and it goes on where They\n"
		ends  = "others are that it has, and there it ends, alas.\n"
	)
	repeat := strings.Repeat
	for name, c := range map[string]struct {
		src  string
		want bool
	}{
		"all lines go on":                 {repeat(full+lower, 5), true},
		"one line that goes on":           {full + lower, true},
		"one line":                        {full, false},
		"none":                            {"", false},
		"paragraphs of a line":            {repeat(full+"\n", 5), false},
		"items":                           {repeat("- "+lower, 5), false},
		"items that go on":                {repeat("- "+full+lower, 5), true},
		"4 of 10 lines begin small":       {repeat(upper, 7) + repeat(lower, 4), true},
		"3 of 10 lines begin small":       {repeat(upper, 8) + repeat(lower, 3), false},
		"6 of 10 lines are open":          {repeat(ends, 4) + repeat(lower, 7), true},
		"5 of 10 lines are open":          {repeat(ends, 5) + repeat(lower, 6), false},
		"7 of 10 lines are long":          {repeat(short, 3) + repeat(lower, 8), true},
		"6 of 10 lines are long":          {repeat(short, 4) + repeat(lower, 7), false},
		"its longest line has 39 bytes":   {repeat(repeat("b", 39)+"\n", 5), false},
		"its longest line has 40 bytes":   {repeat(repeat("b", 40)+"\n", 5), true},
		"its longest line has 120 bytes":  {repeat(repeat("b", 120)+"\n", 5), true},
		"its longest line has 121 bytes":  {repeat(repeat("b", 121)+"\n", 5), false},
		"a line of 6 tenths is long":      {repeat(repeat("b", 60)+"\n"+repeat("b", 36)+"\n", 5), true},
		"a line of less than 6 tenths":    {repeat(repeat("b", 60)+"\n"+repeat("b", 35)+"\n", 5), false},
		"paragraphs of two lines":         {repeat(lower+lower+"\n", 5), true},
		"lines that begin with a capital": {repeat(upper, 10), false},
	} {
		if got := isWrapped(splitLines(c.src)); got != c.want {
			t.Errorf("%s: %v", name, got)
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
