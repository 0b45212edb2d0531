package html

import (
	"os"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
)

// TestCases writes the document in input.json as a fragment and as a page.
// Of the page, "page.html" holds what follows the style sheet.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		doc := inputDocument(t, c)
		fragment, problems := Write(doc, Options{})
		page, pageProblems := Write(doc, Options{Standalone: true})
		checkOutput(t, fragment)
		checkOutput(t, page)
		if path := os.Getenv("STEMMA_PAGES"); path != "" {
			name := strings.TrimSuffix(c.Path[strings.LastIndexByte(c.Path, '/')+1:], ".txtar")
			os.WriteFile(path+"/"+name+".html", page, 0o644)
		}
		_, body, _ := strings.Cut(string(page), "</style>\n")
		return map[string]string{
			"out.html":      string(fragment),
			"problems":      formatProblems(problems),
			"page.html":     body,
			"page-problems": formatProblems(pageProblems),
		}
	})
}

// inputDocument is the document of a case: input.json, or input.html as one
// block of raw HTML.
func inputDocument(t *testing.T, c *golden.Case) *document.Document {
	name, input := c.Input(t)
	if name == "input.html" {
		return &document.Document{Blocks: []document.Block{&document.Raw{Format: "html", Text: input}}}
	}
	doc, err := document.DecodeJSON([]byte(input))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func formatProblems(problems document.Problems) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.Format("input") + "\n")
	}
	return b.String()
}

// TestStyleHasNoSides keeps the style of pages fit for text from right to left,
// where what is put far to the left moves the page out of sight.
func TestStyleHasNoSides(t *testing.T) {
	for _, side := range []string{"left", "right"} {
		if strings.Contains(pageCSS, side) {
			t.Errorf("page.css says %q; name the start or the end of a line instead", side)
		}
	}
}
