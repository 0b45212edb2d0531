package check

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// headings finds the headings of periods that are worded unlike their
// siblings.
func (f *finder) headings() {
	groups := map[string]*profile.Wordings{}
	for _, s := range f.sections {
		if s.period == nil || s.name == "" {
			continue
		}
		key := s.period.String()
		if groups[key] == nil {
			groups[key] = &profile.Wordings{}
		}
		groups[key].Add(s.name)
	}
	for _, s := range f.sections {
		if s.period == nil || s.name == "" {
			continue
		}
		g := groups[s.period.String()]
		usual := g.Usual()
		if usual == "" && s.Role == document.RoleStatement {
			usual = f.profile.PeriodHeading(*s.period)
		}
		if usual == "" || usual == s.name {
			continue
		}
		f.warn(s.Span, "inconsistent-heading", fmt.Sprintf("write %q", usual), "%s", g.Differs(s.name, usual))
	}
}

// leap is a kind of step down from one heading to the next.
type leap struct {
	file     string
	from, to int
}

// levels finds headings that skip a level, and reports those that do it alike
// in one place.
func (f *finder) levels() {
	found, order := map[leap][]*section{}, []leap{}
	for _, s := range f.sections {
		if s.name == "" || s.parent == nil || s.parent.name == "" || s.Level <= s.parent.Level+1 {
			continue
		}
		l := leap{s.File, s.parent.Level, s.Level}
		if found[l] == nil {
			order = append(order, l)
		}
		found[l] = append(found[l], s)
	}
	for _, l := range order {
		f.reportLeap(l, found[l])
	}
}

func (f *finder) reportLeap(l leap, sections []*section) {
	first := sections[0]
	if n := len(sections) - 1; n > 0 {
		f.warn(first.Span, "skipped-level", fmt.Sprintf("make them headings of level %d", l.from+1),
			"%q and %d more headings of level %d stand directly below one of level %d", first.name, n, l.to, l.from)
		return
	}
	f.warn(first.Span, "skipped-level", fmt.Sprintf("make it a heading of level %d", l.from+1),
		"%q is a heading of level %d directly below one of level %d", first.name, l.to, l.from)
}

// departments finds departments that are there twice.
func (f *finder) departments() {
	type home struct {
		parent *section
		key    string
	}
	first := map[home]*section{}
	for _, s := range f.sections {
		if s.Role != document.RoleDepartment || s.Key == "" {
			continue
		}
		h := home{s.parent, s.Key}
		if first[h] == nil {
			first[h] = s
			continue
		}
		f.warn(s.Span, "duplicate-department", "make one of the two", "%s was already there %s",
			s.name, f.line(first[h].Span, s.Span))
	}
}
