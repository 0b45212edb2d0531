package convert_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/document"
)

func sample() *document.Document {
	return &document.Document{
		Meta: document.Meta{Title: "Bees", Updated: "2014-12-08"},
		Blocks: []document.Block{
			&document.Paragraph{Inlines: []document.Inline{&document.Text{Text: "Bees & hives."}}},
		},
	}
}

// TestFormats holds what each row of the table writes, and that those rows
// write whole pages that are marked so.
func TestFormats(t *testing.T) {
	want := map[string][]string{
		"markdown": {".md", "# Bees\n\nBees & hives.\n"},
		"html":     {".html", "<h1>Bees</h1>\n</header>\n<p>Bees &amp; hives.</p>\n"},
		"json":     {".json", `"schema": "stemma.document/1"`},
		"content":  {".json", `"schema_name": "html_publication"`},
	}
	for _, f := range convert.Formats() {
		row, known := want[f.Name]
		delete(want, f.Name)
		if !known || f.Description == "" || f.Extension != row[0] {
			t.Errorf("unexpected row %+v", f)
			continue
		}
		out, problems := f.Write(sample(), convert.Options{})
		if len(problems) > 0 || !strings.Contains(string(out), row[1]) {
			t.Errorf("%s: %v\n%s", f.Name, problems, out)
		}
		page, _ := f.Write(sample(), convert.Options{Standalone: true, Lang: "cy"})
		if whole := bytes.HasPrefix(page, []byte("<!DOCTYPE html>\n<html lang=\"cy\">")); whole != f.Standalone {
			t.Errorf("%s: a whole page: %v, the table says %v", f.Name, whole, f.Standalone)
		}
	}
	if len(want) > 0 {
		t.Errorf("no rows for %v", want)
	}
}

func TestFind(t *testing.T) {
	for _, f := range convert.Formats() {
		if found, err := convert.Find(f.Name); err != nil || found.Name != f.Name {
			t.Errorf("%s: found %q, %v", f.Name, found.Name, err)
		}
	}
	const want = `unknown output format "latex"; there are markdown, html, json, content`
	if f, err := convert.Find("latex"); err == nil || err.Error() != want || f.Name != "" {
		t.Errorf("found %q, %v", f.Name, err)
	}
}

// TestNoFormat writes with the zero Format: an error, no panic.
func TestNoFormat(t *testing.T) {
	out, problems := convert.Format{}.Write(sample(), convert.Options{})
	var problem document.Problem
	if out != nil || !errors.As(problems.Err(), &problem) || problem.Code != "no-format" {
		t.Errorf("got %q, %v", out, problems)
	}
}

// TestProblemsSorted: what a writer finds comes back in the order of the source.
func TestProblemsSorted(t *testing.T) {
	at := func(line int32) document.Span { return document.Span{Line: line, Column: 1} }
	doc := &document.Document{Blocks: []document.Block{
		&document.Raw{Span: at(9), Format: "latex", Text: "x"},
		&document.Raw{Span: at(2), Format: "latex", Text: "y"},
	}}
	for _, name := range []string{"html", "content"} {
		f, err := convert.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		_, problems := f.Write(doc, convert.Options{})
		sorted := slices.IsSortedFunc(problems,
			func(a, b document.Problem) int { return int(a.Span.Line - b.Span.Line) })
		if len(problems.Losses()) < 2 || !sorted {
			t.Errorf("%s: %v", name, problems)
		}
	}
}
