package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// diffHeadings compares the headings and places of two partners.
func (c *comparison) diffHeadings(a, b *section) {
	moved, renamed := SectionMoved, SectionRenamed
	if a.statement() {
		moved, renamed = PeriodMoved, PeriodRenamed
	}
	if a.moved {
		a.item = c.addSections(moved, a, b, a.name, b.name, "")
	}
	if sub, severity := c.renaming(a, b); sub != "" {
		f := finding{class: renamed, sub: sub, severity: severity, old: a, new: b, oldText: a.name, newText: b.name,
			oldSpan: a.headingSpan(), newSpan: b.headingSpan()}
		if sub == "variant" {
			f.reason = "the same name, written differently"
		}
		a.naming = c.add(f)
	}
	if a.bold != b.bold {
		c.addSections(HeadingLevel, a, b, a.name, b.name, boldReason)
	} else if a.node.Role == "" && b.node.Role == "" && a.depth() != b.depth() {
		c.addSections(HeadingLevel, a, b, a.name, b.name, "")
	}
}

const boldReason = "a line in bold type stands for the heading"

// renaming returns how two headings differ: not at all, in spelling, as names of
// one organisation, in their number, or really.
func (c *comparison) renaming(a, b *section) (sub string, severity Severity) {
	old, new := a.heading, b.heading
	switch {
	case a.name == b.name, prose.OneLine(a.name) == prose.OneLine(b.name):
		return "", ""
	case a.statement() && (old == "" || new == ""):
		return "", "" // the format has no headings for statements
	case sameLabelled(a, b):
		return "", ""
	case prose.OneLine(old) == prose.OneLine(new):
		return "number", numberSeverity(a.node.Number, b.node.Number)
	case onlyEnumerated(old, new):
		return "number", House
	case !c.sameGuarded(old, new):
		return "name", Substantive
	case profile.Fold(old) == profile.Fold(new), prose.Fold(a.name) == prose.Fold(b.name):
		return "variant", Cosmetic
	case a.statement():
		return "name", Structural
	case organisation(c.profile, a) != "" && organisation(c.profile, a) == organisation(c.profile, b):
		return "alias", House
	}
	return "name", Substantive
}

// sameLabelled reports whether the headings of two sections, of which one has a
// label apart from its text, are the same but for the mark after it: "Action 1:
// bees" and "Action 1 bees".
func sameLabelled(a, b *section) bool {
	return (a.node.Number != "" || b.node.Number != "") && prose.Fold(unmarked(a.name)) == prose.Fold(unmarked(b.name))
}

// unmarked is a name without the marks after its words.
func unmarked(name string) string {
	var words []string
	for _, w := range strings.Fields(name) {
		if w = strings.TrimRight(w, ".:)–—-"); w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// sameGuarded reports whether two texts hold the same numbers, negations and
// modal verbs.
func (c *comparison) sameGuarded(a, b string) bool {
	old, new := c.vocab.Read(a), c.vocab.Read(b)
	return c.rules.SameGuarded(old.All(), new.All())
}

// numberSeverity weighs a change of the number before a heading: some formats
// have no place for it.
func numberSeverity(old, new string) Severity {
	if old == "" || new == "" {
		return Cosmetic
	}
	return Minor
}
