package drift

import "github.com/stemmadocs/stemma/internal/prose"

// diffParagraphs reports paragraphs that became several, or one: those whose
// sentences have their counterparts in more than one paragraph.
func (c *comparison) diffParagraphs(b *body) {
	for _, t := range turns(b.pairs, func(p *sentencePair) (prose.Span, prose.Span) { return p.Old, p.New }) {
		c.addBoundary(b, ParagraphSplit, c.old.blocks[t.whole], c.new.blocks[t.before], c.new.blocks[t.after], false)
	}
	for _, t := range turns(b.pairs, func(p *sentencePair) (prose.Span, prose.Span) { return p.New, p.Old }) {
		c.addBoundary(b, ParagraphMerged, c.new.blocks[t.whole], c.old.blocks[t.before], c.old.blocks[t.after], true)
	}
}

// turn is a place inside one block, whole, where the other side goes on from one
// to the next. Blocks are named by their numbers.
type turn struct{ whole, before, after int }

// turns finds the turns of pairs, seen from the side that sides names first.
func turns(pairs []*sentencePair, sides func(*sentencePair) (one, many prose.Span)) []turn {
	var out []turn
	one, many := -1, -1
	for _, g := range pairs {
		p, q := sides(g)
		first := p[0].In.Order
		if many >= 0 && first == one && q[0].In.Order != many {
			out = append(out, turn{one, many, q[0].In.Order})
		}
		one, many = p[len(p)-1].In.Order, q[0].In.Order
		for _, w := range q {
			if w.In.Order != many && first == one {
				out = append(out, turn{one, many, w.In.Order})
			}
			many = w.In.Order
		}
	}
	return out
}

// addBoundary records one boundary that came or went. The texts are the words
// round it, so that a change elsewhere in the paragraphs is not one of this.
func (c *comparison) addBoundary(b *body, class Class, whole, before, after *block, flip bool) {
	end := before.Span(max(0, len(before.Tokens)-contextWords), len(before.Tokens))
	begin := after.Span(0, min(len(after.Tokens), contextWords))
	joint, cut := end.String()+" "+begin.String(), end.String()+" ¶ "+begin.String()
	f := finding{class: class, old: b.old, new: b.new, oldText: joint, newText: cut,
		oldSpan: whole.span(0, int32(len(whole.Text))), newSpan: after.placeOf(0, len(begin))}
	if flip {
		f.oldText, f.newText, f.oldSpan, f.newSpan = f.newText, f.oldText, f.newSpan, f.oldSpan
	}
	c.add(f)
}
