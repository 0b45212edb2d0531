package source

import "github.com/stemmadocs/stemma/internal/htmlelement"

// endTag copies an end tag, unless that of its element was left out or it ends
// nothing.
func (s *scanner) endTag(tag, raw string) {
	switch {
	case tag == "template":
		if s.skipping > 0 {
			s.skipping--
		}
		return
	case s.skipping > 0:
		return
	case tag == "br": // it is a break of its own
		s.breaks = append(s.breaks, int32(len(s.tags)))
		s.add(raw)
		return
	case tag == "body" || tag == "html" || tag == "head":
		s.add(raw)
		return
	}
	i := s.find(tag)
	switch {
	case i < 0 || s.open[i].dropped && htmlelement.Formatting(tag):
		s.endStray(i, tag, raw)
	case s.open[i].foreign:
		s.endForeign(i, raw)
	case htmlelement.Formatting(tag):
		if j := s.activeAt(tag); j >= 0 && !s.open[i].dropped {
			s.endFormatting(j, raw)
		}
	case tag == "form":
		s.add(raw)
		s.remove(i)
	default:
		s.endInner(i)
		if !s.open[i].dropped {
			s.add(raw)
		}
		s.pop(i)
	}
}

// endStray ends formatting that was left out, or that outlived its block. Any
// other end tag ends nothing.
func (s *scanner) endStray(i int, tag, raw string) {
	if i >= 0 {
		s.remove(i)
		return
	}
	if j := s.activeAt(tag); j >= 0 {
		s.endFormatting(j, raw)
	}
}

func (s *scanner) endForeign(i int, raw string) {
	if !s.open[i].dropped {
		s.add(raw)
	}
	s.pop(i)
}

// endFormatting ends active formatting with the end tag given. The parser takes
// it out of no more than eight blocks at a time; what may remain is counted on.
func (s *scanner) endFormatting(active int, raw string) {
	const most = 8
	i := -1
	if !s.active[active].outlived {
		i = s.place(s.active[active].at)
	}
	s.active = append(s.active[:active], s.active[active+1:]...)
	blocks := s.specials(max(i, 0))
	for range 1 + blocks/most {
		s.add(raw)
	}
	switch {
	case i >= 0 && blocks == 0:
		s.pop(i)
	case i >= 0:
		s.remove(i)
	}
}

// endAll ends the elements from place i on.
func (s *scanner) endAll(i int) {
	for j := len(s.open) - 1; j >= i; j-- {
		if e := &s.open[j]; !e.dropped && (e.foreign || !htmlelement.Formatting(e.tag)) {
			s.add("</" + e.tag + ">")
		}
	}
	s.pop(i)
}

// endInner ends what the parser would keep open inside the element at place i
// when that ends.
func (s *scanner) endInner(i int) {
	for j := len(s.open) - 1; j > i; j-- {
		e := &s.open[j]
		if !e.dropped && (s.open[i].dropped || e.tag == "object" || e.tag == "applet" || e.tag == "marquee") {
			s.add("</" + e.tag + ">")
		}
	}
}
