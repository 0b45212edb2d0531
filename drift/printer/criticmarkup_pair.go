package printer

import (
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/prose"
)

// pairs tells which blocks of two texts belong together, in order, and which
// moved.
type pairs struct {
	blocks             [][2]int
	movedTo, movedFrom map[int]int
	lines              func(i, j int) [][2]int // of a pair of blocks, the lines that belong together
}

// pairBlocks pairs blocks: those that are equal and unique in both texts, those
// that the report pairs, and in between those of like words.
func pairBlocks(r *drift.Report, old, new []textBlock) *pairs {
	p := &pairs{movedTo: map[int]int{}, movedFrom: map[int]int{}}
	oldAt, newAt := locate(r, old, true), locate(r, new, false)
	var blocks []candidate
	lines := map[[2]int][]candidate{}
	for _, passage := range r.Passages {
		a, okOld := oldAt[passage.OldIndex]
		b, okNew := newAt[passage.NewIndex]
		switch {
		case !okOld || !okNew:
		case passage.Moved:
			p.movedTo[a.block], p.movedFrom[b.block] = b.block, a.block
		default:
			weight := len(passage.New()) + 1
			blocks = append(blocks, candidate{a.block, b.block, weight})
			in := [2]int{a.block, b.block}
			lines[in] = append(lines[in], candidate{a.line, b.line, weight})
		}
	}
	oldTexts, newTexts := textsOf(old), textsOf(new)
	p.blocks = align(oldTexts, newTexts, blocks)
	p.lines = func(i, j int) [][2]int { return align(old[i].lines, new[j].lines, lines[[2]int{i, j}]) }
	p.findMoves(oldTexts, newTexts)
	return p
}

// blockLine is where the text of a passage is, or begins.
type blockLine struct{ block, line int }

// locate finds the text of the passages of one side among its blocks, by the
// index of the passage.
func locate(r *drift.Report, blocks []textBlock, old bool) map[int]blockLine {
	texts := map[int]string{}
	for _, p := range r.Passages {
		if old {
			texts[p.OldIndex] += p.Old()
		} else {
			texts[p.NewIndex] += p.New()
		}
	}
	delete(texts, -1)
	waiting := map[string][]int{} // passages by their letters, in their order
	for index := range len(texts) {
		if key := letters(texts[index]); key != "" {
			waiting[key] = append(waiting[key], index)
		}
	}
	at := map[int]blockLine{}
	take := func(text string, block, line int) bool {
		key := letters(text)
		if len(waiting[key]) == 0 {
			return false
		}
		at[waiting[key][0]] = blockLine{block, line}
		waiting[key] = waiting[key][1:]
		return true
	}
	for i, b := range blocks {
		if take(b.text(), i, len(b.lines)-1) { // which is after all comments
			continue
		}
		for line, text := range b.lines {
			take(text, i, line)
		}
	}
	return at
}

// letters returns the letters and digits that a reader of Markdown sees, in
// small letters.
func letters(text string) string {
	var b strings.Builder
	trimmed := strings.TrimLeft(text, "0123456789 ")
	if strings.HasPrefix(trimmed, ". ") || strings.HasPrefix(trimmed, ") ") {
		text = trimmed // without the number of an item
	}
	for _, t := range tokens(text) {
		if strings.HasPrefix(t, "](") || strings.HasPrefix(t, "<") {
			continue
		}
		for _, r := range t {
			if prose.IsWordRune(r) {
				b.WriteRune(unicode.ToLower(r))
			}
		}
	}
	return b.String()
}

// leastMoved is how many letters make a text unlikely to be elsewhere by
// chance. It is judgement, not measured.
const leastMoved = 20

// findMoves finds blocks without a partner that are elsewhere as they were.
func (p *pairs) findMoves(old, new []string) {
	hasOld, hasNew := map[int]bool{}, map[int]bool{}
	for _, pair := range p.blocks {
		hasOld[pair[0]], hasNew[pair[1]] = true, true
	}
	waiting := map[string][]int{}
	for j, text := range new {
		if key := letters(text); len(key) >= leastMoved && !hasNew[j] {
			waiting[key] = append(waiting[key], j)
		}
	}
	for i, text := range old {
		key := letters(text)
		if _, known := p.movedTo[i]; known || hasOld[i] || len(waiting[key]) == 0 {
			continue
		}
		j := waiting[key][0]
		waiting[key] = waiting[key][1:]
		p.movedTo[i], p.movedFrom[j] = j, i
	}
}
