package sequence

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAnchors(t *testing.T) {
	for _, test := range []struct {
		old, new      string
		stay, crossed []Pair
	}{
		{"", "", nil, nil},
		{"a b c", "a b c", []Pair{{0, 0}, {1, 1}, {2, 2}}, nil},
		{"a a b", "a b b", nil, nil}, // none is alone on both sides
		{"a b c", "c a b", []Pair{{0, 1}, {1, 2}}, []Pair{{2, 0}}},
		{"a b long", "long a b", []Pair{{2, 0}}, []Pair{{0, 1}, {1, 2}}}, // the most text stays
		{"a x b", "a y y b", []Pair{{0, 0}, {2, 3}}, nil},
	} {
		stay, crossed := Anchors(strings.Fields(test.old), strings.Fields(test.new), false)
		if !slices.Equal(stay, test.stay) || !slices.Equal(crossed, test.crossed) {
			t.Errorf("%s | %s: %v stay and %v cross", test.old, test.new, stay, crossed)
		}
	}
}

func keysGen() *rapid.Generator[[]string] {
	return rapid.SliceOfN(rapid.StringOfN(rapid.RuneFrom([]rune("abc")), 1, 2, -1), 0, 12)
}

// flipped returns pairs from the other side, in the order of its old.
func flipped(pairs []Pair) []Pair {
	out := slices.Clone(pairs)
	flipAll(out)
	slices.SortFunc(out, func(a, b Pair) int { return a.Old - b.Old })
	return out
}

// Both orders of two lists give the same pairs, turned round.
func TestPairsMirror(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := keysGen().Draw(t, "old"), keysGen().Draw(t, "new")
		stay, crossed := Anchors(old, new, false)
		backStay, backCrossed := Anchors(new, old, true)
		if !slices.Equal(flipped(stay), flipped(flipped(backStay))) ||
			!slices.Equal(flipped(crossed), flipped(flipped(backCrossed))) {
			t.Fatalf("anchors there %v %v, back %v %v", stay, crossed, backStay, backCrossed)
		}
		pairs := EqualInOrder(old, new, func(Hunk) bool { return false })
		back := EqualInOrder(new, old, func(Hunk) bool { return true })
		if !slices.Equal(flipped(pairs), back) {
			t.Fatalf("there %v, back %v", pairs, back)
		}
		last := Pair{-1, -1}
		for _, p := range pairs {
			if old[p.Old] != new[p.New] || p.Old <= last.Old || p.New <= last.New {
				t.Fatalf("pair %v after %v of %q, %q", p, last, old, new)
			}
			last = p
		}
	})
}

// What is in hand is all there is to be paired, and what the flips are asked
// about is what is in hand.
func TestEqualInOrder(t *testing.T) {
	old, new := strings.Fields("p a b c x x d"), strings.Fields("p q a b c y d")
	var asked []Hunk
	pairs := EqualInOrder(old, new, func(h Hunk) bool { asked = append(asked, h); return false })
	if want := []Pair{{0, 0}, {1, 2}, {2, 3}, {3, 4}, {6, 6}}; !slices.Equal(pairs, want) {
		t.Errorf("pairs %v, want %v", pairs, want)
	}
	if want := []Hunk{{0, 7, 0, 7}, {0, 2, 0, 3}, {3, 7, 4, 7}}; !slices.Equal(asked, want) {
		t.Errorf("asked about %v, want %v", asked, want)
	}
}
