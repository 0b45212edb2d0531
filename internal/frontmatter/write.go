package frontmatter

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// Write returns what m says as front matter of a kind, and "" where it says
// nothing. The front matter that m was read from is used again as far as it is of
// that kind and still says the same. The problems are what the kind cannot hold.
func Write(m *document.Meta, kind string) (string, document.Problems) {
	if m.Front.Kind == "" && !Says(*m) {
		return "", nil
	}
	var problems document.Problems
	m = canonical(m)
	f := &Front{}
	if m.Front.Kind != "" {
		f = parsed(m.Front.Kind, m.Front.Text)
	}
	steps, refused := f.plan(m)
	for _, name := range refused {
		problems.Lose(document.Span{}, "front-matter",
			"front matter has two values for "+name+"; one is left out", "")
	}
	if f.kind == kind && f.text != "" {
		if f.says(m) {
			return ensureNewline(f.text), problems
		}
		if out, ok := f.splice(steps); ok && parsed(kind, out).says(m) {
			return out, problems
		}
	}
	out := f.render(steps, kind)
	if out != "" && len(refused) == 0 && !parsed(kind, out).says(m) {
		problems.Lose(document.Span{}, "front-matter", "front matter as "+kind+" cannot hold all of the metadata",
			"take another kind with --front-matter")
	}
	return out, problems
}

// Says reports whether there is anything in m to write.
func Says(m document.Meta) bool {
	for _, text := range m.Texts() {
		if *text.Value != "" {
			return true
		}
	}
	return m.Title != "" || m.CurrentGovernment || m.Political || len(m.Organisations)+len(m.Extra) > 0
}

// parsed reads front matter that is nothing else; what cannot be read has no
// entries.
func parsed(kind, text string) *Front {
	src, ok := cut(text)
	f := &Front{source: src}
	if !ok || src.kind != kind || src.text != text || f.parse() != nil {
		return &Front{}
	}
	return f
}

func ensureNewline(s string) string { return strings.TrimSuffix(s, "\n") + "\n" }

// says reports whether the front matter says what m does.
func (f *Front) says(m *document.Meta) bool {
	var got document.Meta
	f.fill(&got)
	got.Settle()
	want := *m
	want.Settle()
	for i, text := range got.Texts() {
		if *text.Value != document.ValidText(*want.Texts()[i].Value) {
			return false
		}
	}
	return got.Title == document.ValidText(want.Title) &&
		got.Political == want.Political && got.CurrentGovernment == want.CurrentGovernment &&
		slices.Equal(got.Organisations, cleanAll(want.Organisations)) &&
		slices.Equal(sorted(got.Extra), sorted(want.Extra))
}

// sorted returns entries without their order.
func sorted(extra []document.MetaEntry) []document.MetaEntry {
	return slices.SortedFunc(slices.Values(extra),
		func(a, b document.MetaEntry) int { return strings.Compare(a.Name, b.Name) })
}

// step is what becomes of an entry, or a new one.
type step struct {
	entry int // of the source; -1 for a new one
	name  string
	value *value // nil for one that goes
	kept  bool   // it stays as it stands
}

// plan says what becomes of the entries so that they say what m does. What is
// refused are names that would be there twice.
func (f *Front) plan(m *document.Meta) (steps []step, refused []string) {
	p := planner{Front: f, steps: make([]step, len(f.entries)), named: map[string]int{}, extra: map[string]string{}}
	p.filled = f.fill(&p.got)
	p.got.Settle()
	for i, e := range f.entries {
		p.steps[i] = step{entry: i, name: e.name, value: e.value, kept: true}
		p.named[e.name] = i
	}
	for _, e := range m.Extra {
		p.extra[e.Name] = e.Value
	}
	p.keepExtra()
	for _, own := range own(m) {
		if !same(&p.got, m, own.name) {
			p.change(own)
		}
	}
	for _, e := range m.Extra {
		if _, ok := p.named[e.Name]; !ok {
			p.steps = append(p.steps, step{entry: -1, name: e.Name, value: jsonValue(e.Value)})
			p.named[e.Name] = len(p.steps) - 1
		}
	}
	return p.steps, p.refused
}

// planner makes a plan.
type planner struct {
	*Front
	filled
	got     document.Meta     // what the entries say now
	named   map[string]int    // steps by name
	extra   map[string]string // what they are to say that has no field
	steps   []step
	refused []string
}

// keepExtra plans for the entries that have no field.
func (p *planner) keepExtra() {
	for _, e := range p.got.Extra {
		s := &p.steps[p.named[e.Name]]
		if now, ok := p.extra[e.Name]; !ok {
			s.value = nil
		} else if now != e.Value {
			s.value, s.kept = jsonValue(now), false
		}
	}
}

// change plans for a field that is to say something else.
func (p *planner) change(own ownEntry) {
	i, given := p.by[own.name]
	given = given && !p.isExtra(i)
	at, inTable := p.named[own.write]
	_, kept := p.extra[own.write]
	switch {
	case own.value == nil && given:
		p.steps[i].value = nil
	case own.value == nil:
	case given:
		p.steps[i].value, p.steps[i].kept = own.value, false
	case inTable && !kept:
		p.steps[at].value, p.steps[at].kept = own.value, false
	case kept:
		p.refused = append(p.refused, own.write)
	default:
		p.steps = append(p.steps, step{entry: -1, name: own.write, value: own.value})
	}
}

// isExtra reports whether an entry that gives a field its value stays as what has
// no field: a table with more in it.
func (p *planner) isExtra(entry int) bool {
	return slices.ContainsFunc(p.got.Extra,
		func(e document.MetaEntry) bool { return e.Name == p.entries[entry].name })
}

// canonical returns m with the values that have no field as we read them, however
// their JSON is written.
func canonical(m *document.Meta) *document.Meta {
	c := *m
	c.Extra = slices.Clone(m.Extra)
	for i := range c.Extra {
		c.Extra[i].Value = jsonValue(c.Extra[i].Value).json()
	}
	return &c
}

// jsonValue reads a value of [document.MetaEntry]; what is no JSON is text.
func jsonValue(s string) *value {
	if v, err := readJSON(s); err == nil {
		return v
	}
	return textOf(s)
}
