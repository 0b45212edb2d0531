package drift

import (
	"cmp"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// sections compares partners and reports sections without one.
func (c *comparison) sections() {
	c.layOut()
	c.markCrossed()
	c.section(c.old.root, c.new.root)
	for _, s := range c.old.sections {
		switch {
		case s.match != nil:
			c.heading(s, s.match)
			c.section(s, s.match)
		case s.parent.match != nil:
			c.unpairedSection(s, nil)
		}
	}
	for _, s := range c.new.sections {
		if s.match == nil && s.parent.match != nil {
			c.unpairedSection(nil, s)
		}
	}
	c.section(c.old.notes, c.new.notes)
}

// section compares the own text of two partners; what finds no counterpart
// waits for residue.
func (c *comparison) section(a, b *section) {
	if !c.placeholders(a, b) {
		body := c.alignBody(a, b)
		c.bodies = append(c.bodies, body)
		c.paragraphs(body)
		c.shapes(body)
		for _, g := range body.pairs {
			c.words(a, b, g)
		}
	}
	c.compareLinks(a, b)
}

// row is a line of the table of sections.
type row struct{ old, new *section }

// layOut puts the sections of both documents into one order, the old one,
// with added sections behind those that they follow in the new document.
func (c *comparison) layOut() {
	type placed struct {
		row
		old, new int
	}
	var all []placed
	for _, s := range c.old.sections {
		if !s.statement() {
			all = append(all, placed{row{s, s.match}, s.order, -1})
		}
	}
	behind := -1
	for _, s := range c.new.sections {
		switch {
		case s.statement():
		case s.match != nil:
			behind = s.match.order
		default:
			all = append(all, placed{row{nil, s}, behind, s.order})
		}
	}
	slices.SortFunc(all, func(a, b placed) int { return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new)) })
	ids := document.IDs{}
	for i, p := range all {
		key := ids.Unique(p.key())
		for _, s := range []*section{p.row.old, p.row.new} {
			if s != nil {
				s.row, s.key = i+1, key
			}
		}
		c.rows = append(c.rows, p.row)
	}
	c.old.notes.row, c.new.notes.row = len(all)+1, len(all)+1
	c.old.notes.key = ids.Unique("footnotes")
	c.new.notes.key = c.old.notes.key
}

// key returns what the section is called in the report: the key that survives
// renaming, or one made from its heading.
func (r row) key() string {
	for _, s := range []*section{r.old, r.new} {
		if s != nil && s.node.Key != "" {
			return s.node.Key
		}
	}
	if r.old != nil {
		return document.Slug(r.old.heading)
	}
	return document.Slug(r.new.heading)
}

// heading compares the headings and places of two partners.
func (c *comparison) heading(a, b *section) {
	moved, renamed := SectionMoved, SectionRenamed
	if a.statement() {
		moved, renamed = PeriodMoved, PeriodRenamed
	}
	if a.moved {
		c.about[a] = len(c.findings)
		c.tell(moved, a, b, a.name, b.name, "")
	}
	if sub, severity := c.renaming(a, b); sub != "" {
		f := finding{class: renamed, sub: sub, severity: severity, old: a, new: b, oldText: a.name, newText: b.name,
			oldSpan: a.headingSpan(), newSpan: b.headingSpan()}
		if sub == "variant" {
			f.reason = "the same name, written differently"
		}
		c.renamed[a] = len(c.findings)
		c.findings = append(c.findings, f)
	}
	if a.node.Role == "" && b.node.Role == "" && a.depth() != b.depth() {
		c.tell(HeadingLevel, a, b, a.name, b.name, "")
	}
}

// depth is how much lower the heading of s ranks than that of its parent.
func (s *section) depth() int {
	if s.parent.node == nil {
		return 0
	}
	return s.node.Level - s.parent.node.Level
}

