package legacy

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

const logoPrefix = "logo-"

// response gives a response of departments its meaning: the action heading is the
// title of the document, and each division of class department a section with its
// statement.
func (r *reading) response(doc *document.Document) {
	doc.Blocks = r.title(doc, doc.Blocks)
	doc.Blocks = r.body(doc.Blocks)
	if hasNavigation(doc) { // its sentence names the series
		doc.Meta.Series = r.profile.Series().Name
	}
	if doc.Meta.Title == "" {
		r.problems.Warn(document.Span{Line: 1, Column: 1, EndLine: 1, EndColumn: 1}, "no-title",
			"the department response has no heading \"#Action NN: title\"", "add one as the first line")
	}
	r.repeats(doc)
}

// title takes the action heading out of the blocks and into the meta data.
func (r *reading) title(doc *document.Document, blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		s, ok := b.(*document.Section)
		if !ok || s.Level != 1 || doc.Meta.Title != "" {
			out = append(out, b)
			continue
		}
		name := s.Name()
		doc.Meta.Title = name
		if label, _, ok := CutAction(name); ok {
			doc.Meta.Number = strings.TrimSpace(strings.TrimPrefix(label, "Action"))
		} else {
			r.problems.Warn(s.Span, "no-action-number",
				fmt.Sprintf("the title %q does not begin with \"Action NN:\"", name), "number the action")
		}
		out = append(out, s.Blocks...)
	}
	return out
}

// body dissolves the wrappers of a response and reads its departments.
func (r *reading) body(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Element:
			switch {
			case b.HasClass("section"):
				out = append(out, r.body(b.Blocks)...)
			case b.HasClass("department"):
				out = append(out, r.department(b)...)
			case b.HasClass("statement"):
				r.problems.Warn(b.Span, "statement-outside", "a statement stands outside any department",
					r.hints.StatementOutside)
				out = append(out, r.statement(b.Span, b.Attr, b.Blocks))
			default:
				b.Blocks = r.body(b.Blocks)
				out = append(out, b)
			}
		case *document.Section:
			b.Blocks = r.body(b.Blocks)
			out = append(out, b)
		default:
			out = append(out, b)
		}
	}
	return out
}

// department reads a division of class department: its heading and what belongs to it.
// A second heading of the same level in it is a second department.
func (r *reading) department(e *document.Element) []document.Block {
	var out []document.Block
	var lead []document.Block // what is before the first heading
	for _, b := range e.Blocks {
		heading, ok := b.(*document.Section)
		if !ok {
			lead = append(lead, b)
			continue
		}
		if len(out) > 0 {
			r.problems.Warn(heading.Span, "two-departments",
				fmt.Sprintf("%q begins inside the department before it", heading.Name()), r.hints.TwoDepartments)
		}
		out = append(out, r.named(e, heading, lead))
		lead = nil
	}
	if len(out) == 0 {
		r.problems.Warn(e.Span, "department-without-name", "the department has no heading", r.hints.NoName)
		s := &document.Section{
			Span: e.Span, Attr: withoutClass(e.Attr, "department"), Role: document.RoleDepartment, Level: 2,
		}
		s.Blocks = r.statements(s, lead)
		out = append(out, s)
	}
	return out
}

// named reads a department with its heading; lead are blocks before it.
func (r *reading) named(e *document.Element, heading *document.Section, lead []document.Block) *document.Section {
	s := &document.Section{
		Span: e.Span, Attr: heading.Attr, Role: document.RoleDepartment, Level: 2,
		Heading: trimBreaks(heading.Heading),
	}
	s.Merge(withoutClass(e.Attr, "department"))
	s.Key = r.key(s)
	s.Blocks = r.statements(s, append(lead, heading.Blocks...))
	if s.ID == "" {
		s.ID = r.ids.Unique(s.Key)
	}
	return s
}

// key finds the canonical key for the name of a department.
func (r *reading) key(s *document.Section) string {
	name := s.Name()
	if m, ok := r.profile.Organisation(name); ok {
		return m.Organisation.Key
	}
	r.problems.Remark(s.Span, "unknown-organisation", fmt.Sprintf("%q is not an organisation of the profile", name),
		"add it to a profile and name that with --profile")
	return profile.Key(name)
}

