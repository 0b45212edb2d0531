package paper

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
)

// On the pages of TestHeadings there are at most three headings in a row. Runs
// of 2 at most would miss five headings more and make twelve wrong ones fewer,
// runs of 4 make four wrong ones more. With 30 bytes of text there would be two
// wrong ones more, with 120 as many.
const (
	longestRun = 3  // candidates in a row that can all be headings
	enoughText = 60 // bytes of text that make the last of a longer run one
)

// headings decides which candidates are headings, and why. Above a text a run
// of up to three is; of a longer one (an address, a list without bullets) only
// the last; elsewhere only what is one by itself.
func (r *reader) headings() {
	candidates := r.candidates()
	r.count(candidates)
	for i := 0; i < len(candidates); {
		if candidates[i] == nil {
			i++
			continue
		}
		end := i + 1
		for end < len(candidates) && candidates[end] != nil && candidates[end-1].period == nil {
			end++
		}
		r.acceptRun(candidates, i, end)
		i = end
	}
}

// count finds the lines that are seen often, and above text.
func (r *reader) count(candidates []*headingOf) {
	seen, leading := map[string]int{}, map[string]int{}
	for i, h := range candidates {
		if h == nil {
			continue
		}
		seen[h.key]++
		if i+1 < len(candidates) && candidates[i+1] == nil {
			leading[h.key]++
		}
	}
	for _, h := range candidates {
		if h == nil {
			continue
		}
		n := seen[h.key]
		h.often = n >= recurring && leading[h.key]*2 > n
		h.inferred = h.byItself(n)
	}
}

// byItself gives the reason for which a line is a heading wherever it is;
// without one the confidence is 0. Confidences order the reasons and are no
// probabilities: on the pages of TestHeadings, 435 of 492 short lines above
// text are headings.
func (h *headingOf) byItself(seen int) document.Inference {
	switch {
	case h.period != nil && seen > 1:
		return document.Inference{Confidence: 0.99,
			Reason: fmt.Sprintf("names a period; seen %d times under different headings", seen)}
	case h.period != nil:
		return document.Inference{Confidence: 0.95, Reason: "names a period"}
	case h.listed:
		return document.Inference{Confidence: 0.97, Reason: "stands in the list of contents"}
	case h.label.Length > 0:
		return document.Inference{Confidence: 0.9, Reason: fmt.Sprintf("begins with the label %q", h.label.Text)}
	case h.often:
		return document.Inference{Confidence: 0.9, Reason: fmt.Sprintf("seen %d times with text below it", seen)}
	}
	return document.Inference{}
}

// acceptRun decides about the candidates from start to end. What is below
// them is text, unless the last one is a period or the paper ends there.
func (r *reader) acceptRun(candidates []*headingOf, start, end int) {
	last, run := candidates[end-1], end-start
	text := end < len(r.blocks)
	if last.period != nil {
		text, run = true, run-1
	}
	for i := start; i < end; i++ {
		h := candidates[i]
		switch {
		case h.inferred.Confidence > 0:
		case last.period != nil && i == end-2:
			h.inferred = document.Inference{Confidence: 0.9, Reason: "a line without a full stop, above a period"}
		case text && run <= longestRun:
			h.inferred = document.Inference{Confidence: 0.7, Reason: "a short line without a full stop, above text"}
		case text && i == end-1 && len(r.blocks[end].lines[0].text) > enoughText:
			h.inferred = document.Inference{Confidence: 0.45,
				Reason: fmt.Sprintf("the last of %d short lines above text", run)}
		}
		if h.inferred.Confidence > 0 {
			r.blocks[i].kind, r.blocks[i].heading = heading, h
		}
	}
}
