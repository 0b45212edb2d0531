package drift

// spaced moves white space between segments to where it reads best: out of a
// change, unless it came or went with it.
func spaced(segments []Segment) []Segment {
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
