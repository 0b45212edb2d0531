package drift

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// features is what tells one publication from another one.
type features struct {
	words    int // all of them, with those of title and headings
	content  map[int32]bool
	names    map[int32]bool // words of content in the title
	headings map[string]bool
	runs     map[uint64]bool // of four words
}

// featuresOf collects the features of a document.
func featuresOf(t *tree) features {
	f := features{
		content: map[int32]bool{}, names: map[int32]bool{}, headings: map[string]bool{}, runs: map[uint64]bool{},
	}
	for _, b := range t.blocks {
		ids := b.wordIDs()
		f.words += len(ids)
		for _, w := range b.All() {
			if isContent(w) {
				f.content[w.Token().ID] = true
				if b == t.root.head {
					f.names[w.Token().ID] = true
				}
			}
		}
		for _, run := range sequence.Shingles(ids, 4) {
			f.runs[run] = true
		}
	}
	for _, s := range t.sections {
		if name := profile.Fold(s.heading); name != "" {
			f.headings[name] = true
		}
	}
	return f
}

// wordIDs returns the words of b without its marks of punctuation.
func (l *block) wordIDs() []int32 {
	var ids []int32
	for _, w := range l.All() {
		if !w.Token().Punct {
			ids = append(ids, w.Token().ID)
		}
	}
	return ids
}

// isContent reports words that are seldom in any text whatever it is about: long
// ones, and those of scripts of which we know no short ones.
func isContent(w prose.Word) bool {
	s := w.String()
	if w.Token().Punct {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	return utf8.RuneCountInString(s) >= contentLetters || first >= firstOther
}

// unlike reports two documents that are no versions of one publication: neither
// headings nor more words than chance brings together are in both.
func (c *comparison) unlike() bool {
	old, new := featuresOf(c.old), featuresOf(c.new)
	switch {
	case min(old.words, new.words) == 0:
		return max(old.words, new.words) > 0
	case max(old.words, new.words) < leastToTell, c.sameNumber(), c.old.waits(c.profile), c.new.waits(c.profile):
		return false
	case shared(old.headings, new.headings) > 0, shared(old.names, new.names) >= sharedNames:
		return false
	}
	return shared(old.content, new.content) < sharedContent && shared(old.runs, new.runs) < sharedRuns
}

// sameNumber reports two documents that have the number of one publication.
func (c *comparison) sameNumber() bool {
	old, new := c.old.doc.Meta.Number, c.new.doc.Meta.Number
	return old != "" && strings.EqualFold(old, new)
}

// waits reports a document whose text is still to come.
func (t *tree) waits(p *profile.Profile) bool {
	if len(t.root.blocks) > 0 && !t.root.placeholder(p) {
		return false
	}
	some := len(t.root.blocks) > 0
	for _, s := range t.sections {
		switch {
		case len(s.blocks) == 0 && len(s.children) > 0:
		case !s.placeholder(p):
			return false
		default:
			some = true
		}
	}
	return some
}

// shared returns how much of the smaller of two sets is in the other.
func shared[K comparable](a, b map[K]bool) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return float64(n) / float64(max(1, len(a)))
}

// addUnlike records that the two documents were not compared, and why.
func (c *comparison) addUnlike() {
	f := finding{class: UnlikeDocuments, old: c.old.root, new: c.new.root}
	f.oldText, f.oldSpan = c.old.opening()
	f.newText, f.newSpan = c.new.opening()
	c.apart = c.add(f)
	c.layOut()
	c.rows = nil
	for _, s := range slices.Concat(c.old.sections, c.new.sections) {
		s.item = c.apart
	}
}
