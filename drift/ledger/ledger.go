// Package ledger keeps the drift that a person has accepted, each change with
// a reason, so that only what is new need be looked at.
//
// Start with Parse, or with New for an empty one; Apply then says of every
// item of a report what the ledger holds of it. Accept and AcceptRule add to
// it, Prune takes out what is no longer there, Encode writes it. Propose looks
// for rules that would be worth having, with or without a ledger.
//
// An accepted change is known by its fingerprint, which is made of its own
// words: it survives every other edit and dies with any edit of itself. A rule
// covers many changes and so can cover one that nobody has seen; there are
// none but for what is cosmetic, house style or mere information. A ledger
// that was edited by hand so that its words no longer fit is refused.
//
// The file is text for people and for merging: an entry is a few lines, in a
// place that its content alone decides. The same entries are the same bytes.
// The package reads no files and no clock.
package ledger

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/prose"
)

// Everywhere is the scope of a rule that holds in all sections.
const Everywhere = "*"

// Ledger is the accepted drift of one publication, or of several.
type Ledger struct {
	Entries []Entry
	Rules   []Rule

	// headings are written even where nothing stands under them: two branches
	// that accept drift of different sections then change different places.
	headings map[string]bool
}

// Entry is one change that a person has accepted. Of the item it holds what
// the fingerprint is made of.
type Entry struct {
	Publication string // what the report calls the publication
	Item        drift.Item
	Line        int // where Parse read it
	Terms
}

// Rule accepts every change of one class, in one section or all of them.
type Rule struct {
	Publication string
	Section     string // key of the section; empty for the front of the document, or Everywhere
	Class       drift.Class
	Old, New    *string // what it was and is, folded by prose.Fold; nil for anything
	Covered     int     // how many changes it covered when it was made
	Line        int     // where Parse read it
	Terms
}

// Terms are what a person says when accepting: why, and for how long.
type Terms struct {
	Reason  string
	By      string
	Date    string // YYYY-MM-DD
	Expires string // YYYY-MM-DD, the last day; empty for ever
	Sources string // digest of both versions, if it holds only until one of them changes
}

// New returns an empty ledger that has a place for each section of the
// reports.
func New(reports ...*drift.Report) *Ledger {
	l := &Ledger{headings: map[string]bool{Everywhere: true, "": true}}
	for _, r := range reports {
		for _, s := range r.Sections {
			l.headings[s.Key] = true
		}
	}
	return l
}

// Sources returns the digest of both versions that Terms.Sources holds.
func Sources(r *drift.Report) string {
	return digest(r.Old.SHA256, r.New.SHA256)
}

// live reports whether the terms still hold.
func (t Terms) live(r *drift.Report, today string) bool {
	return (t.Expires == "" || today <= t.Expires) && (t.Sources == "" || t.Sources == Sources(r))
}

// Expiry is an acceptance whose last day has passed.
type Expiry struct {
	Line int // where Parse read it
	What string
}

// Expired returns what no longer holds on a day, in the order of the file.
func (l *Ledger) Expired(today string) []Expiry {
	var out []Expiry
	add := func(line int, t Terms, what string) {
		if t.Expires != "" && today > t.Expires {
			out = append(out, Expiry{line, "expired on " + t.Expires + ": " + what})
		}
	}
	for _, r := range l.Rules {
		add(r.Line, r.Terms, r.String())
	}
	for _, e := range l.Entries {
		add(e.Line, e.Terms, string(e.Item.Class)+" "+side(&e.Item.Old)+" → "+side(&e.Item.New))
	}
	slices.SortFunc(out, func(a, b Expiry) int { return cmp.Compare(a.Line, b.Line) })
	return out
}

// acceptance is the terms as a report shows them.
func (t Terms) acceptance(rule string) *drift.Acceptance {
	return &drift.Acceptance{Reason: t.Reason, By: t.By, Date: t.Date, Expires: t.Expires, Rule: rule}
}

// id names a rule by what it covers.
func (r Rule) id() string {
	return digest("rule", r.Publication, r.Section, string(r.Class), pattern(r.Old), pattern(r.New))
}

// pattern tells the empty pattern from none.
func pattern(p *string) string {
	if p == nil {
		return "any"
	}
	return "is " + prose.Fold(*p)
}

func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:10])
}

// rulable reports whether rules may accept changes of a class.
func rulable(c drift.Class) bool {
	s := c.Severity()
	return s == drift.Cosmetic || s == drift.House || s == drift.Info
}

// covers reports whether the rule covers an item of its publication.
func (r Rule) covers(item drift.Item) bool {
	return item.Class == r.Class && (r.Section == Everywhere || r.Section == item.Section) &&
		isLight(item) && matches(r.Old, item.Old) && matches(r.New, item.New)
}

// isLight reports whether a rule may cover an item: some are graver than their
// class is.
func isLight(item drift.Item) bool { return !item.Severity.AtLeast(drift.Minor) }

func matches(p *string, text string) bool {
	return p == nil || prose.Fold(*p) == prose.Fold(text)
}

// String says in words what the rule covers.
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

// sort puts entries and rules where their content says.
func (l *Ledger) sort() {
	slices.SortFunc(l.Entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Item.Section, b.Item.Section), cmp.Compare(period(a.Item.Period), period(b.Item.Period)),
			cmp.Compare(a.Item.Class, b.Item.Class), cmp.Compare(a.Item.ID, b.Item.ID), a.compare(b.Terms))
	})
	slices.SortFunc(l.Rules, func(a, b Rule) int {
		return cmp.Or(cmp.Compare(a.Section, b.Section), cmp.Compare(a.Class, b.Class), cmp.Compare(a.id(), b.id()), a.compare(b.Terms))
	})
}

// compare puts an order to what two branches say of one change.
func (t Terms) compare(other Terms) int {
	return cmp.Or(cmp.Compare(t.Date, other.Date), cmp.Compare(t.Reason, other.Reason), cmp.Compare(t.By, other.By))
}

// places returns the sections in the order of the file: rules for everywhere,
// the front, then by key.
func (l *Ledger) places() []string {
	all := maps.Clone(l.headings)
	if all == nil {
		all = map[string]bool{}
	}
	for _, e := range l.Entries {
		all[e.Item.Section] = true
	}
	for _, r := range l.Rules {
		all[r.Section] = true
	}
	rank := func(key string) int { return slices.Index([]string{"", Everywhere}, key) }
	return slices.SortedFunc(maps.Keys(all), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(b), rank(a)), cmp.Compare(a, b))
	})
}

// period is how a period is written and sorted.
func period(p *drift.Period) string {
	switch {
	case p == nil:
		return ""
	case p.Year == 0:
		return p.Kind
	}
	return p.Kind + " " + strconv.Itoa(p.Year)
}
