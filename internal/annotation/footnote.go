package annotation

import "github.com/stemmadocs/stemma/document"

// OrderFootnotes returns notes in the order in which they are first referred
// to, from blocks and then from the notes themselves; those that nothing
// refers to come last. The reader puts notes in this order, so the writer must
// write down if theirs is another.
func OrderFootnotes(blocks []document.Block, notes []*document.Footnote) []*document.Footnote {
	byLabel := make(map[string]*document.Footnote, len(notes))
	for _, f := range notes {
		if _, taken := byLabel[f.Label]; !taken {
			byLabel[f.Label] = f
		}
	}
	ordered := make([]*document.Footnote, 0, len(notes))
	visit := func(n document.Node) bool {
		if ref, ok := n.(*document.FootnoteRef); ok && byLabel[ref.Label] != nil {
			ordered = append(ordered, byLabel[ref.Label])
			delete(byLabel, ref.Label)
		}
		return true
	}
	document.WalkBlocks(blocks, visit)
	for i := 0; i < len(ordered); i++ {
		document.WalkBlocks(ordered[i].Blocks, visit)
	}
	placed := make(map[*document.Footnote]bool, len(ordered))
	for _, f := range ordered {
		placed[f] = true
	}
	for _, f := range notes {
		if !placed[f] {
			ordered = append(ordered, f)
		}
	}
	return ordered
}
