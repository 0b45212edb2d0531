package drift

import (
	"github.com/stemmadocs/stemma/internal/prose"
)

// diffPlaceholders compares two partners of which one is a placeholder at least.
// Their words are then not compared. Where neither is one, it is not ok.
func (c *comparison) diffPlaceholders(a, b *section) (body *body, ok bool) {
	if len(a.children)+len(b.children) > 0 {
		return nil, false
	}
	old, new := a.placeholder(c.profile), b.placeholder(c.profile)
	if !old && !new {
		return nil, false
	}
	return c.placeholderBody(a, b, old, new), true
}

// placeholderBody returns the body of two partners, and records what became of
// the placeholder: of both, or of the old or the new one.
func (c *comparison) placeholderBody(a, b *section, old, new bool) *body {
	out := &body{old: a, new: b, placeholder: true}
	f := finding{
		old: a, new: b, oldText: a.ownText(), newText: b.ownText(), oldSpan: a.textSpan(), newSpan: b.textSpan(),
	}
	switch {
	case !new:
		f.class = PlaceholderFilled
	case !old:
		f.class = PlaceholderRegressed
	case prose.FoldTypography(f.oldText) != prose.FoldTypography(f.newText):
		f.class = PlaceholderChanged
		if !c.sameGuarded(f.oldText, f.newText) {
			f.severity = Substantive // a date by which the text is to come
		}
	case c.published():
		f.class = PlaceholderRemaining
	default:
		return out
	}
	out.item = c.add(f)
	return out
}

// published reports whether one of the two is the other as it was published.
func (c *comparison) published() bool {
	old, new := c.old.doc.Source.Format, c.new.doc.Source.Format
	if old == carrier || new == carrier {
		return false
	}
	oldStage, newStage := c.old.stage(), c.new.stage()
	if oldStage == "" || newStage == "" {
		return old != new
	}
	return oldStage != newStage
}

const (
	carrier = "markdown" // what any version can be converted to, and is kept in
	webpage = "html"
)

// stage returns what a document is, by the format that it was read from: what an
// author wrote, or what was published of it. A page can be both; on one that was
// published, statements are below the names of periods.
func (t *tree) stage() string {
	switch format := t.doc.Source.Format; {
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
