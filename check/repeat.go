package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

const (
	alike         = 0.8 // of two texts that say almost the same: twice the shared words over all
	longParagraph = 20  // words from which on a paragraph is compared as one
	longSentence  = 8   // words from which on a sentence is compared
	longestText   = 400 // words of a text that are looked at
	mostSeen      = 16  // texts that are remembered for a pair of words
	mostCompared  = 8   // texts that one is compared with in full
	mostListed    = 3   // repetitions that are listed behind the first
)

// utterance is a paragraph or sentence of a department for one period.
type utterance struct {
	passage   *passage
	from, to  int
	statement *section
	bag       map[int32]int
	repeats   *utterance // the first that says the same
	again     []*utterance
}

func (u *utterance) size() int { return u.to - u.from }

func (u *utterance) span() document.Span { return u.passage.place(u.from, u.to) }

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
	var paragraphs, sentences memory
	for _, p := range passages {
		s := p.statement()
		if u := newUtterance(p, 0, len(p.words), s); u.size() >= longParagraph && paragraphs.hears(u, true) {
			continue
		}
		from, end := 0, 0
		for _, sentence := range prose.Sentences(p.text) {
			end += len(sentence)
			to := from
			for to < len(p.words) && p.words[to].from < end {
				to++
			}
			if u := newUtterance(p, from, to, s); u.size() >= longSentence {
				sentences.hears(u, false)
			}
			from = to
		}
	}
	f.tellRepeats(paragraphs.said, "repeated-paragraph", "this paragraph")
	f.tellRepeats(sentences.said, "repeated-sentence", "this sentence")
}

func (f *finder) tellRepeats(said []*utterance, code, what string) {
	for _, u := range said {
		if len(u.again) == 0 {
			continue
		}
		at := u.again[0].span()
		same := "almost the same as"
		if u.again[0].equal(u) {
			same = "word for word"
		}
		f.remark(at, code, "say what has changed, or say it once",
			"%s says %s what stands %s under %q%s", what, same, f.line(u.span(), at), u.statement.heading(), f.others(u, at))
	}
}

// others lists where u is repeated for the second time and later.
func (f *finder) others(u *utterance, at document.Span) string {
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

func newUtterance(p *passage, from, to int, s *section) *utterance {
	to = min(to, from+longestText)
	u := &utterance{passage: p, from: from, to: to, statement: s, bag: map[int32]int{}}
	for _, w := range p.words[from:to] {
		u.bag[w.id]++
	}
	return u
}

// likeness is twice the shared words over all words.
func (u *utterance) likeness(v *utterance) float64 {
	shared := 0
	for w, n := range u.bag {
		shared += min(n, v.bag[w])
	}
	return 2 * float64(shared) / float64(u.size()+v.size())
}

func (u *utterance) equal(v *utterance) bool {
	return slices.EqualFunc(u.passage.words[u.from:u.to], v.passage.words[v.from:v.to],
		func(a, b word) bool { return a.id == b.id })
}

// memory holds what was said, by neighbouring words.
type memory struct {
	said []*utterance
	by   map[[2]int32][]int // indexes
}

// hears remembers u, and finds what says the same already: under another
// heading, or anywhere.
func (m *memory) hears(u *utterance, anywhere bool) bool {
	if v := m.nearest(u, anywhere); v != nil {
		if v.repeats != nil {
			v = v.repeats
		}
		u.repeats = v
		v.again = append(v.again, u)
	}
	if m.by == nil {
		m.by = map[[2]int32][]int{}
	}
	u.pairs(func(pair [2]int32) {
		if seen := m.by[pair]; len(seen) < mostSeen {
			m.by[pair] = append(seen, len(m.said))
		}
	})
	m.said = append(m.said, u)
	return u.repeats != nil
}

func (u *utterance) pairs(visit func([2]int32)) {
	words := u.passage.words[u.from:u.to]
	for i := 1; i < len(words); i++ {
		visit([2]int32{words[i-1].id, words[i].id})
	}
}

// nearest returns the first of those that are most like u, if they are alike.
func (m *memory) nearest(u *utterance, anywhere bool) *utterance {
	shared := map[int]int{}
	u.pairs(func(pair [2]int32) {
		for _, i := range m.by[pair] {
			shared[i]++
		}
	})
	var near []int
	for i := range shared {
		if v := m.said[i]; anywhere || v.statement != u.statement {
			near = append(near, i)
		}
	}
	slices.SortFunc(near, func(a, b int) int { return cmp.Or(shared[b]-shared[a], a-b) })
	var best *utterance
	top := alike
	for _, i := range near[:min(len(near), mostCompared)] {
		if l := u.likeness(m.said[i]); l > top || l == top && best == nil {
			best, top = m.said[i], l
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
			f.warn(p.at, "repeated-paragraph", "remove one of the two", "this paragraph stands word for word %s too", f.line(before.at, p.at))
			continue
		}
		first[key.String()] = p
	}
}
