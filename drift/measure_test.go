package drift

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

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
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f (%d there, %d found, %d right)",
		s.precision(), s.recall(), s.f1(), s.truth, s.found, s.right)
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
	c := newComparison(sketch(old.text), sketch(new.text), profile.GDS())
	links, blocks := map[string]bool{}, map[string]bool{}
	r := c.compare()
	for _, t := range c.pairs {
		g := t.sentencePair
		first := c.old.blockOf(g.Old[0])
		whole := len(first.starts) > 1 && len(g.Old) == len(first.Tokens)
		for _, a := range g.Old {
			for _, b := range g.New {
				blocks[c.blockLink(a, b)] = true
				if !whole {
					links[old.idOf(c.old, a)+">"+new.idOf(c.new, b)] = true
				}
			}
		}
		m.attribution(c, old, new, t, links)
	}
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

func (c *comparison) blockLink(a, b prose.Word) string {
	return fmt.Sprint(c.old.blockOf(a).runs[0].span.Line, ">", c.new.blockOf(b).runs[0].span.Line)
}

// end returns the empty edit after all words.
func (p comparedPair) end() foundEdit { return foundEdit{Edit: wording.Edit{Hunk: p.End()}} }

// attribution counts the words that are called unchanged, and those of them
// that stand in sentences and sections that have nothing to do with each
// other.
func (m *measured) attribution(c *comparison, old, new rendered, g comparedPair, links map[string]bool) {
	o, n := 0, 0
	for _, e := range append(slices.Clone(g.edits), g.end()) {
		for ; o < e.OldFrom; o, n = o+1, n+1 {
			m.words++
			a, b := old.idOf(c.old, g.Old[o]), new.idOf(c.new, g.New[n])
			links[a+">"+b] = true
			if a != b && old.within[a].id != new.within[b].id {
				m.misattributed++
			}
		}
		o, n = e.OldTo, e.NewTo
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
		if item.Class == ParagraphMoved || item.Class == SentenceMoved {
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
		t.Logf("%d%% of the words changed\nsections        %s\nblocks          %s\nsentences       %s\n"+
			"moved sections  %s\nmoved paragraphs %s\nmisattributed words %d of %d",
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
				case ParagraphMoved, SentenceMoved, SectionMoved:
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
		if item.Class != ParagraphMoved && item.Class != SentenceMoved {
			t.Errorf("%s: %q -> %q", item.Class, item.Old, item.New)
		}
	}
}
