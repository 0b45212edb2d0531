package paper

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
)

// roles finds the departments and their statements. In a text without levels,
// what names a period is below the heading right above it.
func (r *reader) roles() {
	var headings []role.Heading
	var at []int // their blocks
	for i := range r.blocks {
		h := r.blocks[i].heading
		if h == nil {
			continue
		}
		parent := -1
		if n := len(at); n > 0 && at[n-1] == i-1 {
			parent = n - 1
		}
		at = append(at, i)
		headings = append(headings, role.Heading{
			Name: h.title.text, Numbered: h.label.Length > 0, Period: h.period, Parent: parent,
		})
	}
	for i, f := range role.Find(headings, r.profile) {
		b := &r.blocks[at[i]]
		b.heading.setRole(f)
		f.ReportSimilar(&r.doc.Problems, b.span(), headings[i].Name)
	}
}

// setRole gives a heading what was found of it, a department with the reason.
func (h *headingOf) setRole(f role.Finding) {
	h.role, h.roleKey, h.period = f.Role, f.Key, f.Period
	if f.Role != document.RoleDepartment {
		return
	}
	name := f.Match.Organisation.Name
	switch f.Match.By {
	case "":
		h.inferred = document.Inference{Confidence: 0.8, Reason: "stands above the name of a period, like the departments"}
	case "name":
		h.inferred = document.Inference{Confidence: 0.98, Reason: "is the name of a department"}
	case "similar":
		h.inferred = document.Inference{Confidence: 0.9, Reason: fmt.Sprintf("is similar to %s", name)}
	default:
		h.inferred = document.Inference{Confidence: 0.98, Reason: fmt.Sprintf("is another spelling of %s", name)}
	}
}
