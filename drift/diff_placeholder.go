package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// placeholder reports whether s only stands in for a text that is still to
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

// ownText returns the text of s without its children, a paragraph a line, and
// without what was told as moved.
func (s *section) ownText() string {
	var lines []string
	for _, l := range s.blocks {
		if !l.moved {
			lines = append(lines, prose.OneLine(l.Text))
		}
	}
	return strings.Join(lines, "\n")
}

// fullText returns the name and text of s and all below it.
func (s *section) fullText() string {
	var lines []string
	if s.name != "" {
		lines = append(lines, prose.OneLine(s.name))
	}
	if own := s.ownText(); own != "" {
		lines = append(lines, own)
	}
	for _, child := range s.children {
		if child.match == nil {
			lines = append(lines, child.fullText())
		}
	}
	return strings.Join(lines, "\n")
}

// placeholders compares two partners of which one is a placeholder at least,
// and reports whether it did: their words are then not compared.
func (c *comparison) placeholders(a, b *section) bool {
	if len(a.children)+len(b.children) > 0 {
		return false
	}
	old, new := a.placeholder(c.profile), b.placeholder(c.profile)
	f := finding{old: a, new: b, oldText: a.ownText(), newText: b.ownText(), oldSpan: a.textSpan(), newSpan: b.textSpan()}
	switch {
	case !old && !new:
		return false
	case old && !new:
		f.class = PlaceholderFilled
	case new && !old:
		f.class = PlaceholderRegressed
	case prose.FoldTypography(f.oldText) != prose.FoldTypography(f.newText):
		f.class = PlaceholderChanged
		if !c.sameGuarded(f.oldText, f.newText) {
			f.severity = Substantive // a date by which the text is to come
		}
	case c.published():
		f.class = PlaceholderRemaining
	default:
		c.waiting[a] = -1
		return true
	}
	c.waiting[a] = len(c.findings)
	c.findings = append(c.findings, f)
	return true
}

// published reports whether one of the two is the other as it was published.
func (c *comparison) published() bool {
	old, new := c.docs[0].Source.Format, c.docs[1].Source.Format
	if old == carrier || new == carrier {
		return false
	}
	oldStage, newStage := c.old.stage(old), c.new.stage(new)
	if oldStage == "" || newStage == "" {
		return old != new
	}
	return oldStage != newStage
}

const (
	carrier = "markdown" // what any version can be converted to, and is kept in
	webpage = "html"
)

// stage returns what a document is that was read from format: what an author
// wrote, or what was published of it. A page can be both; on one that was
// published, statements stand below the names of periods.
func (t *tree) stage(format string) string {
	switch {
	case format == "gdspub", format == webpage && t.onePeriod():
		return "source"
	case format == "paper", format == "content", format == webpage:
		return "publication"
	}
	return ""
}

// onePeriod reports whether the statements of a document are all of one period,
// which then needs no heading.
func (t *tree) onePeriod() bool {
	statements := 0
	for _, s := range t.sections {
		if s.statement() {
			if s.name != "" {
				return false
			}
			statements++
		}
	}
	return statements > 0
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
