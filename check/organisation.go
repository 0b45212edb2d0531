package check

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

const (
	sharedBeginning = 5   // letters that two words of one name have in common
	longestName     = 12  // words
	mostNames       = 200 // that begin with one word
)

// named is a name of an organisation.
type named struct {
	name  string // as it should be written
	words []string
}

// names are names by their first word.
type names map[string][]named

// organisations finds organisations that go by another name than their own:
// one word of it differs in its ending, or is another small word.
func (f *finder) organisations() {
	known := f.names()
	reported := map[string]bool{}
	for _, p := range f.passages {
		for i := range p.words {
			right, n, small := p.misnamed(i, known)
			if n == 0 {
				continue
			}
			wrong := p.phrase(i, i+n)
			if reported[profile.Fold(wrong)] || f.saidSimilar(p) {
				continue
			}
			reported[profile.Fold(wrong)] = true
			severity := document.Warning
			if small {
				severity = document.Info
			}
			f.report(p.place(i, i+n), severity, "organisation-name", fmt.Sprintf("write %q", right),
				fmt.Sprintf("%q differs from the usual name %q", wrong, right))
		}
	}
}

// saidSimilar reports whether the reader has remarked on the name already.
func (f *finder) saidSimilar(p *passage) bool {
	return p.kind == title && f.known[place{p.at.File, p.at.Line, "similar-name"}]
}

// names returns the names of the profile, and those of departments that are
// in no profile.
func (f *finder) names() names {
	known := names{}
	for _, o := range f.profile.Organisations() {
		known.add(o.Name)
		for _, other := range o.OtherNames {
			known.add(other)
		}
	}
	for _, s := range f.sections {
		if s.Role != document.RoleDepartment {
			continue
		}
		if _, ok := f.profile.Organisation(s.name); !ok {
			known.add(s.name)
		}
	}
	return known
}

func (n names) add(name string) {
	words := strings.Fields(profile.Fold(name))
	if len(words) < 2 || len(words) > longestName || len(n[words[0]]) >= mostNames {
		return
	}
	n[words[0]] = append(n[words[0]], named{name, words})
}

// misnamed looks for a name that is nearly right at word i. It returns the
// right one, how many words there are, and whether only a small word differs.
func (p *passage) misnamed(i int, known names) (right string, n int, small bool) {
	if !p.capital(i) {
		return "", 0, false
	}
	for _, k := range known[p.words[i].fold] {
		if !p.isName(i, len(k.words)) {
			continue
		}
		switch wrong := p.difference(i, k.words); {
		case len(wrong) == 0:
			return "", 0, false
		case len(wrong) > 1 || right != "":
		case profile.IsSmallWord(k.words[wrong[0]]) && profile.IsSmallWord(p.words[i+wrong[0]].fold):
			right, n, small = k.name, len(k.words), true
		case sameStart(k.words[wrong[0]], p.words[i+wrong[0]].fold):
			right, n = k.name, len(k.words)
		}
	}
	return right, n, small
}

// isName reports whether the n words from i look like a name: on their own in
// a heading, and with capitals.
func (p *passage) isName(i, n int) bool {
	if i+n > len(p.words) || p.kind == title && n < len(p.words) {
		return false
	}
	for j := i; j < i+n; j++ {
		if j > i && strings.Trim(p.gap(j), " \n,") != "" || !p.capital(j) && !profile.IsSmallWord(p.words[j].fold) {
			return false
		}
	}
	return true
}

// difference returns which of the words from i are not those of a name.
func (p *passage) difference(i int, name []string) []int {
	var wrong []int
	for j, w := range name {
		if strings.ReplaceAll(p.words[i+j].fold, "'", "") != w {
			wrong = append(wrong, j)
		}
	}
	return wrong
}

func sameStart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= sharedBeginning && strings.HasPrefix(b, a)
}
