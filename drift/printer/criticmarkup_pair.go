package printer

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/drift"
)

// paired says which blocks of two texts belong together, in order, and which
// moved.
type paired struct {
	blocks             [][2]int
	movedTo, movedFrom map[int]int
	lines              func(i, j int) [][2]int // the same for the lines of a pair
}

// pairing pairs blocks: those that are alike and stand once on either side,
// those of which the report says so, and in between those of like words.
func pairing(r *drift.Report, old, new []textBlock) *paired {
	p := &paired{movedTo: map[int]int{}, movedFrom: map[int]int{}}
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
	p.blocks = inOrder(oldTexts, newTexts, blocks)
	p.lines = func(i, j int) [][2]int { return inOrder(old[i].lines, new[j].lines, lines[[2]int{i, j}]) }
	p.moves(oldTexts, newTexts)
	return p
}

func textsOf(blocks []textBlock) []string {
	out := make([]string, len(blocks))
	for i, b := range blocks {
		out[i] = b.text()
	}
	return out
}

// located is where the text of a passage stands, or begins.
type located struct{ block, line int }

// locate finds the text of the passages among the blocks.
func locate(r *drift.Report, blocks []textBlock, old bool) map[int]located {
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
	at := map[int]located{}
	take := func(text string, block, line int) bool {
		key := letters(text)
		if len(waiting[key]) == 0 {
			return false
		}
		at[waiting[key][0]] = located{block, line}
		waiting[key] = waiting[key][1:]
		return true
	}
	for i, b := range blocks {
		if take(b.text(), i, len(b.lines)-1) { // which stands behind all comments
			continue
		}
		for line, text := range b.lines {
			take(text, i, line)
		}
	}
	return at
}

// letters returns the letters and digits that a reader of Markdown sees.
func letters(text string) string {
	var b strings.Builder
	trimmed := strings.TrimLeft(text, "0123456789 ")
	if strings.HasPrefix(trimmed, ". ") || strings.HasPrefix(trimmed, ") ") {
		text = trimmed // the number of an item
	}
	for _, t := range tokens(text) {
		if strings.HasPrefix(t, "](") || strings.HasPrefix(t, "<") {
			continue
		}
		for _, r := range t {
			if isWord(r) {
				b.WriteRune(unicode.ToLower(r))
			}
		}
	}
	return b.String()
}

// moves finds blocks without a partner that stand elsewhere as they were.
func (p *paired) moves(old, new []string) {
	const least = 20 // letters
	hasOld, hasNew := map[int]bool{}, map[int]bool{}
	for _, pair := range p.blocks {
		hasOld[pair[0]], hasNew[pair[1]] = true, true
	}
	waiting := map[string][]int{}
	for j, text := range new {
		if key := letters(text); len(key) >= least && !hasNew[j] {
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

// candidate is a pair that may be one.
type candidate struct{ old, new, weight int }

// inOrder returns the heaviest pairs that do not cross, and in the gaps
// between them pairs of like words.
func inOrder(old, new []string, found []candidate) [][2]int {
	const equal = 3 // times the weight of pairs that the report makes
	once := map[string][2]int{}
	for i, text := range old {
		_, again := once[text]
		once[text] = [2]int{i + 1, -1}
		if again {
			once[text] = [2]int{-1, -1}
		}
	}
	seen := map[string]bool{}
	for j, text := range new {
		if at, ok := once[text]; ok && at[0] > 0 && !seen[text] {
			once[text] = [2]int{at[0], j}
		} else if ok {
			once[text] = [2]int{-1, -1}
		}
		seen[text] = true
	}
	for text, at := range once {
		if at[0] > 0 && at[1] >= 0 {
			found = append(found, candidate{at[0] - 1, at[1], equal * (len(text) + 1)})
		}
	}
	frame := heaviest(found, len(new))
	var out [][2]int
	i, j := 0, 0
	for _, pair := range append(frame, [2]int{len(old), len(new)}) {
		out = append(out, alike(old, new, i, pair[0], j, pair[1])...)
		if pair[0] < len(old) && pair[1] < len(new) {
			out = append(out, pair)
		}
		i, j = pair[0]+1, pair[1]+1
	}
	return out
}

// heaviest returns the pairs of the greatest weight of which none crosses
// another: for each new place the best chain that ends there, the prefix
// maxima of which stand in a Fenwick tree.
func heaviest(found []candidate, width int) [][2]int {
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(b.new, a.new), cmp.Compare(b.weight, a.weight))
	})
	total, behind := make([]int, len(found)), make([]int, len(found))
	tree := make([]int, width+1) // index of the best chain, and 1
	for k, c := range found {
		behind[k] = -1
		total[k] = c.weight
		for at := c.new; at > 0; at -= at & -at {
			if b := tree[at] - 1; b >= 0 && total[b]+c.weight > total[k] {
				total[k], behind[k] = total[b]+c.weight, b
			}
		}
		for at := c.new + 1; at <= width; at += at & -at {
			if tree[at] == 0 || total[tree[at]-1] < total[k] {
				tree[at] = k + 1
			}
		}
	}
	best := -1
	for k := range found {
		if best < 0 || total[k] > total[best] {
			best = k
		}
	}
	var out [][2]int
	for ; best >= 0; best = behind[best] {
		out = append(out, [2]int{found[best].old, found[best].new})
	}
	slices.Reverse(out)
	return out
}
