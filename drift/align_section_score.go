package drift

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// scorer tells how likely two sections are the same.
type scorer struct {
	bodies   sequence.Weights
	headings map[string]float64 // the weight of each word of a heading
	traits   map[*section]traits
}

// traits is what a section is judged by.
type traits struct {
	heading   []string
	weight    float64 // of the heading
	body      float64 // weight of the body
	telling   bool    // the body says enough to be compared
	institute string  // the organisation that speaks, if the profile knows it
}

// newScorer returns a scorer for some sections of both documents.
func (a *aligner) newScorer(old, new []*section) *scorer {
	all := slices.Concat(a.old.sections, a.new.sections)
	s := &scorer{
		bodies: sequence.NewWeights(wordsOf(all)), headings: headingWeights(all), traits: map[*section]traits{},
	}
	known := map[string]bool{}
	for _, o := range a.profile.Organisations() {
		known[o.Key] = true
	}
	for _, sec := range slices.Concat(old, new) {
		t := traits{heading: headingWords(sec.name), body: s.bodies.Sum(sec.words())}
		for _, w := range t.heading {
			t.weight += s.headings[w]
		}
		t.telling = len(sec.words()) >= enoughWords && !sec.placeholder(a.profile)
		if known[sec.node.Key] {
			t.institute = sec.node.Key
		}
		s.traits[sec] = t
	}
	return s
}

// headingWeights returns how much each word tells one heading from another.
func headingWeights(sections []*section) map[string]float64 {
	counts := map[string]int{}
	for _, sec := range sections {
		words := headingWords(sec.name)
		slices.Sort(words)
		for _, w := range slices.Compact(words) {
			counts[w]++
		}
	}
	weights := make(map[string]float64, len(counts))
	for w, n := range counts {
		weights[w] = sequence.Rarity(n, len(sections))
	}
	return weights
}

// score is half the likeness of the headings and half that of the bodies; where
// a body says too little, it is that of the headings. Two organisations that the
// profile knows are never one.
func (s *scorer) score(a, b *section) float64 {
	x, y := s.traits[a], s.traits[b]
	if x.institute != "" && y.institute != "" && x.institute != y.institute {
		return 0
	}
	h := s.heading(x, y)
	if !x.telling || !y.telling {
		return h
	}
	return (h + s.bodies.Containment(a.words(), b.words(), x.body, y.body)) / 2
}

// heading is the weight of the words that two headings share, as a part of the
// weight of all.
func (s *scorer) heading(x, y traits) float64 {
	shared := 0.0
	used := make([]bool, len(y.heading))
	for _, w := range x.heading {
		for j, v := range y.heading {
			if !used[j] && sameHeadingWord(w, v) {
				used[j] = true
				shared += s.headings[w] + s.headings[v]
				break
			}
		}
	}
	if all := x.weight + y.weight; all > 0 {
		return shared / all
	}
	return 0
}

const longestHeading = 40 // words of a heading that count

// headingWords returns the folded words of a heading that carry meaning.
func headingWords(name string) []string {
	words := strings.Fields(profile.Fold(name))
	words = slices.DeleteFunc(words, prose.IsFunctionWord)
	return words[:min(len(words), longestHeading)]
}

// sameHeadingWord reports equal words, and those of which one begins the
// other: transport, transportation.
func sameHeadingWord(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || utf8.RuneCountInString(a) >= 5 && strings.HasPrefix(b, a)
}
