package drift

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// The documents of these tests are made up, and so is what happens to them:
// it is known which section, paragraph and sentence became which, and what the
// comparison says is measured against that.

type (
	madeSection struct {
		id, name   string
		paragraphs []*madeParagraph
		moved      bool
	}
	madeParagraph struct {
		sentences []*madeSentence
		moved     bool
	}
	madeSentence struct {
		id    string
		words []string
	}
	madeDocument []*madeSection
)

// maker makes documents and changes them.
type maker struct {
	*rand.Rand
	next int
}

func newMaker(seed uint64) *maker { return &maker{Rand: rand.New(rand.NewPCG(seed, 11))} }

func (m *maker) id() string { m.next++; return fmt.Sprint(m.next) }

// noun makes up a word; a few of them are much more common than the others.
func (m *maker) noun() string {
	n := int(float64(1200) * m.Float64() * m.Float64() * m.Float64())
	syllables := []string{"ba", "den", "for", "gil", "ham", "kes", "lor", "min", "nes",
		"pro", "ris", "sta", "ton", "ver", "wick"}
	word := ""
	for range 3 {
		word += syllables[n%len(syllables)]
		n = n/len(syllables) + 7*n%5
	}
	return word
}

func (m *maker) sentence() *madeSentence {
	common := strings.Fields("the of and to in for a is that with by be on as are this services " +
		"digital people users online support")
	s := &madeSentence{id: m.id()}
	for range 8 + m.IntN(18) {
		if m.IntN(2) == 0 {
			s.words = append(s.words, common[m.IntN(len(common))])
		} else {
			s.words = append(s.words, m.noun())
		}
	}
	return s
}

func (m *maker) paragraph() *madeParagraph {
	p := &madeParagraph{}
	for range 1 + m.IntN(4) {
		p.sentences = append(p.sentences, m.sentence())
	}
	return p
}

func (m *maker) section() *madeSection {
	s := &madeSection{id: m.id(), name: fmt.Sprintf("The %s of %s and %s", m.noun(), m.noun(), m.noun())}
	for range 2 + m.IntN(4) {
		s.paragraphs = append(s.paragraphs, m.paragraph())
	}
	return s
}

func (m *maker) document(sections int) madeDocument {
	var d madeDocument
	for range sections {
		d = append(d, m.section())
	}
	return d
}

func (d madeDocument) clone() madeDocument {
	var out madeDocument
	for _, s := range d {
		s := *s
		s.paragraphs = slices.Clone(s.paragraphs)
		for i, p := range s.paragraphs {
			p := *p
			p.sentences = slices.Clone(p.sentences)
			for j, x := range p.sentences {
				p.sentences[j] = &madeSentence{x.id, slices.Clone(x.words)}
			}
			s.paragraphs[i] = &p
		}
		out = append(out, &s)
	}
	return out
}

// rewrite changes a share of the words of every sentence.
func (m *maker) rewrite(d madeDocument, percent int) {
	d.eachSentence(func(s *madeSentence) { s.words = m.altered(s.words, percent) })
}

func (d madeDocument) eachSentence(visit func(*madeSentence)) {
	for _, s := range d {
		for _, p := range s.paragraphs {
			for _, x := range p.sentences {
				visit(x)
			}
		}
	}
}

func (m *maker) altered(words []string, percent int) []string {
	var out []string
	for _, w := range words {
		switch {
		case m.IntN(100) >= percent:
			out = append(out, w)
		case m.IntN(3) > 0:
			out = append(out, m.noun())
		}
	}
	if len(out) == 0 {
		return words
	}
	return out
}

