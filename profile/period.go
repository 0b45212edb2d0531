package profile

import (
	"strconv"
	"strings"
	"time"

	"github.com/stemmadocs/stemma/document"
)

// PeriodMatch is the period that a heading names.
type PeriodMatch struct {
	Period document.Period
	Usual  bool // the heading is worded, and spelled, as such headings usually are
}

// periodHeading is the usual heading of one kind of period.
type periodHeading struct {
	kind  document.PeriodKind
	usual string
}

// Period returns the period that heading names, in whatever words.
func (p *Profile) Period(heading string) (PeriodMatch, bool) {
	i, f := p.periodWordings.match(heading)
	if i < 0 {
		return PeriodMatch{}, false
	}
	period := document.Period{Kind: p.periodKinds[i], Year: f.year, Month: f.month}
	return PeriodMatch{period, sameLine(heading, p.PeriodHeading(period))}, true
}

// sameLine compares two lines by everything but white space and the shape of
// apostrophes.
func sameLine(a, b string) bool {
	fold := func(s string) string { return straight(document.OneLine(s)) }
	return fold(a) == fold(b)
}

func straight(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "’", "'"), "‘", "'")
}

// PeriodHeading returns the usual heading of period, and "" where there is
// none or where period lacks what it needs.
func (p *Profile) PeriodHeading(period document.Period) string {
	for _, h := range p.periods {
		if h.kind != period.Kind || !h.complete(period) {
			continue
		}
		heading := strings.ReplaceAll(h.usual, "{year}", strconv.Itoa(period.Year))
		return strings.ReplaceAll(heading, "{month}", time.Month(period.Month).String())
	}
	return ""
}

// complete reports whether period names neither more nor less than the usual
// heading says.
func (h periodHeading) complete(period document.Period) bool {
	months := 1 <= period.Month && period.Month <= 12
	return strings.Contains(h.usual, "{year}") == (period.Year != 0) &&
		strings.Contains(h.usual, "{month}") == months
}
