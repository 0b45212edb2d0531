package outline

import (
	"cmp"
	"fmt"

	"github.com/stemmadocs/stemma/document"
)

// Place is what a pin can name: a block of a text, or a line inside one.
type Place struct {
	Text  string
	Line  int32 // where it begins in the text
	Inner bool  // a line inside a block, which only all of its words name
	Whole bool  // a block that was such a line
	Level int   // of the heading that it is; 0 where it is none
}

// Fit finds the places that pins name: the pins of each place. There are several
// only where they are its title and fields of the metadata. A pin that names no
// place is a warning, one that could name two is an error.
func Fit(pins []*Pin, places []Place) ([][]*Pin, document.Problems) {
	f := newFitter(pins)
	f.claims = make([][]*Pin, len(places))
	for i := range places {
		f.place(i, &places[i])
	}
	for _, p := range pins {
		f.settle(p, places)
	}
	for i, claims := range f.claims {
		f.claims[i] = f.choose(claims, places[i].Line)
	}
	return f.claims, f.problems.Sorted()
}

// selector is what a pin asks for, but for which of several places. Words are
// numbers of the index, 0 none.
type selector struct {
	words  int
	prefix bool
	join   bool // it is for pins of that kind, which a place can have beside others
	under  [maxUnder]int
}

// group is the pins of one selector.
type group struct {
	nth   map[int][]*Pin // by place; 0 holds those for the only one
	every *Pin
	seen  int    // how many places so far
	first [2]int // of these
	last  int    // of these
}

type fitter struct {
	index    *index
	groups   map[selector]*group
	of       map[*Pin]*group
	nested   map[selector]bool // without under: there are groups with it
	above    []heading         // that the place is below
	claims   [][]*Pin
	given    map[string]*Pin // by field
	reported map[*Pin]bool
	problems document.Problems
}

// heading is a heading above a place.
type heading struct{ words, level int }

func newFitter(pins []*Pin) *fitter {
	f := &fitter{index: newIndex(), groups: map[selector]*group{}, of: map[*Pin]*group{},
		nested: map[selector]bool{}, given: map[string]*Pin{}, reported: map[*Pin]bool{}}
	for _, p := range pins {
		if f.once(p) && p.Words != "" {
			f.add(p)
		}
	}
	return f
}

// once reports whether a pin does not give the title or a field again.
func (f *fitter) once(p *Pin) bool {
	if !p.Kind.isMeta() {
		return true
	}
	field := cmp.Or(p.Field, titleField)
	if other := f.given[field]; other != nil {
		f.conflict(other, p, "the "+field)
		return false
	}
	f.given[field] = p
	return true
}

// add puts a pin into its group.
func (f *fitter) add(p *Pin) {
	s := selector{join: p.Kind == Join}
	s.words, s.prefix = f.index.pin(p.Words)
	plain := s
	for i, words := range p.Under {
		s.under[i] = f.index.whole(fold(words))
		f.nested[plain] = true
	}
	g := f.groups[s]
	if g == nil {
		g = &group{nth: map[int][]*Pin{}, last: -1}
		f.groups[s] = g
	}
	f.of[p] = g
	same := g.nth[p.Nth]
	switch {
	case p.Every && g.every != nil:
		f.conflict(g.every, p, theWords(p))
	case p.Every:
		g.every = p
	case len(same) > 0 && !together(same[0], p):
		f.conflict(same[0], p, theWords(p))
	default:
		g.nth[p.Nth] = append(same, p)
	}
}

// together reports whether a place can have two pins.
func together(a, b *Pin) bool { return a.Kind.isMeta() && b.Kind.isMeta() }

// place lets the pins that name a place claim it.
func (f *fitter) place(i int, p *Place) {
	words, prefixes := f.index.place(p)
	for p.Level > 0 && len(f.above) > 0 && f.above[len(f.above)-1].level >= p.Level {
		f.above = f.above[:len(f.above)-1]
	}
	if words > 0 {
		f.name(i, selector{words: words})
	}
	for _, prefix := range prefixes {
		f.name(i, selector{words: prefix, prefix: true})
	}
	if p.Level > 0 {
		f.above = append(f.above, heading{words, p.Level})
	}
}

// name lets the groups of these words claim place i, without under and with the
// headings that are above it.
func (f *fitter) name(i int, s selector) {
	for _, s.join = range []bool{false, true} {
		f.claim(i, s)
		if f.nested[s] {
			f.nest(i, s, 0, len(f.above))
		}
	}
}

// nest tries each of the headings above before end as the next one that a pin
// names. Levels bound how many there are.
func (f *fitter) nest(i int, s selector, depth, end int) {
	for h := end - 1; h >= 0 && depth < maxUnder; h-- {
		if f.above[h].words > 0 {
			s.under[depth] = f.above[h].words
			f.claim(i, s)
			f.nest(i, s, depth+1, h)
		}
	}
}

// claim claims place i for the pins of one selector.
func (f *fitter) claim(i int, s selector) {
	g := f.groups[s]
	if g == nil || g.last == i { // two headings above can have the same words
		return
	}
	if g.seen < len(g.first) {
		g.first[g.seen] = i
	}
	g.last = i
	g.seen++
	f.claims[i] = append(f.claims[i], g.nth[g.seen]...)
	if g.every != nil {
		f.claims[i] = append(f.claims[i], g.every)
	}
}

// settle lets a pin for the only place of its words claim that, and reports a
// pin that names none or could name two.
func (f *fitter) settle(p *Pin, places []Place) {
	g := f.of[p]
	switch {
	case g == nil || f.reported[p]:
	case g.seen == 0 || g.seen < p.Nth:
		f.unused(p, g.seen)
	case p.Every || p.Nth > 0:
	case g.seen > 1:
		f.ambiguous(p, places[g.first[0]].Line, places[g.first[1]].Line)
	default:
		f.claims[g.first[0]] = append(f.claims[g.first[0]], p)
	}
}

// choose returns the pins that a place has of those that claim it: one for this
// place wins over one for every place, which wins more easily the nearer to this
// place it is.
func (f *fitter) choose(claims []*Pin, line int32) []*Pin {
	return append(f.chosen(claims, line, false), f.chosen(claims, line, true)...)
}

// chosen chooses among the pins that say that a place goes on in the next, or
// among the others.
func (f *fitter) chosen(claims []*Pin, line int32, joins bool) []*Pin {
	var chosen []*Pin
	for _, p := range claims {
		switch {
		case (p.Kind == Join) != joins:
		case len(chosen) == 0 || p.rank() > chosen[0].rank():
			chosen = []*Pin{p}
		case p.rank() < chosen[0].rank():
		case together(chosen[0], p):
			chosen = append(chosen, p)
		default:
			f.conflict(chosen[0], p, fmt.Sprintf("the block at line %d of the text", line))
		}
	}
	return chosen
}

// rank orders pins by how particular they are.
func (p *Pin) rank() int {
	if p.Every {
		return len(p.Under)
	}
	return maxUnder + 1
}
