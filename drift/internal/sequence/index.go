package sequence

import (
	"cmp"
	"slices"
)

// Index finds things that have rare keys in common: an inverted index, as search
// engines have, without the words that are everywhere.
type Index struct {
	index map[uint64][]int
	most  int // things that may have a key before it is no help
}

// NewIndex returns an empty index. Keys that more than most things have are not
// used.
func NewIndex(most int) *Index { return &Index{map[uint64][]int{}, most} }

// Add adds a thing with its keys. Things come in the order of their numbers.
func (s *Index) Add(thing int, keys []uint64) {
	for _, k := range keys {
		at := s.index[k]
		if len(at) > s.most || len(at) > 0 && at[len(at)-1] == thing {
			continue
		}
		s.index[k] = append(at, thing)
	}
}

// Find returns at most n things, those with the most rare keys first.
func (s *Index) Find(keys []uint64, n int) []int {
	keys = slices.Clone(keys)
	slices.Sort(keys)
	count := map[int]int{}
	for _, k := range slices.Compact(keys) {
		if s.Rare(k) {
			for _, thing := range s.index[k] {
				count[thing]++
			}
		}
	}
	things := make([]int, 0, len(count))
	for thing := range count {
		things = append(things, thing)
	}
	slices.SortFunc(things, func(a, b int) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return things[:min(n, len(things))]
}

// Rare reports whether few enough things have key.
func (s *Index) Rare(key uint64) bool { return len(s.index[key]) <= s.most }
