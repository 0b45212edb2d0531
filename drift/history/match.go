package history

import (
	"cmp"
	"slices"
	"sort"

	"github.com/stemmadocs/stemma/drift"
)

// match tells that an old and a new sentence are one, or parts of one.
type match struct {
	old, new int
	weight   int // bytes that both have, or that one has in place of the other's
	moved    bool
}

// equalWeight is what a byte that both sides have counts, against one that
// another is in place of. It is judgement; TestKnownEdits measures what comes
// of it.
const equalWeight = 4

// holds reports whether most of s, one of the sides of m, is on the other side.
func (m match) holds(s *sentence) bool { return 2*m.weight >= equalWeight*s.size() }

// matcher finds the matches between the sentences of two versions.
type matcher struct {
	report   *drift.Report
	old, new []sentence
	found    map[[2]int]*match
	stayed   map[[2]int]bool // pairs of blocks that are in their places
}

// matches returns which sentences belong together, the closest first.
func matches(r *drift.Report, old, new *sentences) []match {
	m := matcher{report: r, old: old.all, new: new.all, found: map[[2]int]*match{}, stayed: map[[2]int]bool{}}
	for i := range r.Passages {
		m.passage(i, old, new)
	}
	m.moves()
	m.equals()
	var out []match
	for _, f := range m.found {
		if f.weight*2 >= min(m.old[f.old].size(), m.new[f.new].size()) {
			out = append(out, *f)
		}
	}
	slices.SortFunc(out, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new))
	})
	return out
}

// passage matches what is on both sides of one passage.
func (m *matcher) passage(i int, old, new *sentences) {
	p := &m.report.Passages[i]
	if p.OldIndex < 0 || p.NewIndex < 0 {
		return
	}
	moved := movedItself(m.report, p)
	if !moved {
		m.stayed[[2]int{p.OldIndex, p.NewIndex}] = true
	}
	oldBlock, newBlock := old.blocks[p.OldIndex], new.blocks[p.NewIndex]
	o, n := old.offsets[i], new.offsets[i]
	for _, s := range p.Segments {
		if weight := 1; s.Op == drift.Equal || s.Op == drift.Replace {
			if s.Op == drift.Equal {
				weight = equalWeight
			}
			m.segment(extent{o, len(s.Old)}, extent{n, len(s.New)}, oldBlock, newBlock, weight, moved)
		}
		o += len(s.Old)
		n += len(s.New)
	}
}

// extent is a part of the text of a block.
type extent struct{ from, size int }

// segment matches the sentences that the two sides of one segment run through.
// Its sides may differ in length: places between its ends are as good as they
// can be guessed.
func (m *matcher) segment(o, n extent, old, new indexes, weight int, moved bool) {
	if o.size == 0 || n.size == 0 {
		return
	}
	for i := firstAfter(m.old, old, o.from); i < old.to && m.old[i].from < o.from+o.size; i++ {
		from, to := overlap(m.old[i], o)
		from = n.from + (from-o.from)*n.size/o.size
		to = n.from + (to-o.from)*n.size/o.size
		for j := firstAfter(m.new, new, from); j < new.to && m.new[j].from < to; j++ {
			f, t := overlap(m.new[j], extent{from, to - from})
			m.add(i, j, (t-f)*weight, moved)
		}
	}
}

// firstAfter returns the first of sentences[in] that ends after at.
func firstAfter(sentences []sentence, in indexes, at int) int {
	return in.from + sort.Search(in.to-in.from, func(i int) bool { return sentences[in.from+i].to > at })
}

// overlap returns the part of e that s holds.
func overlap(s sentence, e extent) (from, to int) {
	return max(s.from, e.from), min(s.to, e.from+e.size)
}

func (m *matcher) add(old, new, weight int, moved bool) {
	at := [2]int{old, new}
	f := m.found[at]
	if f == nil {
		f = &match{old: old, new: new}
		m.found[at] = f
	}
	f.weight += weight
	f.moved = f.moved || moved
}

// moves matches what one item of the report tells to have moved.
func (m *matcher) moves() {
	from := map[int][]int{}
	for i := range m.old {
		for _, item := range m.old[i].items {
			if isMove(m.report.Items[item].Class) {
				from[item] = append(from[item], i)
			}
		}
	}
	matched := map[int]bool{}
	for at := range m.found {
		matched[at[1]] = true
	}
	for j := range m.new {
		for _, item := range m.new[j].items {
			if candidates := from[item]; len(candidates) > 0 && !matched[j] {
				m.pair(candidates, j)
			}
		}
	}
}

// pair matches a sentence with the first of candidates that reads the same, or
// else with the first.
func (m *matcher) pair(candidates []int, new int) {
	best := candidates[0]
	for _, i := range candidates {
		if m.old[i].text == m.new[new].text {
			best = i
			break
		}
	}
	m.add(best, new, equalWeight*m.new[new].size(), true)
}

// equals matches sentences without a partner that read the same and have no
// double. Where their blocks are partners, or no item is about them, they did
// not move: others moved past them.
func (m *matcher) equals() {
	matchedOld, matchedNew := make([]bool, len(m.old)), make([]bool, len(m.new))
	for at := range m.found {
		matchedOld[at[0]], matchedNew[at[1]] = true, true
	}
	olds, news := unique(m.old, matchedOld), unique(m.new, matchedNew)
	for text, i := range olds {
		if j, ok := news[text]; ok && i >= 0 && j >= 0 {
			stayed := m.stayed[[2]int{m.old[i].block, m.new[j].block}] || len(m.old[i].items)+len(m.new[j].items) == 0
			m.add(i, j, equalWeight*m.new[j].size(), !stayed)
		}
	}
}

// unique returns the indexes of sentences that are not matched, by their text;
// of those that repeat, -1.
func unique(sentences []sentence, matched []bool) map[string]int {
	at := map[string]int{}
	for i := range sentences {
		if matched[i] {
			continue
		}
		k := i
		if _, again := at[sentences[i].text]; again {
			k = -1
		}
		at[sentences[i].text] = k
	}
	return at
}
