package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// TestPublished lists what these find in the seed paper, which repeats itself
// often. In 103 sources beside the project they find 4 paragraphs and 7
// sentences: 0.7 would add one, 0.9 take four away. The last three bound the
// time; half of each finds the same there.
const (
	alike         = 0.8 // Dice coefficient of two texts that say almost the same
	longParagraph = 20  // words from which on a paragraph is compared as one
	longSentence  = 8   // words from which on a sentence is compared
	longestText   = 400 // words of a text that are looked at
	mostSeen      = 16  // texts that are remembered for a pair of words
	mostCompared  = 8   // texts that one is compared with in full
)

const mostListed = 3 // repetitions that are listed after the first

// unit is a paragraph or sentence of a department for one period.
type unit struct {
	passage   *passage
	from, to  int
	statement *section
	bag       map[int32]int
	repeats   *unit // the first that says the same
	again     []*unit
}

func (u *unit) size() int { return u.to - u.from }

func (u *unit) span() document.Span { return u.passage.place(u.from, u.to) }

// repeats finds a department that says the same, or almost, in two periods,
// and elsewhere paragraphs that are there twice.
func (f *finder) repeats() {
	f.twice()
	departments, order := map[*section][]*passage{}, []*section{}
	for _, p := range f.passages {
		s := p.statement()
		if s == nil || p.kind != body {
			continue
		}
		if departments[s.parent] == nil {
			order = append(order, s.parent)
		}
		departments[s.parent] = append(departments[s.parent], p)
	}
	for _, d := range order {
		if d != nil {
			f.repeated(departments[d])
		}
	}
}

// repeated compares what one department says.
func (f *finder) repeated(passages []*passage) {
	var paragraphs, sentences store
	for _, p := range passages {
		s := p.statement()
		if u := newUnit(p, 0, len(p.words), s); u.size() >= longParagraph && paragraphs.add(u, true) {
			continue
		}
		from, end := 0, 0
		for _, sentence := range prose.Sentences(p.text) {
			end += len(sentence)
			to := from
			for to < len(p.words) && p.words[to].from < end {
				to++
			}
			if u := newUnit(p, from, to, s); u.size() >= longSentence {
				sentences.add(u, false)
			}
			from = to
		}
	}
	f.reportRepeats(paragraphs.units, "repeated-paragraph", "this paragraph")
	f.reportRepeats(sentences.units, "repeated-sentence", "this sentence")
}

func (f *finder) reportRepeats(units []*unit, code, what string) {
	for _, u := range units {
		if len(u.again) == 0 {
			continue
		}
		at := u.again[0].span()
		same := "almost the same as"
		if u.again[0].equal(u) {
			same = "word for word"
		}
		f.remark(at, code, "say what has changed, or say it once",
			"%s says %s what stands %s under %q%s",
			what, same, f.line(u.span(), at), u.statement.heading(), f.others(u, at))
	}
}

// others lists where u is repeated for the second time and later.
func (f *finder) others(u *unit, at document.Span) string {
	rest := u.again[1:]
	var b strings.Builder
	for i, next := range rest {
		switch i {
		case mostListed:
			fmt.Fprintf(&b, " and %d times more", len(rest)-i)
			return b.String()
		case 0:
			b.WriteString(", and again ")
		default:
			b.WriteString(", ")
		}
		b.WriteString(f.line(next.span(), at))
	}
	return b.String()
}

// heading names a section for a person.
func (s *section) heading() string {
	if s.name == "" && s.period != nil {
		return s.period.String()
	}
	return s.name
}

func newUnit(p *passage, from, to int, s *section) *unit {
	to = min(to, from+longestText)
	u := &unit{passage: p, from: from, to: to, statement: s, bag: map[int32]int{}}
	for _, w := range p.words[from:to] {
		u.bag[w.id]++
	}
	return u
}

// dice is the Dice coefficient of the bags of words: twice the shared words
// over all words.
func (u *unit) dice(v *unit) float64 {
	shared := 0
	for w, n := range u.bag {
		shared += min(n, v.bag[w])
	}
	return 2 * float64(shared) / float64(u.size()+v.size())
}

func (u *unit) equal(v *unit) bool {
	return slices.EqualFunc(u.passage.words[u.from:u.to], v.passage.words[v.from:v.to],
		func(a, b word) bool { return a.id == b.id })
}

// store holds units by their neighbouring words.
type store struct {
	units []*unit
	by    map[[2]int32][]int // indexes
}

// add stores u, and reports whether a unit that it holds already says the same:
// under another heading, or anywhere.
func (s *store) add(u *unit, anywhere bool) bool {
	if v := s.nearest(u, anywhere); v != nil {
		if v.repeats != nil {
			v = v.repeats
		}
		u.repeats = v
		v.again = append(v.again, u)
	}
	if s.by == nil {
		s.by = map[[2]int32][]int{}
	}
	u.pairs(func(pair [2]int32) {
		if seen := s.by[pair]; len(seen) < mostSeen {
			s.by[pair] = append(seen, len(s.units))
		}
	})
	s.units = append(s.units, u)
	return u.repeats != nil
}

func (u *unit) pairs(visit func([2]int32)) {
	words := u.passage.words[u.from:u.to]
	for i := 1; i < len(words); i++ {
		visit([2]int32{words[i-1].id, words[i].id})
	}
}

// nearest returns the first of those that are most like u, if they are alike.
func (s *store) nearest(u *unit, anywhere bool) *unit {
	shared := map[int]int{}
	u.pairs(func(pair [2]int32) {
		for _, i := range s.by[pair] {
			shared[i]++
		}
	})
	var near []int
	for i := range shared {
		if v := s.units[i]; anywhere || v.statement != u.statement {
			near = append(near, i)
		}
	}
	slices.SortFunc(near, func(a, b int) int { return cmp.Or(shared[b]-shared[a], a-b) })
	var best *unit
	top := alike
	for _, i := range near[:min(len(near), mostCompared)] {
		if l := u.dice(s.units[i]); l > top || l == top && best == nil {
			best, top = s.units[i], l
		}
	}
	return best
}

// twice finds long paragraphs outside departments that are there word for
// word twice.
func (f *finder) twice() {
	first := map[string]*passage{}
	for _, p := range f.passages {
		if p.kind != body || len(p.words) < longParagraph || p.statement() != nil {
			continue
		}
		var key strings.Builder
		for _, w := range p.words {
			key.WriteString(w.fold + " ")
		}
		if before := first[key.String()]; before != nil {
			f.warn(p.at, "repeated-paragraph", "remove one of the two",
				"this paragraph stands word for word %s too", f.line(before.at, p.at))
			continue
		}
		first[key.String()] = p
	}
}
