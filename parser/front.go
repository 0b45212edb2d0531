package parser

import (
	"fmt"
	"slices"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/frontmatter"
	"github.com/stemmadocs/stemma/internal/templating"
)

// front is the front matter of a text, if it has any.
type front struct {
	*frontmatter.Front
	problems document.Problems
	file     string // of several
}

// front takes the front matter off a text in the format.
func (f Format) front(text string) (front, string) {
	if !f.frontMatter {
		return front{}, text
	}
	matter, body, problems := frontmatter.Read(text)
	return front{Front: matter, problems: problems}, body
}

// frontOf takes the front matter off the parts of a document. The first that
// there is counts for all of it.
func (f Format) frontOf(parts []part) (first front) {
	var all document.Problems
	for i := range parts {
		var next front
		next, parts[i].text = f.front(parts[i].text)
		if next.Front != nil && first.Front != nil {
			next.problems.Lose(document.Span{Line: 1, Column: 1}, "front-matter",
				fmt.Sprintf("the document has the front matter of %s; that of this part is left out", first.file),
				"put what it says there")
		}
		for _, p := range next.problems {
			p.File = parts[i].path
			all.Add(p)
		}
		if first.Front == nil {
			first = next
			first.file = parts[i].path
		}
	}
	first.problems = all
	return first
}

// fill puts what the front matter says into a document that was read without
// it. A heading that says the title again is the title; any other stays.
func (f front) fill(doc *document.Document) {
	if f.Front == nil {
		doc.Problems = append(doc.Problems, f.problems...).Sorted()
		return
	}
	m := &doc.Meta
	inBody := m.Title
	m.Title = ""
	problems := slices.Concat(f.problems, f.Fill(m))
	switch {
	case m.Title == "":
		m.Title = inBody
	case inBody == "":
		m.Front.TitleOnly = !liftTitle(doc)
	case !frontmatter.SameTitle(inBody, m.Title):
		m.Front.TitleOnly = true
		doc.Blocks = []document.Block{&document.Section{
			Level: 1, Heading: templating.Inlines(inBody), Blocks: doc.Blocks}}
	}
	if m.Title != "" {
		doc.Problems = slices.DeleteFunc(doc.Problems, func(p document.Problem) bool { return p.Code == "no-title" })
	}
	doc.Problems = append(doc.Problems, problems...).Sorted()
}

// liftTitle takes away the heading that the text begins with, if it is nothing
// but the title.
func liftTitle(doc *document.Document) bool {
	if len(doc.Blocks) == 0 {
		return false
	}
	s, ok := doc.Blocks[0].(*document.Section)
	if !ok || s.Level != 1 || s.Role != "" || !s.IsPlain() || s.ID != "" && linked(doc, s.ID) ||
		!frontmatter.SameTitle(s.Name(), doc.Meta.Title) {
		return false
	}
	doc.Blocks = append(s.Blocks, doc.Blocks[1:]...)
	return true
}

// linked reports whether a link leads to the id.
func linked(doc *document.Document, id string) bool {
	found := false
	document.WalkDocument(doc, func(n document.Node) bool {
		link, ok := n.(*document.Link)
		found = found || ok && link.Href == "#"+id
		return !found
	})
	return found
}
