package profile

import (
	"strings"
	"unicode"
)

// Match is an organisation that a heading names.
type Match struct {
	Organisation Organisation
	Score        float64 // 0 to 1
	By           string  // "name", "variant", "other name", "abbreviation" or "similar"
}

const longestName = 300 // bytes; longer headings name nobody

// likeness is the least similarity that is taken for the same name. Of the
// spellings in TestOrganisation, the one that is least like its name has 0.59;
// of what is refused in TestNotAnOrganisation, all but a name of two
// organisations have 0.40 at most.
const likeness = 0.52

// name is one name of an organisation in the forms that are compared.
type name struct {
	organisation int // index
	other        bool
	words        []string
}

// Organisation returns the organisation that heading names: by its name, a
// variant of it, another name, an abbreviation, or else by a similar name. It
// does not choose between two that are equally similar.
func (p *Profile) Organisation(heading string) (Match, bool) {
	heading = strings.TrimSpace(heading)
	if len(heading) > longestName {
		return Match{}, false
	}
	if m, ok := p.organisation(heading); ok {
		return m, true
	}
	full, short, ok := bracketed(heading)
	if !ok {
		return p.similar(heading)
	}
	if m, ok := p.organisation(full); ok && p.agrees(m, short) {
		return m, true
	}
	if m, ok := p.organisation(short); ok && p.agrees(m, full) {
		return m, true
	}
	return p.similar(heading)
}

// organisation finds a name without comparing words.
func (p *Profile) organisation(heading string) (Match, bool) {
	fold := Fold(heading)
	if n, ok := p.byFold[fold]; ok {
		o := p.organisations[n.organisation]
		switch {
		case n.other:
			return Match{o, 1, "other name"}, true
		case strings.EqualFold(heading, o.Name):
			return Match{o, 1, "name"}, true
		}
		return Match{o, 1, "variant"}, true
	}
	return p.abbreviated(heading)
}

func (p *Profile) abbreviated(heading string) (Match, bool) {
	short := strings.TrimSpace(heading)
	if len(short) > 4 && strings.EqualFold(short[:4], "the ") {
		short = strings.TrimSpace(short[4:])
	}
	letters, ok := abbreviationLetters(short)
	if !ok || !looksAbbreviated(short) {
		return Match{}, false
	}
	for _, o := range p.organisations {
		for _, a := range o.Abbreviations {
			if known, _ := abbreviationLetters(a); known == letters {
				return Match{o, 1, "abbreviation"}, true
			}
		}
	}
	return p.best("abbreviation", func(n name) float64 {
		if initials(letters, n.words) {
			return 1
		}
		return 0
	})
}

// looksAbbreviated keeps ordinary short words ("Co", "mod") from being read
// as abbreviations: up to three letters at least two are capitals, and longer
// ones begin with a capital.
func looksAbbreviated(s string) bool {
	upper, letters := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper >= 2 || letters > 3 && unicode.IsUpper([]rune(s)[0])
}

func (p *Profile) similar(heading string) (Match, bool) {
	words := withoutAbbreviation(heading)
	m, ok := p.best("similar", func(n name) float64 {
		if !related(words, n.words) {
			return 0
		}
		return similarity(words, n.words)
	})
	if ok && m.Score > 0.999 {
		m.Score, m.By = 1, "variant"
	}
	return m, ok
}

// related reports whether two short lists of words have a distinctive one in
// common. It is the cheap part of similarity.
func related(a, b []string) bool {
	for _, w := range a {
		for _, v := range b {
			if (w == v || begins(w, v)) && class(w) == distinctive {
				return true
			}
		}
	}
	return false
}

// best returns the organisation with the highest score, unless another one
// has the same.
func (p *Profile) best(by string, score func(name) float64) (Match, bool) {
	top, second, found := 0.0, 0.0, -1
	for _, n := range p.names {
		s := score(n)
		switch {
		case n.organisation == found:
			top = max(top, s)
		case s > top:
			top, second, found = s, top, n.organisation
		default:
			second = max(second, s)
		}
	}
	if top < likeness || top == second {
		return Match{}, false
	}
	return Match{p.organisations[found], top, by}, true
}

// agrees reports whether what is in brackets beside a name that matched
// names the same organisation, or abbreviates it.
func (p *Profile) agrees(m Match, beside string) bool {
	if Abbreviates(beside, m.Organisation.Name) {
		return true
	}
	other, ok := p.organisation(beside)
	return ok && other.Organisation.Key == m.Organisation.Key
}

// bracketed splits "a (b)".
func bracketed(s string) (outside, inside string, ok bool) {
	outside, inside, ok = strings.Cut(strings.TrimSuffix(s, ")"), "(")
	return strings.TrimSpace(outside), strings.TrimSpace(inside), ok && strings.HasSuffix(s, ")")
}
