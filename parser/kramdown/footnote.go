package kramdown

import (
	"cmp"
	"maps"
	"slices"

	"github.com/stemmadocs/stemma/document"
)

// noteDefinition is what "[^name]: text" defines, see
// https://kramdown.gettalong.org/syntax.html#footnotes.
type noteDefinition struct {
	note    document.Footnote
	pending []pendingText // the running text in it, read when it is first referred to
	cited   bool
}

// noteDefinition reads a footnote: its first line and indented text below.
func (p *parser) noteDefinition(f *flow, n int) bool {
	l := f.line()
	name, length := noteName(l.Text[n:])
	n += length
	if length == 0 || n >= len(l.Text) || l.Text[n] != ':' {
		return false
	}
	if p.deep(l.span(0, len(l.Text))) {
		return false
	}
	end := p.codeEnd(f, f.i+1)
	inner := p.arenas.lines.keep(f.lines[f.i:end])
	inner[0].cut(n + 1)
	for i := range inner {
		inner[i].cut(codeIndent(inner[i].Text))
	}
	def := &noteDefinition{note: document.Footnote{Span: linesSpan(f.lines[f.i:end]), Label: name}}
	f.i = end
	p.defineNote(def)
	p.add(child{kind: definitionChild}) // an attribute list has no effect on it

	outer := p.pending
	p.pending = nil
	p.plain++
	def.note.Blocks = p.container(inner)
	p.plain--
	def.pending, p.pending = p.pending, outer
	return true
}

// noteName returns the name in "[^name]" at the start of s and the length of
// it all, or 0.
func noteName(s string) (string, int) {
	if len(s) < 4 || s[0] != '[' || s[1] != '^' || !word(s[2]) {
		return "", 0
	}
	i := 3
	for i < len(s) && (word(s[i]) || s[i] == '-') {
		i++
	}
	if i == len(s) || s[i] != ']' {
		return "", 0
	}
	return s[2:i], i + 1
}

func (p *parser) defineNote(def *noteDefinition) {
	if p.notes == nil {
		p.notes = map[string]*noteDefinition{}
	}
	name := def.note.Label
	if p.notes[name] != nil {
		p.warn(def.note.Span, "duplicate-definition", "give one of them another name",
			"footnote %q is defined again; this definition counts", name)
	}
	p.notes[name] = def
}

// cite notes a reference to a footnote.
func (p *parser) cite(def *noteDefinition) {
	if def.cited {
		return
	}
	def.cited = true
	p.cited = append(p.cited, def)
	if p.unused != nil { // all others are read
		p.warn(def.note.Span, "unused-footnote", "refer to it from the text, or remove it",
			"only footnotes that are never referred to refer to footnote %q", def.note.Label)
	}
}

// footnotes reads the notes that are referred to, in order of their first
// reference. A note may refer to others.
func (p *parser) footnotes() []*document.Footnote {
	var notes []*document.Footnote
	for i := 0; i < len(p.cited) || p.citeUnused(); i++ {
		def := p.cited[i]
		p.parseInlines(def.pending)
		def.note.Label = p.settings.footnotePrefix + def.note.Label
		notes = append(notes, &def.note)
	}
	return notes
}

// citeUnused puts the first note without a reference after those that have
// one, and warns of it. It reports false when there is none left.
func (p *parser) citeUnused() bool {
	if p.unused == nil {
		p.unused = slices.SortedFunc(maps.Values(p.notes), func(a, b *noteDefinition) int {
			return cmp.Or(cmp.Compare(a.note.File, b.note.File), cmp.Compare(a.note.Line, b.note.Line))
		})
	}
	for len(p.unused) > 0 {
		def := p.unused[0]
		p.unused = p.unused[1:]
		if !def.cited {
			p.warn(def.note.Span, "unused-footnote", "refer to it, or remove it",
				"footnote %q is never referred to", def.note.Label)
			def.cited = true
			p.cited = append(p.cited, def)
			return true
		}
	}
	return false
}
