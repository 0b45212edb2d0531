package sequence

import (
	"slices"
	"testing"
)

func TestIndex(t *testing.T) {
	x := NewIndex(2)
	for thing, keys := range [][]uint64{{1, 2, 7}, {1, 3, 7, 7}, {1, 2, 3, 4}, {4}} {
		x.Add(thing, keys)
	}
	for _, test := range []struct {
		keys []uint64
		most int
		want []int
	}{
		{[]uint64{1}, 9, nil}, // three have it: it tells nothing
		{[]uint64{2}, 9, []int{0, 2}},
		{[]uint64{3, 2, 2, 2}, 9, []int{2, 0, 1}}, // the most keys first, each key once
		{[]uint64{3, 2, 3}, 9, []int{2, 0, 1}},
		{[]uint64{3, 2}, 1, []int{2}},
		{[]uint64{4, 7}, 9, []int{0, 1, 2, 3}},
		{[]uint64{9}, 9, nil},
	} {
		if got := x.Find(test.keys, test.most); !slices.Equal(got, test.want) {
			t.Errorf("%v: %v, want %v", test.keys, got, test.want)
		}
	}
	if x.Rare(1) || !x.Rare(2) || !x.Rare(7) || !x.Rare(9) {
		t.Error("what is rare?")
	}
}

func TestShingles(t *testing.T) {
	if got := Shingles([]int32{1, 2}, 3); got != nil {
		t.Errorf("%d runs of three of two words", len(got))
	}
	a := Shingles([]int32{1, 2, 3, 4, 1, 2, 300}, 2)
	if len(a) != 6 || a[0] != a[4] || a[2] == a[5] {
		t.Errorf("%x", a)
	}
	if seen := slices.Compact(slices.Sorted(slices.Values(a))); len(seen) != 5 {
		t.Errorf("%d different runs, want 5", len(seen))
	}
	if b := Shingles([]int32{2, 1}, 2); b[0] == a[0] {
		t.Error("the order does not count")
	}
	const fnv1a = 0xc9c28939c99668c6 // of 01000000 02000000
	if a[0] != fnv1a {
		t.Errorf("the hash is %#x", a[0])
	}
}
