package drift

// paragraphs reports paragraphs that became several, or one: those whose
// sentences have their counterparts in more than one paragraph.
func (c *comparison) paragraphs(b *body) {
	for _, t := range turns(b.groups, func(g *group) (phrase, phrase) { return g.old, g.new }) {
		c.boundary(b, ParagraphSplit, t.whole, t.before, t.after, false)
	}
	for _, t := range turns(b.groups, func(g *group) (phrase, phrase) { return g.new, g.old }) {
		c.boundary(b, ParagraphMerged, t.whole, t.before, t.after, true)
	}
}

// turn is a place inside one paragraph where the other side goes on to the
// next.
type turn struct {
	whole         *leaf
	before, after *leaf
}

// turns finds the turns of groups, seen from the side that sides names first.
func turns(groups []*group, sides func(*group) (one, many phrase)) []turn {
	var out []turn
	var one, many *leaf
	for _, g := range groups {
		p, q := sides(g)
		if many != nil && p[0].leaf == one && q[0].leaf != many {
			out = append(out, turn{one, many, q[0].leaf})
		}
		one, many = p[len(p)-1].leaf, q[0].leaf
		for _, w := range q {
			if w.leaf != many && p[0].leaf == one {
				out = append(out, turn{one, many, w.leaf})
			}
			many = w.leaf
		}
	}
	return out
}

// boundary reports one boundary that came or went. The texts are the words
// round it, so that a change elsewhere in the paragraphs is not one of this.
func (c *comparison) boundary(b *body, class Class, whole, before, after *leaf, flip bool) {
	end := before.phrase(max(0, len(before.tokens)-contextWords), len(before.tokens))
	begin := after.phrase(0, min(len(after.tokens), contextWords))
	joint, cut := end.text()+" "+begin.text(), end.text()+" ¶ "+begin.text()
	f := found{class: class, old: b.old, new: b.new, oldText: joint, newText: cut,
		oldSpan: whole.span(0, int32(len(whole.text))), newSpan: begin.span()}
	if flip {
		f.oldText, f.newText, f.oldSpan, f.newSpan = f.newText, f.oldText, f.newSpan, f.oldSpan
	}
	c.found = append(c.found, f)
}
