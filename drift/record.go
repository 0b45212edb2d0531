package drift

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// ref names a finding. Its zero value names none.
type ref int32

const none ref = 0

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

// record is what a comparison has found: what the report lists, and for its
// passages, which words were compared with which.
type record struct {
	findings []finding
	pairs    []comparedPair
	unpaired []unpairedSpan
	spaces   fixedSpaces
}

// add records a finding.
func (r *record) add(f finding) ref {
	r.findings = append(r.findings, f)
	return ref(len(r.findings))
}

// at returns the finding that was recorded as at.
func (r *record) at(at ref) *finding { return &r.findings[at-1] }

// addSections records a finding about whole sections. Either may be nil.
func (r *record) addSections(class Class, a, b *section, old, new, reason string) ref {
	f := finding{class: class, old: a, new: b, oldText: old, newText: new, reason: reason}
	if a != nil && a.node != nil {
		f.oldSpan = a.headingSpan()
	}
	if b != nil && b.node != nil {
		f.newSpan = b.headingSpan()
	}
	return r.add(f)
}

// sentencePair is a pair of sentences of which the words are to be compared.
type sentencePair struct {
	wording.Pair
	moved ref // the finding that it moved
}

// comparedPair is a pair and what became of its words.
type comparedPair struct {
	*sentencePair
	edits []foundEdit
}

// foundEdit is an edit and the finding that it is.
type foundEdit struct {
	wording.Edit
	item ref
}

// unpairedSpan is words that only one document has, and the finding that they
// are.
type unpairedSpan struct {
	side side
	prose.Span
	item ref
}

// fixedSpaces is the places in which one document has a space that keeps two
// words on one line, and the other a plain one. The first stands for all.
type fixedSpaces struct {
	places int
	first  finding
}

// row is a line of the table of sections.
type row struct{ old, new *section }

// side is one of the two documents, for what is the same for both.
type side uint8

const (
	oldSide side = iota
	newSide
)

// pick returns what belongs to s.
func pick[T any](s side, old, new T) T {
	if s == oldSide {
		return old
	}
	return new
}
