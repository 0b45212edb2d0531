package profile

import (
	"strings"
	"testing"
)

const forests = `organisations:
  - name: Forests Board
    abbreviations: [FB]
    other_names: [Woodland Commission]
periods:
  - kind: progress
    usual: What we did in {year}
headers:
  types: [Circular]
series: {name: Forest Plan, href: /plan, sentence: Part of %s}
placeholders: [nothing yet]
contractions: {"o'er": over}
spellings: {tree: [tre]}
ise_stems: [forest]
`

func TestLoadReplaces(t *testing.T) {
	p, err := Load([]byte(forests), "forests.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"The Forests Board", "FB", "Woodland Commission"} {
		if m, ok := p.Organisation(name); !ok || m.Organisation.Key != "forests-board" {
			t.Errorf("%q: %v", name, m)
		}
	}
	if _, ok := p.Organisation("HM Treasury"); ok {
		t.Error("the built-in organisations are still there")
	}
	if m, ok := p.Period("What we did in 2013"); !ok || !m.Usual {
		t.Errorf("period %v %v", m, ok)
	}
	if p.Series().Name != "Forest Plan" || p.Spellings()["forestize"] != "forestise" || !p.Placeholder("Nothing yet.") {
		t.Error("something was not read")
	}
}

func TestLoadExtends(t *testing.T) {
	before := len(GDS().Organisations())
	p, err := Load([]byte("extends: gds\n"+forests+`
legacy_period: {kind: plan, year: 2010}
`), "forests.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Organisations()) != before+1 || len(GDS().Organisations()) != before {
		t.Errorf("%d organisations, built in %d", len(p.Organisations()), len(GDS().Organisations()))
	}
	for _, heading := range []string{"Progress during 2013", "What we did in 2013"} {
		if _, ok := p.Period(heading); !ok {
			t.Errorf("%q is no period", heading)
		}
	}
	if m, _ := p.Period("Progress during 2013"); m.Usual {
		t.Error("the usual wording was not replaced")
	}
	if p.LegacyPeriod().Year != 2010 || GDS().LegacyPeriod().Year != 2012 {
		t.Error("the legacy period is wrong")
	}
	if _, ok := GDS().Period("What we did in 2013"); ok || GDS().Placeholder("Nothing yet") {
		t.Error("the built-in profile has changed")
	}
}

func TestLoadAddsNames(t *testing.T) {
	p, err := Load([]byte("extends: gds\norganisations:\n  - name: Attorney General's Office\n    other_names: "+
		"[Law Officers’ departments]\n"), "x.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if m, ok := p.Organisation("Law Officers' departments"); !ok ||
		m.Organisation.Key != "attorney-generals-office" || m.By != "other name" {
		t.Errorf("got %v %v", m, ok)
	}
}

func TestLoadErrors(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"colour: red\n", `x.yaml:1: there is no key "colour" here`},
		{"organisations:\n  - name: A Board\n    abbrev: [AB]\n", `x.yaml:3: there is no key "abbrev" here`},
		{"organisations:\n  - abbreviations: [AB]\n", "x.yaml:1: an organisation wants a name"},
		{"organisations:\n  - name: A Board\n    abbreviations: [two words]\n",
			`x.yaml:3: "two words" cannot be an abbreviation`},
		{"organisations:\n  - name: A Board\n  - name: B Board\n    other_names: [The A Board]\n",
			"x.yaml:4: \"The A Board\" names both A Board and B Board"},
		{"organisations: 3\n", "x.yaml:1: "},
		{"organisations:\n  - name: [a]\n", "x.yaml:2: a text is wanted here"},
		{"periods:\n  - kind: hope\n    usual: Hopes for {year}\n", `x.yaml:2: "hope" is no kind of period`},
		{"periods:\n  - kind: plan\n    usual: Plans for {yeah}\n", `x.yaml:3: "{yeah}" stands for nothing`},
		{"placeholders:\n  - '[soon'\n", "x.yaml:2: a bracket of \"[soon\" has no partner"},
		{"placeholders: ['...']\n", "x.yaml:1: the wording \"...\" holds no word"},
		{"extends: other\n", `x.yaml:1: only "gds" can be extended`},
		{"series: {name: A, sentence: no place}\n", "x.yaml:1: the sentence of the series"},
		{"legacy_period: {kind: plan, year: 2012, month: 13}\n", "x.yaml:1: the legacy period is out of range"},
		{"a: [\n", "x.yaml:"},
		{"read_more: [a]\nread_more: [b]\n", "x.yaml:2: "},
		{"read_more: [a]\n---\nread_more: [b]\n", "x.yaml:1: a profile is a single YAML document"},
	} {
		_, err := Load([]byte(c.src), "x.yaml")
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q:\n got %v\nwant %s", c.src, err, c.want)
		}
	}
	if _, err := Load(nil, "x.yaml"); err != nil {
		t.Errorf("an empty profile: %v", err)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add([]byte(forests))
	f.Add([]byte("extends: gds\nperiods: [{kind: plan, usual: '{text} {any} {rest} {year}'}]\n"))
	f.Add([]byte("a: &a [*a]\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		p, err := Load(src, "x.yaml")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "x.yaml:") {
				t.Errorf("no place in %q", err)
			}
			return
		}
		p.Organisation("HM Treasury")
		p.Period("Plans for 2015")
		p.Header("Updated 1 May 2015")
	})
}

// What is asked of a profile is any text at all.
func FuzzLines(f *testing.F) {
	for _, headings := range spellings {
		for _, h := range headings {
			f.Add(h)
		}
	}
	f.Add("Planned activities in 2015")
	f.Add("This was published under the x government")
	f.Fuzz(func(t *testing.T, s string) {
		p := GDS()
		if m, ok := p.Organisation(s); ok && (m.Score < likeness || m.Score > 1 || m.By == "") {
			t.Errorf("%q: %v", s, m)
		}
		if m, ok := p.Period(s); ok && m.Usual != sameLine(s, p.PeriodHeading(m.Period)) {
			t.Errorf("%q: %v", s, m)
		}
		p.Header(s)
		p.Placeholder(s)
		if Fold(Fold(s)) != Fold(s) {
			t.Errorf("Fold is not stable on %q", s)
		}
	})
}
