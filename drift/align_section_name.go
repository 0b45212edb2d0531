package drift

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// naming is one way to tell that two sections have the same name.
type naming struct {
	by  string
	key func(*comparison, *section) string
}

// namings are tried in order: the strictest first.
func namings() []naming {
	return []naming{
		{"period", func(_ *comparison, s *section) string {
			if !s.statement() {
				return ""
			}
			return string(s.period.Kind) + strconv.Itoa(s.period.Year)
		}},
		{"key", func(_ *comparison, s *section) string { return s.node.Key }},
		{"name", func(_ *comparison, s *section) string { return prose.OneLine(s.name) }},
		{"typography", func(_ *comparison, s *section) string { return prose.FoldTypography(s.name) }},
		{"variant", func(_ *comparison, s *section) string { return profile.Fold(s.heading) }},
		{"alias", func(c *comparison, s *section) string {
			if s.statement() {
				return ""
			}
			return c.organisation(s)
		}},
		{"id", func(_ *comparison, s *section) string { return chosenID(s) }},
	}
}

// organisation returns the key of the organisation that the heading of s
// names, unless it only resembles its name.
func (c *comparison) organisation(s *section) string {
	m, ok := c.profile.Organisation(s.heading)
	if !ok || m.By == "similar" {
		return ""
	}
	return m.Organisation.Key
}

// chosenID returns the id of s if somebody chose it: one made from the
// heading tells no more than the heading.
func chosenID(s *section) string {
	if strings.HasPrefix(s.node.ID, document.Slug(s.heading)) {
		return ""
	}
	return s.node.ID
}

// pairNames pairs sections of the same name. Among siblings those that share
// a name are told apart by their texts, and where these are alike, by order.
func (c *comparison) pairNames(olds, news []*section, siblings bool) {
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	for _, naming := range namings() {
		olds, news = unmatched(olds), unmatched(news)
		index := map[string][]*section{}
		for _, b := range news {
			if key := naming.key(c, b); key != "" && (siblings || !b.statement()) {
				index[key] = append(index[key], b)
			}
		}
		same := map[string][]*section{}
		var order []string
		for _, a := range olds {
			key := naming.key(c, a)
			if len(index[key]) == 0 || !siblings && a.statement() {
				continue
			}
			if len(same[key]) == 0 {
				order = append(order, key)
			}
			same[key] = append(same[key], a)
		}
		for _, key := range order {
			c.pairSame(unmatched(same[key]), unmatched(index[key]), naming.by, siblings)
		}
	}
}

const fewNamesakes = 64 // sections of one name that are compared each with each

// pairSame pairs sections that have one name.
func (c *comparison) pairSame(olds, news []*section, by string, siblings bool) {
	switch {
	case len(olds) == 1 && len(news) == 1:
		c.pair(olds[0], news[0], by, 1)
		return
	case !siblings || len(olds) == 0 || len(news) == 0:
		return
	}
	if len(olds) > fewNamesakes || len(news) > fewNamesakes {
		for i := range min(len(olds), len(news)) {
			c.pair(olds[i], news[i], "order", 1)
		}
		return
	}
	w := sequence.NewWeights(wordsOf(olds, news))
	var all []sequence.Candidate
	for i, a := range olds {
		for j, b := range news {
			likeness := w.Containment(a.words(), b.words(), w.Sum(a.words()), w.Sum(b.words()))
			all = append(all, sequence.Candidate{Old: i, New: j, Score: likeness * sequence.Dice(a.words(), b.words())})
		}
	}
	for _, m := range sequence.Greedy(all) {
		c.pair(olds[m.Old], news[m.New], by, 1)
	}
}
