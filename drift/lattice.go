package drift

import "slices"

// lattice is the table of the alignment of two lists of sentences: for every
// pair of prefixes the greatest gain, and the last step to it.
type lattice struct {
	old, new []*sentence
	common   [][]int32 // words that two sentences share
	gain     [][]float64
	last     [][]step
}

// step is how many sentences of each side one link takes.
type step struct{ old, new uint8 }

// steps are tried in order; a later one must be better.
func steps() []step {
	return []step{{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}}
}

func newLattice(old, new []*sentence) *lattice {
	l := &lattice{old: old, new: new}
	l.common = make([][]int32, len(old))
	for i, a := range old {
		l.common[i] = make([]int32, len(new))
		for j, b := range new {
			l.common[i][j] = int32(common(a.bag, b.bag))
		}
	}
	l.gain = make([][]float64, len(old)+1)
	l.last = make([][]step, len(old)+1)
	all := steps()
	for i := range l.gain {
		l.gain[i] = make([]float64, len(new)+1)
		l.last[i] = make([]step, len(new)+1)
		for j := range l.gain[i] {
			l.fill(i, j, all)
		}
	}
	return l
}

// fill finds the best way to the prefixes of i and j sentences.
func (l *lattice) fill(i, j int, all []step) {
	best := -1.0
	for _, s := range all {
		a, b := i-int(s.old), j-int(s.new)
		if a < 0 || b < 0 {
			continue
		}
		gain, ok := l.value(a, i, b, j)
		if gain += l.gain[a][b]; ok && gain > best {
			best, l.gain[i][j], l.last[i][j] = gain, gain, s
		}
	}
}

// value returns what it gains to link old[a:i] with new[b:j], and whether
// that may be done.
func (l *lattice) value(a, i, b, j int) (float64, bool) {
	switch {
	case a == i || b == j:
		return 0, true
	case i-a == 1 && j-b == 1:
		s := likeness(l.common[a][b], len(l.old[a].bag)+len(l.new[b].bag))
		return gainOf(s, len(l.old[a].bag)+len(l.new[b].bag), 2), s >= leastLikeness || same(l.old[a], l.new[b])
	}
	best := 0.0
	for x := a; x < i; x++ {
		for y := b; y < j; y++ {
			piece := min(len(l.old[x].bag), len(l.new[y].bag))
			if float64(l.common[x][y]) < leastPart*float64(piece) {
				return 0, false
			}
			best = max(best, likeness(l.common[x][y], len(l.old[x].bag)+len(l.new[y].bag)))
		}
	}
	o, n := bagOf(l.old[a:i]), bagOf(l.new[b:j])
	s := dice(o, n)
	return gainOf(s, len(o)+len(n), i-a+j-b), s >= leastLikeness && s >= best+leastAdvantage
}

// likeness is dice of two bags of that many words together.
func likeness(common int32, words int) float64 {
	if words == 0 {
		return 0
	}
	return 2 * float64(common) / float64(words)
}

// gainOf weighs a link: long and like sentences most, each further piece costs.
func gainOf(s float64, words, pieces int) float64 {
	return s*s*float64(words)/2 - 0.5*float64(pieces-2)
}

// same reports sentences of the same marks and no words.
func same(a, b *sentence) bool {
	return len(a.bag)+len(b.bag) == 0 && slices.Equal(a.ids(), b.ids())
}

func bagOf(sentences []*sentence) bag {
	var bags []bag
	for _, s := range sentences {
		bags = append(bags, s.bag)
	}
	return merge(bags...)
}

// links walks back from the end.
func (l *lattice) links() []sentenceLink {
	var out []sentenceLink
	for i, j := len(l.old), len(l.new); i > 0 || j > 0; {
		s := l.last[i][j]
		a, b := i-int(s.old), j-int(s.new)
		if s.old > 0 && s.new > 0 {
			out = append(out, sentenceLink{l.old[a:i], l.new[b:j]})
		}
		i, j = a, b
	}
	slices.Reverse(out)
	return out
}
