package drift

import (
	"fmt"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// pairScored pairs what is left by headings and texts together.
func (a *aligner) pairScored() {
	olds, news := scorable(a.old.sections), scorable(a.new.sections)
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	s := a.newScorer(olds, news)
	var all []sequence.Candidate
	for i, js := range a.candidates(olds, news) {
		for _, j := range js {
			if score := s.score(olds[i], news[j]); score >= leastScore {
				all = append(all, sequence.Candidate{Old: i, New: j, Score: score})
			}
		}
	}
	chosen := assign(all, len(olds), len(news))
	rivals := sequence.NewRivals(all, chosen)
	for _, m := range chosen {
		old, new := olds[m.Old], news[m.New]
		if other, ok := rivals.Of(m, leastMargin); ok {
			a.noteAmbiguous(old, new, m.Score, olds[other.Old], news[other.New], other.Score)
			continue
		}
		if old.partner == nil && new.partner == nil {
			a.pair(old, new, "score", m.Score)
		}
	}
}

// assign chooses partners so that all scores together are best; where there are
// too many sections, the best pair first.
func assign(all []sequence.Candidate, olds, news int) []sequence.Candidate {
	if olds > fullSearch || news > fullSearch {
		return sequence.Greedy(all)
	}
	return sequence.Assign(all, olds, news)
}

// scorable returns the sections without a partner that are no statements.
func scorable(sections []*section) []*section {
	var out []*section
	for _, s := range unpaired(sections) {
		if !s.statement() {
			out = append(out, s)
		}
	}
	return out
}

// candidates returns for each old section the new ones to compare it with: all
// of them, or where these are too many, those that share its rarest words.
func (a *aligner) candidates(olds, news []*section) [][]int {
	out := make([][]int, len(olds))
	if len(olds) <= fullSearch && len(news) <= fullSearch {
		for i := range olds {
			for j := range news {
				out[i] = append(out[i], j)
			}
		}
		return out
	}
	a.addSections(CoarseComparison, nil, nil, "", "", fmt.Sprintf(
		"%d sections without a partner of the same name were compared only where they share rare words",
		max(len(olds), len(news))))
	index := sequence.NewIndex(rareWords)
	for j, s := range news {
		index.Add(j, indexKeys(s, a.vocab))
	}
	for i, s := range olds {
		out[i] = index.Find(indexKeys(s, a.vocab), fewCandidates)
	}
	return out
}

// indexKeys returns what s is found by: its words and those of its heading.
func indexKeys(s *section, v *prose.Vocabulary) []uint64 {
	var out []uint64
	for _, w := range headingWords(s.name) {
		out = append(out, 1<<40|uint64(v.ID(w)))
	}
	for _, id := range s.words() {
		out = append(out, uint64(id))
	}
	return out
}
