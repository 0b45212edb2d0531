package paper

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/profile"
)

const sureName = 0.9 // of a name that needs no period below it

// roles finds the departments and their statements. A statement is what stands
// below the name of a period; a department is an organisation above periods,
// or a well-known one in a paper that has such departments.
func (r *reader) roles() {
	r.forgetLonePeriod()
	parents := r.parents()
	matches := map[int]profile.Match{}
	known := 0
	for i := range r.blocks {
		h := r.blocks[i].heading
		if h == nil || h.period != nil || h.label.Length > 0 {
			continue
		}
		if m, ok := r.profile.Organisation(h.title.text); ok {
			matches[i] = m
			if parents[i] || m.Score >= sureName && m.Organisation.Department {
				known++
			}
		}
	}
	named := known > 0 || r.allNames(parents)
	for i := range r.blocks {
		h := r.blocks[i].heading
		switch m, ok := matches[i]; {
		case h == nil || h.label.Length > 0:
		case h.period != nil:
			h.role = document.RoleStatement
		case ok && (parents[i] || known >= oftenSeen && m.Score >= sureName && m.Organisation.Department):
			r.setDepartment(i, m)
		case parents[i] && named:
			h.role, h.roleKey = document.RoleDepartment, profile.Key(h.title.text)
			h.inferred = document.Inference{Confidence: 0.8, Reason: "stands above the name of a period, like the departments"}
		}
	}
}

// forgetLonePeriod makes an ordinary heading of the only one that names a
// period, unless it stands below an organisation: any report can have "Plans
// for 2015".
func (r *reader) forgetLonePeriod() {
	only := -1
	for i := range r.blocks {
		if h := r.blocks[i].heading; h != nil && h.period != nil {
			if only >= 0 {
				return
			}
			only = i
		}
	}
	if only < 0 {
		return
	}
	if only > 0 && r.blocks[only-1].heading != nil {
		if _, ok := r.profile.Organisation(r.blocks[only-1].heading.title.text); ok {
			return
		}
	}
	r.blocks[only].heading.period = nil
}

// parents are the headings without a label right above a period.
func (r *reader) parents() map[int]bool {
	parents := map[int]bool{}
	for i := 1; i < len(r.blocks); i++ {
		above, below := r.blocks[i-1].heading, r.blocks[i].heading
		if above != nil && below != nil && below.period != nil && above.period == nil && above.label.Length == 0 {
			parents[i-1] = true
		}
	}
	return parents
}

func (r *reader) setDepartment(i int, m profile.Match) {
	h := r.blocks[i].heading
	h.role, h.roleKey = document.RoleDepartment, m.Organisation.Key
	h.inferred = document.Inference{Confidence: 0.98, Reason: "is the name of a department"}
	switch m.By {
	case "name":
	case "similar":
		h.inferred = document.Inference{Confidence: 0.9, Reason: fmt.Sprintf("is similar to %s", m.Organisation.Name)}
		r.report(r.blocks[i].span(), document.Info, "similar-name",
			fmt.Sprintf("%q is taken for %q", h.title.text, m.Organisation.Name),
			fmt.Sprintf("write %q if that is meant", m.Organisation.Name))
	default:
		h.inferred.Reason = fmt.Sprintf("is another spelling of %s", m.Organisation.Name)
	}
}

// allNames reports whether there are at least two headings above periods and
// most of them look like names of organisations, every word a capital.
func (r *reader) allNames(parents map[int]bool) bool {
	names := 0
	for i := range parents {
		if role.IsName(r.blocks[i].heading.title.text) {
			names++
		}
	}
	return len(parents) >= 2 && names*3 >= len(parents)*2
}
