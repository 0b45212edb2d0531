package printer

import (
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/screen"
)

const wordsIndent = 6

// item draws one item: what it is and where, and the words. House style is one
// line.
func (t textWriter) item(item ledger.Item) {
	parts := words(item.Item)
	if item.Severity == drift.House && item.State != ledger.StateExpired && len(parts) > 0 {
		parts = append(parts, screen.Faint.Run(" ("+place(item.Item)+")"))
		t.Hanging("  house "+string(item.Class)+": ", wordsIndent, parts...)
		return
	}
	t.label(item, place(item.Item))
	if len(parts) > 0 {
		t.Hanging(strings.Repeat(" ", wordsIndent), wordsIndent, parts...)
	}
}

func (t textWriter) label(item ledger.Item, where string) {
	style := screen.Plain
	if item.Severity == drift.Substantive {
		style = screen.Loud
	}
	parts := []screen.Run{
		style.Run(string(item.Severity) + " "),
		screen.Plain.Run(className(item.Item) + ": " + item.Reason),
	}
	if item.State == ledger.StateExpired {
		parts = append(parts, screen.Loud.Run("; the acceptance has expired"))
	}
	if where != "" {
		parts = append(parts, screen.Faint.Run(" ("+where+")"))
	}
	t.Paragraph(2, parts...)
}

// words draws old and new with the words around them.
func words(item *drift.Item) []screen.Run {
	limit := excerptWords
	if isOfWhole(item.Class) {
		limit = headlineWords
	}
	switch {
	case item.Old+item.New == "":
		return nil
	case item.Old == item.New:
		return []screen.Run{screen.Plain.Run(excerpt(item.Old, limit))}
	}
	var parts []screen.Run
	if item.Before != "" {
		parts = append(parts, screen.Plain.Run("… "+item.Before+" "))
	}
	if item.Old != "" {
		parts = append(parts, screen.Removed.Run(excerpt(item.Old, limit)))
	}
	if item.Old != "" && item.New != "" && limit == headlineWords {
		parts = append(parts, screen.Plain.Run(" → "))
	}
	if item.New != "" {
		parts = append(parts, screen.Inserted.Run(excerpt(item.New, limit)))
	}
	if item.After != "" {
		after := item.After + " …"
		if strings.IndexAny(after, ".,;:!?)") != 0 {
			after = " " + after
		}
		parts = append(parts, screen.Plain.Run(after))
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
