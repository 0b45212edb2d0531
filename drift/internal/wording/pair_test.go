package wording

import (
	"slices"
	"testing"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

func TestUnchanged(t *testing.T) {
	v := prose.NewVocabulary()
	old, new := v.Read("a b c d e"), v.Read("a x c d e f")
	p := &Pair{Old: old.All(), New: new.All()}
	for _, test := range []struct {
		name  string
		edits []sequence.Hunk
		want  []sequence.Hunk
	}{
		{"between and before the end", []sequence.Hunk{sequence.NewHunk(1, 2, 1, 2), sequence.NewHunk(5, 5, 5, 6)},
			[]sequence.Hunk{sequence.NewHunk(0, 1, 0, 1), sequence.NewHunk(2, 5, 2, 5)}},
		{"from the beginning on", []sequence.Hunk{sequence.NewHunk(0, 1, 0, 2)},
			[]sequence.Hunk{sequence.NewHunk(1, 5, 2, 6)}},
		{"all changed", []sequence.Hunk{p.whole()}, nil},
	} {
		var edits []Edit
		for _, h := range test.edits {
			edits = append(edits, Edit{Hunk: h})
		}
		if got := slices.Collect(p.Unchanged(edits)); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
	for h := range p.Unchanged([]Edit{{Hunk: sequence.NewHunk(1, 2, 1, 2)}}) {
		if h.OldFrom > 0 {
			t.Error("it goes on after the first")
		}
		break
	}
}
