package drift

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
)

// passageBuilder puts the chunks of two documents into passages.
type passageBuilder struct {
	*comparison
	places   []int // of what was found, in the report
	blocks   [2][]*block
	chunks   [2][][]*segment // of every block, in its order
	passages []*passage
	gone     map[*segment]around
}

// around is what only the old document has in front of a chunk and behind it.
type around struct{ ahead, behind []*segment }

// passage is a passage in the making.
type passage struct {
	Passage
	leaves [2]*block
	chunks []*segment
	place  int      // among all of the new document
	behind []*passage // what only the old document has and stands behind it
}

// passages returns the whole of both texts; see Passage. The places are those
// of what was found in the report.
func (c *comparison) passages(places []int) []Passage {
	w := &passageBuilder{comparison: c, places: places, gone: map[*segment]around{},
		blocks: [2][]*block{c.old.blocks, c.new.blocks}}
	for side := range w.chunks {
		w.chunks[side] = make([][]*segment, len(w.blocks[side]))
	}
	for _, k := range inStep(c.chunks()) {
		for side, s := range k.sides {
			if s.block != nil {
				w.chunks[side][s.block.Order] = append(w.chunks[side][s.block.Order], k)
			}
		}
	}
	for side, blocks := range w.chunks {
		for _, of := range blocks {
			slices.SortFunc(of, func(a, b *segment) int { return int(a.sides[side].from - b.sides[side].from) })
		}
	}
	w.passages = []*passage{{}} // what stands in front of everything
	for i, l := range w.blocks[1] {
		w.newBlock(l, w.chunks[1][i])
	}
	at := w.passages[0]
	for i, l := range w.blocks[0] {
		at = w.oldBlock(l, w.chunks[0][i], at)
	}
	return w.finish()
}

// newBlock makes passages of a block of the new document: one for each run of
// chunks that stand in one old block. What is new goes with what is in front.
func (w *passageBuilder) newBlock(l *block, chunks []*segment) {
	var p *passage
	for _, k := range chunks {
		old := k.sides[0].block
		switch {
		case p == nil, old != nil && p.leaves[0] != nil && old != p.leaves[0]:
			p = &passage{leaves: [2]*block{old, l}, place: len(w.passages)}
			w.passages = append(w.passages, p)
		case old != nil:
			p.leaves[0] = old
		}
		k.home = int32(len(w.passages) - 1)
		p.chunks = append(p.chunks, k)
	}
}

// oldBlock puts what only the old document has into the passage of what stood
// in front of it in its block, or behind it; a block of which nothing is left
// gets a passage of its own, behind at. It returns where the block stands.
func (w *passageBuilder) oldBlock(l *block, chunks []*segment, at *passage) *passage {
	var waiting []*segment
	var last *segment
	for _, k := range chunks {
		switch {
		case k.paired():
			if waiting != nil {
				w.gone[k], waiting = around{ahead: waiting}, nil
			}
			last = k
		case last == nil:
			waiting = append(waiting, k)
		default:
			by := w.gone[last]
			by.behind = append(by.behind, k)
			w.gone[last] = by
		}
	}
	if last != nil {
		return w.passages[last.home]
	}
	at = w.endOf(at, l)
	at.behind = append(at.behind, &passage{leaves: [2]*block{l, nil}, chunks: chunks})
	return at
}

// endOf returns where a block that is gone is shown: behind at, or where it
// began another section or period, behind the end of the one at is in.
func (w *passageBuilder) endOf(at *passage, l *block) *passage {
	here := at.leaves[1]
	if here == nil {
		return at
	}
	var within func(*block) bool
	home, statement := homeOf(l.section)
	hereHome, hereStatement := homeOf(here.section)
	switch {
	case home.key != hereHome.key:
		within = func(other *block) bool { h, _ := homeOf(other.section); return h == hereHome }
	case periodName(statement) != periodName(hereStatement):
		within = func(other *block) bool { h, s := homeOf(other.section); return h == hereHome && s == hereStatement }
	default:
		return at
	}
	i := at.place
	for i+1 < len(w.passages) && within(w.passages[i+1].leaves[1]) {
		i++
	}
	return w.passages[i]
}

