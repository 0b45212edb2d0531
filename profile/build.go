package profile

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// builder makes a profile of a file and collects what is wrong with it.
type builder struct {
	*Profile
	path  string
	lines map[string]int // of other names, for errors
	errs  []error
}

func (b *builder) errorf(line int, format string, args ...any) {
	b.errs = append(b.errs, fmt.Errorf("%s:%d: %s", b.path, max(line, 1), fmt.Sprintf(format, args...)))
}

// start makes the profile that the file adds to.
func (b *builder) start(extends scalar, base func() *Profile) error {
	b.Profile = &Profile{}
	switch {
	case extends.text == "gds" && base != nil:
		b.Profile = base().clone()
	case extends.text != "":
		return fmt.Errorf("%s:%d: only \"gds\" can be extended, not %q", b.path, extends.line, extends.text)
	}
	return nil
}

// clone copies everything that building may add to.
func (p *Profile) clone() *Profile {
	c := *p
	c.organisations = slices.Clone(p.organisations)
	c.periods = slices.Clone(p.periods)
	c.periodKinds = slices.Clip(p.periodKinds)
	c.headers = slices.Clip(p.headers)
	c.contractions = maps.Clone(p.contractions)
	c.spellings = maps.Clone(p.spellings)
	return &c
}

func (b *builder) build(file source) {
	for _, o := range file.Organisations {
		b.addOrganisation(o)
	}
	b.index()
	for _, p := range file.Periods {
		b.addPeriod(p)
	}
	if l := file.LegacyPeriod; l != nil {
		b.setLegacy(*l)
	}
	b.placeholders = b.placeholders.add(b.patterns(file.Placeholders)...)
	b.readMore = b.readMore.add(b.patterns(file.ReadMore)...)
	b.addHeaders(file.Headers)
	if s := file.Series; s != nil {
		b.setSeries(*s)
	}
	b.addWords(file)
}

func (b *builder) pattern(s scalar) pattern {
	p, err := compile(s.text)
	if err != nil {
		b.errorf(s.line, "%v", err)
	}
	return p
}

func (b *builder) patterns(texts []scalar) []pattern {
	var out []pattern
	for _, s := range texts {
		out = append(out, b.pattern(s))
	}
	return out
}

func (b *builder) kind(s scalar) document.PeriodKind {
	kind := document.PeriodKind(s.text)
	switch kind {
	case document.Commitment, document.Progress, document.Plan:
	default:
		b.errorf(s.line, "%q is no kind of period; there are commitment, progress and plan", s.text)
	}
	return kind
}

func (b *builder) addPeriod(s periodSource) {
	kind := b.kind(s.Kind)
	texts := s.Also
	if s.Usual.text != "" {
		texts = append([]scalar{s.Usual}, texts...)
		b.setUsual(kind, s.Usual.text)
	}
	b.periodWordings = b.periodWordings.add(b.patterns(texts)...)
	b.periodKinds = append(slices.Clip(b.periodKinds), slices.Repeat([]document.PeriodKind{kind}, len(texts))...)
}

func (b *builder) setUsual(kind document.PeriodKind, usual string) {
	i := slices.IndexFunc(b.periods, func(h periodHeading) bool { return h.kind == kind })
	if i < 0 {
		i = len(b.periods)
		b.periods = append(b.periods, periodHeading{kind: kind})
	}
	b.periods[i].usual = usual
}

func (b *builder) setLegacy(s legacySource) {
	if s.Month < 0 || s.Month > 12 || s.Year < 0 || s.Year > 9999 {
		b.errorf(s.Kind.line, "the legacy period is out of range")
	}
	b.legacy = document.Period{Kind: b.kind(s.Kind), Year: s.Year, Month: s.Month}
}

func (b *builder) setSeries(s seriesSource) {
	if strings.Count(s.Sentence.text, "%") != 1 || !strings.Contains(s.Sentence.text, "%s") {
		b.errorf(s.Sentence.line, "the sentence of the series wants %%s once, for its name, and no other %%")
	}
	b.series = Series{s.Name.text, s.Href.text, s.Sentence.text, s.History.text}
}

func (b *builder) addHeaders(s headersSource) {
	var patterns []pattern
	add := func(h headerLine, text scalar) {
		patterns = append(patterns, b.pattern(text))
		b.headers = append(b.headers, h)
	}
	for _, t := range s.Types {
		add(headerLine{"type", t.text}, t)
	}
	for _, lines := range []struct {
		field    string
		wordings []scalar
	}{
		{"published", s.Published}, {"updated", s.Updated}, {"withdrawn", s.Withdrawn},
		{"government", s.Government}, {"top", s.Top}, {"drop", s.Drop},
	} {
		for _, t := range lines.wordings {
			add(headerLine{field: lines.field}, t)
		}
	}
	b.headerWordings = b.headerWordings.add(patterns...)
}

func (b *builder) addWords(file source) {
	if b.contractions == nil {
		b.contractions, b.spellings = map[string]string{}, map[string]string{}
	}
	for short, long := range file.Contractions {
		b.contractions[straight(strings.ToLower(short))] = strings.ToLower(long.text)
	}
	for _, s := range file.Stems {
		addStem(b.spellings, strings.ToLower(s.text))
	}
	for _, house := range slices.Sorted(maps.Keys(file.Spellings)) {
		for _, variant := range file.Spellings[house] {
			b.spellings[strings.ToLower(variant.text)] = strings.ToLower(house)
		}
	}
}
