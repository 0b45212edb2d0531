// Package wording finds what became of the words of a pair of sentences: which
// of them changed, and what kind of change each is.
//
// Start with [New]: its [Rules] learn the abbreviations that the texts introduce,
// and [Rules.Speaker] is the organisation that speaks in them. [Speaker.Edits]
// returns the edits of a [Pair] of sentences.
//
// Edits are found in three steps: the difference of two sequences of words
// (hunk.go), hunks joined and split where that explains more (join.go, split.go),
// and the first kind of an ordered list of rules that holds (classify.go). What no
// rule explains is [Wording]. No rule passes over a number, a negation or a modal
// verb: the rules about these come before all that call a change harmless.
//
// The package knows neither sections nor reports. Both orders of a pair give
// edits of the same places.
package wording

// Edits returns the changed stretches of p, in order, with their kinds.
func (s *Speaker) Edits(p *Pair) []Edit {
	if p.unchanged() {
		return nil
	}
	hunks := s.Hunks(p)
	if len(hunks) == 0 {
		return nil
	}
	j := &judge{Speaker: s, Pair: p, even: s.evenIn(p)}
	hunks = j.joinMarks(hunks)
	hunks = j.joinReordered(hunks)
	hunks = j.joinIslands(hunks)
	var out []Edit
	for _, h := range hunks {
		for _, part := range j.split(h) {
			out = append(out, Edit{part, j.classify(part)})
		}
	}
	j.agree(out)
	if p.rewritten(out) {
		return []Edit{{p.whole(), SentenceRewritten}}
	}
	return out
}
