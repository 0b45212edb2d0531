package drift

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// section is a section of one document as the comparison sees it: its own text
// in blocks, its subsections as children. The front of the document and its
// footnotes are sections without a node.
type section struct {
	node     *document.Section
	head     *block // its name, as a block that belongs to no text; nil if it has none
	parent   *section
	children []*section
	blocks   []*block // own text, without that of the children
	links    []link
	name     string // its heading with its number
	heading  string // without
	period   *document.Period
	order    int  // in the document
	title    bool // no section at all: the title of the document
	bold     bool // its heading, or title, is a line in bold type

	partner  *section
	by       string // how the partner was found
	score    float64
	moved    bool
	lostText bool // part of its text moved
	item     ref  // the finding about the whole of it: it moved, is missing, was added …
	naming   ref  // the finding that it has another name; of the front, that only one document has a title

	key string // in the report
	row int    // of the section, or of the one that holds the statement, in the report

	bag sequence.Bag // words of the section and its children; made when it is needed
}

// partMoved marks s, and what it is in, as having lost a part to another place,
// or won it.
func (s *section) partMoved() {
	for ; s != nil && !s.lostText; s = s.parent {
		s.lostText = true
	}
}

// movedAway reports whether s, or what it is in, moved.
func (s *section) movedAway() bool {
	for ; s != nil; s = s.parent {
		if s.moved {
			return true
		}
	}
	return false
}

// encloses reports whether other is in s, or s itself.
func (s *section) encloses(other *section) bool {
	for ; other != nil; other = other.parent {
		if other == s {
			return true
		}
	}
	return false
}

// statement reports whether s is what its parent says for one period.
func (s *section) statement() bool { return s.period != nil }

// home returns the section that s is reported under, and the statement that s
// is.
func (s *section) home() (home, statement *section) {
	home = s
	if home.statement() {
		statement = home
		for home.statement() && home.parent != nil {
			home = home.parent
		}
	}
	return home, statement
}

// periodName names the period of a statement; nil has none.
func (s *section) periodName() string {
	if s == nil {
		return ""
	}
	return s.period.String()
}

// describe names s in a message.
func (s *section) describe() string {
	switch {
	case s.statement() && s.parent.node != nil:
		return fmt.Sprintf("%s, %s", s.parent.name, s.period)
	case s.node == nil:
		return "the front of the document"
	}
	return s.name
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
func (s *section) names(p *profile.Profile) []string {
	if s.node == nil || s.name == "" {
		return nil
	}
	m, ok := p.Organisation(s.name)
	if !ok {
		return []string{s.name}
	}
	o := m.Organisation
	return slices.Concat([]string{s.name, o.Name}, o.Abbreviations, o.OtherNames)
}

// depth is how much lower the heading of s ranks than that of its parent.
func (s *section) depth() int {
	if s.parent.node == nil {
		return 0
	}
	return s.node.Level - s.parent.node.Level
}

// headingSpan returns the place of the heading, or else of the section.
func (s *section) headingSpan() document.Span {
	if n := len(s.node.Heading); n > 0 {
		return s.node.Heading[0].Pos().To(s.node.Heading[n-1].Pos())
	}
	return s.node.Span
}

// textSpan returns the place of the own text of s.
func (s *section) textSpan() document.Span {
	if len(s.blocks) == 0 {
		if s.node == nil {
			return document.Span{}
		}
		return s.node.Span
	}
	last := s.blocks[len(s.blocks)-1]
	return s.blocks[0].span(0, 1).To(last.span(0, int32(len(last.Text))))
}

// ownText returns the text of s without its children, a paragraph a line, and
// without what is recorded as moved.
func (s *section) ownText() string {
	var lines []string
	for _, b := range s.blocks {
		if !b.moved {
			lines = append(lines, prose.OneLine(b.Text))
		}
	}
	return strings.Join(lines, "\n")
}

// fullText returns the name and text of s and of all below it that has no
// partner.
func (s *section) fullText() string {
	var lines []string
	if s.name != "" {
		lines = append(lines, prose.OneLine(s.name))
	}
	if own := s.ownText(); own != "" {
		lines = append(lines, own)
	}
	for _, child := range s.children {
		if child.partner == nil {
			lines = append(lines, child.fullText())
		}
	}
	return strings.Join(lines, "\n")
}

// placeholder reports whether s only holds the place of a text that is still to
// come. An ordinary section may be empty; a statement that is has not been
// written yet.
func (s *section) placeholder(p *profile.Profile) bool {
	if s.node != nil && s.node.Placeholder {
		return true
	}
	text := s.ownText()
	switch {
	case text != "" && (len(s.blocks) > 1 || !p.Placeholder(text)):
		return false
	case len(s.children) == 0:
		return text != "" || s.statement() || s.node != nil && s.node.Role == document.RoleStatement
	}
	for _, child := range s.children {
		if !child.placeholder(p) {
			return false
		}
	}
	return true
}

// words returns the words of s and of all below it.
func (s *section) words() sequence.Bag {
	if s.bag == nil {
		s.bag = sequence.Bag{}
		for _, b := range s.blocks {
			for _, t := range b.Tokens {
				if !t.Punct {
					s.bag = append(s.bag, t.ID)
				}
			}
		}
		for _, child := range s.children {
			s.bag = append(s.bag, child.words()...)
		}
		slices.Sort(s.bag)
	}
	return s.bag
}

// wordsOf yields the words of each of sections.
func wordsOf(lists ...[]*section) iter.Seq[sequence.Bag] {
	return func(yield func(sequence.Bag) bool) {
		for _, list := range lists {
			for _, s := range list {
				if !yield(s.words()) {
					return
				}
			}
		}
	}
}