// restructure renames, drops, adds and moves sections; drops, adds, splits and
// merges paragraphs and sentences; and moves paragraphs to other sections.
func (m *maker) restructure(d madeDocument) madeDocument {
	for _, s := range d {
		if m.IntN(6) == 0 {
			words := strings.Fields(s.name)
			words[1] = m.noun()
			s.name = strings.Join(words, " ")
		}
		for i := len(s.paragraphs) - 1; i >= 0; i-- {
			m.reparagraph(s, i)
		}
	}
	for range len(d) / 4 {
		from, to := d[m.IntN(len(d))], d[m.IntN(len(d))]
		if i := m.IntN(len(from.paragraphs)); from != to && len(from.paragraphs) > 1 &&
			from.paragraphs[i].size() >= 12 {
			p := from.paragraphs[i]
			p.moved = true
			from.paragraphs = slices.Delete(slices.Clone(from.paragraphs), i, i+1)
			to.paragraphs = slices.Insert(to.paragraphs, m.IntN(len(to.paragraphs)+1), p)
		}
	}
	for range len(d) / 8 {
		d = slices.Delete(d, 0, 1)
		d = slices.Insert(d, m.IntN(len(d)+1), m.section())
	}
	for i := 0; i+4 < len(d); i += 8 {
		s := d[i]
		s.moved = true
		d = slices.Delete(d, i, i+1)
		d = slices.Insert(d, i+4, s)
	}
	return d
}

func (p *madeParagraph) size() int {
	n := 0
	for _, s := range p.sentences {
		n += len(s.words)
	}
	return n
}

func (m *maker) reparagraph(s *madeSection, i int) {
	p := s.paragraphs[i]
	switch n := len(p.sentences); m.IntN(12) {
	case 0:
		if len(s.paragraphs) > 1 {
			s.paragraphs = slices.Delete(s.paragraphs, i, i+1)
		}
	case 1:
		s.paragraphs = slices.Insert(s.paragraphs, i, m.paragraph())
	case 2:
		if n > 1 { // split
			rest := &madeParagraph{sentences: p.sentences[1:]}
			p.sentences = p.sentences[:1]
			s.paragraphs = slices.Insert(s.paragraphs, i+1, rest)
		}
	case 3:
		if i > 0 { // merge
			s.paragraphs[i-1].sentences = append(slices.Clone(s.paragraphs[i-1].sentences), p.sentences...)
			s.paragraphs = slices.Delete(s.paragraphs, i, i+1)
		}
	case 4:
		if n > 1 {
			p.sentences = slices.Delete(p.sentences, 0, 1)
		}
	case 5:
		p.sentences = slices.Insert(p.sentences, m.IntN(n+1), m.sentence())
	case 6:
		if x := p.sentences[0]; len(x.words) > 16 { // a sentence becomes two
			p.sentences = slices.Insert(p.sentences, 1, &madeSentence{x.id, slices.Clone(x.words[8:])})
			p.sentences[0] = &madeSentence{x.id, slices.Clone(x.words[:8])}
		}
	}
}

// rendered is a document as a sketch and what stands in each of its lines.
type rendered struct {
	text      string
	section   map[string]string       // id by heading
	sentences map[int32][]string      // ids by line
	moved     map[int32]bool          // paragraphs by line
	within    map[string]*madeSection // by id of the sentence
}

func (d madeDocument) render() rendered {
	r := rendered{section: map[string]string{}, sentences: map[int32][]string{}, moved: map[int32]bool{},
		within: map[string]*madeSection{}}
	var lines []string
	for _, s := range d {
		lines = append(lines, "# "+s.name)
		r.section[s.name] = s.id
		for _, p := range s.paragraphs {
			var text []string
			for _, x := range p.sentences {
				w := strings.Join(x.words, " ")
				text = append(text, strings.ToUpper(w[:1])+w[1:]+".")
				r.within[x.id] = s
			}
			lines = append(lines, strings.Join(text, " "))
			line := int32(len(lines))
			r.moved[line] = p.moved
			for _, x := range p.sentences {
				r.sentences[line] = append(r.sentences[line], x.id)
			}
		}
	}
	r.text = strings.Join(lines, "\n")
	return r
}

// idOf returns which sentence w stands in.
func (r rendered) idOf(t *tree, w prose.Word) string {
	l := t.blockOf(w)
	if len(l.runs) == 0 {
		return ""
	}
	i, found := slices.BinarySearch(l.starts, int(w.At))
	if !found {
		i--
	}
	return r.sentences[l.runs[0].span.Line][i]
}
