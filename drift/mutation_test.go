package drift

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/profile"
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
	syllables := []string{"ba", "den", "for", "gil", "ham", "kes", "lor", "min", "nes", "pro", "ris", "sta", "ton", "ver", "wick"}
	word := ""
	for range 3 {
		word += syllables[n%len(syllables)]
		n = n/len(syllables) + 7*n%5
	}
	return word
}

func (m *maker) sentence() *madeSentence {
	common := strings.Fields("the of and to in for a is that with by be on as are this services digital people users online support")
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
		if i := m.IntN(len(from.paragraphs)); from != to && len(from.paragraphs) > 1 && from.paragraphs[i].size() >= 12 {
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
	r := rendered{section: map[string]string{}, sentences: map[int32][]string{}, moved: map[int32]bool{}, within: map[string]*madeSection{}}
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
func (r rendered) idOf(w word) string {
	l := w.leaf
	if len(l.runs) == 0 {
		return ""
	}
	i, found := slices.BinarySearch(l.cuts, int(w.at))
	if !found {
		i--
	}
	return r.sentences[l.runs[0].span.Line][i]
}

// tally counts what is there, what was found and what is right.
type tally struct{ truth, found, right int }

func (s tally) precision() float64 { return ratio(s.right, s.found) }
func (s tally) recall() float64    { return ratio(s.right, s.truth) }
func (s tally) f1() float64        { return ratio(2*s.right, s.found+s.truth) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

func (s tally) String() string {
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f (%d there, %d found, %d right)", s.precision(), s.recall(), s.f1(), s.truth, s.found, s.right)
}

func (s *tally) add(found, truth map[string]bool) {
	s.truth += len(truth)
	s.found += len(found)
	for k := range found {
		if truth[k] {
			s.right++
		}
	}
}

// measured is what the comparison of one or more pairs scored.
type measured struct {
	sections, sentences, blocks, sectionMoves, paragraphMoves tally
	words, misattributed                                      int
}

func (m *measured) measure(old, new rendered) {
	c := newComparison(Side{Document: sketch(old.text)}, Side{Document: sketch(new.text)}, profile.GDS())
	links, blocks := map[string]bool{}, map[string]bool{}
	c.onGroup = func(g *group, edits []edit) {
		whole := len(g.old[0].leaf.cuts) > 1 && len(g.old) == len(g.old[0].leaf.tokens)
		for _, a := range g.old {
			for _, b := range g.new {
				blocks[blockLink(a, b)] = true
				if !whole {
					links[old.idOf(a)+">"+new.idOf(b)] = true
				}
			}
		}
		m.attribution(old, new, g, edits, links)
	}
	r := c.compare()
	trueLinks, trueBlocks := map[string]bool{}, map[string]bool{}
	byID := map[string][]int32{}
	for line, ids := range new.sentences {
		for _, id := range ids {
			byID[id] = append(byID[id], line)
		}
	}
	for line, ids := range old.sentences {
		for _, id := range ids {
			for _, other := range byID[id] {
				trueLinks[id+">"+id] = true
				trueBlocks[fmt.Sprint(line, ">", other)] = true
			}
		}
	}
	m.sentences.add(links, trueLinks)
	m.blocks.add(blocks, trueBlocks)
	m.structure(r, old, new)
}

func blockLink(a, b word) string {
	return fmt.Sprint(a.leaf.runs[0].span.Line, ">", b.leaf.runs[0].span.Line)
}

// attribution counts the words that are called unchanged, and those of them
// that stand in sentences and sections that have nothing to do with each
// other.
func (m *measured) attribution(old, new rendered, g *group, edits []edit, links map[string]bool) {
	o, n := 0, 0
	end := edit{region: region{len(g.old), len(g.old), len(g.new), len(g.new)}}
	for _, e := range append(slices.Clone(edits), end) {
		for ; o < e.oldFrom; o, n = o+1, n+1 {
			m.words++
			links[old.idOf(g.old[o])+">"+new.idOf(g.new[n])] = true
			if a, b := old.idOf(g.old[o]), new.idOf(g.new[n]); a != b && old.within[a].id != new.within[b].id {
				m.misattributed++
			}
		}
		o, n = e.oldTo, e.newTo
	}
}

// structure measures the partners of sections, and what moved.
func (m *measured) structure(r *Report, old, new rendered) {
	found, truth, moves, movesTruth := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	ids := map[string]bool{}
	for _, id := range new.section {
		ids[id] = true
	}
	for _, id := range old.section {
		if ids[id] {
			truth[id+">"+id] = true
		}
	}
	for _, s := range r.Sections {
		if s.Status == StatusMatched {
			found[old.section[s.OldName]+">"+new.section[s.NewName]] = true
		}
		if s.Moved {
			moves[new.section[s.NewName]] = true
		}
	}
	for _, s := range new.within {
		if s.moved && truth[s.id+">"+s.id] {
			movesTruth[s.id] = true
		}
	}
	m.sections.add(found, truth)
	m.sectionMoves.add(moves, movesTruth)
	paragraphs, paragraphTruth := map[string]bool{}, map[string]bool{}
	for _, item := range r.Items {
		if item.Class == paragraphMoved || item.Class == sentenceMoved {
			paragraphs[fmt.Sprint(item.NewSpan.Line)] = true
		}
	}
	for line, moved := range new.moved {
		if moved && old.within[new.sentences[line][0]] != nil {
			paragraphTruth[fmt.Sprint(line)] = true
		}
	}
	m.paragraphMoves.add(paragraphs, paragraphTruth)
}

// TestCorrespondence measures what finds its counterpart when a document is
// restructured and rewritten. The bounds are what editors were promised.
func TestCorrespondence(t *testing.T) {
	for _, test := range []struct {
		changed  int     // per cent of the words
		sentence float64 // F1
	}{{0, 0.995}, {15, 0.97}, {35, 0.95}} {
		var m measured
		for seed := range uint64(12) {
			mk := newMaker(seed)
			old := mk.document(24)
			new := mk.restructure(old.clone())
			mk.rewrite(new, test.changed)
			m.measure(old.render(), new.render())
		}
		t.Logf("%d%% of the words changed\nsections        %s\nblocks          %s\nsentences       %s\nmoved sections  %s\nmoved paragraphs %s\nmisattributed words %d of %d",
			test.changed, m.sections, m.blocks, m.sentences, m.sectionMoves, m.paragraphMoves, m.misattributed, m.words)
		if m.sections.precision() < 0.98 || m.sections.recall() < 0.98 {
			t.Errorf("%d%%: sections %s", test.changed, m.sections)
		}
		if m.sentences.f1() < test.sentence {
			t.Errorf("%d%%: sentences %s", test.changed, m.sentences)
		}
		if m.misattributed > 0 {
			t.Errorf("%d%%: %d words of %d are called unchanged and are not", test.changed, m.misattributed, m.words)
		}
		least := 0.95
		if test.changed == 35 {
			least = 0.9 // of paragraphs that lost sentences as well
		}
		if m.sectionMoves.recall() < 0.95 || m.paragraphMoves.recall() < least {
			t.Errorf("%d%%: moves %s, %s", test.changed, m.sectionMoves, m.paragraphMoves)
		}
	}
}

// TestRewritesAreNoMoves checks that changes of words alone never look like
// moves.
func TestRewritesAreNoMoves(t *testing.T) {
	for _, changed := range []int{15, 35, 60} {
		for seed := range uint64(4) {
			mk := newMaker(100 + seed)
			old := mk.document(16)
			new := old.clone()
			mk.rewrite(new, changed)
			for _, item := range compare(old.render().text, new.render().text).Items {
				switch item.Class {
				case paragraphMoved, sentenceMoved, sectionMoved:
					t.Errorf("%d%%: %s: %q -> %q", changed, item.Class, item.Old, item.New)
				}
			}
		}
	}
}

// TestShuffledParagraphs checks that paragraphs in another order are all told
// as moved or left in place, none as lost.
func TestShuffledParagraphs(t *testing.T) {
	mk := newMaker(7)
	s := mk.section()
	for range 400 {
		s.paragraphs = append(s.paragraphs, mk.paragraph())
	}
	old := madeDocument{s}
	new := old.clone()
	p := new[0].paragraphs
	mk.Shuffle(len(p), func(i, j int) { p[i], p[j] = p[j], p[i] })
	report := compare(old.render().text, new.render().text)
	for _, item := range report.Items {
		if item.Class != paragraphMoved && item.Class != sentenceMoved {
			t.Errorf("%s: %q -> %q", item.Class, item.Old, item.New)
		}
	}
}
