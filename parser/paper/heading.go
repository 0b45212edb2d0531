package paper

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
)

const (
	enoughText = 60  // bytes of a line that is text and no fragment
	accepted   = 0.5 // confidence that makes a candidate a heading
)

// headings decides which candidates are headings, and why: those that are one
// wherever they are, and those for which there is more evidence than against.
func (r *reader) headings() {
	all := evidences()
	sights := r.sights(r.candidates())
	for _, s := range sights {
		h := s.heading()
		if r.blocks[s.i].kind == heading { // by a pin
			continue
		}
		h.inferred = h.byItself(s.seen)
		if h.inferred.Confidence == 0 {
			h.inferred = s.abovePeriod()
		}
		if h.inferred.Confidence == 0 {
			h.inferred.Confidence, h.inferred.Reason = s.weigh(all)
		}
	}
	agree(sights)
	for _, s := range sights {
		if h := s.heading(); h.inferred.Confidence >= accepted {
			r.blocks[s.i].kind, r.blocks[s.i].heading = heading, h
		} else {
			r.blocks[s.i].maybe = h
		}
	}
}

// agree makes headings of all lines that have the words of lines most of which
// are headings.
func agree(sights []*sight) {
	found := map[string]int{}
	for _, s := range sights {
		if h := s.heading(); h.often && h.inferred.Confidence >= accepted {
			found[h.key]++
		}
	}
	for _, s := range sights {
		if h := s.heading(); h.inferred.Confidence < accepted && found[h.key]*3 > s.seen*2 {
			h.inferred = document.Inference{Confidence: 0.6, Reason: fmt.Sprintf("is a heading in %d other places",
				found[h.key])}
		}
	}
}

// sights puts every candidate in sight. A run of them ends after the name of a
// period, since that has text below it.
func (r *reader) sights(candidates []*headingOf) []*sight {
	seen := seenLines(candidates)
	var all []*sight
	for i := 0; i < len(candidates); {
		if candidates[i] == nil {
			i++
			continue
		}
		end := i + 1
		for end < len(candidates) && candidates[end] != nil && candidates[end-1].period == nil {
			end++
		}
		for j := i; j < end; j++ {
			all = append(all, r.look(candidates, j, i, end, seen[candidates[j].key]))
		}
		i = end
	}
	return all
}

// seenLines returns how often each line is a candidate, and marks those that are seen
// often, and above text.
func seenLines(candidates []*headingOf) (seen map[string]int) {
	seen = map[string]int{}
	leading := map[string]int{}
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
		if h != nil {
			n := seen[h.key]
			h.often = n >= recurring && leading[h.key]*2 > n
		}
	}
	return seen
}

// byItself gives the reason for which a line is a heading wherever it stands;
// without one the confidence is 0.
func (h *headingOf) byItself(seen int) document.Inference {
	switch {
	case h.period != nil && seen > 1:
		return document.Inference{Confidence: 0.99,
			Reason: fmt.Sprintf("names a period; seen %d times under different headings", seen)}
	case h.period != nil:
		return document.Inference{Confidence: 0.95, Reason: "names a period"}
	case h.listed:
		return document.Inference{Confidence: 0.97, Reason: "is in the list of contents"}
	case h.label.Word != "":
		return document.Inference{Confidence: 0.95, Reason: fmt.Sprintf("begins with the label %q", h.label.Text)}
	}
	return document.Inference{}
}

// abovePeriod gives the reason for a candidate right above the name of a
// period.
func (s *sight) abovePeriod() document.Inference {
	if s.i == s.to-2 && s.candidates[s.to-1].period != nil {
		return document.Inference{Confidence: 0.9, Reason: "a line without a full stop, above a period"}
	}
	return document.Inference{}
}
