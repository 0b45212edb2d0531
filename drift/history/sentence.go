package history

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/prose"
)

// piece is one sentence of one version, as a comparison cuts it.
type piece struct {
	text     string
	kind     string
	place    place
	block    int // index of the block that it stands in, -1 if the comparison does not show it
	moved    bool
	from, to int   // in the text of the block, spaces at the ends left out
	items    []int // of the report, that touch it
}

func (p *piece) size() int { return p.to - p.from }

// place is where a comparison says that a piece stands.
type place struct {
	section string
	period  drift.Period
}

// text is one side of a report, taken apart into sentences.
type text struct {
	pieces  []piece
	blocks  map[int]span // of pieces, by the index of the block
	offsets []int        // of each passage, in the text of its block
}

// span is pieces[from:to] of one block.
type span struct{ from, to int }

// side tells the two texts of a passage apart.
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
func (s side) read(r *drift.Report) *text {
	t := &text{blocks: map[int]span{}, offsets: make([]int, len(r.Passages))}
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
		s.block(t, r, order[:n])
		order = order[n:]
	}
	return t
}

// block adds the sentences of one block, whose passages are given.
func (s side) block(t *text, r *drift.Report, passages []int) {
	var b strings.Builder
	for _, i := range passages {
		t.offsets[i] = b.Len()
		for k := range r.Passages[i].Segments {
			b.WriteString(s.text(&r.Passages[i].Segments[k]))
		}
	}
	from := len(t.pieces)
	first := &r.Passages[passages[0]]
	t.cut(first, s.index(first), movedItself(r, first), b.String())
	t.blocks[s.index(first)] = span{from, len(t.pieces)}
	for _, i := range passages {
		s.touch(t.pieces[from:], &r.Passages[i], t.offsets[i])
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

// cut adds the sentences of a block that p tells the place of.
func (t *text) cut(p *drift.Passage, block int, moved bool, whole string) {
	at := place{section: p.Section}
	if p.Period != nil {
		at.period = *p.Period
	}
	from := 0
	for _, sentence := range sentences(p.Kind, whole) {
		begin := from + len(sentence) - len(strings.TrimLeftFunc(sentence, unicode.IsSpace))
		end := from + len(strings.TrimRightFunc(sentence, unicode.IsSpace))
		from += len(sentence)
		if begin < end {
			t.pieces = append(t.pieces, piece{
				text: onOneLine(p.Kind, whole[begin:end]), kind: p.Kind, place: at,
				block: block, moved: moved, from: begin, to: end})
		}
	}
}

// onOneLine folds white space, but for that of code.
func onOneLine(kind, sentence string) string {
	if kind == "code" || kind == "formula" {
		return sentence
	}
	return strings.Join(strings.Fields(sentence), " ")
}

// sentences cuts the text of a block; some kinds are one piece whatever their
// punctuation.
func sentences(kind, whole string) []string {
	switch kind {
	case "title", "heading", "row", "term", "code", "formula":
		return []string{whole}
	}
	return prose.Sentences(whole)
}

// touch notes which items of a passage are about which of pieces.
func (s side) touch(pieces []piece, p *drift.Passage, at int) {
	first := 0
	for i := range p.Segments {
		seg := &p.Segments[i]
		from := at
		at += len(s.text(seg))
		if seg.Item < 0 || from == at {
			continue // what one side lacks, the other shows
		}
		for first < len(pieces) && pieces[first].to <= from {
			first++
		}
		for k := first; k < len(pieces) && pieces[k].from < at; k++ {
			if !slices.Contains(pieces[k].items, seg.Item) {
				pieces[k].items = append(pieces[k].items, seg.Item)
			}
		}
	}
}
