package ledger

import (
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/prose"
)

// Rule accepts every change of one class, in one section or all of them.
type Rule struct {
	Publication string
	Section     string // key of the section; empty for the front of the document, or [Everywhere]
	Class       drift.Class
	Old, New    *string // what it was and is, whatever its typography and case; nil for anything
	Covered     int     // how many changes it covered when it was made
	Line        int     // where [Parse] read it
	Terms
}

// Everywhere is the section of a rule that holds in all sections.
const Everywhere = "*"

// id names a rule by what it covers.
func (r Rule) id() string {
	return digest("rule", r.Publication, r.Section, string(r.Class), pattern(r.Old), pattern(r.New))
}

// pattern keeps the empty pattern apart from none.
func pattern(p *string) string {
	if p == nil {
		return "any"
	}
	return "is " + prose.Fold(*p)
}

// rulable reports whether rules may accept changes of a class.
func rulable(c drift.Class) bool {
	s := c.Severity()
	return s == drift.Cosmetic || s == drift.House || s == drift.Info
}

// isLight reports whether a rule may cover an item: some are graver than their
// class is.
func isLight(item *drift.Item) bool { return !item.Severity.AtLeast(drift.Minor) }

// covers reports whether the rule covers an item of its publication.
func (r Rule) covers(item *drift.Item) bool {
	return item.Class == r.Class && (r.Section == Everywhere || r.Section == item.Section) &&
		isLight(item) && matches(r.Old, item.Old) && matches(r.New, item.New)
}

func matches(p *string, text string) bool {
	return p == nil || prose.Fold(*p) == prose.Fold(text)
}

// String tells in words what the rule covers.
func (r Rule) String() string {
	var b strings.Builder
	b.WriteString(string(r.Class))
	if r.Old != nil || r.New != nil {
		b.WriteString(" " + side(r.Old) + " → " + side(r.New))
	}
	switch r.Section {
	case Everywhere:
		b.WriteString(" in every section")
	case "":
		b.WriteString(" in the front of the document")
	default:
		b.WriteString(" in " + r.Section)
	}
	return b.String()
}

func side(p *string) string {
	switch {
	case p == nil:
		return "anything"
	case *p == "":
		return "nothing"
	}
	return "“" + *p + "”"
}
