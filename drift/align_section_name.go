package drift

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// aligner finds the partners of sections.
type aligner struct {
	*record
	profile  *profile.Profile
	vocab    *prose.Vocabulary
	old, new *tree
	flipped  bool // old is the new document
}

// pair makes a and b partners and looks for partners among their children.
func (a *aligner) pair(old, new *section, by string, score float64) {
	old.partner, new.partner = new, old
	old.by, new.by = by, by
	old.score, new.score = score, score
	a.pairNames(unpaired(old.children), unpaired(new.children), true)
}

// unpaired returns the sections without a partner.
func unpaired(sections []*section) []*section {
	var out []*section
	for _, s := range sections {
		if s.partner == nil {
			out = append(out, s)
		}
	}
	return out
}

// naming is one way to tell that two sections have the same name.
type naming struct {
	by  string
	key func(*profile.Profile, *section) string
}

// namings are tried in order: the strictest first.
func namings() []naming {
	return []naming{
		{"period", func(_ *profile.Profile, s *section) string {
			if !s.statement() {
				return ""
			}
			return string(s.period.Kind) + strconv.Itoa(s.period.Year)
		}},
		{"key", func(_ *profile.Profile, s *section) string { return s.node.Key }},
		{"name", func(_ *profile.Profile, s *section) string { return prose.OneLine(s.name) }},
		{"typography", func(_ *profile.Profile, s *section) string { return prose.FoldTypography(s.name) }},
		{"variant", func(_ *profile.Profile, s *section) string { return profile.Fold(s.heading) }},
		{"alias", func(p *profile.Profile, s *section) string {
			if s.statement() {
				return ""
			}
			return organisation(p, s)
		}},
		{"id", func(_ *profile.Profile, s *section) string { return chosenID(s) }},
	}
}

// organisation returns the key of the organisation that the heading of s names,
// unless it only resembles its name.
func organisation(p *profile.Profile, s *section) string {
	m, ok := p.Organisation(s.heading)
	if !ok || m.By == "similar" {
		return ""
	}
	return m.Organisation.Key
}

// chosenID returns the id of s if somebody chose it: one made from the heading
// tells no more than the heading.
func chosenID(s *section) string {
	if strings.HasPrefix(s.node.ID, document.Slug(s.heading)) {
		return ""
	}
	return s.node.ID
}

// pairNames pairs sections of the same name. Among siblings those that share a
// name are told apart by their texts, and where these are alike, by order.
func (a *aligner) pairNames(olds, news []*section, siblings bool) {
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	for _, naming := range namings() {
		olds, news = unpaired(olds), unpaired(news)
		index := map[string][]*section{}
		for _, s := range news {
			if key := naming.key(a.profile, s); key != "" && (siblings || !s.statement()) {
				index[key] = append(index[key], s)
			}
		}
		same := map[string][]*section{}
		var order []string
		for _, s := range olds {
			key := naming.key(a.profile, s)
			if len(index[key]) == 0 || !siblings && s.statement() {
				continue
			}
			if len(same[key]) == 0 {
				order = append(order, key)
			}
			same[key] = append(same[key], s)
		}
		for _, key := range order {
			a.pairSame(unpaired(same[key]), unpaired(index[key]), naming.by, siblings)
		}
	}
}

// pairSame pairs sections that have one name.
func (a *aligner) pairSame(olds, news []*section, by string, siblings bool) {
	switch {
	case len(olds) == 1 && len(news) == 1:
		a.pair(olds[0], news[0], by, 1)
		return
	case !siblings || len(olds) == 0 || len(news) == 0:
		return
	}
	if len(olds) > fewNamesakes || len(news) > fewNamesakes {
		for i := range min(len(olds), len(news)) {
			a.pair(olds[i], news[i], "order", 1)
		}
		return
	}
	w := sequence.NewWeights(wordsOf(olds, news))
	var all []sequence.Candidate
	for i, x := range olds {
		for j, y := range news {
			likeness := w.Containment(x.words(), y.words(), w.Sum(x.words()), w.Sum(y.words()))
			all = append(all, sequence.Candidate{Old: i, New: j, Score: likeness * sequence.Dice(x.words(), y.words())})
		}
	}
	for _, m := range sequence.Greedy(all) {
		a.pair(olds[m.Old], news[m.New], by, 1)
	}
}
