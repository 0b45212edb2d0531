package drift

import (
	"fmt"
	"strconv"
	"strings"
)

// whole reports classes about whole statements, of which a section can have
// many that say the same.
func whole(c Class) bool { return c == periodAdded || c == periodMissing }

// together draws items of one class that are told best in one line.
func (c *canvas) together(items []Item) {
	var parts []string
	for _, item := range items {
		parts = append(parts, fmt.Sprintf("%s (%s)", item.Period, count(len(strings.Fields(item.Old+item.New)), "word")))
	}
	c.label(items[0], "")
	c.paragraph(wordsIndent, styled{ordinary, strings.Join(parts, ", ")})
}

const wordsIndent = 6

// String draws a period as "plan 2015".
func (p *Period) String() string {
	if p.Year == 0 {
		return p.Kind
	}
	return fmt.Sprintf("%s %d", p.Kind, p.Year)
}

// item draws one item: what it is and where, and the words. House style is
// told in a line.
func (c *canvas) item(item Item) {
	where := lines(item)
	if item.Period != nil && where != "" {
		where = item.Period.String() + ", " + where
	}
	parts := item.words()
	if item.Severity == House && len(parts) > 0 {
		parts = append(parts, styled{faint, " (" + where + ")"})
		c.hanging("  house "+string(item.Class)+": ", wordsIndent, parts...)
		return
	}
	c.label(item, where)
	if len(parts) > 0 {
		c.hanging(strings.Repeat(" ", wordsIndent), wordsIndent, parts...)
	}
}

func (c *canvas) label(item Item, where string) {
	s := ordinary
	if item.Severity == Substantive {
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
func lines(item Item) string {
	switch old, new := item.OldSpan, item.NewSpan; {
	case old != nil && new != nil:
		return fmt.Sprintf("line %s, now %s", old.place(), new.place())
	case old != nil:
		return "line " + old.place()
	case new != nil:
		return "now line " + new.place()
	}
	return ""
}

func (s *Span) place() string {
	if s.File != "" {
		return fmt.Sprintf("%d of %s", s.Line, s.File)
	}
	return strconv.Itoa(int(s.Line))
}

// words draws old and new with what stands round them.
func (item Item) words() []styled {
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
func excerpt(text string, limit int) string {
	words := strings.Fields(text)
	if len(words) <= limit+3 {
		return strings.Join(words, " ")
	}
	return fmt.Sprintf("%s … (%d words)", strings.Join(words[:limit], " "), len(words))
}
