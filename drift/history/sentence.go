package history

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/prose"
)

// sentence is one sentence of one version, as a comparison cuts it.
type sentence struct {
	text     string
	kind     string // of its block
	place    place
	block    int // index of its block, -1 if the comparison does not show it
	moved    bool
	from, to int   // in the text of the block, spaces at the ends left out
	items    []int // of the report, that touch it
}

func (s *sentence) size() int { return s.to - s.from }

// place is where a comparison finds a sentence.
type place struct {
	section string
	period  drift.Period
}

// sentences is one side of a report, taken apart into sentences.
type sentences struct {
	all     []sentence
	blocks  map[int]indexes // of the sentences of a block, by its index
	offsets []int           // of each passage, in the text of its block
}

// indexes are those from from to before to.
type indexes struct{ from, to int }

// side reads one of the two texts of a passage.
type side struct {
	index func(*drift.Passage) int
	text  func(*drift.Segment) string
}

func oldSide() side {
	return side{func(p *drift.Passage) int { return p.OldIndex }, func(s *drift.Segment) string { return s.Old }}
}

func newSide() side {
	return side{func(p *drift.Passage) int { return p.NewIndex }, func(s *drift.Segment) string { return s.New }}
}

// read cuts one side of a report into sentences, in the order of its text.
func (s side) read(r *drift.Report) *sentences {
	out := &sentences{blocks: map[int]indexes{}, offsets: make([]int, len(r.Passages))}
	var order []int
	for i := range r.Passages {
		if s.index(&r.Passages[i]) >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(s.index(&r.Passages[a]), s.index(&r.Passages[b]))
	})
	for len(order) > 0 {
		n := 1
		for n < len(order) && s.index(&r.Passages[order[n]]) == s.index(&r.Passages[order[0]]) {
			n++
		}
		s.block(out, r, order[:n])
		order = order[n:]
	}
	return out
}

// block adds the sentences of one block, whose passages are given.
func (s side) block(out *sentences, r *drift.Report, passages []int) {
	var b strings.Builder
	for _, i := range passages {
		out.offsets[i] = b.Len()
		for k := range r.Passages[i].Segments {
			b.WriteString(s.text(&r.Passages[i].Segments[k]))
		}
	}
	from := len(out.all)
	first := &r.Passages[passages[0]]
	out.add(first, s.index(first), movedItself(r, first), b.String())
	out.blocks[s.index(first)] = indexes{from, len(out.all)}
	for _, i := range passages {
		s.addItems(out.all[from:], &r.Passages[i], out.offsets[i])
	}
}

// movedItself reports whether p, and not the section it is in, moved.
func movedItself(r *drift.Report, p *drift.Passage) bool {
	return p.Moved && (p.Kind == "heading" || p.Item >= 0 && isMove(r.Items[p.Item].Class))
}

// isMove reports the classes of what is in another place now.
func isMove(c drift.Class) bool {
	switch c {
	case drift.SentenceMoved, drift.ParagraphMoved, drift.SectionMoved, drift.PeriodMoved:
		return true
	}
	return false
}

// add cuts the text of a block into sentences; p has its kind and its place.
func (t *sentences) add(p *drift.Passage, block int, moved bool, text string) {
	at := place{section: p.Section}
	if p.Period != nil {
		at.period = *p.Period
	}
	from := 0
	for _, s := range cut(p.Kind, text) {
		begin := from + len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
		end := from + len(strings.TrimRightFunc(s, unicode.IsSpace))
		from += len(s)
		if begin < end {
			t.all = append(t.all, sentence{
				text: oneLine(p.Kind, text[begin:end]), kind: p.Kind, place: at,
				block: block, moved: moved, from: begin, to: end})
		}
	}
}

// cut cuts the text of a block; some kinds are one sentence whatever their
// punctuation.
func cut(kind, text string) []string {
	switch kind {
	case "title", "heading", "row", "term", "code", "formula":
		return []string{text}
	}
	return prose.Sentences(text)
}

// oneLine folds white space, but for that of code.
func oneLine(kind, text string) string {
	if kind == "code" || kind == "formula" {
		return text
	}
	return document.OneLine(text)
}

// addItems notes which items of a passage, which is at at in the text of its
// block, touch which of sentences.
func (s side) addItems(sentences []sentence, p *drift.Passage, at int) {
	first := 0
	for i := range p.Segments {
		seg := &p.Segments[i]
		from := at
		at += len(s.text(seg))
		if seg.Item < 0 || from == at {
			continue // what one side lacks, the other shows
		}
		for first < len(sentences) && sentences[first].to <= from {
			first++
		}
		for k := first; k < len(sentences) && sentences[k].from < at; k++ {
			if !slices.Contains(sentences[k].items, seg.Item) {
				sentences[k].items = append(sentences[k].items, seg.Item)
			}
		}
	}
}
