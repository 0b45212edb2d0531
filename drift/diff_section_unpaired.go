package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// unpairedSections reports the sections without a partner, and which of them say
// again what another one says.
type unpairedSections struct {
	*comparison
	named            map[*section]map[string][]*section // children with a partner, by name
	oldSaid, newSaid *sequence.Index                    // runs of words of the sections with a partner
}

// add reports a section that only one document has.
func (u *unpairedSections) add(s *section, on side) {
	f := finding{class: pick(on, SectionMissing, SectionAdded)}
	if s.statement() {
		f.class = pick(on, PeriodMissing, PeriodAdded)
	}
	f.old, f.new = pick(on, s, nil), pick(on, nil, s)
	switch twin := u.twin(s); {
	case twin == nil:
		if other := u.sameText(s, on); other != nil {
			f.class, f.reason = SectionDuplicated, "it says what “"+other.name+"” says"
			if on == oldSide && sequence.Common(s.words(), other.words()) < len(s.words()) {
				f.severity = Substantive // and something else, which is gone
			}
		}
	case s.statement():
		f.class, f.reason = PeriodDuplicated, "there are two statements for this period"
	default:
		f.class, f.reason = SectionDuplicated, "“"+s.name+"” stands there twice"
	}
	u.weigh(&f, s)
	f.takeText(s)
	s.item = u.comparison.add(f)
}

// takeText gives f the text of s that is reported with it.
func (f *finding) takeText(s *section) {
	text := s.fullText()
	if s.statement() && text != prose.OneLine(s.name) {
		text = strings.TrimPrefix(text, prose.OneLine(s.name)+"\n") // the period says what its heading does
	}
	if f.old == s {
		f.oldText, f.oldSpan = text, s.node.Span
	} else {
		f.newText, f.newSpan = text, s.node.Span
	}
}

// weigh makes the loss of a real text substantive.
func (u *unpairedSections) weigh(f *finding, s *section) {
	if f.class != SectionMissing && f.class != PeriodMissing {
		return
	}
	switch {
	case s.placeholder(u.profile):
		f.reason = "only the old document has it; its text was a placeholder"
	case len(s.words()) > 0:
		f.severity = Substantive
		f.reason = "only the old document has it, with " + prose.Count(len(s.words()), "word") + " of text"
	}
}

// twin returns the sibling that s repeats: one of the same name that says all
// that s says. What the old document said twice is missing all the same if its
// other half does not say it.
func (u *unpairedSections) twin(s *section) *section {
	if u.named == nil {
		u.named = map[*section]map[string][]*section{}
	}
	named, ok := u.named[s.parent]
	if !ok {
		named = map[string][]*section{}
		for _, child := range s.parent.children {
			if child.partner != nil {
				named[child.calling()] = append(named[child.calling()], child)
			}
		}
		u.named[s.parent] = named
	}
	key := s.calling()
	for i, other := range named[key] {
		if key != "" && i < fewNamesakes && other.saysAllOf(s) {
			return other
		}
	}
	return nil
}

// calling is equal for two siblings of one name, or for one period.
func (s *section) calling() string {
	if s.statement() {
		return s.period.String()
	}
	return profile.Fold(s.heading)
}

// saysAllOf reports whether s says all that the other says, or nearly.
func (s *section) saysAllOf(other *section) bool {
	words := other.words()
	return 10*sequence.Common(words, s.words()) >= 9*len(words)
}

// sameText finds the section of the same document, one with a partner, that says
// what s says under another name; nil if there is none.
func (u *unpairedSections) sameText(s *section, on side) *section {
	words := s.words()
	if len(words) < enoughWords || s.statement() {
		return nil
	}
	t := u.tree(on)
	said := pick(on, &u.oldSaid, &u.newSaid)
	if *said == nil {
		*said = sequence.NewIndex(rareShingles)
		for i, other := range t.sections {
			if other.partner != nil && !other.statement() {
				(*said).Add(i, other.shingles())
			}
		}
	}
	for _, i := range (*said).Find(s.shingles(), fewCandidates) {
		other := t.sections[i]
		if len(other.words()) <= 2*len(words) && !other.encloses(s) && other.saysAllOf(s) {
			return other
		}
	}
	return nil
}

// shingles returns the runs of four words of s and of all below it.
func (s *section) shingles() []uint64 {
	var out []uint64
	for _, b := range s.blocks {
		out = append(out, shinglesOf(b.All())...)
	}
	for _, child := range s.children {
		out = append(out, child.shingles()...)
	}
	return out
}
