package drift

import (
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// chunk is a stretch of the tokens of one leaf that stands for a stretch of
// another, or for nothing.
type chunk struct {
	sides [2]stretch
	equal bool
	item  int32 // index into comparison.found, -1 for none
	moved int32 // of the item that tells of its move, -1 for none
	home  int32 // the passage it is in
}

// stretch is tokens of a leaf; its leaf is nil where there are none.
type stretch struct {
	leaf     *leaf
	from, to int32
}

func (s stretch) text() string {
	if s.leaf == nil {
		return ""
	}
	return s.leaf.stretch(int(s.from), int(s.to))
}

// whole returns all tokens of l.
func (l *leaf) whole() stretch { return stretch{l, 0, int32(len(l.Tokens))} }

// told is a group, its edits, and which items of comparison.found they are.
type told struct {
	*group
	edits []wording.Edit
	first int   // of the first edit
	moved int32 // of the move, -1 for none
}

// single is a phrase that only one document has.
type single struct {
	side int // 0 is old
	prose.Span
	item int
}

// chunks takes both documents apart into what stands for what.
func (c *comparison) chunks() []*chunk {
	var out []*chunk
	for _, t := range c.told {
		out = c.pairChunks(out, t)
	}
	for _, s := range c.single {
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

func alone(side int, st stretch, item int) *chunk {
	k := &chunk{item: int32(item), moved: -1}
	k.sides[side] = st
	return k
}

// heads adds the chunks of two headings.
func (c *comparison) heads(out []*chunk, old, new *leaf, item int) []*chunk {
	t := told{group: &group{}, first: item, moved: -1}
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
func placeholderChunks(out []*chunk, s *section, item int) []*chunk {
	old, new := s.leaves, s.match.leaves
	for i := range max(len(old), len(new)) {
		k := &chunk{item: int32(item), moved: -1, equal: item < 0}
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
func (c *comparison) sectionChunks(out []*chunk, s *section, side int) []*chunk {
	if s.match != nil {
		return out
	}
	item := c.aboutSection(s)
	for _, l := range append([]*leaf{s.head}, s.leaves...) {
		if l != nil && !l.resolved {
			out = append(out, alone(side, l.whole(), item))
		}
	}
	return out
}

// pairChunks adds the chunks of t to out.
func (c *comparison) pairChunks(out []*chunk, t told) []*chunk {
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
func (c *comparison) equalChunks(out []*chunk, old, new prose.Span, moved int32) []*chunk {
	for from := 0; from < len(old); {
		to := from + 1
		for to < len(old) && old[to].Follows(old[to-1]) && new[to].Follows(new[to-1]) {
			to++
		}
		out = append(out, &chunk{
			sides: [2]stretch{c.old.stretch(old[from:to]), c.new.stretch(new[from:to])},
			equal: true, item: -1, moved: moved,
		})
		from = to
	}
	return out
}

// changed adds what one edit says, leaf by leaf.
func (t told) changed(out []*chunk, old, new []stretch, item int) []*chunk {
	for i := range max(len(old), len(new)) {
		k := &chunk{item: int32(item), moved: t.moved}
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
func (t *tree) stretches(p prose.Span) []stretch {
	var out []stretch
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
func (t *tree) stretch(p prose.Span) stretch {
	return stretch{t.leaf(p[0]), p[0].At, p[len(p)-1].At + 1}
}

// inStep takes chunks apart that would cross others of the same old leaf: what
// moved within a block is deleted in one place and inserted in the other.
func inStep(chunks []*chunk) []*chunk {
	byLeaf := map[*leaf][]*chunk{}
	var leaves []*leaf
	for _, k := range chunks {
		if k.paired() {
			l := k.sides[0].leaf
			if byLeaf[l] == nil {
				leaves = append(leaves, l)
			}
			byLeaf[l] = append(byLeaf[l], k)
		}
	}
	for _, l := range leaves {
		of := byLeaf[l]
		slices.SortFunc(of, func(a, b *chunk) int { return int(a.sides[0].from - b.sides[0].from) })
		positions, weights := make([]int, len(of)), make([]int, len(of))
		for i, k := range of {
			positions[i] = k.sides[1].leaf.Order<<32 + int(k.sides[1].from)
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

func (k *chunk) paired() bool { return k.sides[0].leaf != nil && k.sides[1].leaf != nil }

// cut leaves k its old side and returns the new one.
func (k *chunk) cut() *chunk {
	if k.item < 0 {
		k.item = k.moved
	}
	k.equal = false
	other := *k
	other.sides[0], k.sides[1] = stretch{}, stretch{}
	return &other
}
