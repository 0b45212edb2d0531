package prose

import (
	"slices"
	"strings"
	"testing"
)

func TestSpans(t *testing.T) {
	v := NewVocabulary()
	first, second := v.Read("“The pond,\u00a0the well."), v.Read(" (Deep.)")
	if first.Words() != 4 || second.Words() != 1 {
		t.Errorf("%d and %d words", first.Words(), second.Words())
	}
	both := append(first.All(), second.All()...)
	if got, want := both.String(), "“The pond,\u00a0the well. (Deep.)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := both.Trimmed().String(); got != "The pond,\u00a0the well. (Deep" {
		t.Errorf("trimmed: %q", got)
	}
	if got := both[7:].TrimmedLeft().String(); got != "Deep.)" {
		t.Errorf("trimmed on the left: %q", got)
	}
	if marks := second.Span(2, 4); len(marks.Trimmed()) != 0 || len(marks.IDs()) != 0 || marks.Words() != 0 {
		t.Errorf("words of %q", marks)
	}
	if got := strings.Join(both.Folded(v), " "); got != "the pond the well deep" || both.Words() != 5 {
		t.Errorf("folded: %q", got)
	}
	ids := both.IDs()
	if len(ids) != 5 || ids[0] != ids[2] || slices.Index(ids, v.ID("well")) != 3 {
		t.Errorf("numbers %v", ids)
	}
	if got := first.Span(1, 3).String(); got != "The pond" {
		t.Errorf("a part: %q", got)
	}
}

func TestNeighbours(t *testing.T) {
	v := NewVocabulary()
	a, b := v.Read("one two"), v.Read("three")
	one, two, three := a.All()[0], a.All()[1], b.All()[0]
	if n, ok := one.Neighbour(1); !ok || n != two || n.String() != "two" {
		t.Errorf("after one is %v", n)
	}
	if _, ok := one.Neighbour(-1); ok {
		t.Error("something is before the first word")
	}
	if _, ok := two.Neighbour(1); ok {
		t.Error("something is after the last word")
	}
	if !two.Follows(one) || one.Follows(two) || three.Follows(two) || one.Follows(one) {
		t.Error("what follows what?")
	}
}
