package check

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// reading is a document as the rules look at it, each kind of thing in the
// order of the text.
type reading struct {
	sections []*section
	passages []*passage
	linked   []*document.Link
	pictures []picture
	grids    []*document.Table
}

// section is a heading and where it is.
type section struct {
	*document.Section
	name   string
	parent *section
	period *document.Period // of a statement, marked as one or only worded as one
}

// picture is an image and the link that it is all of, if it is.
type picture struct {
	*document.Image
	link *document.Link
}

// kind says what a passage is.
type kind byte

const (
	body  kind = iota
	title      // a heading
	gloss      // a term or its definition
	cell       // of a table
)

// reader walks a document once.
type reader struct {
	*reading
	profile *profile.Profile
	ids     map[string]int32 // of words
	within  *section         // the innermost
	kind    kind
}

func read(doc *document.Document, p *profile.Profile) *reading {
	r := &reader{reading: &reading{}, profile: p, ids: map[string]int32{}}
	document.WalkDocument(doc, r.visit)
	return r.reading
}

// visit reads one node. What it reads by itself it does not have walked.
func (r *reader) visit(n document.Node) bool {
	switch n := n.(type) {
	case *document.Section:
		r.section(n)
		return false
	case *document.DefinitionGroup:
		r.glossary(n)
		return false
	case *document.Paragraph:
		r.passage(n.Inlines, n.Span)
	case *document.Table:
		r.table(n)
		return false
	case *document.Figure:
		r.passage(n.Caption, n.Span)
	case *document.Link:
		return r.link(n)
	case *document.Image:
		r.pictures = append(r.pictures, picture{Image: n})
	}
	return true
}

func (r *reader) section(n *document.Section) {
	s := &section{Section: n, name: n.Name(), parent: r.within, period: n.Period}
	if m, ok := r.profile.Period(s.name); ok && s.period == nil && n.Role == "" {
		s.period = &m.Period
	}
	r.sections = append(r.sections, s)
	outer := r.within
	r.within, r.kind = s, title
	r.passage(n.Heading, n.Span)
	for _, h := range n.Heading {
		document.Walk(h, r.visit)
	}
	r.kind = body
	document.WalkBlocks(n.Blocks, r.visit)
	r.within = outer
}

func (r *reader) glossary(n *document.DefinitionGroup) {
	outer := r.kind
	r.kind = gloss
	for _, t := range n.Terms {
		r.passage(t.Inlines, t.Span)
		for _, i := range t.Inlines {
			document.Walk(i, r.visit)
		}
	}
	for _, d := range n.Definitions {
		document.WalkBlocks(d.Blocks, r.visit)
	}
	r.kind = outer
}

func (r *reader) table(n *document.Table) {
	r.grids = append(r.grids, n)
	r.passage(n.Caption, n.Span)
	for _, i := range n.Caption {
		document.Walk(i, r.visit)
	}
	outer := r.kind
	r.kind = cell
	for _, rows := range append([][]*document.Row{n.Head, n.Foot}, n.Bodies...) {
		for _, row := range rows {
			document.Walk(row, r.visit)
		}
	}
	r.kind = outer
}

// link notes a link, and an image that it is all of.
func (r *reader) link(n *document.Link) bool {
	r.linked = append(r.linked, n)
	if len(n.Inlines) != 1 {
		return true
	}
	image, ok := n.Inlines[0].(*document.Image)
	if !ok {
		return true
	}
	r.pictures = append(r.pictures, picture{image, n})
	return false
}

// statement returns the innermost section that speaks of a period.
func (p *passage) statement() *section {
	s := p.within
	for s != nil && s.period == nil {
		s = s.parent
	}
	return s
}
