package paper

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser/outline"
	"github.com/stemmadocs/stemma/profile"
)

// ParsePinned reads src as [Parse] does. What the pins of o make of a block it
// is; the rest is inferred with that as evidence. Problems of pins are at their
// places in the outline file. A nil outline has no pins.
func ParsePinned(src string, p *profile.Profile, o *outline.Outline) *document.Document {
	r := pin(src, p, o, nil)
	r.read()
	return r.doc
}

// pin returns a reader of src whose blocks are what the pins of o make of them.
// A record keeps what they were before.
func pin(src string, p *profile.Profile, o *outline.Outline, rec *record) *reader {
	if o == nil || len(o.Pins) == 0 {
		r := newReader(src, p)
		r.record = rec
		rec.begin(r)
		return r
	}
	pins := make([]*outline.Pin, len(o.Pins))
	for i := range o.Pins {
		pins[i] = &o.Pins[i]
	}
	levels, known := survey(src, p, o), newPins()
	r := newPinned(src, p, known)
	fits, keep := r.fit(pins, levels)
	if len(keep) > 0 {
		known.keep = keep
		r = newPinned(src, p, known)
		fits, _ = r.fit(pins, levels)
	}
	r.record = rec
	rec.begin(r)
	r.joinPinned(fits)
	for i := range r.blocks {
		if b := &r.blocks[i]; b.pin() != nil {
			r.apply(b)
		}
	}
	r.applyRest(pins)
	rec.pinned(r)
	return r
}

// position is where a block begins.
type position struct{ line, column int32 }

func (b *block) position() position { return position{b.start.Line, b.start.Column} }

// survey reads src with the pins that need no headings above them, and returns
// the levels of its headings, by which the other pins know what is below what.
func survey(src string, p *profile.Profile, o *outline.Outline) map[position]int {
	plain := o.Without(func(p *outline.Pin) bool { return len(p.Under) > 0 })
	if len(plain.Pins) == len(o.Pins) {
		return nil
	}
	r := pin(src, p, plain, nil)
	r.read()
	levels := map[position]int{}
	for i := range r.blocks {
		if h := r.blocks[i].heading; h != nil {
			levels[r.blocks[i].position()] = h.level
		}
	}
	return levels
}

// placed is where a place is that pins can name: the block and the line of it,
// -1 for the whole block; block -1 has the lines that were printed round pages.
type placed struct{ block, line int }

// namedPlaces returns what pins can name: the blocks, the lines of those that
// have several, and the lines that were printed round pages.
func (r *reader) namedPlaces(levels map[position]int) (places []outline.Place, at []placed) {
	running := 0
	for i := range r.blocks {
		b := &r.blocks[i]
		for ; running < len(r.running) && r.running[running].number < b.start.Line; running++ {
			places = append(places, r.running[running].place())
			at = append(at, placed{-1, running})
		}
		level := levels[b.position()]
		places = append(places, outline.Place{Text: b.text(), Line: b.start.Line, Level: level, Whole: b.isAlone()})
		at = append(at, placed{i, -1})
		if !b.hasInner() {
			continue
		}
		for j, l := range b.lines {
			inner := l.place()
			inner.Inner = true
			places, at = append(places, inner), append(at, placed{i, j})
		}
	}
	for ; running < len(r.running); running++ {
		places = append(places, r.running[running].place())
		at = append(at, placed{-1, running})
	}
	return places, at
}

func (l line) place() outline.Place { return outline.Place{Text: l.text, Line: l.number} }

// hasInner reports whether more than one line of a block has words, by which a
// pin can name it.
func (b *block) hasInner() bool {
	if len(b.lines) < 2 {
		return false
	}
	n := 0
	for _, l := range b.lines {
		if strings.ContainsFunc(l.text, prose.IsWordRune) {
			n++
		}
	}
	return n > 1
}

// rounds bounds how often blocks are split for pins: once for the lines that
// pins name, and once more where that made other words of the rest.
const rounds = 3

