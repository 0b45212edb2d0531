package frontmatter

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// Fill puts what the front matter says into m, before anything that is there.
// The problems are values that look like one of ours and cannot be read as one.
func (f *Front) Fill(m *document.Meta) document.Problems {
	var problems document.Problems
	r := f.fill(m)
	m.Settle()
	m.Front = document.FrontMatter{Kind: f.kind, Text: f.text}
	for _, i := range r.unfit {
		e := &f.entries[i]
		if e.value.isScalar() && strings.ContainsAny(e.value.raw, "0123456789") {
			problems.Remark(f.place(e.line, e.col), "front-matter-date",
				fmt.Sprintf("it is not clear which day %q is; it is kept as it stands", e.value.raw),
				"write it as YYYY-MM-DD")
		}
	}
	return problems
}

// filled says which entries say what.
type filled struct {
	by    map[string]int // entry by field
	taken []bool         // entries that a field holds, or that say nothing of one
	unfit []int          // entries whose date cannot be read
}

// fill puts the entries into m. The first name in the table that has a value
// which fits gives a field its value; all other entries are kept as they are,
// but for those that name a field and say nothing.
func (f *Front) fill(m *document.Meta) filled {
	r := filled{by: map[string]int{}, taken: make([]bool, len(f.entries))}
	at := map[string]int{}
	for i, e := range f.entries {
		if _, ok := at[fold(e.name)]; !ok {
			at[fold(e.name)] = i
		}
	}
	for i := range fields {
		f.fillField(m, &fields[i], at, &r)
	}
	m.Extra = nil
	for i, e := range f.entries {
		if !r.taken[i] {
			m.Extra = append(m.Extra, document.MetaEntry{Name: e.name, Value: e.value.json()})
		}
	}
	return r
}

// fillField gives a field its value; at are the entries by their folded names.
func (f *Front) fillField(m *document.Meta, field *field, at map[string]int, r *filled) {
	for _, name := range field.read {
		outer, inner, nested := strings.Cut(name, ".")
		i, ok := at[outer]
		if !ok {
			continue
		}
		v := f.entries[i].value
		if nested {
			if v = v.get(inner); v == nil {
				continue
			}
		}
		if v.isNothing() {
			r.taken[i] = r.taken[i] || !nested
			continue
		}
		if field.set(m, f.entries[i].name, v) {
			r.by[field.name] = i
			r.taken[i] = r.taken[i] || !nested
			return
		}
		if field.name == "published" || field.name == "updated" {
			r.unfit = append(r.unfit, i)
		}
	}
}
