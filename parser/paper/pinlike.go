package paper

import (
	"cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser/outline"
	"github.com/stemmadocs/stemma/parser/role"
)

// form is what headings have in common that have one level: their words, or
// else the kind of their label, or else what they are the headings of.
type form struct {
	words string // by fold
	label string // "action"; "#" for a bare number
	depth int    // of the label
	role  document.Role
}

// How sure it is that what is like a pinned heading is one. These are bounds,
// not measured.
const (
	sameWords = 0.95
	sameLabel = 0.9
)

// labelForm returns the form of a label.
func labelForm(l role.Label) form { return form{label: cmp.Or(l.Word, "#"), depth: l.Depth} }

// note keeps what the pin of a block says of those like it.
func (p *pinned) note(b *block) {
	isHeading := b.pin().Kind.IsHeading()
	key := fold(b.text())
	v := p.words[key]
	v.add(isHeading)
	p.words[key] = v
	if l, ok := role.LabelOf(b.lines[0].text); ok {
		v := p.labels[labelForm(l)]
		v.add(isHeading)
		p.labels[labelForm(l)] = v
	}
}

// settle ends the time in which paragraphs of pins had to be told from those
// that may be something else.
func (r *reader) settle() {
	if r.pins == nil {
		return
	}
	for i := range r.blocks {
		switch b := &r.blocks[i]; {
		case b.kind == settled:
			b.kind = paragraph
		case b.heading != nil:
			b.heading.listed = r.contents[b.heading.key]
		}
	}
}

// likePinned makes headings of the lines that are like pinned ones, and keeps
// those out that are like what pins make of other lines.
func (r *reader) likePinned() {
	if r.pins == nil {
		return
	}
	for i := range r.blocks {
		b := &r.blocks[i]
		text, ok := b.short(longestLabel)
		if !ok || b.pin() != nil {
			continue
		}
		switch like := r.like(text); {
		case b.kind == heading && like.Reason == "" && like.Confidence > 0:
			b.kind, b.heading = paragraph, nil
		case b.kind == paragraph && like.Reason != "":
			b.kind, b.heading = heading, r.headingOf(b)
			b.heading.key, b.heading.inferred = fold(text), like
		}
	}
}

// like returns how sure it is that a line is a heading by the pins of others;
// without a reason, that it is none.
func (r *reader) like(text string) document.Inference {
	switch v := r.pins.words[fold(text)]; {
	case v.heading && v.other:
		return document.Inference{}
	case v.heading:
		return document.Inference{Confidence: sameWords, Reason: "has the words of a pinned heading"}
	case v.other:
		return document.Inference{Confidence: sameWords}
	}
	if l, ok := role.LabelOf(text); ok && !prose.EndsInMark(text) {
		if v := r.pins.labels[labelForm(l)]; v.heading && !v.other {
			return document.Inference{Confidence: sameLabel, Reason: "has a label like that of a pinned heading"}
		}
	}
	return document.Inference{}
}

// askRoles adds to the headings, those of the blocks at these indexes, what pins
// say of their roles.
func (r *reader) askRoles(headings []role.Heading, at []int) {
	if r.pins == nil {
		return
	}
	above := -1
	for i, n := range at {
		h := &headings[i]
		if pin := r.blocks[n].pin(); pin != nil {
			h.Labelled = pin.Kind == outline.Heading
			h.Department = pin.Kind == outline.Department
		}
		switch {
		case h.Period == nil:
			above = i
		case above >= 0 && headings[above].Department:
			h.Parent = above
		}
	}
}

// pinRole gives a pinned heading the role that the pin gives it.
func (r *reader) pinRole(b *block) {
	h := b.heading
	h.role, h.roleKey, h.period = "", "", nil
	h.inferred = document.Inference{Confidence: 1, Reason: "pinned"}
	switch period := r.periodOf(b); {
	case b.pin().Kind == outline.Department:
		h.role, h.roleKey = document.RoleDepartment, b.pin().Key
	case b.pin().Kind == outline.Statement && period != nil:
		h.role, h.period = document.RoleStatement, period
	}
}
