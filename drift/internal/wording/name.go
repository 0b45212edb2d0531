package wording

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// The rules about who is named, and how.

// name returns the words of p as a name: without marks round it and without a
// possessive ending.
func name(p prose.Span) string {
	s := strings.TrimSpace(prose.FoldTypography(p.Trimmed().String()))
	return strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "'")
}

func withoutArticle(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the ")
}

// firstPerson reports whether p is we, our, us or ours.
func (r *Rules) firstPerson(p prose.Span) bool {
	words := p.Folded(r.vocab)
	return len(words) == 1 && prose.IsFirstPerson(words[0])
}

// isSelf reports whether p means the organisation that speaks: a pronoun,
// "the department", or one of its names.
func (s *Speaker) isSelf(p prose.Span) bool {
	n := name(p)
	folded := profile.Fold(n)
	if folded == "" {
		return false
	}
	if prose.IsThirdPerson(folded) || prose.IsThirdPerson(strings.ToLower(n)) {
		return true
	}
	return s.isSelfName(n, folded)
}

func (s *Speaker) isSelfName(n, folded string) bool {
	if s.self[folded] {
		return true
	}
	if !isCapital(n) || strings.Contains(n, " ") {
		return false
	}
	for own := range s.self {
		if strings.Contains(own, " ") && profile.Abbreviates(n, own) {
			return true
		}
	}
	return false
}

// isOrganisation reports whether p names an organisation that is not the one
// that speaks.
func (s *Speaker) isOrganisation(p prose.Span) bool {
	n := name(p)
	if full, _, ok := splitIntroduction(p.TrimmedLeft()); ok {
		n = full
	}
	if n == "" || len(p) > longestName+3 || s.isSelfName(n, profile.Fold(n)) {
		return false
	}
	n = withoutArticle(n)
	if !isCapital(n) {
		return false
	}
	if _, known := s.full[profile.Fold(n)]; known || isAcronym(n) {
		return true
	}
	_, known := s.profile.Organisation(n)
	return known
}

// introduces reports whether long is "Full Name (FN)" and short is FN, the
// full name alone, or the first person of the organisation of that name.
func (s *Speaker) introduces(short, long prose.Span) bool {
	full, abbr, ok := splitIntroduction(long.TrimmedLeft())
	if !ok {
		return false
	}
	folded := profile.Fold(full)
	switch n := name(short); {
	case s.firstPerson(short):
		return s.isSelfName(full, folded)
	case n == "":
		return false // nobody was named there
	case profile.Fold(n) == folded, strings.EqualFold(n, abbr):
		return true
	default:
		return isCapital(n) && profile.Abbreviates(n, full)
	}
}

// abbreviates reports whether short is an abbreviation of long.
func (r *Rules) abbreviates(short, long prose.Span) bool {
	s, l := withoutArticle(name(short)), withoutArticle(name(long))
	if !isCapital(s) || strings.Contains(s, " ") || !strings.Contains(l, " ") {
		return false
	}
	if full, ok := r.full[profile.Fold(s)]; ok {
		return full == profile.Fold(l)
	}
	if m, ok := r.profile.Organisation(s); ok && m.By == "abbreviation" {
		other, ok := r.profile.Organisation(l)
		return ok && other.By != "similar" && other.Organisation.Key == m.Organisation.Key
	}
	return isAcronym(s) && profile.Abbreviates(s, l)
}

// isPlaceholder reports whether p is a note in brackets that holds the
// place of what is still to come. Without brackets the words may be part of a sentence.
func (r *Rules) isPlaceholder(p prose.Span) bool {
	if p = p.Trimmed(); len(p) == 0 {
		return false
	}
	before, opened := p[0].Neighbour(-1)
	after, closed := p[len(p)-1].Neighbour(1)
	return opened && closed && before.String() == "(" && after.String() == ")" && r.profile.Placeholder(p.String())
}
