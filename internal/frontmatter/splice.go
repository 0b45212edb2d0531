package frontmatter

import (
	"slices"
	"strings"
)

// edit puts new text in the place of a part of the old.
type edit struct {
	from, to int
	text     string
}

// splice makes the text of the front matter anew, with all that stays as it
// stands. It reports false where the lines of what changes are not its own.
func (f *Front) splice(steps []step) (string, bool) {
	var edits []edit
	for _, s := range steps {
		switch {
		case s.entry < 0:
			edits = append(edits, f.addition(s))
		case s.value != nil && s.kept:
		default:
			e := f.entries[s.entry]
			change, ok := f.change(s)
			if !ok || e.to == 0 {
				return "", false
			}
			edits = append(edits, edit{e.from, e.to, change})
		}
	}
	slices.SortStableFunc(edits, func(a, b edit) int { return a.from - b.from })
	var b strings.Builder
	at := 0
	for _, e := range edits {
		if e.from < at {
			return "", false
		}
		b.WriteString(f.text[at:e.from])
		b.WriteString(e.text)
		at = e.to
	}
	b.WriteString(f.text[at:])
	return ensureNewline(b.String()), true
}

// change returns what comes in the place of an entry.
func (f *Front) change(s step) (string, bool) {
	e := f.entries[s.entry]
	switch {
	case f.kind == JSON && s.value == nil, s.value != nil && f.kind == TOML && f.text[e.from] == '[':
		return "", false
	case s.value == nil:
		return "", true
	case f.kind == JSON:
		return indentJSON(s.value), true
	}
	return line(f.kind, s.name, s.value), true
}

// addition puts a new entry after those that are there, in TOML before the
// first table.
func (f *Front) addition(s step) edit {
	at := f.close
	switch {
	case f.kind == JSON && len(f.entries) > 0:
		at = f.entries[len(f.entries)-1].to
		return edit{at, at, f.separator() + string(appendJSONString(nil, s.name)) + ": " + indentJSON(s.value)}
	case f.kind == TOML:
		for i, e := range f.entries {
			if e.to == 0 || f.text[e.from] == '[' {
				at = f.open
				if i > 0 {
					at = f.entries[i-1].to
				}
				break
			}
		}
	}
	return edit{at, at, line(f.kind, s.name, s.value)}
}

// separator is what stands between the entries of an object: a comma, and what
// is before the last name.
func (f *Front) separator() string {
	last := f.entries[len(f.entries)-1]
	name := strings.LastIndex(f.text[:last.from], string(appendJSONString(nil, last.name)))
	if name < 0 {
		return ", "
	}
	if space := f.text[len(strings.TrimRight(f.text[:name], " \t\n")):name]; space != "" {
		return "," + space
	}
	return ", "
}

// line returns an entry as lines of its own.
func line(kind, name string, v *value) string {
	if kind == TOML {
		return string(appendTOMLEntry(nil, name, v))
	}
	return string(appendYAMLEntry(nil, name, v, 0))
}

// render makes front matter anew.
func (f *Front) render(steps []step, kind string) string {
	all := &value{form: table}
	for _, s := range steps {
		if s.value != nil {
			all.set(s.name, s.value)
		}
	}
	if len(all.names) == 0 {
		return ""
	}
	before, after := fences(kind)
	if f.kind == kind && f.text != "" {
		before, after = f.text[:f.open], f.text[f.close:]
	}
	var inner []byte
	for i, name := range all.names {
		switch kind {
		case YAML:
			inner = appendYAMLEntry(inner, name, all.items[i], 0)
		case TOML:
			inner = appendTOMLEntry(inner, name, all.items[i])
		}
	}
	if kind == JSON {
		inner = []byte(indentJSON(all) + "\n")
	}
	return ensureNewline(before + string(inner) + after)
}

// Empty returns front matter that says nothing, and the blank line after it.
// JSON has none.
func Empty(kind string) string {
	if kind == JSON {
		return ""
	}
	before, after := fences(kind)
	return before + after + "\n"
}

// fences are the lines round front matter.
func fences(kind string) (before, after string) {
	switch kind {
	case YAML:
		return "---\n", "---\n"
	case TOML:
		return "+++\n", "+++\n"
	}
	return "", "" // Hugo reads JSON by itself
}
