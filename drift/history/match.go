package history

import (
	"cmp"
	"slices"
	"sort"

	"github.com/stemmadocs/stemma/drift"
)

// link says that an old and a new piece are one sentence, or parts of one.
type link struct {
	old, new int
	weight   int // bytes that both have, or that stand for one another
	moved    bool
}

// equalWeight is what a byte that both sides have counts, against one that
// another stands for.
const equalWeight = 4

// holds reports whether most of p, one of the sides of l, stands on the other.
func (l link) holds(p *piece) bool { return 2*l.weight >= equalWeight*p.size() }

// linker finds the links between the pieces of two versions.
type linker struct {
	report   *drift.Report
	old, new []piece
	weights  map[[2]int]*link
	stayed   map[[2]int]bool // pairs of blocks that stand in their places
}

// links returns which pieces belong together, the closest first.
func links(r *drift.Report, old, new *text) []link {
	l := linker{report: r, old: old.pieces, new: new.pieces, weights: map[[2]int]*link{}, stayed: map[[2]int]bool{}}
	for i := range r.Passages {
		l.passage(i, old, new)
	}
	l.moves()
	l.equals()
	var out []link
	for _, w := range l.weights {
		if w.weight*2 >= min(l.old[w.old].size(), l.new[w.new].size()) {
			out = append(out, *w)
		}
	}
	slices.SortFunc(out, func(a, b link) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new))
	})
	return out
}

// passage links what stands on both sides of one passage.
func (l *linker) passage(i int, old, new *text) {
	p := &l.report.Passages[i]
	if p.OldIndex < 0 || p.NewIndex < 0 {
		return
	}
	moved := movedItself(l.report, p)
	if !moved {
		l.stayed[[2]int{p.OldIndex, p.NewIndex}] = true
	}
	o, n := old.offsets[i], new.offsets[i]
	for _, s := range p.Segments {
		if weight := 1; s.Op == drift.Equal || s.Op == drift.Replace {
			if s.Op == drift.Equal {
				weight = equalWeight
			}
			l.segment(cut{o, len(s.Old)}, cut{n, len(s.New)}, old.blocks[p.OldIndex], new.blocks[p.NewIndex], weight, moved)
		}
		o += len(s.Old)
		n += len(s.New)
	}
}

// cut is a stretch of the text of a passage.
type cut struct{ from, size int }

// segment links the pieces that the two sides of one segment run through. Its
// sides may differ in length: places between its ends are as good as they can
// be guessed.
func (l *linker) segment(o, n cut, old, new span, weight int, moved bool) {
	if o.size == 0 || n.size == 0 {
		return
	}
	for i := after(l.old, old, o.from); i < old.to && l.old[i].from < o.from+o.size; i++ {
		from, to := overlap(l.old[i], o)
		from = n.from + (from-o.from)*n.size/o.size
		to = n.from + (to-o.from)*n.size/o.size
		for j := after(l.new, new, from); j < new.to && l.new[j].from < to; j++ {
			f, t := overlap(l.new[j], cut{from, to - from})
			l.add(i, j, (t-f)*weight, moved)
		}
	}
}

// after returns the first piece of s that ends behind at.
func after(pieces []piece, s span, at int) int {
	return s.from + sort.Search(s.to-s.from, func(i int) bool { return pieces[s.from+i].to > at })
}

// overlap returns the part of c that p holds.
func overlap(p piece, c cut) (from, to int) {
	return max(p.from, c.from), min(p.to, c.from+c.size)
}

func (l *linker) add(old, new, weight int, moved bool) {
	at := [2]int{old, new}
	w := l.weights[at]
	if w == nil {
		w = &link{old: old, new: new}
		l.weights[at] = w
	}
	w.weight += weight
	w.moved = w.moved || moved
}

// moves links what one item of the report says to have moved.
func (l *linker) moves() {
	from := map[int][]int{}
	for i := range l.old {
		for _, item := range l.old[i].items {
			if isMove(l.report.Items[item].Class) {
				from[item] = append(from[item], i)
			}
		}
	}
	linked := map[int]bool{}
	for at := range l.weights {
		linked[at[1]] = true
	}
	for j := range l.new {
		for _, item := range l.new[j].items {
			if candidates := from[item]; len(candidates) > 0 && !linked[j] {
				l.pair(candidates, j)
			}
		}
	}
}

// pair links a piece to the first of candidates that reads the same, or else
// to the first.
func (l *linker) pair(candidates []int, new int) {
	best := candidates[0]
	for _, i := range candidates {
		if l.old[i].text == l.new[new].text {
			best = i
			break
		}
	}
	l.add(best, new, equalWeight*l.new[new].size(), true)
}

// equals links pieces without a partner that read the same and have no double.
// Where their blocks are partners, or no item is about them, they did not
// move: others moved past them.
func (l *linker) equals() {
	linkedOld, linkedNew := make([]bool, len(l.old)), make([]bool, len(l.new))
	for at := range l.weights {
		linkedOld[at[0]], linkedNew[at[1]] = true, true
	}
	olds, news := unique(l.old, linkedOld), unique(l.new, linkedNew)
	for text, i := range olds {
		if j, ok := news[text]; ok && i >= 0 && j >= 0 {
			stayed := l.stayed[[2]int{l.old[i].block, l.new[j].block}] || len(l.old[i].items)+len(l.new[j].items) == 0
			l.add(i, j, equalWeight*l.new[j].size(), !stayed)
		}
	}
}

// unique returns the places of the texts of pieces that are not linked; of
// those that repeat, -1.
func unique(pieces []piece, linked []bool) map[string]int {
	at := map[string]int{}
	for i := range pieces {
		if linked[i] {
			continue
		}
		k := i
		if _, again := at[pieces[i].text]; again {
			k = -1
		}
		at[pieces[i].text] = k
	}
	return at
}
