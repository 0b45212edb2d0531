package drift

import (
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// segment is a stretch of the tokens of one leaf that stands for a stretch of
// another, or for nothing.
type segment struct {
	sides [2]tokens
	equal bool
	item  int32 // index into comparison.found, -1 for none
	moved int32 // of the item that tells of its move, -1 for none
	home  int32 // the passage it is in
}

// tokens is tokens of a leaf; its leaf is nil where there are none.
type tokens struct {
	block     *block
	from, to int32
}

func (s tokens) text() string {
	if s.block == nil {
		return ""
	}
	return s.block.textOf(int(s.from), int(s.to))
}

// whole returns all tokens of l.
func (l *block) whole() tokens { return tokens{l, 0, int32(len(l.Tokens))} }

// recordedPair is a group, its edits, and which items of comparison.found they are.
type recordedPair struct {
	*sentencePair
	edits []wording.Edit
	first int   // of the first edit
	moved int32 // of the move, -1 for none
}

// unpairedSpan is a phrase that only one document has.
type unpairedSpan struct {
	side int // 0 is old
	prose.Span
	item int
}

// chunks takes both documents apart into what stands for what.
func (c *comparison) chunks() []*segment {
	var out []*segment
	for _, t := range c.pairs {
		out = c.pairChunks(out, t)
	}
	for _, s := range c.unpaired {
		for _, st := range c.side(s.side).stretches(s.Span) {
			out = append(out, alone(s.side, st, s.item))
		}
	}
	if len(c.old.title) == 0 || len(c.new.title) == 0 {
		out = c.heads(out, c.old.head, c.new.head, c.titled)
	}
	for _, s := range c.old.sections {
		out = c.sectionChunks(out, s, 0)
		if s.match != nil {
			out = c.heads(out, s.head, s.match.head, known(c.renamed, s))
		}
	}
	for _, s := range c.new.sections {
		out = c.sectionChunks(out, s, 1)
	}
	for _, s := range append([]*section{c.old.root, c.old.notes}, c.old.sections...) {
		if item, ok := c.waiting[s]; ok {
			out = placeholderChunks(out, s, item)
		}
	}
	return out
}

func alone(side int, st tokens, item int) *segment {
	k := &segment{item: int32(item), moved: -1}
	k.sides[side] = st
	return k
}

// heads adds the chunks of two headings.
func (c *comparison) heads(out []*segment, old, new *block, item int) []*segment {
	t := recordedPair{sentencePair: &sentencePair{}, first: item, moved: -1}
	if old != nil {
		t.Old = old.All()
	}
	if new != nil {
		t.New = new.All()
	}
	for _, r := range c.rules.Hunks(&t.Pair) {
		t.edits = append(t.edits, wording.Edit{Hunk: r})
	}
	from := len(out)
	out = c.pairChunks(out, t)
	for _, k := range out[from:] {
		if !k.equal {
			k.item = int32(item)
		}
	}
	return out
}

// placeholderChunks adds what s and its partner say: a text and a placeholder,
// or two placeholders, which are equal where there is no item.
func placeholderChunks(out []*segment, s *section, item int) []*segment {
	old, new := s.blocks, s.match.blocks
	for i := range max(len(old), len(new)) {
		k := &segment{item: int32(item), moved: -1, equal: item < 0}
		if i < len(old) {
			k.sides[0] = old[i].whole()
		}
		if i < len(new) {
			k.sides[1] = new[i].whole()
		}
		k.equal = k.equal && k.paired()
		out = append(out, k)
	}
	return out
}

// aboutSection returns the item that tells of the whole of s: that it moved,
// is missing, was added; -1 if there is none.
func (c *comparison) aboutSection(s *section) int {
	for ; s != nil && s.node != nil; s = s.parent {
		if item, ok := c.about[s]; ok {
			return item
		}
		if s.match != nil {
			break
		}
	}
	return -1
}

func known(items map[*section]int, s *section) int {
	if item, ok := items[s]; ok {
		return item
	}
	return -1
}

// sectionChunks adds the text of s if s has no partner.
func (c *comparison) sectionChunks(out []*segment, s *section, side int) []*segment {
	if s.match != nil {
		return out
	}
	item := c.aboutSection(s)
	for _, l := range append([]*block{s.head}, s.blocks...) {
		if l != nil && !l.moved {
			out = append(out, alone(side, l.whole(), item))
		}
	}
	return out
}

// pairChunks adds the chunks of t to out.
func (c *comparison) pairChunks(out []*segment, t recordedPair) []*segment {
	o, n := 0, 0
	end := wording.Edit{Hunk: sequence.EndOf(len(t.Old), len(t.New))}
	for i, e := range append(t.edits[:len(t.edits):len(t.edits)], end) {
		out = c.equalChunks(out, t.Old[o:e.OldFrom], t.New[n:e.NewFrom], t.moved)
		if i < len(t.edits) {
			out = t.changed(out, c.old.stretches(t.OldOf(e.Hunk)), c.new.stretches(t.NewOf(e.Hunk)), t.first+i)
		}
		o, n = e.OldTo, e.NewTo
	}
	return out
}

// equalChunks adds what is equal on both sides, cut where a leaf ends on either.
func (c *comparison) equalChunks(out []*segment, old, new prose.Span, moved int32) []*segment {
	for from := 0; from < len(old); {
		to := from + 1
		for to < len(old) && old[to].Follows(old[to-1]) && new[to].Follows(new[to-1]) {
			to++
		}
		out = append(out, &segment{
			sides: [2]tokens{c.old.stretch(old[from:to]), c.new.stretch(new[from:to])},
			equal: true, item: -1, moved: moved,
		})
		from = to
	}
	return out
}

// changed adds what one edit says, leaf by leaf.
func (t recordedPair) changed(out []*segment, old, new []tokens, item int) []*segment {
	for i := range max(len(old), len(new)) {
		k := &segment{item: int32(item), moved: t.moved}
		if i < len(old) {
			k.sides[0] = old[i]
		}
		if i < len(new) {
			k.sides[1] = new[i]
		}
		out = append(out, k)
	}
	return out
}

// stretches cuts p where its words do not follow one another in one leaf.
func (t *tree) stretches(p prose.Span) []tokens {
	var out []tokens
	for from := 0; from < len(p); {
		to := from + 1
		for to < len(p) && p[to].Follows(p[to-1]) {
			to++
		}
		out = append(out, t.stretch(p[from:to]))
		from = to
	}
	return out
}

// stretch returns words of one leaf that follow one another.
func (t *tree) stretch(p prose.Span) tokens {
	return tokens{t.blockOf(p[0]), p[0].At, p[len(p)-1].At + 1}
}

// inStep takes chunks apart that would cross others of the same old leaf: what
// moved within a block is deleted in one place and inserted in the other.
func inStep(chunks []*segment) []*segment {
	byLeaf := map[*block][]*segment{}
	var leaves []*block
	for _, k := range chunks {
		if k.paired() {
			l := k.sides[0].block
			if byLeaf[l] == nil {
				leaves = append(leaves, l)
			}
			byLeaf[l] = append(byLeaf[l], k)
		}
	}
	for _, l := range leaves {
		of := byLeaf[l]
		slices.SortFunc(of, func(a, b *segment) int { return int(a.sides[0].from - b.sides[0].from) })
		positions, weights := make([]int, len(of)), make([]int, len(of))
		for i, k := range of {
			positions[i] = k.sides[1].block.Order<<32 + int(k.sides[1].from)
			weights[i] = int(k.sides[0].to - k.sides[0].from + k.sides[1].to - k.sides[1].from)
		}
		if slices.IsSorted(positions) {
			continue
		}
		for i, stays := range sequence.HeaviestIncreasing(positions, weights) {
			if !stays {
				chunks = append(chunks, of[i].cut())
			}
		}
	}
	return chunks
}

func (k *segment) paired() bool { return k.sides[0].block != nil && k.sides[1].block != nil }

// cut leaves k its old side and returns the new one.
func (k *segment) cut() *segment {
	if k.item < 0 {
		k.item = k.moved
	}
	k.equal = false
	other := *k
	other.sides[0], k.sides[1] = tokens{}, tokens{}
	return &other
}
