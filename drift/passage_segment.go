package drift

import (
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// segment is a Segment under way: tokens of one block that stand for tokens of
// another, or for nothing.
type segment struct {
	old, new tokens
	equal    bool
	item     ref
	moved    ref      // the finding that it moved
	home     *passage // that it is in
}

// tokens is tokens of one block; the block is nil where there are none.
type tokens struct {
	block    *block
	from, to int32
}

// text returns the canonical text of t.
func (t tokens) text() string {
	if t.block == nil {
		return ""
	}
	return t.block.textOf(int(t.from), int(t.to))
}

// whole returns all tokens of b; nil has none.
func (l *block) whole() tokens {
	if l == nil {
		return tokens{}
	}
	return tokens{l, 0, int32(len(l.Tokens))}
}

// at returns the tokens of one side.
func (k *segment) at(s side) tokens { return pick(s, k.old, k.new) }

// paired reports whether k has tokens on both sides.
func (k *segment) paired() bool { return k.old.block != nil && k.new.block != nil }

// side returns the only side that k has.
func (k *segment) side() side {
	if k.old.block != nil {
		return oldSide
	}
	return newSide
}

// alone returns the segment of tokens that only one side has.
func alone(on side, t tokens, item ref) *segment {
	return &segment{old: pick(on, t, tokens{}), new: pick(on, tokens{}, t), item: item}
}

// segments takes both documents apart into what stands for what.
func (c *comparison) segments() []*segment {
	var out []*segment
	if c.apart != none {
		for _, s := range []side{oldSide, newSide} {
			for _, b := range c.tree(s).blocks {
				out = append(out, alone(s, b.whole(), c.apart))
			}
		}
		return out
	}
	for _, p := range c.pairs {
		out = c.pairSegments(out, p)
	}
	for _, s := range c.unpaired {
		for _, t := range c.tree(s.side).tokensOf(s.Span) {
			out = append(out, alone(s.side, t, s.item))
		}
	}
	if c.old.title == "" || c.new.title == "" {
		out = c.headSegments(out, c.old.root, c.new.root)
	}
	for _, s := range c.old.sections {
		if s.partner != nil {
			out = c.headSegments(out, s, s.partner)
		}
		out = s.segments(out, oldSide)
	}
	for _, s := range c.new.sections {
		out = s.segments(out, newSide)
	}
	for _, b := range c.bodies {
		if b.placeholder {
			out = b.segments(out)
		}
	}
	return out
}

// headSegments adds the segments of the headings of two partners, or of the
// titles.
func (c *comparison) headSegments(out []*segment, old, new *section) []*segment {
	p := comparedPair{sentencePair: &sentencePair{}}
	if old.head != nil {
		p.Old = old.head.All()
	}
	if new.head != nil {
		p.New = new.head.All()
	}
	for _, h := range c.rules.Hunks(&p.Pair) {
		p.edits = append(p.edits, foundEdit{wording.Edit{Hunk: h}, old.naming})
	}
	return c.pairSegments(out, p)
}

// segments adds the text of placeholders and of what stands for them: where
// there is no finding about them, they are equal.
func (b *body) segments(out []*segment) []*segment {
	old, new := b.old.blocks, b.new.blocks
	for i := range max(len(old), len(new)) {
		k := &segment{item: b.item}
		if i < len(old) {
			k.old = old[i].whole()
		}
		if i < len(new) {
			k.new = new[i].whole()
		}
		k.equal = b.item == none && k.paired()
		out = append(out, k)
	}
	return out
}

// segments adds the text of s if s has no partner.
func (s *section) segments(out []*segment, on side) []*segment {
	if s.partner != nil {
		return out
	}
	item := s.itemAbout()
	for _, b := range append([]*block{s.head}, s.blocks...) {
		if b != nil && !b.moved {
			out = append(out, alone(on, b.whole(), item))
		}
	}
	return out
}

// itemAbout returns the finding about the whole of s, or of what s is in up to
// the next section with a partner: that it moved, is missing, was added.
func (s *section) itemAbout() ref {
	for ; s != nil && s.node != nil; s = s.parent {
		if s.item != none || s.partner != nil {
			return s.item
		}
	}
	return none
}

// pairSegments adds the segments of p.
func (c *comparison) pairSegments(out []*segment, p comparedPair) []*segment {
	o, n := 0, 0
	for _, e := range p.edits {
		out = c.equalSegments(out, p.Old[o:e.OldFrom], p.New[n:e.NewFrom], p.moved)
		out = c.editSegments(out, p, e)
		o, n = e.OldTo, e.NewTo
	}
	return c.equalSegments(out, p.Old[o:], p.New[n:], p.moved)
}

// equalSegments adds what is equal on both sides, cut where a block ends on
// either.
func (c *comparison) equalSegments(out []*segment, old, new prose.Span, moved ref) []*segment {
	for from := 0; from < len(old); {
		to := from + 1
		for to < len(old) && old[to].Follows(old[to-1]) && new[to].Follows(new[to-1]) {
			to++
		}
		out = append(out, &segment{
			old: c.old.tokens(old[from:to]), new: c.new.tokens(new[from:to]), equal: true, moved: moved,
		})
		from = to
	}
	return out
}

// editSegments adds what one edit changed, block by block.
func (c *comparison) editSegments(out []*segment, p comparedPair, e foundEdit) []*segment {
	old, new := c.old.tokensOf(p.OldOf(e.Hunk)), c.new.tokensOf(p.NewOf(e.Hunk))
	for i := range max(len(old), len(new)) {
		k := &segment{item: e.item, moved: p.moved}
		if i < len(old) {
			k.old = old[i]
		}
		if i < len(new) {
			k.new = new[i]
		}
		out = append(out, k)
	}
	return out
}

// tokensOf cuts s where its words do not follow one another in one block.
func (t *tree) tokensOf(s prose.Span) []tokens {
	var out []tokens
	for from := 0; from < len(s); {
		to := from + 1
		for to < len(s) && s[to].Follows(s[to-1]) {
			to++
		}
		out = append(out, t.tokens(s[from:to]))
		from = to
	}
	return out
}

// tokens returns words of one block that follow one another.
func (t *tree) tokens(s prose.Span) tokens {
	return tokens{t.blockOf(s[0]), s[0].At, s[len(s)-1].At + 1}
}

// inStep cuts segments that would cross others of the same old block: what moved
// within a block is deleted in one place and inserted in the other.
func inStep(segments []*segment) []*segment {
	byBlock := map[*block][]*segment{}
	var blocks []*block
	for _, k := range segments {
		if k.paired() {
			b := k.old.block
			if byBlock[b] == nil {
				blocks = append(blocks, b)
			}
			byBlock[b] = append(byBlock[b], k)
		}
	}
	for _, b := range blocks {
		of := byBlock[b]
		slices.SortFunc(of, func(a, b *segment) int { return int(a.old.from - b.old.from) })
		positions, weights := make([]int, len(of)), make([]int, len(of))
		for i, k := range of {
			positions[i] = k.new.block.Order<<32 + int(k.new.from)
			weights[i] = int(k.old.to - k.old.from + k.new.to - k.new.from)
		}
		if slices.IsSorted(positions) {
			continue
		}
		for i, stays := range sequence.HeaviestIncreasing(positions, weights) {
			if !stays {
				segments = append(segments, of[i].cut())
			}
		}
	}
	return segments
}

// cut leaves k its old side and returns the new one.
func (k *segment) cut() *segment {
	if k.item == none {
		k.item = k.moved
	}
	k.equal = false
	other := *k
	other.old, k.new = tokens{}, tokens{}
	return &other
}

// passage is a Passage under way.
type passage struct {
	Passage
	old, new *block
	segments []*segment
	order    int        // among all of the new document
	after    []*passage // what only the old document has and comes after it
}

// block returns the block that p is named for.
func (p *passage) block() *block {
	if p.new != nil {
		return p.new
	}
	return p.old
}
