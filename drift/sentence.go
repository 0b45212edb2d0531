package drift

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// sentence is one sentence of a block, or a piece of one that is very long.
type sentence struct {
	prose.Span
	block     *block
	bag       sequence.Bag
	order     int    // among the sentences in hand
	goesOn    bool   // it goes on with the sentence before it
	elsewhere bool   // it is, unchanged, in another place
	matched   bool   // it has found its counterpart
	rowName   string // of a row of a table, what it is known by
}

// sentencesOf returns the sentences of blocks.
func sentencesOf(blocks ...*block) []*sentence {
	var out []*sentence
	for _, b := range blocks {
		for i, p := range b.sentences() {
			_, goesOn := slices.BinarySearch(b.softStarts, b.starts[i])
			s := &sentence{Span: p, block: b, bag: bagOf(p), order: len(out), goesOn: goesOn}
			s.rowName = s.nameOfRow()
			out = append(out, s)
		}
	}
	return out
}

// bagOf returns the words of s as a multiset.
func bagOf(s prose.Span) sequence.Bag {
	ids := s.IDs()
	slices.Sort(ids)
	return ids
}

// nameOfRow returns the words of the first cell of a row that names it: the key
// by which two rows are the same, whatever their figures.
func (s *sentence) nameOfRow() string {
	b := s.block
	if b.shape != "row" || len(s.Span) != len(b.Tokens) || b.columns() < 2 {
		return ""
	}
	n, end := 0, int32(strings.IndexRune(b.Text, cellEnd))
	for n < len(s.Span) && b.Tokens[n].From < end {
		n++
	}
	if n == 0 || s.Span[:n].Words() == 0 || n == len(s.Span) {
		return ""
	}
	for _, w := range s.Span[:n] {
		if r := rune(w.String()[0]); !prose.IsDigit(r) && !w.Token().Punct {
			return keyOf(s.Span[:n])
		}
	}
	return "" // a number names nothing
}

// keyOf is equal for equal words.
func keyOf(s prose.Span) string {
	b := make([]byte, 0, 4*len(s))
	for _, w := range s {
		id := w.Token().ID
		b = append(b, byte(id), byte(id>>8), byte(id>>16), byte(id>>24))
	}
	return string(b)
}

// keysOf returns the keys of sentences.
func keysOf(sentences []*sentence) []string {
	keys := make([]string, len(sentences))
	for i, s := range sentences {
		keys[i] = keyOf(s.Span)
	}
	return keys
}

// weight is the work of comparing s with another sentence: by its words, or by
// its marks where it has none.
func (s *sentence) weight() int {
	if len(s.bag) == 0 {
		return len(s.Span) + 8
	}
	return len(s.bag) + 8
}

// end returns the token after the last word of s.
func (s *sentence) end() int32 { return s.Span[len(s.Span)-1].At + 1 }

// unmatched returns the sentences without a counterpart.
func unmatched(sentences []*sentence) []*sentence {
	var out []*sentence
	for _, s := range sentences {
		if !s.matched {
			out = append(out, s)
		}
	}
	return out
}

// byBlock cuts sentences into runs of one block each.
func byBlock(sentences []*sentence) [][]*sentence {
	var out [][]*sentence
	for i, s := range sentences {
		if i == 0 || s.block != sentences[i-1].block {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}

// textAfter orders two lists of sentences without regard to old and new.
func textAfter(a, b []*sentence) bool {
	if len(a) != len(b) {
		return len(a) > len(b)
	}
	return slices.CompareFunc(a, b, func(x, y *sentence) int { return strings.Compare(x.String(), y.String()) }) > 0
}

// shinglesOf returns the runs of four words of s.
func shinglesOf(s prose.Span) []uint64 { return sequence.Shingles(s.IDs(), 4) }
