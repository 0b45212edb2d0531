package sequence

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func bagGen() *rapid.Generator[Bag] {
	return rapid.Custom(func(t *rapid.T) Bag {
		b := Bag(rapid.SliceOfN(rapid.Int32Range(0, 5), 0, 8).Draw(t, "bag"))
		slices.Sort(b)
		return b
	})
}

func TestBags(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := bagGen().Draw(t, "a"), bagGen().Draw(t, "b")
		want := 0
		for id := range int32(6) {
			count := func(bag Bag) (n int) {
				for _, x := range bag {
					if x == id {
						n++
					}
				}
				return n
			}
			want += min(count(a), count(b))
		}
		if got := Common(a, b); got != want || Common(b, a) != want {
			t.Fatalf("%v and %v share %d, want %d", a, b, got, want)
		}
		dice := Dice(a, b)
		if dice != Dice(b, a) || dice < 0 || dice > 1 || (dice == 1) != (len(a) > 0 && slices.Equal(a, b)) {
			t.Fatalf("%v and %v are alike by %v", a, b, dice)
		}
		both := Merge(nil, a, b)
		if all := slices.Sorted(slices.Values(slices.Concat(a, b))); !slices.Equal(both, all) {
			t.Fatalf("%v and %v make %v", a, b, both)
		}
	})
	if got := Dice(Bag{1, 1, 2}, Bag{1, 2, 2, 3}); got != 4.0/7 {
		t.Errorf("alike by %v", got)
	}
	if got := Dice(nil, Bag{}); got != 0 {
		t.Errorf("nothing and nothing are alike by %v", got)
	}
	if got := Dice(Bag{1}, nil); got != 0 {
		t.Errorf("a word and nothing are alike by %v", got)
	}
}

// A word that all have weighs next to nothing, and one that one has the most.
func TestWeights(t *testing.T) {
	bags := []Bag{{1, 1, 2}, {1, 3}, {1, 2}}
	w := NewWeights(slices.Values(bags))
	if want := Rarity(3, 3); w[1] != want || w[2] != Rarity(2, 3) || w[3] != Rarity(1, 3) {
		t.Errorf("weights %v", w)
	}
	if !(0 < w[1] && w[1] < w[2] && w[2] < w[3]) || Rarity(0, 3) != Rarity(1, 3) {
		t.Errorf("weights %v", w)
	}
	if got, want := Rarity(2, 5), math.Log(3)+0.01; math.Abs(got-want) > 1e-12 {
		t.Errorf("2 of 5 weigh %v, want %v", got, want)
	}
	a, b := bags[0], bags[1]
	if got, want := w.Sum(a), 2*w[1]+w[2]; got != want {
		t.Errorf("the sum is %v, want %v", got, want)
	}
	if got, want := w.Containment(a, b, w.Sum(a), w.Sum(b)), w[1]/(2*w[1]+w[2]); got != want {
		t.Errorf("contained by %v, want %v", got, want)
	}
	if got := w.Containment(nil, b, 0, w.Sum(b)); got != 0 {
		t.Errorf("nothing is contained by %v", got)
	}
}
