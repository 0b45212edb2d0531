package printer

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/drift"
)

// whole reports classes about whole statements, of which a section can have
// many that say the same.
func whole(c drift.Class) bool { return c == "period-added" || c == "period-missing" }

// together draws items of one class that are told best in one line.
func (c *canvas) together(items []drift.Item) {
	var parts []string
	for _, item := range items {
		parts = append(parts, fmt.Sprintf("%s (%s)", item.Period, count(len(strings.Fields(item.Old+item.New)), "word")))
	}
	c.label(items[0], "")
	c.paragraph(wordsIndent, styled{ordinary, strings.Join(parts, ", ")})
}

const wordsIndent = 6

// String draws a period as "plan 2015".
// item draws one item: what it is and where, and the words. House style is
// told in a line.
func (c *canvas) item(item drift.Item) {
	where := lines(item)
	if item.Period != nil && where != "" {
		where = item.Period.String() + ", " + where
	}
	parts := words(item)
	if item.Severity == drift.House && len(parts) > 0 {
		parts = append(parts, styled{faint, " (" + where + ")"})
		c.hanging("  house "+string(item.Class)+": ", wordsIndent, parts...)
		return
	}
	c.label(item, where)
	if len(parts) > 0 {
		c.hanging(strings.Repeat(" ", wordsIndent), wordsIndent, parts...)
	}
}

func (c *canvas) label(item drift.Item, where string) {
	s := ordinary
	if item.Severity == drift.Substantive {
		s = loud
	}
	class := string(item.Class)
	if item.Sub == "title" {
		class += " in the title"
	}
	parts := []styled{{s, string(item.Severity) + " "}, {ordinary, class + ": " + item.Reason}}
	if where != "" {
		parts = append(parts, styled{faint, " (" + where + ")"})
	}
	c.paragraph(2, parts...)
}

// lines draws the lines of both sides: "line 58, now 117".
// words draws old and new with what stands round them.
func words(item drift.Item) []styled {
	limit := excerptWords
	if strings.HasPrefix(string(item.Class), "section-") || strings.HasPrefix(string(item.Class), "period-") {
		limit = headlineWords
	}
	var parts []styled
	switch {
	case item.Old+item.New == "":
		return nil
	case item.Old == item.New:
		return []styled{{ordinary, excerpt(item.Old, limit)}}
	}
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

// excerpt returns the first words of text, and how many there are.
