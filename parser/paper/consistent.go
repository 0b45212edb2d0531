package paper

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
)

const unsure = 0.5 // headings of less confidence are reported

// checkHeadings reports the headings that differ from their siblings, and
// those that may not be headings.
func (r *reader) checkHeadings() {
	groups := map[string]*siblings{}
	for i := range r.blocks {
		if key, text := r.sibling(i); key != "" {
			if groups[key] == nil {
				groups[key] = &siblings{wordings: map[string]int{}}
			}
			groups[key].add(text)
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
			r.report(b.span(), document.Info, "low-confidence-heading",
				fmt.Sprintf("%q is taken for a heading: %s", b.text(), h.inferred.Reason),
				"check that it is one")
		}
	}
}

// siblings are the headings that say the same, in their wordings.
type siblings struct {
	wordings map[string]int // how often each is written
	all      int
	common   string // the wording that is written most, the first of several
}

func (s *siblings) add(text string) {
	s.all++
	s.wordings[text]++
	if s.common == "" || s.wordings[text] > s.wordings[s.common] {
		s.common = text
	}
}

// sibling returns what heading i says, for headings that stand under several
// others, and how it says it.
func (r *reader) sibling(i int) (key, text string) {
	b := &r.blocks[i]
	switch h := b.heading; {
	case b.kind != heading:
		return "", ""
	case h.period != nil:
		return h.period.String(), b.text()
	case h.often:
		return h.key, b.text()
	}
	return "", ""
}

// checkWording compares one heading with the wording that most siblings have,
// or, where none is common, with the usual one of the profile.
func (r *reader) checkWording(b *block, text string, s *siblings) {
	usual := ""
	if period := b.heading.period; period != nil {
		usual = r.profile.PeriodHeading(*period)
	}
	if s.wordings[s.common]*2 > s.all && s.all > 1 {
		usual = s.common
	}
	if usual == "" || usual == text {
		return
	}
	message := fmt.Sprintf("%q differs from the usual %q", text, usual)
	if n := s.wordings[usual]; n > 0 {
		message += fmt.Sprintf(", which %d of %d such headings say", n, s.all)
	}
	r.report(b.span(), document.Warning, "inconsistent-heading", message, fmt.Sprintf("write %q", usual))
}
