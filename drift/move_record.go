package drift

import "github.com/stemmadocs/stemma/internal/prose"

// diffMoved reports what changed inside a text whose move is the finding moved.
func (c *comparison) diffMoved(from, to *section, old, new []*sentence, moved ref) {
	for _, l := range joined(c.alignSentences(&body{old: from, new: to}, old, new)) {
		p := l.pair()
		p.moved = moved
		for _, s := range l.all() {
			s.matched = true
		}
		c.diffWords(from, to, p)
	}
	for _, s := range unmatched(old) {
		c.addUnpaired(SentenceRemoved, from, to, oldSide, s.Span)
	}
	for _, s := range unmatched(new) {
		c.addUnpaired(SentenceAdded, from, to, newSide, s.Span)
	}
}

// addRest records what was added or is gone, whole paragraphs as such.
func (c *comparison) addRest(b *body, on side, paragraph, single Class) {
	var others map[int]int
	for _, run := range byBlock(b.rest(on)) {
		l := run[0].block
		if len(run) == len(l.starts) {
			c.addUnpaired(paragraph, b.old, b.new, on, l.All())
			continue
		}
		for _, s := range run {
			if isEnumerator(s.Span) {
				if others == nil {
					others = b.counterparts(on)
				}
				if c.putBefore(l, others, on) {
					c.addEnumerator(b, on, s.Span)
					continue
				}
			}
			c.addUnpaired(single, b.old, b.new, on, s.Span)
		}
	}
}

// addUnpaired records words that only one side has. A paragraph is a matter of
// structure until it says something that no rule may pass over.
func (c *comparison) addUnpaired(class Class, old, new *section, on side, s prose.Span) {
	f := c.findingOf(class, old, new, pick(on, s, nil), pick(on, nil, s))
	if c.rules.Protected(s) {
		f.severity = Substantive
	}
	c.unpaired = append(c.unpaired, unpairedSpan{on, s, c.add(f)})
}
