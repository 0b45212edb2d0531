package outline

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// index numbers the words by which pins name places, from 1 on.
type index struct {
	wholes   map[string]int
	prefixes map[string]int
	lengths  []int // of prefixes, in words, sorted
	found    []int // buffer
}

func newIndex() *index { return &index{wholes: map[string]int{}, prefixes: map[string]int{}} }

// pin returns the number of the words of a pin, and whether a block begins with
// them.
func (x *index) pin(words string) (number int, prefix bool) {
	folded, prefix := name(words)
	if !prefix {
		return x.whole(folded), false
	}
	length := strings.Count(folded, " ") + 1
	if at, known := slices.BinarySearch(x.lengths, length); !known {
		x.lengths = slices.Insert(x.lengths, at, length)
	}
	return numberOf(x.prefixes, folded), true
}

// whole returns the number of folded words.
func (x *index) whole(folded string) int { return numberOf(x.wholes, folded) }

// numberOf returns the number of a key, a new one where it has none.
func numberOf(numbers map[string]int, key string) int {
	n, known := numbers[key]
	if !known {
		n = len(numbers) + 1
		numbers[key] = n
	}
	return n
}

// place returns the numbers of all the words of a place and of those that it
// begins with, as far as pins name them. The next call overwrites these.
func (x *index) place(p *Place) (whole int, prefixes []int) {
	words := prose.Words(p.Text)
	folded := strings.Join(words, " ")
	x.found = x.found[:0]
	if p.Inner {
		return x.wholes[folded], nil
	}
	end, next := 0, 0
	for _, n := range x.lengths {
		if n > len(words) {
			break
		}
		for ; next < n; next++ {
			end += len(words[next]) + 1
		}
		if number := x.prefixes[folded[:end-1]]; number > 0 {
			x.found = append(x.found, number)
		}
	}
	return x.wholes[folded], x.found
}
