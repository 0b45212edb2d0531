package drift

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/profile"
)

// scorer tells how likely two sections are the same.
type scorer struct {
	bodies   weights
	headings map[string]int // sections whose heading holds the word
	total    int
	profile  *profile.Profile
}

func newScorer(p *profile.Profile, old, new []*section) *scorer {
	s := &scorer{bodies: newWeights(old, new), headings: map[string]int{}, total: len(old) + len(new), profile: p}
	for _, list := range [][]*section{old, new} {
		for _, sec := range list {
			words := headingWords(sec.name)
			slices.Sort(words)
			for _, w := range slices.Compact(words) {
				s.headings[w]++
			}
		}
	}
	return s
}

const enoughWords = 8 // of a body, to be compared by

// score is half the likeness of the headings and half that of the bodies;
// bodies that say too little leave it to the headings.
func (s *scorer) score(a, b *section) float64 {
	if s.differentOrganisations(a, b) {
		return 0
	}
	h := s.heading(a.name, b.name)
	if len(a.words()) < enoughWords || len(b.words()) < enoughWords || a.placeholder(s.profile) || b.placeholder(s.profile) {
		return h
	}
	return (h + s.bodies.containment(a.words(), b.words())) / 2
}

// differentOrganisations reports whether the profile knows that a and b speak
// for two bodies.
func (s *scorer) differentOrganisations(a, b *section) bool {
	if a.node.Key == "" || b.node.Key == "" || a.node.Key == b.node.Key {
		return false
	}
	return s.known(a.node.Key) && s.known(b.node.Key)
}

func (s *scorer) known(key string) bool {
	return slices.ContainsFunc(s.profile.Organisations(), func(o profile.Organisation) bool { return o.Key == key })
}

// heading is the weight of the words that two headings share, as a part of
// the weight of all; letters never count.
func (s *scorer) heading(a, b string) float64 {
	x, y := headingWords(a), headingWords(b)
	var all, shared float64
	for _, w := range x {
		all += s.weight(w)
	}
	used := make([]bool, len(y))
	for _, w := range y {
		all += s.weight(w)
	}
	for _, w := range x {
		for j, v := range y {
			if !used[j] && sameHeadingWord(w, v) {
				used[j] = true
				shared += s.weight(w) + s.weight(v)
				break
			}
		}
	}
	if all == 0 {
		return 0
	}
	return shared / all
}

func (s *scorer) weight(word string) float64 {
	return math.Log(float64(s.total+1)/float64(max(1, s.headings[word]))) + 0.01
}

const longestHeading = 40 // words of a heading that count

// headingWords returns the folded words of a heading that carry meaning.
func headingWords(name string) []string {
	words := strings.Fields(profile.Fold(name))
	words = slices.DeleteFunc(words, isWeak)
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
