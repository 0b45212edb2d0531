package source

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// openTag is an element that is open while a source is scanned.
type openTag struct {
	tag      string
	raw      string // its start tag
	at       int    // the place of that
	foreign  bool   // part of a drawing or formula
	dropped  bool   // its tags do not reach the parser
	outlived bool   // formatting whose block has ended
}

// stack mirrors what the parser keeps while it makes a tree. It never holds
// less than the parser does, so that what it bounds is bounded there.
//
// https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements
// https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements
type stack struct {
	open   []openTag // outermost first
	depth  int       // how many of them the parser has open, at most
	known  [4]int    // how many of them are of the kinds that are asked for most
	active []openTag // formatting that the parser opens anew; an empty tag is where a cell or object starts
}

// implied is how many elements the parser adds to a table of its own accord.
const implied = 2

func weight(e openTag) int {
	switch {
	case e.dropped:
		return 0
	case e.tag == "table":
		return 1 + implied
	}
	return 1
}

// count adds an element to what is known of the open ones, or takes it away.
func (s *stack) count(e openTag, by int) {
	s.depth += by * weight(e)
	if i := kindOf(e.tag); i >= 0 {
		s.known[i] += by
	}
}

// kindOf returns the place of a tag among those that are asked for most.
func kindOf(tag string) int {
	switch tag {
	case "p":
		return 0
	case "select":
		return 1
	case "button":
		return 2
	case "form":
		return 3
	}
	return -1
}

func (s *stack) push(e openTag) {
	s.open = append(s.open, e)
	s.count(e, 1)
	switch {
	case e.dropped || e.foreign && e.tag != "a":
	case htmlelement.Formatting(e.tag):
		s.active = append(s.active, e)
	case htmlelement.Marker(e.tag):
		s.active = append(s.active, openTag{})
	}
}

// pop removes the elements from place i on. Formatting among them stays
// active, but for that which was opened in a cell or object.
func (s *stack) pop(i int) {
	for j := len(s.open) - 1; j >= i; j-- {
		e := s.open[j]
		s.count(e, -1)
		switch {
		case e.dropped:
		case htmlelement.Formatting(e.tag):
			s.outlive(e.at)
		case !e.foreign && htmlelement.Marker(e.tag):
			s.unmark()
		}
	}
	s.open = s.open[:i]
}

// outlive notes that the block of some formatting has ended.
func (s *stack) outlive(at int) {
	for i := len(s.active) - 1; i >= 0; i-- {
		if s.active[i].at == at && s.active[i].tag != "" {
			s.active[i].outlived = true
			return
		}
	}
}

// unmark ends a cell or object, and all formatting in it.
func (s *stack) unmark() {
	for n := len(s.active); n > 0; n-- {
		if s.active[n-1].tag == "" {
			s.active = s.active[:n-1]
			return
		}
	}
}

// place returns the place of the element whose start tag is at an offset, or
// -1.
func (s *stack) place(at int) int {
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.open[i].at == at {
			return i
		}
	}
	return -1
}

// remove takes a single element out; those inside stay.
func (s *stack) remove(i int) {
	s.count(s.open[i], -1)
	s.open = slices.Delete(s.open, i, i+1)
}

// find returns the innermost open element that the end tag of tag would end,
// or -1 where something in between keeps it from being reached.
func (s *stack) find(tag string) int {
	if kind := kindOf(tag); kind >= 0 && s.known[kind] == 0 {
		return -1
	}
	phrasing := !htmlelement.Special(tag) && !htmlelement.Formatting(tag)
	for i := len(s.open) - 1; i >= 0; i-- {
		switch e := &s.open[i]; {
		case e.tag == tag || isHeading(tag) && isHeading(e.tag):
			return i
		case e.foreign && e.tag != "svg" && e.tag != "math" || e.dropped && htmlelement.Formatting(e.tag):
		case htmlelement.TablePart(tag) || tag == "table":
			if e.tag == "table" {
				return -1
			}
		case htmlelement.EndsScope(e.tag), phrasing && htmlelement.Special(e.tag),
			tag == "li" && (e.tag == "ol" || e.tag == "ul"), tag == "p" && e.tag == "button":
			return -1
		}
	}
	return -1
}

// activeAt returns the place of the active formatting that the end tag of tag
// would end, or -1.
func (s *stack) activeAt(tag string) int {
	for i := len(s.active) - 1; i >= 0 && s.active[i].tag != ""; i-- {
		if s.active[i].tag == tag {
			return i
		}
	}
	return -1
}

// specials returns how many elements from place i on are special.
func (s *stack) specials(i int) (n int) {
	for _, e := range s.open[i:] {
		if !e.dropped && htmlelement.Special(e.tag) {
			n++
		}
	}
	return n
}

// inside returns the place of the innermost of some elements, or -1.
func (s *stack) inside(tags ...string) int {
	for i := len(s.open) - 1; i >= 0; i-- {
		if !s.open[i].dropped && slices.Contains(tags, s.open[i].tag) {
			return i
		}
	}
	return -1
}

// foreign returns the place of the drawing or formula that is open, or -1.
func (s *stack) foreign() int {
	if len(s.open) == 0 || !s.open[len(s.open)-1].foreign {
		return -1
	}
	i := len(s.open) - 1
	for i > 0 && s.open[i-1].foreign {
		i--
	}
	return i
}

// reopened returns how many bytes of tags the next block would repeat: those
// of the formatting whose block has ended.
func (s *stack) reopened() (n int) {
	for i := len(s.active) - 1; i >= 0 && s.active[i].tag != ""; i-- {
		if s.active[i].outlived {
			n += len(s.active[i].raw)
		}
	}
	return n
}

// repeats reports whether formatting as in this start tag, letter by letter,
// outlived the block it was opened in and is still in force.
func (s *stack) repeats(tag, raw string) bool {
	for i := len(s.active) - 1; i >= 0 && s.active[i].tag != ""; i-- {
		if s.active[i].tag == tag && strings.EqualFold(s.active[i].raw, raw) {
			return s.active[i].outlived
		}
	}
	return false
}

// endedBy returns the place of the element that the start of a tag ends, or
// -1. What is in it ends as well.
//
// https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
func (s *stack) endedBy(tag string) int {
	switch tag {
	case "li":
		return s.item("li", "li")
	case "dt", "dd":
		return s.item("dt", "dd")
	case "td", "th":
		return s.part("td", "th")
	case "tr":
		return s.part("td", "th", "tr", "caption", "colgroup")
	case "tbody", "thead", "tfoot", "caption", "colgroup":
		return s.part("td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup")
	case "option", "optgroup":
		if n := len(s.open); n > 0 && s.open[n-1].tag == "option" {
			return n - 1
		}
	case "button":
		return s.find("button")
	}
	return -1
}

// item finds an item that another one ends.
func (s *stack) item(a, b string) int {
	for i := len(s.open) - 1; i >= 0; i-- {
		switch tag := s.open[i].tag; {
		case tag == a || tag == b:
			return i
		case htmlelement.Special(tag) && tag != "address" && tag != "div" && tag != "p":
			return -1
		}
	}
	return -1
}

// part finds the outermost of some parts of the innermost table. Groups of rows
// end with a group, rows with a row.
func (s *stack) part(tags ...string) int {
	found := -1
	for i := len(s.open) - 1; i >= 0 && s.open[i].tag != "table"; i-- {
		if slices.Contains(tags, s.open[i].tag) {
			found = i
		}
	}
	return found
}

func isHeading(tag string) bool { return htmlelement.HeadingLevel(tag) > 0 }
