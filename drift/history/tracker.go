package history

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/profile"
)

// Tracker follows sentences from version to version. The zero Tracker compares
// in the vocabulary of the built-in profile.
type Tracker struct {
	profile    *profile.Profile
	versions   []Version
	last       *document.Document
	current    []*thread            // the sentences of the last version, in its order
	gone       map[string][]*thread // by the text that they ended with
	statements []*statement
}

// thread is a [Sentence] under way.
type thread struct {
	Sentence
	home *statement
}

// statement is a [Statement] under way.
type statement struct {
	place   place
	name    string
	order   int       // among all
	threads []*thread // those that are gone among them
}

// New returns a [Tracker] that compares in the vocabulary of p, or of the
// built-in profile where p is nil.
func New(p *profile.Profile) *Tracker {
	return &Tracker{profile: p}
}

// Add follows the sentences into the next version. Of v, the number, the
// format, the sum and the drift are filled in, and the path where it is empty.
func (t *Tracker) Add(v Version, doc *document.Document) {
	first := len(t.versions) == 0
	if first {
		t.last, t.gone = doc, map[string][]*thread{}
	}
	r := drift.Compare(t.last, doc, t.profile)
	v.Number = len(t.versions) + 1
	v.Format, v.SHA256 = r.New.Format, r.New.SHA256
	if v.Path == "" {
		v.Path = r.New.Path
	}
	if !first {
		v.Drift = &Drift{Items: r.Summary.Items, BySeverity: r.Summary.BySeverity}
	}
	t.versions = append(t.versions, v)
	t.last = doc
	newStep(t, r, v.Number).run()
}

// History returns what became of every sentence so far.
func (t *Tracker) History() *History {
	h := &History{Schema: Schema, Versions: append([]Version{}, t.versions...), Statements: []Statement{}}
	for _, s := range t.statements {
		if len(s.threads) == 0 {
			continue
		}
		out := Statement{Section: s.place.section, Name: s.name}
		if s.place.period != (drift.Period{}) {
			period := s.place.period
			out.Period = &period
		}
		for _, th := range s.threads {
			out.Sentences = append(out.Sentences, th.Sentence)
		}
		h.Statements = append(h.Statements, out)
	}
	return h
}

// describe names a statement in a change.
func (s *statement) describe() string {
	name := s.name
	if name == "" {
		name = "the front of the document"
	}
	if s.place.period == (drift.Period{}) {
		return name
	}
	return name + ", " + s.place.period.String()
}