// renaming tells how two headings differ: not at all, in spelling, as names
// of one organisation, in their number, or really.
func (c *comparison) renaming(a, b *section) (sub string, severity Severity) {
	old, new := a.heading, b.heading
	switch {
	case a.name == b.name, prose.OneLine(a.name) == prose.OneLine(b.name):
		return "", ""
	case a.statement() && (old == "" || new == ""):
		return "", "" // the format has no headings for statements
	case prose.OneLine(old) == prose.OneLine(new):
		return "number", numberSeverity(a.node.Number, b.node.Number)
	case !c.sameGuarded(old, new):
		return "name", Substantive
	case profile.Fold(old) == profile.Fold(new), prose.Fold(a.name) == prose.Fold(b.name):
		return "variant", Cosmetic
	case a.statement():
		return "name", Structural
	case c.organisation(a) != "" && c.organisation(a) == c.organisation(b):
		return "alias", House
	}
	return "name", Substantive
}

// sameGuarded reports whether two texts hold the same numbers, negations and
// modal verbs.
func (c *comparison) sameGuarded(a, b string) bool {
	old, new := c.vocab.Read(a), c.vocab.Read(b)
	return c.rules.SameGuarded(old.All(), new.All())
}

// numberSeverity weighs a change of the number in front of a heading: some
// formats have no place for it.
func numberSeverity(old, new string) Severity {
	if old == "" || new == "" {
		return Cosmetic
	}
	return Minor
}

// headingSpan returns the place of the heading, or else of the section.
func (s *section) headingSpan() document.Span {
	if n := len(s.node.Heading); n > 0 {
		return s.node.Heading[0].Pos().To(s.node.Heading[n-1].Pos())
	}
	return s.node.Span
}

// unpairedSection reports a section without a partner; one of a and b is nil.
func (c *comparison) unpairedSection(a, b *section) {
	s, class, statement := a, SectionMissing, PeriodMissing
	if a == nil {
		s, class, statement = b, SectionAdded, PeriodAdded
	}
	f := finding{class: class, old: a, new: b}
	if s.statement() {
		f.class = statement
	}
	twin, side := c.twin(s), c.new
	if a != nil {
		side = c.old
	}
	switch {
	case twin == nil:
		if twin = c.repeats(side, s); twin != nil {
			f.class, f.reason = SectionDuplicated, "it says what “"+twin.name+"” says"
			if a != nil && sequence.Common(s.words(), twin.words()) < len(s.words()) {
				f.severity = Substantive // and something else, which is gone
			}
		}
	case s.statement():
		f.class, f.reason = PeriodDuplicated, "there are two statements for this period"
	default:
		f.class, f.reason = SectionDuplicated, "“"+s.name+"” stands there twice"
	}
	c.weigh(&f, s)
	c.unpairedText(&f, s)
	c.about[s] = len(c.findings)
	c.findings = append(c.findings, f)
}

// unpairedText gives f the text of s that is told with it.
func (c *comparison) unpairedText(f *finding, s *section) {
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
func (c *comparison) weigh(f *finding, s *section) {
	if f.class != SectionMissing && f.class != PeriodMissing {
		return
	}
	switch {
	case s.placeholder(c.profile):
		f.reason = "only the old document has it; its text was a placeholder"
	case len(s.words()) > 0:
		f.severity = Substantive
		f.reason = "only the old document has it, with " + prose.Count(len(s.words()), "word") + " of text"
	}
}

// twin returns the sibling that s repeats: one of the same name that says all
// that s says. What the old document said twice is missing all the same if its
// other half does not say it.
func (c *comparison) twin(s *section) *section {
	if s.parent.named == nil {
		s.parent.named = map[string][]*section{}
		for _, child := range s.parent.children {
			if child.match != nil {
				key := child.calling()
				s.parent.named[key] = append(s.parent.named[key], child)
			}
		}
	}
	key := s.calling()
	for i, other := range s.parent.named[key] {
		if key != "" && i < fewNamesakes && c.holds(other, s) {
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

// holds reports whether twin says all that s says.
func (c *comparison) holds(twin, s *section) bool {
	words := s.words()
	return 10*sequence.Common(words, twin.words()) >= 9*len(words)
}