// finish returns the passages in their order and their final form.
func (w *passageBuilder) finish() []Passage {
	var all []*passage
	for _, p := range w.passages {
		if p.chunks != nil {
			all = append(all, p)
		}
		all = append(all, p.behind...)
	}
	w.markMoved(all)
	out := make([]Passage, len(all))
	for i, p := range all {
		w.describe(p)
		out[i] = p.Passage
	}
	return out
}

// markMoved finds the passages that stand out of order: those that were told
// as moved, and of the others as few as can be.
func (w *passageBuilder) markMoved(all []*passage) {
	var stay []*passage
	var positions, weights []int
	for i, p := range all {
		p.OldIndex, p.NewIndex, p.Item = -1, -1, -1
		if l := p.leaves[1]; l != nil {
			p.NewIndex = l.Order
		}
		if l := p.leaves[0]; l != nil {
			p.OldIndex = l.Order
			if p.Moved = movedAway(l.section) || p.move() >= 0; !p.Moved {
				stay = append(stay, p)
				positions = append(positions, l.Order*len(all)+i)
				weights = append(weights, len(p.chunks))
			}
		}
	}
	for i, stays := range sequence.HeaviestIncreasing(positions, weights) {
		stay[i].Moved = !stays
	}
}

// move returns the item that tells that the whole of p moved, or -1.
func (p *passage) move() int {
	item := int32(-1)
	for _, k := range p.chunks {
		if k.paired() {
			if k.moved < 0 {
				return -1
			}
			item = k.moved
		}
	}
	return int(item)
}

// movedAway reports whether s, or what it stands in, moved.
func movedAway(s *section) bool {
	for ; s != nil; s = s.parent {
		if s.moved {
			return true
		}
	}
	return false
}

// describe says what p is and puts its text together.
func (w *passageBuilder) describe(p *passage) {
	l := p.leaves[1]
	if l == nil {
		l = p.leaves[0]
	}
	p.Kind, p.Level = l.kind()
	home, statement := homeOf(l.section)
	p.Section = home.key
	if statement != nil {
		p.Period = &Period{Kind: string(statement.period.Kind), Year: statement.period.Year}
	}
	p.Item = w.placeOf(w.whole(p))
	w.segments(p)
}

func (w *passageBuilder) placeOf(item int) int {
	if item < 0 {
		return -1
	}
	return w.places[item]
}

// whole returns the item about the whole of p, or -1.
func (w *passageBuilder) whole(p *passage) int {
	for _, l := range p.leaves {
		switch {
		case l == nil:
		case p.move() >= 0:
			return p.move()
		case l.section.match == nil && l.section.node != nil:
			return w.aboutSection(l.section)
		case l.shape == "heading" && known(w.about, l.section) >= 0:
			return w.about[l.section]
		}
	}
	first := p.chunks[0]
	for _, k := range p.chunks {
		if k.item != first.item {
			return -1
		}
	}
	return int(first.item)
}

// kind returns what l is, and of a heading or item its level.
func (l *block) kind() (string, int) {
	switch first, _, _ := strings.Cut(l.shape, " "); first {
	case "heading":
		return first, l.section.node.Level
	case "bullet", "number":
		level := 0
		for marker := range strings.FieldsSeq(l.shape) {
			if marker == "bullet" || marker == "number" {
				level++
			}
		}
		return "item", level
	default:
		return first, 0
	}
}

// homeOf returns the section that s is reported under, and the statement that
// s is.
func homeOf(s *section) (home, statement *section) {
	home = s
	if home.statement() {
		statement = home
		for home.statement() && home.parent != nil {
			home = home.parent
		}
	}
	return home, statement
}

func periodName(s *section) string {
	if s == nil {
		return ""
	}
	return s.period.String()
}
