package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

const (
	longestIntroduced = 12 // words that an abbreviation may be short for
	longestBracket    = 3  // words in brackets: "or API"
)

// short is an abbreviation. Words are counted from 1 through the document.
type short struct {
	spelling string
	name     string // what it is short for
	known    bool   // from the profile

	used  int // the word of the first use in running text; 0 where there is none
	first document.Span

	introduced int // the word of "Full Name (ABBR)"; fromStart, or 0 where there is none
	intro      document.Span

	forms  map[string]int           // how often each spelling is used
	formAt map[string]document.Span // where each is first
}

// fromStart is where an abbreviation is introduced that a glossary or markup
// explains, wherever that is.
const fromStart = -1

// abbreviations finds abbreviations that are used before they are introduced,
// organisations whose abbreviations never are, and spellings that vary.
func (f *finder) abbreviations() {
	found := f.introduced()
	keys := f.used(found)
	for _, key := range keys {
		s := found[key]
		switch {
		case s.used == 0:
		case s.introduced > s.used:
			f.warn(s.first, "abbreviation-too-early", fmt.Sprintf("write %q here", s.name+" ("+s.spelling+")"),
				"%s is used before it is introduced, which it is %s", s.spelling, f.line(s.intro, s.first))
		case s.introduced == 0 && s.known:
			f.remark(s.first, "abbreviation-unexplained", fmt.Sprintf("write %q here", s.name+" ("+s.spelling+")"),
				"%s is never introduced", s.spelling)
		}
		f.mixed(s)
	}
}

// mixed reports an abbreviation in more than one spelling.
func (f *finder) mixed(s *short) {
	if len(s.forms) < 2 {
		return
	}
	var forms []string
	for form := range s.forms {
		forms = append(forms, form)
	}
	slices.SortFunc(forms, func(a, b string) int {
		switch n := s.forms[b] - s.forms[a]; {
		case n != 0:
			return n
		case a == s.spelling:
			return -1
		case b == s.spelling:
			return 1
		}
		return strings.Compare(a, b)
	})
	for _, rare := range forms[1:] {
		f.remark(s.formAt[rare], "abbreviation-spelling", fmt.Sprintf("write %q", forms[0]),
			"%q is written %q elsewhere", rare, forms[0])
	}
}

// abbreviationKey is equal for the spellings of one abbreviation.
func abbreviationKey(s string) string { return strings.ToLower(bare(s)) }

// bare is an abbreviation without the endings that a sentence gives it.
func bare(s string) string {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
	if len(s) > 2 && strings.HasSuffix(s, "s") && capitals(s) >= 2 {
		s = s[:len(s)-1] // a plural
	}
	return s
}

func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// introduced returns the abbreviations of the profile and those that the text
// introduces, by key.
func (f *finder) introduced() map[string]*short {
	found := map[string]*short{}
	for _, o := range f.profile.Organisations() {
		for _, a := range o.Abbreviations {
			found[abbreviationKey(a)] = &short{spelling: a, name: o.Name, known: true}
		}
	}
	order := 0
	for _, p := range f.passages {
		for i := range p.words {
			order++
			name, abbreviation, ok := p.introduces(i)
			if !ok {
				continue
			}
			key := abbreviationKey(abbreviation)
			if found[key] == nil {
				found[key] = &short{}
			}
			if s := found[key]; s.introduced == 0 {
				s.introduced, s.intro, s.name, s.spelling = order, p.place(i, i+1), name, bare(abbreviation)
			}
		}
	}
	for _, p := range f.passages {
		for _, key := range p.explained() {
			if s := found[key]; s != nil {
				s.introduced = fromStart
			}
		}
	}
	return found
}

// explained returns the keys of abbreviations that a passage explains for the
// whole document: by markup or, in a glossary, as a term or in brackets.
func (p *passage) explained() []string {
	keys := p.marked
	if p.kind != gloss {
		return keys
	}
	if len(p.words) == 1 {
		keys = append(keys, abbreviationKey(p.written(p.words[0])))
	}
	for i := range p.words {
		if _, abbreviation, ok := p.introduces(i); ok {
			keys = append(keys, abbreviationKey(abbreviation))
		}
	}
	return keys
}

// introduces reports whether word i is the abbreviation in "Full Name (FN)" or
// "FN (Full Name)".
func (p *passage) introduces(i int) (name, abbreviation string, ok bool) {
	abbreviation = p.written(p.words[i])
	if capitals(abbreviation) < 1 {
		return "", "", false
	}
	if strings.HasPrefix(p.text[p.words[i].to:], " (") && i+1 < len(p.words) {
		rest := p.text[p.words[i+1].from:]
		inside, _, closed := strings.Cut(rest[:min(len(rest), 120)], ")")
		if closed && profile.Abbreviates(bare(abbreviation), inside) {
			return inside, abbreviation, true
		}
	}
	if !strings.HasPrefix(p.text[p.words[i].to:], ")") {
		return "", "", false
	}
	open := i
	for open > 0 && i-open < longestBracket && !strings.Contains(p.gap(open), "(") {
		open--
	}
	if open == 0 || !strings.Contains(p.gap(open), "(") {
		return "", "", false
	}
	for from := open - 1; from >= max(0, open-longestIntroduced); from-- {
		name := p.phrase(from, open)
		if profile.IsSmallWord(p.words[from].fold) || !profile.Abbreviates(bare(abbreviation), name) {
			continue
		}
		return name, abbreviation, true
	}
	return "", "", false
}

// used notes where each abbreviation is used and returns the keys of those
// that are, in order.
func (f *finder) used(found map[string]*short) []string {
	var keys []string
	order := 0
	for _, p := range f.passages {
		for i, w := range p.words {
			order++
			form := bare(p.written(w))
			key := strings.ToLower(form)
			s := found[key]
			if s == nil || !s.isForm(form) || p.kind == gloss {
				continue
			}
			if s.forms == nil {
				s.forms, s.formAt = map[string]int{}, map[string]document.Span{}
				keys = append(keys, key)
			}
			if p.kind != cell && s.used == 0 { // a table has no room for names
				s.used, s.first = order, p.place(i, i+1)
			}
			if s.forms[form]++; s.forms[form] == 1 {
				s.formAt[form] = p.place(i, i+1)
			}
		}
	}
	return keys
}

// isForm reports whether a word is the abbreviation and not another word of
// the same letters.
func (s *short) isForm(written string) bool {
	return written == s.spelling || len(written) > 2 && capitals(written) >= 2
}
