package paper

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// pinLevels gives pinned headings the levels of their pins, and headings of one
// form the level of the last one that is pinned. What is below a heading stays
// as far below it.
func (r *reader) pinLevels() {
	if r.pins == nil {
		return
	}
	r.firstLevels()
	type moved struct{ from, to int }
	var open []moved
	for i := range r.blocks {
		h := r.blocks[i].heading
		if h == nil {
			continue
		}
		for len(open) > 0 && open[len(open)-1].from >= h.level {
			open = open[:len(open)-1]
		}
		m := moved{h.level, r.levelOf(&r.blocks[i])}
		if m.to > 0 {
			h.inferred.Reason = strings.TrimSuffix(h.inferred.Reason, levelGuessed)
		} else {
			m.to = m.from
			if len(open) > 0 {
				m.to += open[len(open)-1].to - open[len(open)-1].from
			}
		}
		open = append(open, m)
		h.level = min(max(m.to, 1), lowestLevel)
		if r.blocks[i].pin() != nil {
			h.inferred = document.Inference{Confidence: 1, Reason: "pinned"}
		}
	}
}

// firstLevels keeps the first level that is pinned of each form, for the
// headings before it.
func (r *reader) firstLevels() {
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.heading == nil || b.pin() == nil || b.pin().Level == 0 {
			continue
		}
		for _, f := range b.heading.forms() {
			if r.pins.levels[f] == 0 {
				r.pins.levels[f] = b.pin().Level
			}
		}
	}
}

// levelOf returns the level that the pin of a heading gives, or those of others
// of its form; 0 where none does.
func (r *reader) levelOf(b *block) int {
	forms := b.heading.forms()
	if b.pin() != nil && b.pin().Level > 0 {
		for _, f := range forms {
			r.pins.levels[f] = b.pin().Level
		}
		return b.pin().Level
	}
	for _, f := range forms {
		if level := r.pins.levels[f]; level > 0 {
			return level
		}
	}
	return 0
}

// forms returns the forms of a heading, the closest first.
func (h *headingOf) forms() []form {
	forms := []form{{words: h.key}}
	if h.form != "" {
		forms = append(forms, form{words: h.form})
	}
	if h.label.Length > 0 && h.period == nil {
		forms = append(forms, labelForm(h.label))
	}
	if h.role != "" {
		forms = append(forms, form{role: h.role})
	}
	return forms
}
