package paper

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/profile"
)

// roles finds the departments and their statements. In a text without levels,
// what names a period is below the heading right above it.
func (r *reader) roles() {
	at := r.headingBlocks()
	headings := make([]role.Heading, len(at))
	for i, n := range at {
		h := r.blocks[n].heading
		headings[i] = role.Heading{Name: h.title.text, Numbered: h.label.Length > 0, Labelled: h.label.Word != "",
			Period: h.period, Parent: -1}
		if i > 0 && at[i-1] == n-1 {
			headings[i].Parent = i - 1
		}
	}
	r.askRoles(headings, at)
	for i, f := range role.Find(headings, r.profile) {
		b := &r.blocks[at[i]]
		b.heading.setRole(f)
		if b.pin() != nil {
			r.pinRole(b)
			continue
		}
		f.ReportSimilar(&r.doc.Problems, b.span(), headings[i].Name)
	}
}

// headingBlocks returns the indexes of the blocks that are headings.
func (r *reader) headingBlocks() []int {
	var at []int
	for i := range r.blocks {
		if r.blocks[i].heading != nil {
			at = append(at, i)
		}
	}
	return at
}

// setRole gives a heading what was found of it, a department with the reason.
func (h *headingOf) setRole(f role.Finding) {
	h.role, h.roleKey, h.period = f.Role, f.Key, f.Period
	if f.Role == document.RoleDepartment {
		h.inferred = whyDepartment(f.Match)
	}
}

// whyDepartment returns how sure it is that a heading is that of a department,
// by the organisation that it names.
func whyDepartment(m *profile.Match) document.Inference {
	switch {
	case m == nil:
		return document.Inference{Confidence: 0.8, Reason: "stands above the name of a period, like the departments"}
	case m.By == "name":
		return document.Inference{Confidence: 0.98, Reason: "is the name of a department"}
	case m.By == "similar":
		return document.Inference{Confidence: 0.9, Reason: fmt.Sprintf("is similar to %s", m.Organisation.Name)}
	}
	return document.Inference{Confidence: 0.98, Reason: fmt.Sprintf("is another spelling of %s", m.Organisation.Name)}
}
