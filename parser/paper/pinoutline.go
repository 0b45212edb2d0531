package paper

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/outline"
)

// outcome is what became of the blocks of a record.
type outcome struct {
	*reader
	now     map[position]*block // that are in the document
	dropped map[position]bool
	members map[int][]int // the blocks of the record that became one, by owner
	broken  map[int]bool  // owners that pins cannot put together
}

// outline makes pins of what became of the blocks.
func (r *reader) outline() *outline.Outline {
	o := &outline.Outline{}
	if r.pins != nil {
		for _, pin := range r.pins.given {
			o.Pins = append(o.Pins, *pin)
		}
	}
	became := r.outcome()
	for i := range r.record.blocks {
		if became.canSay(i) {
			o.Pins = append(o.Pins, became.pins(i)...)
		}
	}
	return o
}

func (r *reader) outcome() *outcome {
	o := &outcome{reader: r, now: map[position]*block{}, dropped: map[position]bool{},
		members: map[int][]int{}, broken: map[int]bool{}}
	for i := range r.blocks {
		b := &r.blocks[i]
		o.now[b.position()] = b
		r.record.own(b)
	}
	for _, p := range r.doc.Problems {
		if p.Code == "dropped-line" {
			o.dropped[position{p.Span.Line, p.Column}] = true
		}
	}
	for i := range r.record.blocks {
		if owner := o.owner(i); owner > 0 {
			o.add(owner, i)
		}
	}
	return o
}

// owner returns what block i of the record became a part of; 0 is nothing.
func (o *outcome) owner(i int) int { return o.record.owner[o.record.blocks[i].at] }

// add adds block i of the record to those that became one. Pins can put these
// together if all but the last have words, and all that is between them is taken
// out by pins.
func (o *outcome) add(owner, i int) {
	if group := o.members[owner]; len(group) > 0 {
		last := group[len(group)-1]
		if o.record.blocks[last].name.Words == "" {
			o.broken[owner] = true
		}
		for _, between := range o.record.blocks[last+1 : i] {
			if o.now[between.at] != nil || between.name.Words == "" {
				o.broken[owner] = true
			}
		}
	}
	o.members[owner] = append(o.members[owner], i)
}

// group returns the blocks of the record that became one with block i.
func (o *outcome) group(i int) []int { return o.members[o.owner(i)] }

// canSay reports whether pins can say what became of block i.
func (o *outcome) canSay(i int) bool {
	return o.record.blocks[i].name.Words != "" && !o.broken[o.owner(i)]
}

// pins returns the pins of block i of the record.
func (o *outcome) pins(i int) []outline.Pin {
	was := &o.record.blocks[i]
	named := outline.Pin{Words: was.name.Words, Nth: was.name.Nth, Line: was.at.line}
	group := o.group(i)
	var pins []outline.Pin
	if len(group) > 1 && i < group[len(group)-1] {
		join := named
		join.Kind = outline.Join
		pins = append(pins, join)
	}
	switch b := o.now[was.at]; {
	case len(group) > 1 && i > group[0]:
	case b != nil:
		fillPin(&named, b, o.reader)
		pins = append(pins, named)
	case o.dropped[was.at] && len(o.record.taken[was.at]) == 0:
		named.Kind = outline.Drop
		pins = append(pins, named)
	default:
		pins = append(pins, o.metaPins(i, named)...)
	}
	return pins
}

// metaPins returns the pins of block i of the record, which is in the metadata.
func (o *outcome) metaPins(i int, named outline.Pin) []outline.Pin {
	at := o.record.blocks[i].at
	var pins []outline.Pin
	for _, given := range o.record.given[at] {
		pins = append(pins, *given)
	}
	if taken, ok := o.record.taken[at]; ok && len(pins) == 0 {
		pins = append(pins, taken...)
		if len(pins) == 0 { // the metadata had it already
			pins = append(pins, outline.Pin{Kind: outline.Drop})
		}
	}
	for n := range pins {
		pin := &pins[n]
		pin.Words, pin.Nth, pin.Under, pin.Line = named.Words, named.Nth, nil, named.Line
		if pin.IsTitle() && (pin.Value == "" || pin.Value == o.text(i)) {
			pin.Kind, pin.Field, pin.Value = outline.Title, "", ""
		}
	}
	return pins
}

// text returns the text of all that became one with block i.
func (o *outcome) text(i int) string {
	var texts []string
	for _, member := range o.group(i) {
		texts = append(texts, o.record.blocks[member].text)
	}
	return document.OneLine(strings.Join(texts, " "))
}

// fillPin fills in what a block that is in the document is, and how sure that
// is.
func fillPin(pin *outline.Pin, b *block, r *reader) {
	switch b.kind {
	case heading:
		r.fillHeading(pin, b)
	case bullet, item:
		pin.Kind = outline.Item
	case row:
		pin.Kind = outline.Row
	default:
		pin.Kind = outline.Text
		if b.maybe != nil {
			pin.Inferred = b.maybe.againstHeading()
		}
	}
}

// againstHeading is how sure it is that a line that was weighed is no heading.
func (h *headingOf) againstHeading() *document.Inference {
	why := &document.Inference{Confidence: 1 - h.inferred.Confidence, Reason: "may be a heading"}
	if h.inferred.Reason != "" {
		why.Reason += ": " + h.inferred.Reason
	}
	return why
}

// fillHeading fills in the pin of a heading.
func (r *reader) fillHeading(pin *outline.Pin, b *block) {
	h := b.heading
	inferred := h.inferred
	pin.Kind, pin.Level, pin.Inferred = outline.Heading, h.level, &inferred
	switch h.role {
	case document.RoleDepartment:
		pin.Kind, pin.Key = outline.Department, h.roleKey
	case document.RoleStatement:
		pin.Kind = outline.Statement
		m, named := r.profile.Period(h.text())
		if h.period != nil && (!named || m.Period != *h.period) {
			period := *h.period
			pin.Period = &period
		}
	}
}