// statements reads what a department holds. Text outside of divisions of class
// statement is a statement too.
func (r *reading) statements(s *document.Section, blocks []document.Block) []document.Block {
	var out, loose []document.Block
	flush := func() {
		if len(loose) == 0 {
			return
		}
		r.problems.Warn(loose[0].Pos(), "statement-unmarked",
			fmt.Sprintf("text of %q stands outside {div .statement}", s.Name()), r.hints.Unmarked)
		out = append(out, r.statement(loose[0].Pos(), document.Attr{}, loose))
		loose = nil
	}
	for _, b := range blocks {
		e, ok := b.(*document.Element)
		if !ok || !e.HasClass("statement") {
			loose = append(loose, b)
			continue
		}
		flush()
		statement := r.statement(e.Span, e.Attr, e.Blocks)
		s.AddClass(takeLogos(statement)...)
		out = append(out, statement)
	}
	flush()
	if len(out) == 0 {
		r.problems.Warn(s.Span, "no-statement", fmt.Sprintf("%q has no statement", s.Name()), r.hints.NoStatement)
	}
	return out
}

// statement makes a section of a statement. The single statement of a department on
// the legacy site is its commitment.
func (r *reading) statement(at document.Span, attr document.Attr, blocks []document.Block) *document.Section {
	period := r.profile.LegacyPeriod()
	s := &document.Section{
		Span: at, Attr: withoutClass(attr, "statement"), Role: document.RoleStatement, Level: 3,
		Period: &period, Blocks: blocks,
	}
	text := document.BlocksText(blocks)
	if r.profile.Placeholder(text) {
		s.Placeholder = true
		if text == "" {
			text = "(empty)"
		}
		r.problems.Remark(at, "placeholder", "the statement is a placeholder: "+text, "write the statement")
	}
	return s
}

// takeLogos moves logo classes from a statement, where a blank line before
// the attribute list puts them, back to its department.
func takeLogos(s *document.Section) []string {
	var logos, rest []string
	for _, c := range s.Classes {
		if strings.HasPrefix(c, logoPrefix) {
			logos = append(logos, c)
		} else {
			rest = append(rest, c)
		}
	}
	s.Classes = rest
	return logos
}

// withoutClass returns a without one class.
func withoutClass(a document.Attr, class string) document.Attr {
	var classes []string
	for _, c := range a.Classes {
		if c != class {
			classes = append(classes, c)
		}
	}
	a.Classes = classes
	return a
}

// trimBreaks removes the spaces around line breaks, which authors set or not as they
// liked.
func trimBreaks(inlines []document.Inline) []document.Inline {
	isBreak := func(i int) bool {
		if i < 0 || i >= len(inlines) {
			return i < 0 || i == len(inlines)
		}
		_, ok := inlines[i].(*document.LineBreak)
		return ok
	}
	out := inlines[:0:0]
	for i, n := range inlines {
		if t, ok := n.(*document.Text); ok {
			text := *t
			if isBreak(i - 1) {
				text.Text = strings.TrimLeft(text.Text, " \u00a0")
			}
			if isBreak(i + 1) {
				text.Text = strings.TrimRight(text.Text, " \u00a0")
			}
			if text.Text == "" {
				continue
			}
			n = &text
		}
		out = append(out, n)
	}
	return out
}

// repeats reports departments that are in the document more than once.
func (r *reading) repeats(doc *document.Document) {
	first := map[string]int32{}
	document.WalkDocument(doc, func(n document.Node) bool {
		s, ok := n.(*document.Section)
		if !ok || s.Role != document.RoleDepartment || s.Key == "" {
			_, text := n.(*document.Paragraph)
			return !text
		}
		if line, ok := first[s.Key]; ok {
			r.problems.Warn(s.Span, "duplicate-department",
				fmt.Sprintf("%s was already there on line %d", s.Name(), line), "keep one of the two")
		} else {
			first[s.Key] = s.Span.Line
		}
		return true
	})
}
