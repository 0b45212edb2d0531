package drift

import "slices"

// What a paragraph that moved and was rewritten must share with what it was:
// words, and by weight how much of the shorter the longer one holds; or a part
// of its pairs of neighbours, which chance does not bring together.
const (
	halfMoved, halfContained   = 0.5, 0.55
	leastMoved, leastContained = 0.4, 0.65
	leastPairs, leastPairPart  = 6, 0.3
)

// stray is a paragraph that has no counterpart in its place.
type stray struct {
	at   int
	text phrase
	bag  bag
}

// open returns the paragraphs of s that may still be found elsewhere.
func (s strays) open() []stray {
	var out []stray
	for i, l := range s.leaves {
		if l.resolved || l.torn {
			continue
		}
		p := l.phrase(0, len(l.tokens))
		if b := p.bag(); len(b) >= movedWords {
			out = append(out, stray{i, p, b})
		}
	}
	return out
}

// alike returns the pairs of stray paragraphs that may be one: those of mostly
// the same words, and those that share the words that few others have.
func (c *comparison) alike(olds, news strays) []candidate {
	old, new := olds.open(), news.open()
	if len(old) == 0 || len(new) == 0 {
		return nil
	}
	var rare weights
	var all []candidate
	for _, m := range shareRuns(old, new) {
		a, b := old[m.old], new[m.new]
		s := dice(a.bag, b.bag)
		if s < leastMoved {
			continue
		}
		if s < movedLikeness {
			if rare == nil {
				rare = c.leafWeights()
			}
			held := rare.containment(a.bag, b.bag, rare.sum(a.bag), rare.sum(b.bag))
			if (held < halfContained || s < halfMoved && held < leastContained) && !sharePairs(a.text, b.text) {
				continue
			}
		}
		all = append(all, candidate{a.at, b.at, s})
	}
	return all
}

// sharePairs reports whether many words stand side by side in both a and b.
func sharePairs(a, b phrase) bool {
	x, y := a.runsOf(2), b.runsOf(2)
	slices.Sort(x)
	slices.Sort(y)
	x, y = slices.Compact(x), slices.Compact(y)
	n := 0
	for _, run := range x {
		if _, found := slices.BinarySearch(y, run); found {
			n++
		}
	}
	return n >= leastPairs && float64(n) >= leastPairPart*float64(min(len(x), len(y)))
}

// shareRuns returns the pairs that share a rare run of four words, or of two
// that are rarer still.
func shareRuns(old, new []stray) []candidate {
	found := map[[2]int]bool{}
	for _, kind := range []struct{ words, most int }{{4, rareShingles}, {2, rareWords}} {
		index, back := newShared(kind.most), newShared(kind.most)
		for j, n := range new {
			index.add(j, n.text.runsOf(kind.words))
		}
		for i, o := range old {
			back.add(i, o.text.runsOf(kind.words))
		}
		for i, o := range old {
			keys := slices.DeleteFunc(o.text.runsOf(kind.words), func(k uint64) bool { return len(back.index[k]) > kind.most })
			for _, j := range index.find(keys, fewCandidates) {
				found[[2]int{i, j}] = true
			}
		}
	}
	out := make([]candidate, 0, len(found))
	for pair := range found {
		out = append(out, candidate{old: pair[0], new: pair[1]})
	}
	return out
}

// leafWeights returns how much each word tells one paragraph from another.
func (c *comparison) leafWeights() weights {
	in, leaves := map[int32]int{}, 0
	for _, t := range []*tree{c.old, c.new} {
		t.eachLeaf(func(l *leaf) {
			leaves++
			for _, id := range slices.Compact(l.phrase(0, len(l.tokens)).bag()) {
				in[id]++
			}
		})
	}
	w := make(weights, len(in))
	for id, n := range in {
		w[id] = rarity(n, leaves)
	}
	return w
}
