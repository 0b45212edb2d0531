package paper

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/outline"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/profile"
)

// Outline reads src as [ParsePinned] does, and returns as well the outline of
// pins for every block by which the same is read again. The guesses in it are
// marked with how sure they are. Footnotes and blocks without words have no pins.
func Outline(src string, p *profile.Profile, o *outline.Outline) (*document.Document, *outline.Outline) {
	r := pin(src, p, o, &record{taken: map[position][]outline.Pin{}, owner: map[position]int{}})
	r.read()
	return r.doc, r.outline()
}

// record is what there was before the passes took blocks out and put blocks
// together. A nil record keeps nothing.
type record struct {
	blocks []recorded
	given  map[position][]*outline.Pin // what pins made of blocks for the metadata
	taken  map[position][]outline.Pin  // what other blocks gave to the metadata
	owner  map[position]int            // of lines: which of them became one block
	owners int
	meta   document.Meta // as it was before the last block was taken
}

// recorded is a block before it was read.
type recorded struct {
	name outline.Name
	at   position
	text string
}

// begin keeps the blocks as they are named.
func (rec *record) begin(r *reader) {
	if rec == nil {
		return
	}
	places, at := r.namedPlaces(nil)
	for i, name := range outline.Names(places) {
		switch block, line := at[i].block, at[i].line; {
		case block < 0:
			l := r.running[line]
			rec.blocks = append(rec.blocks, recorded{name, position{l.number, l.column}, l.text})
		case line < 0:
			b := &r.blocks[block]
			rec.blocks = append(rec.blocks, recorded{name, b.position(), b.text()})
		}
	}
}

// pinned keeps what pins have made of the metadata.
func (rec *record) pinned(r *reader) {
	if rec == nil {
		return
	}
	rec.meta = r.doc.Meta
	rec.given = map[position][]*outline.Pin{}
	for i := range r.blocks {
		b := &r.blocks[i]
		if pin := b.pin(); pin != nil && (pin.Kind == outline.Title || pin.Kind == outline.Meta) {
			rec.given[b.position()] = b.pins.fit
		}
	}
}

// take keeps what a block gave to the metadata.
func (rec *record) take(b *block, meta *document.Meta) {
	if rec == nil {
		return
	}
	titled := meta.Title != rec.meta.Title
	var pins []outline.Pin
	if titled {
		pins = append(pins, outline.Pin{Kind: outline.Meta, Field: "title", Value: meta.Title})
	}
	before, now := rec.meta.Texts(), meta.Texts()
	for i, field := range now {
		derived := titled && field.Name == "number" && *field.Value == role.TitleNumber(meta.Title)
		if *field.Value != *before[i].Value && !derived {
			pins = append(pins, outline.Pin{Kind: outline.Meta, Field: field.Name, Value: *field.Value})
		}
	}
	rec.own(b)
	rec.taken[b.position()] = pins
	rec.meta = *meta
}

// together keeps that blocks were taken as one.
func (rec *record) together(blocks []block) {
	if rec == nil {
		return
	}
	rec.owners++
	for i := range blocks {
		rec.ownLines(&blocks[i])
	}
}

// own keeps that the lines of a block became one.
func (rec *record) own(b *block) {
	if rec != nil {
		rec.owners++
		rec.ownLines(b)
	}
}

func (rec *record) ownLines(b *block) {
	rec.owner[b.position()] = rec.owners
	for _, l := range b.lines[1:] {
		rec.owner[position{l.number, l.column}] = rec.owners
	}
}
