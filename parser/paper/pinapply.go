package paper

import (
	"cmp"
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/outline"
)

// blockPins are the pins of a block; nil has none.
type blockPins struct {
	fit   []*outline.Pin // that make the block what it is; the title is the first
	alone bool           // it was a line inside another block
}

// pin returns the pin that makes a block what it is, or nil.
func (b *block) pin() *outline.Pin {
	if b.pins == nil || len(b.pins.fit) == 0 {
		return nil
	}
	return b.pins.fit[0]
}

// allPins returns all of them.
func (b *block) allPins() []*outline.Pin {
	if b.pins == nil {
		return nil
	}
	return b.pins.fit
}

// isAlone reports a block that was a line inside another one.
func (b *block) isAlone() bool { return b.pins != nil && b.pins.alone }

// isTitle reports a block that a pin makes the title.
func (b *block) isTitle() bool { return b.pin() != nil && b.pin().IsTitle() }

// whole returns the first line of a block, with the marker of a list item.
func (b *block) whole() line {
	if b.marked != nil {
		return *b.marked
	}
	return b.lines[0]
}

// addPins gives a block its pins.
func (b *block) addPins(pins []*outline.Pin) {
	if len(pins) == 0 {
		return
	}
	if b.pins == nil {
		b.pins = &blockPins{}
	}
	b.pins.fit = pins
	for i, pin := range pins {
		if pin.IsTitle() {
			pins[0], pins[i] = pin, pins[0]
		}
	}
}

// pinned is what the pins of an outline say beyond their own blocks.
type pinned struct {
	titled bool               // one gives the title
	keep   map[int32]bool     // numbers of lines that are not dropped though they look printed round pages
	words  map[string]verdict // of blocks of these words, by fold
	labels map[form]verdict   // of blocks with labels of this form
	levels map[form]int       // of headings of this form, as far as pins have come
	given  []*outline.Pin     // fields that no block gives
}

func newPins() *pinned {
	return &pinned{words: map[string]verdict{}, labels: map[form]verdict{}, levels: map[form]int{}}
}

// keeps reports whether a pin names a line, so that it is not dropped.
func (p *pinned) keeps(l line) bool { return p != nil && p.keep[l.number] }

// hasTitle reports whether a pin gives the title.
func (p *pinned) hasTitle() bool { return p != nil && p.titled }

// verdict is what pins make of blocks.
type verdict struct{ heading, other bool }

func (v *verdict) add(isHeading bool) {
	v.heading = v.heading || isHeading
	v.other = v.other || !isHeading
}

// apply makes of a block what its pins make of it.
func (r *reader) apply(b *block) {
	switch kind := b.pin().Kind; {
	case kind == outline.Title || kind == outline.Meta:
		r.applyMeta(b)
		return
	case kind.IsHeading():
		r.pinHeading(b)
	case kind == outline.Text:
		b.kind, b.lines[0] = settled, b.whole()
	case kind == outline.Row:
		b.kind, b.lines[0] = row, b.whole()
	case kind == outline.Item:
		b.makeItem()
	}
	r.pins.note(b)
	if b.pin().Kind == outline.Drop {
		r.dropBlock(b, "is dropped by the outline")
	}
}

// pinnedRows reports the runs of rows that pins make.
func (r *reader) pinnedRows() {
	for i := 0; r.pins != nil && i < len(r.blocks); {
		n := r.runOf(i, func(b *block) bool { return b.kind == row && b.pin() != nil })
		if n > 0 {
			r.reportRows(i, n)
		}
		i += max(n, 1)
	}
}

// makeItem makes a list item of a block.
func (b *block) makeItem() {
	if b.kind == bullet {
		return
	}
	if n, numbered := itemNumber(b); numbered {
		b.cutNumber(n)
	} else {
		b.kind = bullet
	}
}

// applyMeta reads a block into the metadata. The title is taken where titles
// are, since the lines round it are known by it.
func (r *reader) applyMeta(b *block) {
	b.kind = settled
	for _, pin := range b.pins.fit {
		if !pin.IsTitle() {
			r.setPinned(pin)
			r.remarkOn(b, pin)
		}
	}
	if b.isTitle() {
		r.pins.titled = true
	} else {
		r.take(b)
	}
}

// setPinned sets a field of the metadata to the value that a pin gives.
func (r *reader) setPinned(pin *outline.Pin) {
	*r.doc.Meta.Text(pin.Field) = pin.Value
	r.doc.Meta.Political = r.doc.Meta.Government != ""
}

// remarkOn reports a line in whose place the metadata have another value than
// would be read of it.
func (r *reader) remarkOn(b *block, pin *outline.Pin) {
	if pin.Value == "" || fold(pin.Value) == fold(b.text()) {
		return
	}
	if text, ok := b.joined(longestLabel); ok {
		if h, ok := r.profile.Header(text); ok && h.Field == pin.Field && h.Value == pin.Value {
			return
		}
	}
	r.doc.Problems.Remark(b.span(), "line-replaced",
		fmt.Sprintf("%q is in the metadata as %s: %q", b.text(), pin.Field, pin.Value), "")
}

// applyRest sets the fields that pins give and no block does.
func (r *reader) applyRest(pins []*outline.Pin) {
	for _, pin := range pins {
		switch {
		case pin.Words != "":
			continue
		case pin.IsTitle():
			r.pins.titled = true
			r.nameTitle(pin.Value)
		default:
			r.setPinned(pin)
		}
		r.pins.given = append(r.pins.given, pin)
	}
}

// pinTitle takes the block out that a pin makes the title.
func (r *reader) pinTitle() {
	if !r.pins.hasTitle() {
		return
	}
	for i := range r.blocks {
		if b := &r.blocks[i]; b.kind != gone && b.isTitle() {
			r.nameTitle(cmp.Or(b.pin().Value, b.text()))
			r.remarkOn(b, b.pin())
			r.take(b)
		}
	}
}

// pinHeading makes a heading of a block.
func (r *reader) pinHeading(b *block) {
	b.kind = heading
	b.heading = r.headingOf(b)
	b.heading.key = fold(b.text())
	b.heading.inferred = document.Inference{Confidence: 1, Reason: "pinned"}
	if b.pin().Period != nil {
		b.heading.period = b.pin().Period
	}
	if b.pin().Kind == outline.Statement && r.periodOf(b) == nil {
		r.doc.Problems.Add(document.Problem{Span: b.pin().Span, Severity: document.Error, Code: "pin-period",
			Message: fmt.Sprintf("%q names no period", b.heading.text()), Hint: `name one: for "progress 2013"`})
	}
}

// periodOf returns the period of a pinned heading, which the pin can give.
func (r *reader) periodOf(b *block) *document.Period {
	period := b.pin().Period
	if m, ok := r.profile.Period(b.heading.text()); ok && period == nil {
		return &m.Period
	}
	if period == nil {
		return nil
	}
	given := *period
	return &given
}
