package drift

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// finding is an item before it has its place in the report.
type finding struct {
	class            Class
	sub              string
	severity         Severity // "" for that of the class
	old, new         *section // one of them may be nil
	oldText, newText string
	oldSpan, newSpan document.Span
	before, after    string
	reason           string // "" for that of the class
}

// tell adds an item about whole sections.
func (c *comparison) tell(class Class, a, b *section, old, new, reason string) {
	f := finding{class: class, old: a, new: b, oldText: old, newText: new, reason: reason}
	if a != nil && a.node != nil {
		f.oldSpan = a.headingSpan()
	}
	if b != nil && b.node != nil {
		f.newSpan = b.headingSpan()
	}
	c.findings = append(c.findings, f)
}

// findingOf returns an item about two phrases, of which one may be empty.
func (c *comparison) findingOf(class Class, a, b *section, old, new prose.Span) finding {
	return finding{class: class, old: a, new: b, oldText: old.String(), newText: new.String(), oldSpan: c.old.place(old), newSpan: c.new.place(new)}
}

// words reports what changed inside a group.
func (c *comparison) words(a, b *section, g *sentencePair) {
	t := recordedPair{sentencePair: g, moved: int32(g.moved) - 1}
	c.boundaries(a, b, g)
	edits := c.speaker(a, b).Edits(&g.Pair)
	t.edits, t.first = edits, len(c.findings)
	c.pairs = append(c.pairs, t)
	for _, e := range edits {
		f := c.findingOf(Class(e.Kind), a, b, g.OldOf(e.Hunk), g.NewOf(e.Hunk))
		f.before, f.after = context(g.Old, e.OldFrom, e.OldTo)
		f.oldSpan = c.old.placeOr(g.Old, f.oldSpan, e.OldFrom)
		f.newSpan = c.new.placeOr(g.New, f.newSpan, e.NewFrom)
		c.findings = append(c.findings, f)
	}
	c.noteSpaces(a, b, g, edits)
	c.emphases(a, b, g, edits)
	if len(edits) == 0 {
		c.cells(a, b, g)
	}
}

// placeOr returns span, or if it is empty where in p the missing words would be.
func (t *tree) placeOr(p prose.Span, span document.Span, at int) document.Span {
	if !span.IsZero() || len(p) == 0 {
		return span
	}
	if at > 0 {
		s := t.place(p[at-1 : at])
		s.Line, s.Column = s.EndLine, s.EndColumn
		return s
	}
	s := t.place(p[:1])
	s.EndLine, s.EndColumn = s.Line, s.Column
	return s
}

const contextWords = 3

// context returns the words in front of and behind p[from:to].
func context(p prose.Span, from, to int) (before, after string) {
	return p[max(0, from-contextWords):from].String(), p[to:min(len(p), to+contextWords)].String()
}

// boundaries reports sentences that were split or merged.
func (c *comparison) boundaries(a, b *section, g *sentencePair) {
	switch {
	case g.OldParts < g.NewParts:
		c.findings = append(c.findings, c.findingOf(SentenceSplit, a, b, g.Old, g.New))
	case g.OldParts > g.NewParts:
		c.findings = append(c.findings, c.findingOf(SentenceMerged, a, b, g.Old, g.New))
	}
}

// report puts everything found into its final form.
func (c *comparison) report() *Report {
	order, places := c.order()
	r := &Report{
		Old: source(c.docs[0]), New: source(c.docs[1]), Publication: c.publication(),
		Sections: make([]Section, 0, len(c.rows)), Items: make([]Item, 0, len(c.findings)),
	}
	for _, row := range c.rows {
		r.Sections = append(r.Sections, row.section())
	}
	for _, i := range order {
		r.Items = append(r.Items, c.item(c.findings[i]))
	}
	r.Passages = c.passages(places)
	r.identify()
	r.Summary = summarise(r.Items)
	return r
}

// order returns the order in which what was found is reported, and the place
// of each in it.
func (c *comparison) order() (order, places []int) {
	order, places = make([]int, len(c.findings)), make([]int, len(c.findings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := c.findings[i], c.findings[j]
		return cmp.Or(cmp.Compare(a.row(), b.row()), cmp.Compare(a.statementOrder(), b.statementOrder()))
	})
	for place, i := range order {
		places[i] = place
	}
	return order, places
}

func source(d *document.Document) Source {
	return Source{Path: d.Source.Path, Format: d.Source.Format, SHA256: d.Source.SHA256}
}

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

// home returns the section that f is told under, and the statement if it is
// about one.
func (f finding) home() (home, statement *section) {
	home = f.new
	if f.old != nil {
		home = f.old
	}
	if home == nil {
		return nil, nil
	}
	return homeOf(home)
}

func (f finding) row() int {
	home, _ := f.home()
	switch {
	case home == nil:
		return 0
	case home.title:
		return -1
	}
	return home.row
}

func (f finding) statementOrder() int {
	switch _, s := f.home(); {
	case s == nil:
		return -1
	case s.match != nil && f.new != nil:
		return f.new.order
	default:
		return s.order
	}
}

// item gives f its final form.
func (c *comparison) item(f finding) Item {
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

func spanOf(s document.Span) *Span {
	if s.Line == 0 {
		return nil
	}
	return &Span{s.File, s.Line, s.Column, s.EndLine, s.EndColumn}
}
