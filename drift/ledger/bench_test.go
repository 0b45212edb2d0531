package ledger

import (
	"strconv"
	"testing"

	"github.com/stemmadocs/stemma/drift"
)

// BenchmarkLedger accepts, writes, reads and applies a ledger of 10,000
// changes and 1,000 rules.
func BenchmarkLedger(b *testing.B) {
	r := &drift.Report{}
	var ids []string
	for i := range 10000 {
		item := drift.Item{
			Section: "s" + strconv.Itoa(i%300), Class: drift.PersonShift, Severity: drift.House,
			Old: "we " + strconv.Itoa(i), New: "it",
		}
		item.ID = item.Fingerprint("")
		r.Items = append(r.Items, item)
		ids = append(ids, item.ID)
	}
	terms := Terms{Reason: "agreed"}
	l := New(r)
	for i := range 1000 {
		old := r.Items[i].Old
		rule := Rule{Section: Everywhere, Class: drift.PersonShift, Old: &old, Covered: 1, Terms: terms}
		l.Rules = append(l.Rules, rule)
	}
	for b.Loop() {
		if _, err := l.Accept(r, ids, terms); err != nil {
			b.Fatal(err)
		}
		again := reread(b, l)
		again.Judge(r, "2014-01-01")
		again.Prune(r)
	}
}
