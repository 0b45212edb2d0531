package drift

import (
	"cmp"
	"slices"
)

// shared finds things that have rare keys in common.
type shared struct {
	index map[uint64][]int
	most  int // things that may have a key before it tells nothing
}

const (
	rareWords     = 8  // sections that share a word
	rareShingles  = 50 // paragraphs that share four words in a row
	fewCandidates = 20
)

func newShared(most int) *shared { return &shared{map[uint64][]int{}, most} }

func (s *shared) add(thing int, keys []uint64) {
	for _, k := range keys {
		at := s.index[k]
		if len(at) > s.most || len(at) > 0 && at[len(at)-1] == thing {
			continue
		}
		s.index[k] = append(at, thing)
	}
}

// find returns at most n things, those with the most rare keys first.
func (s *shared) find(keys []uint64, n int) []int {
	keys = slices.Clone(keys)
	slices.Sort(keys)
	count := map[int]int{}
	for _, k := range slices.Compact(keys) {
		if at := s.index[k]; len(at) <= s.most {
			for _, thing := range at {
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
