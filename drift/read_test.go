package drift

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// The readers of these tests know just enough of the two formats to give the
// shape that the real readers give.

// corpus returns a file of the corpus beside the project.
func corpus(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "corpus", path))
	if err != nil {
		t.Skipf("the corpus is not there: %v", err)
	}
	return string(data)
}

func at(line, column, width int) document.Span {
	return document.Span{Line: int32(line), Column: int32(column), EndLine: int32(line),
		EndColumn: int32(column + width)}
}

// legacy reads a department response of the publications markup.
func legacy(src string) *document.Document {
	doc := &document.Document{Source: document.Source{Path: "old.md", Format: "gdspub"}}
	var department, statement *document.Section
	for i, line := range strings.Split(src, "\n") {
		switch {
		case strings.HasPrefix(line, "#Action "):
			doc.Meta.Title = line[1:]
			doc.Meta.Number = strings.TrimSuffix(strings.Fields(line)[1], ":")
		case strings.HasPrefix(line, "##"):
			department = &document.Section{Span: at(i+1, 1, len(line)), Role: document.RoleDepartment, Level: 2,
				Heading: headingOf(line[2:], at(i+1, 3, len(line)-2))}
			department.Key = organisationKey(department.Name())
			doc.Blocks = append(doc.Blocks, department)
		case line == "{div .statement}":
			period := profile.GDS().LegacyPeriod()
			statement = &document.Section{Span: at(i+1, 1, len(line)),
				Role: document.RoleStatement, Level: 3, Period: &period}
			department.Blocks = append(department.Blocks, statement)
		case line == "" || strings.HasPrefix(line, "{"):
		case statement == nil:
			doc.Blocks = append(doc.Blocks, paragraph(line, i+1))
		default:
			statement.Placeholder = profile.GDS().Placeholder(line)
			statement.Blocks = append(statement.Blocks, paragraph(line, i+1))
		}
	}
	return doc
}

func organisationKey(name string) string {
	if m, ok := profile.GDS().Organisation(name); ok {
		return m.Organisation.Key
	}
	return profile.Key(name)
}

func headingOf(s string, span document.Span) []document.Inline {
	var out []document.Inline
	for i, part := range strings.Split(s, "<br>") {
		if i > 0 {
			out = append(out, &document.LineBreak{Span: span})
		}
		out = append(out, &document.Text{Span: span, Text: strings.TrimSpace(part)})
	}
	return out
}

// paragraph reads a line that may hold links and emphasis.
func paragraph(line string, number int) *document.Paragraph {
	return &document.Paragraph{Span: at(number, 1, len(line)), Inlines: inlines(line, number)}
}

func inlines(line string, number int) []document.Inline {
	var out []document.Inline
	text := func(from, to int) {
		if from < to {
			out = append(out, &document.Text{Span: at(number, from+1, to-from), Text: line[from:to]})
		}
	}
	done := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '*':
			close := strings.IndexByte(line[i+1:], '*')
			if close <= 0 {
				continue
			}
			text(done, i)
			inner := line[i+1 : i+1+close]
			out = append(out, &document.Emphasis{Inlines: []document.Inline{
				&document.Text{Span: at(number, i+2, len(inner)), Text: inner}}})
			i += close + 1
			done = i + 1
		case '[':
			label, rest, ok := strings.Cut(line[i+1:], "](")
			href, _, closed := strings.Cut(rest, ")")
			if !ok || !closed {
				continue
			}
			text(done, i)
			out = append(out, &document.Link{Span: at(number, i+1, len(label)+len(href)+4), Href: href,
				Inlines: []document.Inline{&document.Text{Span: at(number, i+2, len(label)), Text: label}}})
			i += len(label) + len(href) + 3
			done = i + 1
		}
	}
	text(done, len(line))
	return out
}

// paper reads a published paper of which every line is a block.
func paper(src string) *document.Document {
	p := profile.GDS()
	doc := &document.Document{Source: document.Source{Path: "new.txt", Format: "paper", NoLinks: true}}
	var department, statement *document.Section
	lines := strings.Split(src, "\n")
	for i, line := range lines {
		span := at(i+1, 1, len(line))
		text := []document.Inline{&document.Text{Span: span, Text: line}}
		header, isHeader := p.Header(line)
		period, isPeriod := p.Period(line)
		switch {
		case line == "":
		case isHeader && department == nil:
			switch header.Field {
			case "type":
				doc.Meta.Type = header.Value
			case "updated":
				doc.Meta.Updated = header.Value
			case "government":
				doc.Meta.Government = header.Value
			}
		case strings.HasPrefix(line, "Action 9:"):
			doc.Meta.Title, doc.Meta.Number = line, "9"
		case i+2 < len(lines) && strings.HasPrefix(lines[i+2], "Departmental digital strategy commitments"):
			department = &document.Section{Span: span, Role: document.RoleDepartment, Level: 2,
				Key: organisationKey(line), Heading: text}
			doc.Blocks = append(doc.Blocks, department)
		case isPeriod && !strings.HasSuffix(line, "."):
			statement = &document.Section{Span: span, Role: document.RoleStatement, Level: 3,
				Period: &period.Period, Heading: text}
			department.Blocks = append(department.Blocks, statement)
		case statement == nil:
			doc.Blocks = append(doc.Blocks, &document.Paragraph{Span: span, Inlines: text})
		case strings.HasPrefix(line, "  • "):
			item := &document.ListItem{Blocks: []document.Block{&document.Paragraph{Span: span, Tight: true,
				Inlines: []document.Inline{&document.Text{Span: at(i+1, 7, len(line)-6), Text: line[6:]}}}}}
			if list, ok := statement.Blocks[len(statement.Blocks)-1].(*document.List); ok {
				list.Items = append(list.Items, item)
				continue
			}
			statement.Blocks = append(statement.Blocks, &document.List{Items: []*document.ListItem{item}})
		default:
			statement.Blocks = append(statement.Blocks, &document.Paragraph{Span: span, Inlines: text})
		}
	}
	return doc
}
