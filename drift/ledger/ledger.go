// Package ledger keeps the drift that a person has accepted, each change with
// a reason, so that only what is new need be looked at.
//
// Start with [Parse], or with [New] for an empty one. [Ledger.Judge] finds out
// which items of a report are accepted; it works without a ledger too, and
// proposes rules that would be worth having. [Ledger.Accept] and
// [Ledger.AcceptRule] add to a ledger, [Ledger.Prune] takes out what matches
// nothing any more, [Ledger.Encode] writes it.
//
// The package refuses a ledger that was edited by hand so that an entry no
// longer fits its fingerprint, and rules for changes that matter: a rule also
// accepts what nobody has seen yet, so there are rules only for what is
// cosmetic, house style or information. It reads no files and no clock.
//
// An accepted change is known by its fingerprint, which is made of its own
// words: it survives every other edit and ends with any edit of itself. The
// file is text, made for people and for merging: an entry is a few lines, in a
// place that its content alone decides, and the same entries are the same
// bytes.
package ledger

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift"
)

// Ledger is the accepted drift of one publication, or of several.
type Ledger struct {
	Path    string // where [Parse] read it; empty for a new one
	Entries []Entry
	Rules   []Rule

	// headings are written even for sections without entries: two branches that
	// accept drift of different sections then change different places.
	headings map[string]bool
}

// Entry is one change that a person has accepted. Of the item it holds what
// the fingerprint is made of.
type Entry struct {
	Publication string // what the report calls the publication
	Item        drift.Item
	Line        int // where [Parse] read it
	Terms
}

// Terms are what a person gives when accepting: why, and for how long.
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

// Sources returns the digest of both versions of a report, for
// [Terms.Sources].
func Sources(r *drift.Report) string {
	return digest(r.Old.SHA256, r.New.SHA256)
}

// hold reports whether the terms hold on a day, for versions with the digest
// sources.
func (t Terms) hold(sources, day string) bool {
	return (t.Expires == "" || day <= t.Expires) && (t.Sources == "" || t.Sources == sources)
}

// Expiry is an acceptance whose last day has passed.
type Expiry struct {
	Line int    // where [Parse] read it
	What string // when it expired, and what was accepted
}

// Expired returns the acceptances whose last day is before day, in the order
// of the file.
func (l *Ledger) Expired(day string) []Expiry {
	var out []Expiry
	add := func(line int, t Terms, what string) {
		if t.Expires != "" && day > t.Expires {
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

func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:10])
}
