package drift

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// comparison is a comparison under way.
type comparison struct {
	profile  *profile.Profile
	vocab    *prose.Vocabulary
	docs     [2]*document.Document
	old, new *tree
	flipped  bool // the sections are being aligned the other way round
	plain    bool // one of the formats carries plain text only
	rules    *wording.Rules
	speakers map[*section]*wording.Speaker
	work     int // left of what sentence alignment may do

	rows   []row
	bodies []*body
	findings  []finding
	spaces spaces

	pairs    []recordedPair           // what Passages is made of
	unpaired  []unpairedSpan         // phrases of one document alone
	about   map[*section]int // which item of found tells of a whole section
	waiting map[*section]int // and which of its placeholder
	renamed map[*section]int // and which of its new name
	titled  int              // which says that only one document has a title
}

// alignmentWork bounds the words that sentence alignment looks at, all pairs
// of sentences counted.
const alignmentWork = 1 << 27

func newComparison(old, new *document.Document, p *profile.Profile) *comparison {
	c := &comparison{
		profile: p, vocab: prose.NewVocabulary(), docs: [2]*document.Document{old, new},
		plain:    old.Source.NoLinks || new.Source.NoLinks,
		speakers: map[*section]*wording.Speaker{},
		work:     alignmentWork,
		about:    map[*section]int{}, waiting: map[*section]int{}, renamed: map[*section]int{}, titled: -1,
	}
	c.old = buildTree(old, new, p, c.vocab)
	c.new = buildTree(new, old, p, c.vocab)
	c.rules = wording.New(p, c.vocab)
	c.learnAbbreviations(c.old)
	c.learnAbbreviations(c.new)
	return c
}

// side returns the old document for 0, the new one for 1.
func (c *comparison) side(i int) *tree { return [2]*tree{c.old, c.new}[i] }

// learnAbbreviations learns the abbreviations that a document introduces.
func (c *comparison) learnAbbreviations(t *tree) {
	t.eachBlock(func(l *block) {
		if !strings.Contains(l.Text, "(") {
			return
		}
		c.rules.Learn(l.All())
	})
}

func (t *tree) eachBlock(visit func(*block)) {
	for _, l := range t.root.blocks {
		visit(l)
	}
	for _, s := range t.sections {
		for _, l := range s.blocks {
			visit(l)
		}
	}
	for _, l := range t.notes.blocks {
		visit(l)
	}
}

// speaker returns the organisation that speaks in two partners.
func (c *comparison) speaker(old, new *section) *wording.Speaker {
	owner := old.owner()
	s, ok := c.speakers[owner]
	if !ok {
		s = c.rules.Speaker(append(c.names(owner), c.names(new.owner())...)...)
		c.speakers[owner] = s
	}
	return s
}

// owner returns the section of the organisation whose text s is: its
// department, or the outermost section.
func (s *section) owner() *section {
	top := s
	for at := s; at.node != nil; at = at.parent {
		if top = at; at.node.Role == document.RoleDepartment {
			break
		}
	}
	return top
}

// names returns what the organisation whose section s is may be called.
func (c *comparison) names(s *section) []string {
	if s.node == nil || s.name == "" {
		return nil
	}
	m, ok := c.profile.Organisation(s.name)
	if !ok {
		return []string{s.name}
	}
	o := m.Organisation
	return slices.Concat([]string{s.name, o.Name}, o.Abbreviations, o.OtherNames)
}
