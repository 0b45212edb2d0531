// Package profile holds the vocabulary of one family of publications: its
// organisations with their other names, the headings of its periods, the
// wordings of placeholders and of the lines round a published paper, and its
// house spellings.
//
// Start with [GDS], the profile that is built in, or with [Load], which reads
// one from YAML; gds.yaml is the built-in one and explains every key. A
// [Profile] then answers questions: [Profile.Organisation], [Profile.Period],
// [Profile.Header], [Profile.Placeholder]. The functions [Fold], [Key],
// [Abbreviates] and [IsSmallWord] are the general rules about names, which need
// no profile and hold for organisations that are in none.
//
// The package reads no files and knows no format. A profile that does not
// mean anything is refused with the line that is wrong, never half understood.
// A Profile does not change once it is made and may be shared; every answer
// takes time in proportion to the question, whatever the question is.
package profile

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// Profile is the vocabulary of one family of publications.
type Profile struct {
	organisations []Organisation
	names         []name          // every name of every organisation, ready to compare
	byFold        map[string]name // the same by Fold

	periods        []periodHeading
	periodWordings wordings
	periodKinds    []document.PeriodKind // of each wording
	legacy         document.Period       // of statements without a heading

	headerWordings wordings
	headers        []headerLine // of each wording
	placeholders   wordings
	readMore       wordings

	series       Series
	contractions map[string]string // long form by contraction
	spellings    map[string]string // house form by variant
}

// Organisation is one body that publications speak of.
type Organisation struct {
	Key           string // survives renaming: "hm-treasury"
	Name          string // the canonical name
	Abbreviations []string
	OtherNames    []string
	Department    bool // it has sections of its own
}

// Series is a publication that others are part of, and their wording of that.
type Series struct {
	Name     string
	Href     string
	Sentence string // with %s for the name
	History  string // where the changes of a folder of sources are shown, with %s for the folder
}

//go:embed gds.yaml
var gdsSource []byte

var gds = sync.OnceValue(func() *Profile {
	p, err := read(gdsSource, "gds.yaml", nil)
	if err != nil {
		panic("profile: the built-in profile: " + err.Error()) // a test reads it
	}
	return p
})

// GDS returns the built-in profile, that of the Government Digital Strategy.
func GDS() *Profile { return gds() }

// Organisations returns the organisations in the order of the profile.
func (p *Profile) Organisations() []Organisation { return slices.Clone(p.organisations) }

// Series returns the publication that the papers are part of.
func (p *Profile) Series() Series { return p.series }

// SeriesIn returns the name of the publication that the paper is part of, if
// that is what the first sentence of text is about, and the length of that
// sentence; otherwise "".
func (p *Profile) SeriesIn(text string) (name string, length int) {
	const longest = 110 // characters
	before, after, ok := strings.Cut(p.series.Sentence, "%s")
	rest, opened := strings.CutPrefix(text, before)
	name, tail, closed := strings.Cut(rest, after)
	if !ok || !opened || !closed || utf8.RuneCountInString(name) > longest || tail != "" && !strings.HasPrefix(tail,
		" ") {
		return "", 0
	}
	return name, len(text) - len(tail)
}

// LegacyPeriod returns the period of a statement that has no heading.
func (p *Profile) LegacyPeriod() document.Period { return p.legacy }