// fit returns the pins of each block, and which of the lines printed round pages
// they keep. A line inside a block that a pin names becomes a block.
func (r *reader) fit(pins []*outline.Pin, levels map[position]int) (fits [][]*outline.Pin, keep map[int32]bool) {
	for round := 1; ; round++ {
		places, at := r.namedPlaces(levels)
		claims, problems := outline.Fit(pins, places)
		alone := map[placed]bool{}
		fits, keep = make([][]*outline.Pin, len(r.blocks)), map[int32]bool{}
		for i, c := range claims {
			block, line := at[i].block, at[i].line
			switch {
			case len(c) == 0:
			case block < 0:
				if c[0].Kind != outline.Drop {
					keep[places[i].Line] = true
				}
			case line < 0 || line == len(r.blocks[block].lines)-1 && c[0].Kind == outline.Join:
				fits[block] = append(fits[block], c...)
			case c[0].Kind != outline.Join:
				alone[at[i]] = true
			}
		}
		if len(alone) == 0 || round == rounds {
			r.doc.Problems = append(r.doc.Problems, problems...)
			return fits, keep
		}
		r.splitPinned(alone)
	}
}

// splitPinned makes blocks of lines that are inside others.
func (r *reader) splitPinned(alone map[placed]bool) {
	blocks := make([]block, 0, len(r.blocks)+2*len(alone))
	for i, b := range r.blocks {
		from := 0
		for j := range b.lines {
			if !alone[placed{i, j}] {
				continue
			}
			if j > from {
				blocks = append(blocks, b.part(from, j))
			}
			one := b.part(j, j+1)
			one.pins = &blockPins{alone: true}
			blocks = append(blocks, one)
			from = j + 1
		}
		if from < len(b.lines) {
			blocks = append(blocks, b.part(from, len(b.lines)))
		}
	}
	r.blocks = blocks
}

// part is some of the lines of a block, which is a list item as far as it has
// the marker.
func (b block) part(from, to int) block {
	if from > 0 {
		b = block{start: b.lines[from].span(), lines: b.lines}
	}
	b.lines = b.lines[from:to:to]
	return b
}

// waiting is a block that goes on in the next: its place, and the pin for that.
type waiting struct {
	block int
	pin   *outline.Pin
}

// joinPinned gives the blocks their pins, and puts those together of which one
// goes on in the next, past those that pins take out.
func (r *reader) joinPinned(fits [][]*outline.Pin) {
	joined := make([]block, 0, len(r.blocks))
	var open []waiting // a block of the text, and one that is taken out inside it
	for i, b := range r.blocks {
		join, rest := withoutJoin(fits[i])
		into := len(joined)
		if n := len(open) - 1; n < 0 || takesOut(rest) && !takesOut(joined[open[n].block].allPins()) {
			if n >= 0 && joined[open[n].block].kind == paragraph && joined[open[n].block].pin() == nil {
				joined[open[n].block].kind = settled // what has a gap is text
			}
			b.addPins(rest)
			joined = append(joined, b)
		} else {
			into = open[n].block
			r.joinedTwice(open[n].pin, rest)
			open = open[:n]
			joined[into].goOn(&b)
		}
		if join != nil {
			open = append(open, waiting{into, join})
		}
	}
	for _, w := range open {
		r.doc.Problems.Warn(w.pin.Span, "pin-unused",
			fmt.Sprintf("nothing comes after %q", w.pin.Words), "take the line out")
	}
	r.blocks = joined
}

// goOn adds the lines of the next block.
func (b *block) goOn(next *block) {
	b.lines = append(append(b.lines, next.whole()), next.lines[1:]...)
	b.broken = b.isContact()
}

// joinedTwice reports pins of a block that a pin joins to the one before.
func (r *reader) joinedTwice(join *outline.Pin, pins []*outline.Pin) {
	for _, pin := range pins {
		r.doc.Problems.Add(document.Problem{Span: pin.Span, Severity: document.Error, Code: "pin-conflict",
			Message: fmt.Sprintf("line %d of the outline joins the block to the one before it", join.Span.Line),
			Hint:    "take one of them out"})
	}
}

// takesOut reports whether pins take a block out of the text.
func takesOut(pins []*outline.Pin) bool {
	if len(pins) == 0 {
		return false
	}
	switch pins[0].Kind {
	case outline.Drop, outline.Title, outline.Meta:
		return true
	}
	return false
}

// withoutJoin parts the pin that says that a block goes on from the others.
func withoutJoin(pins []*outline.Pin) (join *outline.Pin, rest []*outline.Pin) {
	for _, p := range pins {
		if p.Kind == outline.Join {
			join = p
		} else {
			rest = append(rest, p)
		}
	}
	return join, rest
}

// isContact reports whether the lines of a block are an address, each a line in
// the document too.
func (b *block) isContact() bool {
	found := false
	for _, l := range b.lines {
		one := block{lines: []line{l}}
		if len(l.text) > longestContact {
			return false
		}
		found = found || isContact(&one)
	}
	return found
}
