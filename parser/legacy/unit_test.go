package legacy

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

func text(s string) []document.Inline { return []document.Inline{&document.Text{Text: s}} }

// TestTrimBreaks: spaces around a line break go, and at both ends.
func TestTrimBreaks(t *testing.T) {
	heading := []document.Inline{
		&document.Text{Text: " Home "}, &document.LineBreak{}, &document.Text{Text: "\u00a0of "},
		&document.Emphasis{Inlines: text(" all ")}, &document.Text{Text: " Bees "}, &document.LineBreak{},
		&document.Text{Text: " "},
	}
	want := []document.Inline{
		&document.Text{Text: "Home"}, &document.LineBreak{}, &document.Text{Text: "of "},
		&document.Emphasis{Inlines: text(" all ")}, &document.Text{Text: " Bees"}, &document.LineBreak{},
	}
	got := &document.Document{Blocks: []document.Block{&document.Section{Heading: trimBreaks(heading)}}}
	other := &document.Document{Blocks: []document.Block{&document.Section{Heading: want}}}
	if !document.Equal(got, other) {
		t.Error(document.Dump(got))
	}
	if heading[0].(*document.Text).Text != " Home " {
		t.Error("the heading that was given is changed")
	}
}

// TestFigureLength counts the blocks of a figure by their kinds.
func TestFigureLength(t *testing.T) {
	note := &document.Paragraph{Inlines: text("Note: all.")}
	image := &document.Paragraph{Inlines: []document.Inline{&document.Image{Src: "a.png"}}}
	for i, test := range []struct {
		blocks []document.Block
		want   int
	}{
		{nil, 0},
		{[]document.Block{note}, 0},
		{[]document.Block{&document.Table{}}, 1},
		{[]document.Block{&document.Figure{}, note}, 1},
		{[]document.Block{note, note, image}, 3},
		{[]document.Block{image, image}, 1},
		{[]document.Block{&document.Raw{Text: "<TABLE>"}}, 1},
		{[]document.Block{&document.Raw{Text: "<div>"}}, 0},
		{[]document.Block{&document.Element{Tag: "table"}}, 1},
		{[]document.Block{&document.Element{Tag: "div"}}, 0},
		{[]document.Block{&document.List{}}, 0},
		{[]document.Block{note, &document.List{}, &document.Table{}}, 0},
		{[]document.Block{&document.Paragraph{Inlines: text("Text.")}, &document.Table{}}, 0},
	} {
		if got := figureLength(test.blocks); got != test.want {
			t.Errorf("%d: %d blocks, want %d", i, got, test.want)
		}
	}
}

// TestGatherFiguresKeepsItsInput: blocks are not written over those that were given.
func TestGatherFiguresKeepsItsInput(t *testing.T) {
	caption := func(id string) *document.Paragraph {
		return &document.Paragraph{Attr: document.Attr{ID: id, Classes: []string{"fig"}}, Inlines: text("Figure 1")}
	}
	given := []document.Block{caption("a"), &document.Table{}, caption("b")}
	if got := gatherFigures(given); len(got) != 2 || given[0].(*document.Paragraph).ID != "a" {
		t.Errorf("%d blocks, the first is %T", len(got), given[0])
	}
}

// TestNumberStays: a heading whose label is known gives up no other.
func TestNumberStays(t *testing.T) {
	s := &document.Section{Level: 2, Number: "Annex 1", Heading: text("01 Bees")}
	if cutNumber(s); s.Number != "Annex 1" || s.Name() != "01 Bees" {
		t.Errorf("number %q, name %q", s.Number, s.Name())
	}
	if cutNumber(&document.Section{Level: 2}); s.Number != "Annex 1" {
		t.Error("a heading without text has a label")
	}
}
