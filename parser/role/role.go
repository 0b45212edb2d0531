// Package role gives sections their roles by their headings: departments are
// the organisations that a profile knows, statements are what is below the
// name of a period.
//
// Start with [Assign], which readers of formats that have headings but no
// roles call when the document is read. A document that has roles keeps them.
// [Find] has the rules by themselves, for a reader that has a list of headings
// and no tree yet. The labels and numbers of headings and titles, and the
// sentence that names the series of a publication, are read here too.
package role

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// TestFind holds these. In the seed paper, the name of a department that is
// least like that of its organisation scores 0.93.
const (
	sureName        = 0.9 // score of a name that needs no period below it
	manyDepartments = 3   // that make departments of the sure names without periods
)

// Heading is one of the headings of a publication.
type Heading struct {
	Name     string           // its text, without the number or label
	Numbered bool             // it has a number: then it has a role only where a period tells
	Labelled bool             // it has a label such as "Action 1", so that it has no role
	Period   *document.Period // that the heading names, or nil
	Parent   int              // index of the heading that it is below, which comes first; -1 for none

	// Department says that it is known to be the heading of one, whatever its name.
	Department bool
}

// Finding is what the section of a heading is found to be.
type Finding struct {
	Role   document.Role    // empty for an ordinary section
	Key    string           // of a department
	Period *document.Period // of a statement
	Match  *profile.Match   // the organisation of a department; nil where the profile knows none
}

// Find returns what each of the headings of one publication is. A statement is
// below the name of a period; a department is an organisation above such
// names, or a well-known one in a publication that has such departments.
func Find(headings []Heading, p *profile.Profile) []Finding {
	all := newCandidates(headings, p)
	all.forgetLonePeriod(p)
	known, byName := all.count()
	findings := make([]Finding, len(headings))
	for i, h := range all {
		switch {
		case h.Department:
			findings[i] = Finding{Role: document.RoleDepartment, Key: profile.Key(h.Name)}
		case h.Labelled:
		case h.Period != nil:
			findings[i] = Finding{Role: document.RoleStatement, Period: h.Period}
		case h.match != nil && (h.above || known >= manyDepartments && h.sure() && !h.Numbered):
			findings[i] = Finding{Role: document.RoleDepartment, Key: h.match.Organisation.Key, Match: h.match}
		case h.above && byName && !h.Numbered:
			findings[i] = Finding{Role: document.RoleDepartment, Key: profile.Key(h.Name)}
		}
	}
	return findings
}

// candidate is a heading whose section may get a role.
type candidate struct {
	Heading
	above bool           // the name of a period is below it
	match *profile.Match // the organisation that it names, or nil
}

type candidates []candidate

func newCandidates(headings []Heading, p *profile.Profile) candidates {
	all := make(candidates, len(headings))
	for i, h := range headings {
		all[i].Heading = h
		switch parent := all.parent(i); {
		case h.Labelled, h.Department:
		case h.Period == nil:
			if m, ok := p.Organisation(h.Name); ok {
				all[i].match = &m
			}
		case parent != nil:
			parent.above = parent.Period == nil && !parent.Labelled
		}
	}
	return all
}

// parent returns the candidate that another is below, or nil.
func (all candidates) parent(i int) *candidate {
	if all[i].Parent < 0 {
		return nil
	}
	return &all[all[i].Parent]
}

// forgetLonePeriod makes an ordinary heading of the only one that names a
// period, unless it is below an organisation: any report can have "Plans for
// 2015".
func (all candidates) forgetLonePeriod(p *profile.Profile) {
	only := -1
	for i, h := range all {
		if h.Period != nil {
			if only >= 0 {
				return
			}
			only = i
		}
	}
	if only < 0 {
		return
	}
	if parent := all.parent(only); parent != nil {
		if _, ok := p.Organisation(parent.Name); ok || parent.Department {
			return
		}
		parent.above = false
	}
	all[only].Period = nil
}

// count returns how many headings are certainly those of departments, and
// whether a heading above a period is one of a department whatever its name:
// beside others that are, or where two thirds of at least two look like names.
func (all candidates) count() (known int, byName bool) {
	above, names := 0, 0
	for _, h := range all {
		if h.above && !h.Numbered {
			above++
			if IsName(h.Name) {
				names++
			}
		}
		if h.Department || h.match != nil && (h.above || h.sure() && !h.Numbered) {
			known++
		}
	}
	return known, known > 0 || above >= 2 && names*3 >= above*2
}

// sure reports a name that needs no period below it.
func (h *candidate) sure() bool {
	return h.match != nil && h.match.Score >= sureName && h.match.Organisation.Department
}

// ReportSimilar adds a remark where the heading of a department, at a place,
// is only like the name of its organisation.
func (f Finding) ReportSimilar(problems *document.Problems, at document.Span, heading string) {
	if f.Match == nil || f.Match.By != "similar" {
		return
	}
	right := f.Match.Organisation.Name
	problems.Remark(at, "similar-name", fmt.Sprintf("%q is taken for %q", heading, right),
		fmt.Sprintf("write %q if that is meant", right))
}

// IsName reports whether a heading looks like the name of an organisation:
// every word but small ones begins with a capital.
func IsName(heading string) bool {
	for _, word := range strings.Fields(heading) {
		if profile.IsSmallWord(word) || word == "&" || word == "–" || word == "-" {
			continue
		}
		if c, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "(“‘\"'")); !unicode.IsUpper(c) {
			return false
		}
	}
	return true
}
