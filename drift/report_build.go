package drift

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// report puts everything found into its final form.
func (c *comparison) report() *Report {
	order, places := c.order()
	r := &Report{
		Old: source(c.old.doc), New: source(c.new.doc), Publication: c.publication(),
		Sections: make([]Section, 0, len(c.rows)), Items: make([]Item, 0, len(c.findings)),
	}
	for _, row := range c.rows {
		r.Sections = append(r.Sections, row.section())
	}
	for _, at := range order {
		r.Items = append(r.Items, c.at(at).item())
	}
	r.Passages = c.buildPassages(places)
	r.identify()
	r.Summary = summarise(r.Items)
	return r
}

// order returns the findings in the order in which they are reported, and the
// place of each in it: -1 for none.
func (c *comparison) order() (order []ref, places []int) {
	order, places = make([]ref, len(c.findings)), make([]int, len(c.findings)+1)
	for i := range order {
		order[i] = ref(i + 1)
	}
	slices.SortStableFunc(order, func(i, j ref) int {
		a, b := c.at(i), c.at(j)
		return cmp.Or(cmp.Compare(a.row(), b.row()), cmp.Compare(a.statementOrder(), b.statementOrder()))
	})
	places[none] = -1
	for place, at := range order {
		places[at] = place
	}
	return order, places
}

// source returns where a document was read from.
func source(d *document.Document) Source {
	return Source{Path: d.Source.Path, Format: d.Source.Format, SHA256: d.Source.SHA256}
}

// section returns a row of the table of sections.
func (r row) section() Section {
	switch {
	case r.new == nil:
		return Section{Key: r.old.key, OldName: r.old.name, Status: StatusMissing}
	case r.old == nil:
		return Section{Key: r.new.key, NewName: r.new.name, Status: StatusAdded}
	}
	return Section{
		Key: r.old.key, OldName: r.old.name, NewName: r.new.name, Status: StatusMatched,
		Moved: r.old.moved, MatchedBy: r.old.by, Score: float64(int(r.old.score*1000+0.5)) / 1000,
	}
}

// home returns the section that f is reported under, and the statement if it is
// about one.
func (f *finding) home() (home, statement *section) {
	switch {
	case f.old != nil:
		return f.old.home()
	case f.new != nil:
		return f.new.home()
	}
	return nil, nil
}

// row returns the row of the section that f is reported under: 0 for the front,
// -1 for the title.
func (f *finding) row() int {
	home, _ := f.home()
	switch {
	case home == nil:
		return 0
	case home.title:
		return -1
	}
	return home.row
}

// statementOrder returns the place of the statement that f is about, -1 for none.
func (f *finding) statementOrder() int {
	switch _, s := f.home(); {
	case s == nil:
		return -1
	case s.partner != nil && f.new != nil:
		return f.new.order
	default:
		return s.order
	}
}

// item gives f its final form.
func (f *finding) item() Item {
	info := f.class.info()
	item := Item{
		Class: f.class, Sub: f.sub, Severity: info.severity, Reason: info.reason,
		Old: f.oldText, New: f.newText, Before: f.before, After: f.after,
		OldSpan: spanOf(f.oldSpan), NewSpan: spanOf(f.newSpan),
	}
	if f.severity != "" {
		item.Severity = f.severity
	}
	if f.reason != "" {
		item.Reason = f.reason
	}
	home, statement := f.home()
	if home != nil {
		item.Section = home.key
		if home.title {
			item.Sub = "title"
		}
	}
	if statement != nil {
		item.Period = &Period{Kind: string(statement.period.Kind), Year: statement.period.Year}
	}
	if f.sub != "" && (f.class == MetadataAdded || f.class == MetadataChanged || f.class == MetadataRemoved) {
		item.Reason = fmt.Sprintf("%s: %s", f.sub, item.Reason)
	}
	return item
}

// spanOf returns a place for the report; nil where there is none.
func spanOf(s document.Span) *Span {
	if s.Line == 0 {
		return nil
	}
	return &Span{s.File, s.Line, s.Column, s.EndLine, s.EndColumn}
}

// publication names what both documents are versions of: by its number, which
// outlives its title.
func (c *comparison) publication() string {
	for _, d := range []*document.Document{c.old.doc, c.new.doc} {
		if n := d.Meta.Number; n != "" {
			return strings.TrimLeft(prose.Fold(n), "0")
		}
	}
	return ""
}
