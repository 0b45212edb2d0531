package drift

import (
	"fmt"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// pairScored pairs what is left by headings and texts together.
func (c *comparison) pairScored() {
	olds, news := scorable(c.old.sections), scorable(c.new.sections)
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	s := c.newScorer(olds, news)
	var all []sequence.Candidate
	for i, js := range c.likely(olds, news) {
		for _, j := range js {
			if score := s.score(olds[i], news[j]); score >= leastScore {
				all = append(all, sequence.Candidate{Old: i, New: j, Score: score})
			}
		}
	}
	chosen := assign(all, len(olds), len(news))
	rivals := sequence.NewRivals(all, chosen)
	for _, m := range chosen {
		a, b := olds[m.Old], news[m.New]
		if other, ok := rivals.Of(m, leastMargin); ok {
			c.ambiguous(a, b, m.Score, olds[other.Old], news[other.New], other.Score)
			continue
		}
		if a.match == nil && b.match == nil {
			c.pair(a, b, "score", m.Score)
		}
	}
}

// assign chooses partners so that all scores together are best; where there
// are too many sections, the best pair first.
func assign(all []sequence.Candidate, olds, news int) []sequence.Candidate {
	if olds > fullSearch || news > fullSearch {
		return sequence.Greedy(all)
	}
	return sequence.Assign(all, olds, news)
}

func scorable(sections []*section) []*section {
	var out []*section
	for _, s := range unmatched(sections) {
		if !s.statement() {
			out = append(out, s)
		}
	}
	return out
}

// likely returns for each old section the new ones to compare it with: all of
// them, or where these are too many, those that share its rarest words.
func (c *comparison) likely(olds, news []*section) [][]int {
	out := make([][]int, len(olds))
	if len(olds) <= fullSearch && len(news) <= fullSearch {
		for i := range olds {
			for j := range news {
				out[i] = append(out[i], j)
			}
		}
		return out
	}
	c.tell(CoarseComparison, nil, nil, "", "", fmt.Sprintf(
		"%d sections without a partner of the same name were compared only where they share rare words", max(len(olds), len(news))))
	index := sequence.NewIndex(rareWords)
	for j, b := range news {
		index.Add(j, b.keys(c.vocab))
	}
	for i, a := range olds {
		out[i] = index.Find(a.keys(c.vocab), fewCandidates)
	}
	return out
}

// keys returns what s is found by: its words and those of its heading.
func (s *section) keys(v *prose.Vocabulary) []uint64 {
	var out []uint64
	for _, w := range headingWords(s.name) {
		out = append(out, 1<<40|uint64(v.ID(w)))
	}
	for _, id := range s.words() {
		out = append(out, uint64(id))
	}
	return out
}
