package drift

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// comparison is a comparison under way.
type comparison struct {
	record
	profile  *profile.Profile
	vocab    *prose.Vocabulary
	rules    *wording.Rules
	speakers map[*section]*wording.Speaker // by the section of the organisation
	old, new *tree
	rows     []row   // the table of sections
	bodies   []*body // the texts of partners
	work     int     // left of what sentence alignment may do
	apart    ref     // the finding that the documents are none of one publication
}

// alignmentWork bounds the words that sentence alignment looks at, all pairs
// of sentences counted.
const alignmentWork = 1 << 27

func newComparison(old, new *document.Document, p *profile.Profile) *comparison {
	old, nilOld := document.WithoutNil(old)
	new, nilNew := document.WithoutNil(new)
	c := &comparison{
		profile: p, vocab: prose.NewVocabulary(), speakers: map[*section]*wording.Speaker{}, work: alignmentWork,
	}
	c.old, c.new = buildTree(old, new, p, c.vocab), buildTree(new, old, p, c.vocab)
	c.old.skipped += len(nilOld)
	c.new.skipped += len(nilNew)
	c.rules = wording.New(p, c.vocab)
	for _, t := range []*tree{c.old, c.new} {
		t.eachBlock(func(b *block) {
			if strings.Contains(b.Text, "(") {
				c.rules.Learn(b.All())
			}
		})
	}
	return c
}

// plain reports whether the format of one of the documents holds plain text
// only: neither links nor emphasis are then compared.
func (c *comparison) plain() bool { return c.old.doc.Source.NoLinks || c.new.doc.Source.NoLinks }

// tree returns the document of one side.
func (c *comparison) tree(s side) *tree { return pick(s, c.old, c.new) }

// findingOf returns a finding about words, of which one side may have none.
func (c *comparison) findingOf(class Class, a, b *section, old, new prose.Span) finding {
	return finding{
		class: class, old: a, new: b, oldText: old.String(), newText: new.String(),
		oldSpan: c.old.place(old), newSpan: c.new.place(new),
	}
}

// speaker returns the organisation that speaks in two partners.
func (c *comparison) speaker(old, new *section) *wording.Speaker {
	owner := old.owner()
	s, ok := c.speakers[owner]
	if !ok {
		s = c.rules.Speaker(append(owner.names(c.profile), new.owner().names(c.profile)...)...)
		c.speakers[owner] = s
	}
	return s
}

// noteSkipped reports once how much of either document could not be compared.
func (c *comparison) noteSkipped() {
	for _, s := range []side{oldSide, newSide} {
		if n := c.tree(s).skipped; n > 0 {
			c.addSections(CoarseComparison, nil, nil, "", "", fmt.Sprintf(
				"what is nil or of no known kind was not compared: %s of the %s document",
				prose.Count(n, "node"), pick(s, "old", "new")))
		}
	}
}

const contextWords = 3

// context returns the words before and after those of s between from and to.
func context(s prose.Span, from, to int) (before, after string) {
	return s[max(0, from-contextWords):from].String(), s[to:min(len(s), to+contextWords)].String()
}
