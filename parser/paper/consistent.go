package paper

import (
	"fmt"

	"github.com/stemmadocs/stemma/profile"
)

const unsure = 0.5 // headings of less confidence are reported

// checkHeadings reports the headings that differ from their siblings, and
// those that may not be headings.
func (r *reader) checkHeadings() {
	groups := map[string]*profile.Wordings{}
	for i := range r.blocks {
		if key, text := r.sibling(i); key != "" {
			if groups[key] == nil {
				groups[key] = &profile.Wordings{}
			}
			groups[key].Add(text)
		}
	}
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.kind != heading {
			continue
		}
		if key, text := r.sibling(i); key != "" {
			r.checkWording(b, text, groups[key])
		}
		if h := b.heading; h.inferred.Confidence < unsure {
			r.doc.Problems.Remark(b.span(), "low-confidence-heading",
				fmt.Sprintf("%q is taken for a heading: %s", b.text(), h.inferred.Reason),
				"check that it is one")
		}
	}
}

// sibling returns the meaning of heading i, for headings that are under several
// others, and its wording.
func (r *reader) sibling(i int) (key, text string) {
	b := &r.blocks[i]
	switch h := b.heading; {
	case b.kind != heading:
		return "", ""
	case h.period != nil:
		return h.period.String(), h.title.text
	case h.often:
		return h.key, b.text()
	}
	return "", ""
}

// checkWording compares one heading with the wording that most siblings have,
// or, where none is common, with the usual one of the profile.
func (r *reader) checkWording(b *block, text string, w *profile.Wordings) {
	usual := ""
	if period := b.heading.period; period != nil {
		usual = r.profile.PeriodHeading(*period)
	}
	if common := w.Usual(); common != "" {
		usual = common
	}
	if usual == "" || usual == text {
		return
	}
	r.doc.Problems.Warn(b.span(), "inconsistent-heading", w.Differs(text, usual), fmt.Sprintf("write %q", usual))
}
