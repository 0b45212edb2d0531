package drift

import (
	"cmp"
	"slices"
)

// segments puts the chunks of p into words.
func (w *passageBuilder) segments(p *passage) {
	chunks := w.inReadingOrder(p.chunks)
	p.Segments = make([]Segment, 0, len(chunks))
	for _, k := range chunks {
		s := Segment{Old: k.sides[0].text(), New: k.sides[1].text(), Item: w.placeOf(int(k.item))}
		switch {
		case k.equal:
			s.Op = Equal
		case k.paired():
			s.Op = Replace
		case k.sides[1].block == nil:
			s.Op = Delete
		default:
			s.Op = Insert
		}
		p.Segments = append(p.Segments, s)
	}
	p.Segments = tidy(p.Segments)
}

// inReadingOrder returns all that chunks hold, in the order in which it is read: what
// is gone in front of what is new, between what is in both.
func (w *passageBuilder) inReadingOrder(chunks []*segment) []*segment {
	out := make([]*segment, 0, len(chunks))
	for _, k := range chunks {
		by := w.gone[k]
		out = append(out, by.ahead...)
		out = append(out, k)
		out = append(out, by.behind...)
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

// side returns the only side that k has.
func (k *segment) side() int {
	if k.sides[0].block != nil {
		return 0
	}
	return 1
}

// tidy moves white space between segments to where it reads best: out of a
// change, unless it came or went with it.
func tidy(segments []Segment) []Segment {
	for i := 1; i < len(segments); i++ {
		before, s := &segments[i-1], &segments[i]
		old, new := leadingSpace(s.Old), leadingSpace(s.New)
		switch {
		case s.Op == Equal && before.Op != Equal && old != new:
			if before.Op != Insert {
				before.take(s, old, "")
			}
			if before.Op != Delete {
				before.take(s, "", new)
			}
		case before.Op == Equal && s.Op == Replace && old == new:
			before.take(s, old, new)
		case before.Op == Insert && s.Op == Replace && old == "":
			before.take(s, "", new)
		case before.Op == Delete && s.Op == Replace && new == "":
			before.take(s, old, "")
		case before.Op == Equal && i+1 < len(segments) && segments[i+1].Op == Equal:
			s.turn(before, &segments[i+1])
		}
	}
	return apart(segments)
}

// apart puts the white space between two replacements between them.
func apart(segments []Segment) []Segment {
	out := make([]Segment, 0, len(segments))
	for i, s := range segments {
		space := leadingSpace(s.Old)
		if i > 0 && s.Op == Replace && out[len(out)-1].Op == Replace && space != "" && space == leadingSpace(s.New) {
			out = append(out, Segment{Op: Equal, Old: space, New: space, Item: -1})
			s.Old, s.New = s.Old[len(space):], s.New[len(space):]
		}
		out = append(out, s)
	}
	return out
}

// turn makes " and more", inserted or deleted between two equal texts, into
// "and more ".
func (s *Segment) turn(before, next *Segment) {
	mine, there, here := &s.Old, &next.New, &next.Old
	first, second := &before.Old, &before.New
	switch s.Op {
	case Insert:
		mine, there, here = &s.New, &next.Old, &next.New
		first, second = second, first
	case Delete:
	default:
		return
	}
	space := leadingSpace(*mine)
	if space == "" || leadingSpace(*there) != space {
		return
	}
	*first, *mine = *first+space, (*mine)[len(space):]
	*second, *there = *second+space, (*there)[len(space):]
	if leadingSpace(*here) == space {
		*mine, *here = *mine+space, (*here)[len(space):]
	}
}

// take moves white space from the beginning of next to the end of s.
func (s *Segment) take(next *Segment, old, new string) {
	s.Old, next.Old = s.Old+old, next.Old[len(old):]
	s.New, next.New = s.New+new, next.New[len(new):]
}
