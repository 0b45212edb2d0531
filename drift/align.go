package drift

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// align gives every section its partner: by names within partners, by names
// anywhere, then by what names and texts have in common. Where that leaves a
// choice, it does not depend on which document is the old one.
func (c *comparison) align() {
	if c.flipped = c.old.after(c.new); c.flipped {
		c.old, c.new = c.new, c.old
		defer func() { c.old, c.new = c.new, c.old }()
	}
	c.pair(c.old.notes, c.new.notes, "", 1)
	c.pair(c.old.root, c.new.root, "", 1)
	c.pairNames(unmatched(c.old.sections), unmatched(c.new.sections), false)
	c.pairScored()
	c.swapped()
	c.markMoves(c.old.root)
	for _, s := range c.old.sections {
		if s.match != nil {
			c.markMoves(s)
		}
	}
}

// pair makes a and b partners and looks for partners among their children.
func (c *comparison) pair(a, b *section, by string, score float64) {
	a.match, b.match = b, a
	a.by, b.by = by, by
	a.score, b.score = score, score
	c.pairNames(unmatched(a.children), unmatched(b.children), true)
}

func unmatched(sections []*section) []*section {
	var out []*section
	for _, s := range sections {
		if s.match == nil {
			out = append(out, s)
		}
	}
	return out
}

// naming is one way to tell that two sections have the same name.
type naming struct {
	by  string
	key func(*comparison, *section) string
}

// namings are tried in order: the strictest first.
func namings() []naming {
	return []naming{
		{"period", func(c *comparison, s *section) string {
			if !s.statement() {
				return ""
			}
			return string(s.period.Kind) + strconv.Itoa(s.period.Year)
		}},
		{"key", func(c *comparison, s *section) string { return s.node.Key }},
		{"name", func(c *comparison, s *section) string { return collapse(s.name) }},
		{"typography", func(c *comparison, s *section) string { return foldTypography(s.name) }},
		{"variant", func(c *comparison, s *section) string { return profile.Fold(s.heading) }},
		{"alias", func(c *comparison, s *section) string {
			if s.statement() {
				return ""
			}
			return c.organisation(s)
		}},
		{"id", func(c *comparison, s *section) string { return chosenID(s) }},
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
	w := newWeights(olds, news)
	var all []candidate
	for i, a := range olds {
		for j, b := range news {
			likeness := w.containment(a.words(), b.words(), w.sum(a.words()), w.sum(b.words()))
			all = append(all, candidate{i, j, likeness * dice(a.words(), b.words())})
		}
	}
	for _, m := range greedy(all) {
		c.pair(olds[m.old], news[m.new], by, 1)
	}
}

// pairScored pairs what is left by headings and texts together.
func (c *comparison) pairScored() {
	olds, news := scorable(c.old.sections), scorable(c.new.sections)
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	s := c.newScorer(olds, news)
	var all []candidate
	for i, js := range c.likely(olds, news) {
		for _, j := range js {
			if score := s.score(olds[i], news[j]); score >= leastScore {
				all = append(all, candidate{i, j, score})
			}
		}
	}
	chosen := assign(all, len(olds), len(news))
	rivals := newRivals(all, chosen)
	for _, m := range chosen {
		a, b := olds[m.old], news[m.new]
		if other, ok := rivals.of(m); ok {
			c.ambiguous(a, b, m.score, olds[other.old], news[other.new], other.score)
			continue
		}
		if a.match == nil && b.match == nil {
			c.pair(a, b, "score", m.score)
		}
	}
}

func scorable(sections []*section) []*section {
	var out []*section
	for _, s := range unmatched(sections) {
		if !s.statement() {
			out = append(out, s)
		}
	}
	return out
}

// likely returns for each old section the new ones to compare it with: all of
// them, or where these are too many, those that share its rarest words.
func (c *comparison) likely(olds, news []*section) [][]int {
	out := make([][]int, len(olds))
	if len(olds) <= fullSearch && len(news) <= fullSearch {
		for i := range olds {
			for j := range news {
				out[i] = append(out[i], j)
			}
		}
		return out
	}
	c.tell(coarse, nil, nil, "", "", fmt.Sprintf(
		"%d sections without a partner of the same name were compared only where they share rare words", max(len(olds), len(news))))
	index := newShared(rareWords)
	for j, b := range news {
		index.add(j, b.keys(c.vocab))
	}
	for i, a := range olds {
		out[i] = index.find(a.keys(c.vocab), fewCandidates)
	}
	return out
}

// keys returns what s is found by: its words and those of its heading.
func (s *section) keys(v *vocabulary) []uint64 {
	var out []uint64
	for _, w := range headingWords(s.name) {
		out = append(out, 1<<40|uint64(v.id(w)))
	}
	for _, id := range s.words() {
		out = append(out, uint64(id))
	}
	return out
}

// ambiguous reports that a and b may be the same, and why nothing was made of it.
func (c *comparison) ambiguous(a, b *section, score float64, a2, b2 *section, score2 float64) {
	other := b2.name
	if b2 == b {
		other = a2.name
	}
	if c.flipped {
		a, b = b, a
	}
	c.tell(ambiguousMatch, a, b, a.name, b.name, fmt.Sprintf(
		"“%s” and “%s” may be the same section (%.2f), but “%s” comes as near (%.2f)", a.name, b.name, score, other, score2))
}

// swapped reports partners by name whose texts have changed places: names and
// texts then say different things, and the names were believed.
func (c *comparison) swapped() {
	const unlike, alike = 0.5, 0.8
	var strange []*section
	for _, a := range c.old.sections {
		if b := a.match; b != nil && !a.statement() && len(a.words()) >= enoughWords && dice(a.words(), b.words()) < unlike {
			strange = append(strange, a)
		}
	}
	if len(strange) > fullSearch {
		return // that many different texts are another document
	}
	for i, a := range strange {
		for _, b := range strange[i+1:] {
			if dice(a.words(), b.match.words()) >= alike && dice(b.words(), a.match.words()) >= alike {
				x, y := a, a.match
				if c.flipped {
					x, y = y, x
				}
				c.tell(ambiguousMatch, x, y, x.name, y.name, fmt.Sprintf("“%s” and “%s” kept their names, but their texts changed places", a.name, b.name))
			}
		}
	}
}

// after reports whether t comes behind u in an order of documents that knows
// nothing of old and new.
func (t *tree) after(u *tree) bool {
	if d := cmp.Or(cmp.Compare(len(t.sections), len(u.sections)), cmp.Compare(t.leaves, u.leaves)); d != 0 {
		return d > 0
	}
	for i, s := range t.sections {
		if d := cmp.Or(strings.Compare(s.name, u.sections[i].name), cmp.Compare(len(s.leaves), len(u.sections[i].leaves))); d != 0 {
			return d > 0
		}
		for j, l := range s.leaves {
			if d := strings.Compare(l.text, u.sections[i].leaves[j].text); d != 0 {
				return d > 0
			}
		}
	}
	return false
}

// markMoves finds the fewest children of s, by words and then by number, that
// must have moved.
func (c *comparison) markMoves(s *section) {
	var stay []*section
	var positions, sizes []int
	for _, child := range s.children {
		switch {
		case child.match == nil:
		case child.match.parent == s.match:
			stay = append(stay, child)
			positions = append(positions, child.match.order)
			sizes = append(sizes, (len(child.words())+len(child.match.words()))*len(s.children)+1)
		case child.match.parent.match != nil:
			child.moved, child.match.moved = true, true
		}
	}
	for i, stays := range heaviestRun(positions, sizes) {
		stay[i].moved, stay[i].match.moved = !stays, !stays
	}
}
