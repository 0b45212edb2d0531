package drift

import (
	"cmp"
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
)

// passages puts the segments of two documents into passages.
type passages struct {
	all    []*passage // of the new document
	gone   map[*segment]around
	places []int // of the findings, in the report
}

// around is what only the old document has before a segment and after it.
type around struct{ before, after []*segment }

// buildPassages returns the whole of both texts; see [Passage]. The places are
// those of the findings in the report.
func (c *comparison) buildPassages(places []int) []Passage {
	w := &passages{places: places, gone: map[*segment]around{}}
	segments := inStep(c.segments())
	old, new := bySegment(segments, oldSide, len(c.old.blocks)), bySegment(segments, newSide, len(c.new.blocks))
	w.all = []*passage{{}} // what is before everything
	for i, b := range c.new.blocks {
		w.newBlock(b, new[i])
	}
	at := w.all[0]
	for i, b := range c.old.blocks {
		at = w.oldBlock(b, old[i], at)
	}
	return w.finish()
}

// bySegment returns the segments of each block of one side, in its order.
func bySegment(segments []*segment, on side, blocks int) [][]*segment {
	out := make([][]*segment, blocks)
	for _, k := range segments {
		if b := k.at(on).block; b != nil {
			out[b.Order] = append(out[b.Order], k)
		}
	}
	for _, of := range out {
		slices.SortFunc(of, func(a, b *segment) int { return int(a.at(on).from - b.at(on).from) })
	}
	return out
}

// newBlock makes passages of a block of the new document: one for each run of
// segments that are in one old block. What is new goes with what is before it.
func (w *passages) newBlock(b *block, segments []*segment) {
	var p *passage
	for _, k := range segments {
		old := k.old.block
		switch {
		case p == nil, old != nil && p.old != nil && old != p.old:
			p = &passage{old: old, new: b, order: len(w.all)}
			w.all = append(w.all, p)
		case old != nil:
			p.old = old
		}
		k.home = p
		p.segments = append(p.segments, k)
	}
}

// oldBlock puts what only the old document has into the passage of what was
// before it in its block, or after it; a block of which nothing is left gets a
// passage of its own, after at. It returns where the block is.
func (w *passages) oldBlock(b *block, segments []*segment, at *passage) *passage {
	var waiting []*segment
	var last *segment
	for _, k := range segments {
		switch {
		case k.paired():
			if waiting != nil {
				w.gone[k], waiting = around{before: waiting}, nil
			}
			last = k
		case last == nil:
			waiting = append(waiting, k)
		default:
			by := w.gone[last]
			by.after = append(by.after, k)
			w.gone[last] = by
		}
	}
	if last != nil {
		return last.home
	}
	at = w.endOf(at, b)
	at.after = append(at.after, &passage{old: b, segments: segments})
	return at
}

// endOf returns where a block that is gone is shown: after at, or where it began
// another section or period, after the end of the one that at is in.
func (w *passages) endOf(at *passage, b *block) *passage {
	if at.new == nil {
		return at
	}
	var within func(*block) bool
	home, statement := b.section.home()
	hereHome, here := at.new.section.home()
	switch {
	case home.key != hereHome.key:
		within = func(other *block) bool { h, _ := other.section.home(); return h == hereHome }
	case statement.periodName() != here.periodName():
		within = func(other *block) bool { h, s := other.section.home(); return h == hereHome && s == here }
	default:
		return at
	}
	i := at.order
	for i+1 < len(w.all) && within(w.all[i+1].new) {
		i++
	}
	return w.all[i]
}

// finish returns the passages in their order and their final form.
func (w *passages) finish() []Passage {
	var all []*passage
	for _, p := range w.all {
		if p.segments != nil {
			all = append(all, p)
		}
		all = append(all, p.after...)
	}
	markOutOfOrder(all)
	out := make([]Passage, len(all))
	for i, p := range all {
		p.describe()
		p.Item = w.places[p.item()]
		p.Segments = spaced(w.texts(p.segments))
		out[i] = p.Passage
	}
	return out
}

// markOutOfOrder finds the passages that are out of order: those that are
// recorded as moved, and of the others as few as can be.
func markOutOfOrder(all []*passage) {
	var stay []*passage
	var positions, weights []int
	for i, p := range all {
		p.OldIndex, p.NewIndex = -1, -1
		if p.new != nil {
			p.NewIndex = p.new.Order
		}
		if p.old != nil {
			p.OldIndex = p.old.Order
			if p.Moved = p.old.section.movedAway() || p.move() != none; !p.Moved {
				stay = append(stay, p)
				positions = append(positions, p.old.Order*len(all)+i)
				weights = append(weights, len(p.segments))
			}
		}
	}
	for i, stays := range sequence.HeaviestIncreasing(positions, weights) {
		stay[i].Moved = !stays
	}
}

// move returns the finding that the whole of p moved, if there is one.
func (p *passage) move() ref {
	item := none
	for _, k := range p.segments {
		if k.paired() {
			if k.moved == none {
				return none
			}
			item = k.moved
		}
	}
	return item
}

// describe fills in what p is.
func (p *passage) describe() {
	b := p.block()
	p.Kind, p.Level = b.kind()
	home, statement := b.section.home()
	p.Section = home.key
	if statement != nil {
		p.Period = &Period{Kind: string(statement.period.Kind), Year: statement.period.Year}
	}
}

// item returns the finding about the whole of p, if there is one.
func (p *passage) item() ref {
	for _, b := range []*block{p.old, p.new} {
		switch {
		case b == nil:
		case p.move() != none:
			return p.move()
		case b.section.partner == nil && b.section.node != nil:
			return b.section.itemAbout()
		case b.shape == "heading" && b.section.item != none:
			return b.section.item
		}
	}
	first := p.segments[0].item
	for _, k := range p.segments {
		if k.item != first {
			return none
		}
	}
	return first
}

// texts returns all that segments hold, in the order in which it is read.
func (w *passages) texts(segments []*segment) []Segment {
	inOrder := w.inReadingOrder(segments)
	out := make([]Segment, 0, len(inOrder))
	for _, k := range inOrder {
		s := Segment{Old: k.old.text(), New: k.new.text(), Item: w.places[k.item]}
		switch {
		case k.equal:
			s.Op = Equal
		case k.paired():
			s.Op = Replace
		case k.new.block == nil:
			s.Op = Delete
		default:
			s.Op = Insert
		}
		out = append(out, s)
	}
	return out
}

// inReadingOrder returns all that segments hold, with what is gone: that before
// what is new, between what is in both.
func (w *passages) inReadingOrder(segments []*segment) []*segment {
	out := make([]*segment, 0, len(segments))
	for _, k := range segments {
		by := w.gone[k]
		out = append(out, by.before...)
		out = append(out, k)
		out = append(out, by.after...)
	}
	for from := 0; from < len(out); from++ {
		to := from
		for to < len(out) && !out[to].paired() {
			to++
		}
		slices.SortStableFunc(out[from:to], func(a, b *segment) int { return cmp.Compare(a.side(), b.side()) })
		from = to
	}
	return out
}
