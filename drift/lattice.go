package drift

import "slices"

// lattice is the table of the alignment of two lists of sentences. For every
// pair of prefixes it holds the last step on the way of the greatest gain;
// gains and common words are kept for the rows that steps can reach only.
type lattice struct {
	old, new []*sentence
	steps    []step
	last     [][]uint8 // index of a step
	gain     [reach][]float64
	common   [reach][]int32 // words that two sentences share
	bags     [2][2]bag      // scratch
}

const reach = 4 // rows, one more than a step can take

// step is how many sentences of each side one link takes.
type step struct{ old, new int }

func newLattice(old, new []*sentence) *lattice {
	l := &lattice{old: old, new: new, last: make([][]uint8, len(old)+1)}
	// A step must be better than those in front of it to be taken.
	l.steps = []step{{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}}
	for i := range reach {
		l.gain[i] = make([]float64, len(new)+1)
		l.common[i] = make([]int32, len(new))
	}
	for i := range l.last {
		if i > 0 {
			for j, b := range new {
				l.common[(i-1)%reach][j] = int32(common(old[i-1].bag, b.bag))
			}
		}
		l.last[i] = make([]uint8, len(new)+1)
		for j := range l.last[i] {
			l.fill(i, j)
		}
	}
	return l
}

// fill finds the best way to the prefixes of i and j sentences.
func (l *lattice) fill(i, j int) {
	best := -1.0
	for k, s := range l.steps {
		a, b := i-s.old, j-s.new
		if a < 0 || b < 0 {
			continue
		}
		gain, ok := l.value(a, i, b, j)
		if gain += l.gain[a%reach][b]; ok && gain > best {
			best = gain
			l.last[i][j] = uint8(k)
		}
	}
	l.gain[i%reach][j] = max(best, 0)
}

// value returns what it gains to link old[a:i] with new[b:j], and whether
// that may be done.
func (l *lattice) value(a, i, b, j int) (float64, bool) {
	switch {
	case a == i || b == j:
		return 0, true
	case i-a == 1 && j-b == 1:
		words := len(l.old[a].bag) + len(l.new[b].bag)
		s := likeness(l.common[a%reach][b], words)
		if s < leastLikeness && sameRow(l.old[a], l.new[b]) {
			s = leastLikeness
		}
		return gainOf(s, words, 2), s >= leastLikeness || same(l.old[a], l.new[b])
	}
	best, o, n, shared := 0.0, 0, 0, 0
	for x := a; x < i; x++ {
		for y := b; y < j; y++ {
			x, y, both := len(l.old[x].bag), len(l.new[y].bag), l.common[x%reach][y]
			if float64(both) < leastPart*float64(min(x, y)) {
				return 0, false
			}
			best = max(best, likeness(both, x+y))
			shared += int(both)
		}
	}
	for _, s := range l.old[a:i] {
		o += len(s.bag)
	}
	for _, s := range l.new[b:j] {
		n += len(s.bag)
	}
	least := max(leastLikeness, best+leastAdvantage)
	if likeness(int32(min(shared, o, n)), o+n) < least {
		return 0, false // as like as they can be
	}
	s := likeness(int32(common(l.bagOf(0, l.old[a:i]), l.bagOf(1, l.new[b:j]))), o+n)
	return gainOf(s, o+n, i-a+j-b), s >= least
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
	if len(a.bag)+len(b.bag) > 0 || len(a.phrase) != len(b.phrase) {
		return false
	}
	for i, w := range a.phrase {
		if w.token().ID != b.phrase[i].token().ID {
			return false
		}
	}
	return true
}

// sameRow reports rows of the same name.
func sameRow(a, b *sentence) bool { return a.row != "" && a.row == b.row }

// bagOf returns the words of sentences, until it is asked for the same side
// again.
func (l *lattice) bagOf(side int, sentences []*sentence) bag {
	all := sentences[0].bag
	for i, s := range sentences[1:] {
		scratch := &l.bags[side][i%2]
		*scratch = merge((*scratch)[:0], all, s.bag)
		all = *scratch
	}
	return all
}

// links walks back from the end.
func (l *lattice) links() []sentenceLink {
	var out []sentenceLink
	for i, j := len(l.old), len(l.new); i > 0 || j > 0; {
		s := l.steps[l.last[i][j]]
		a, b := i-s.old, j-s.new
		if s.old > 0 && s.new > 0 {
			out = append(out, sentenceLink{l.old[a:i], l.new[b:j]})
		}
		i, j = a, b
	}
	slices.Reverse(out)
	return out
}
