package printer

import (
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

const wordsIndent = 6

// item draws one item: what it is and where, and the words. House style is
// told in a line.
func (c *canvas) item(item ledger.Item) {
	parts := words(item.Item)
	if item.Severity == drift.House && item.State != ledger.StateExpired && len(parts) > 0 {
		parts = append(parts, styled{faint, " (" + place(item.Item) + ")"})
		c.hanging("  house "+string(item.Class)+": ", wordsIndent, parts...)
		return
	}
	c.label(item, place(item.Item))
	if len(parts) > 0 {
		c.hanging(strings.Repeat(" ", wordsIndent), wordsIndent, parts...)
	}
}

func (c *canvas) label(item ledger.Item, where string) {
	s := ordinary
	if item.Severity == drift.Substantive {
		s = loud
	}
	parts := []styled{{s, string(item.Severity) + " "}, {ordinary, className(item.Item) + ": " + item.Reason}}
	if item.State == ledger.StateExpired {
		parts = append(parts, styled{loud, "; the acceptance has expired"})
	}
	if where != "" {
		parts = append(parts, styled{faint, " (" + where + ")"})
	}
	c.paragraph(2, parts...)
}

// words draws old and new with what stands round them.
func words(item *drift.Item) []styled {
	limit := excerptWords
	if isOfWhole(item.Class) {
		limit = headlineWords
	}
	switch {
	case item.Old+item.New == "":
		return nil
	case item.Old == item.New:
		return []styled{{ordinary, excerpt(item.Old, limit)}}
	}
	var parts []styled
	if item.Before != "" {
		parts = append(parts, styled{ordinary, "… " + item.Before + " "})
	}
	if item.Old != "" {
		parts = append(parts, styled{removed, excerpt(item.Old, limit)})
	}
	if item.Old != "" && item.New != "" && limit == headlineWords {
		parts = append(parts, styled{ordinary, " → "})
	}
	if item.New != "" {
		parts = append(parts, styled{inserted, excerpt(item.New, limit)})
	}
	if item.After != "" {
		after := item.After + " …"
		if strings.IndexAny(after, ".,;:!?)") != 0 {
			after = " " + after
		}
		parts = append(parts, styled{ordinary, after})
	}
	return parts
}

// isOfWhole reports the classes of whole sections and statements, whose text
// may be long.
func isOfWhole(c drift.Class) bool {
	switch c {
	case drift.SectionAdded, drift.SectionMissing, drift.SectionMoved, drift.SectionDuplicated, drift.SectionRenamed,
		drift.PeriodAdded, drift.PeriodMissing, drift.PeriodMoved, drift.PeriodDuplicated, drift.PeriodRenamed:
		return true
	}
	return false
}
