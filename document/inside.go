package document

import "slices"

// Inner returns the inlines that an inline holds, to read or change, and nil for
// a kind that holds none.
func Inner(n Inline) *[]Inline {
	switch n := n.(type) {
	case *Emphasis:
		return &n.Inlines
	case *Strong:
		return &n.Inlines
	case *Strikethrough:
		return &n.Inlines
	case *Link:
		return &n.Inlines
	case *Abbreviation:
		return &n.Inlines
	case *InlineElement:
		return &n.Inlines
	}
	return nil
}

// Rows returns all rows of a table: its head, its bodies and its foot.
func (t *Table) Rows() []*Row {
	return slices.Concat(t.Head, slices.Concat(t.Bodies...), t.Foot)
}

// AddTerm adds a term: to the last group if it has no definition yet, else to a
// new one.
func (l *DefinitionList) AddTerm(t *Term) {
	if n := len(l.Groups); n == 0 || len(l.Groups[n-1].Definitions) > 0 {
		l.Groups = append(l.Groups, &DefinitionGroup{})
	}
	g := l.Groups[len(l.Groups)-1]
	g.Terms = append(g.Terms, t)
	g.Span = g.Span.To(t.Span)
}

// AddDefinition adds a definition to the last group.
func (l *DefinitionList) AddDefinition(d *Definition) {
	if len(l.Groups) == 0 {
		l.Groups = append(l.Groups, &DefinitionGroup{})
	}
	g := l.Groups[len(l.Groups)-1]
	g.Definitions = append(g.Definitions, d)
	g.Span = g.Span.To(d.Span)
}
