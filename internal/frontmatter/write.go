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
	var problems document.Problems
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
	m.Front = document.FrontMatter{}
	steps, _ := (&Front{}).plan(&m)
	return len(steps) > 0
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
		if *text.Value != clean(*want.Texts()[i].Value) {
			return false
		}
	}
	return got.Title == clean(want.Title) &&
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
	var got document.Meta
	r := f.fill(&got)
	got.Settle()
	steps = make([]step, len(f.entries))
	named := map[string]int{}
	for i, e := range f.entries {
		steps[i] = step{entry: i, name: e.name, value: e.value, kept: true}
		named[e.name] = i
	}
	extra := map[string]string{}
	for _, e := range m.Extra {
		extra[e.Name] = e.Value
	}
	for _, e := range got.Extra {
		i := named[e.Name]
		if now, ok := extra[e.Name]; !ok {
			steps[i].value = nil
		} else if now != e.Value {
			steps[i].value, steps[i].kept = jsonValue(now), false
		}
	}
	for _, own := range own(m) {
		i, given := r.by[own.name]
		_, inTable := named[own.write]
		_, kept := extra[own.write]
		nested := given && slices.ContainsFunc(got.Extra,
			func(e document.MetaEntry) bool { return e.Name == f.entries[i].name })
		switch {
		case same(&got, m, own.name):
		case own.value == nil && given && !nested:
			steps[i].value = nil
		case own.value == nil:
		case given && !nested:
			steps[i].value, steps[i].kept = own.value, false
		case inTable && !kept:
			steps[named[own.write]].value, steps[named[own.write]].kept = own.value, false
		case kept:
			refused = append(refused, own.write)
		default:
			steps = append(steps, step{entry: -1, name: own.write, value: own.value})
		}
	}
	for _, e := range m.Extra {
		if _, ok := named[e.Name]; !ok {
			steps = append(steps, step{entry: -1, name: e.Name, value: jsonValue(e.Value)})
			named[e.Name] = len(steps) - 1
		}
	}
	return steps, refused
}

// jsonValue reads a value of [document.MetaEntry]; what is no JSON is text.
func jsonValue(s string) *value {
	if v, err := readJSON(s); err == nil {
		return v
	}
	return textOf(s)
}
