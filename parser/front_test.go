package parser_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// TestFrontMatterTitle reads front matter with a title above texts that begin
// with it, or do not.
func TestFrontMatterTitle(t *testing.T) {
	const matter = "---\ntitle: The mill's wheels\n---\n\n"
	markdownAndKramdown := []string{"markdown", "kramdown", "kramdown-gfm", "gdspub"}
	for name, test := range map[string]struct {
		formats []string
		body    string
		inText  bool
		want    string // of the first block
	}{
		"a heading of the same words": {markdownAndKramdown, "# The mill's wheels\n\nText\n", true, "paragraph"},
		"one with other quotes":       {markdownAndKramdown, "# The mill’s wheels\n\nText\n", true, "paragraph"},
		"no heading":                  {markdownAndKramdown, "Text\n", false, "paragraph"},
		"another heading":             {markdownAndKramdown, "# Wheels\n\nText\n", false, "section"},
		"one of lower rank":           {markdownAndKramdown, "## The mill's wheels\n\nText\n", false, "section"},
		"one further on":              {markdownAndKramdown, "Text\n\n# The mill's wheels\n", false, "paragraph"},
		"one with markup":             {markdownAndKramdown, "# The *mill's* wheels\n\nText\n", false, "section"},
		"one with a class": {[]string{"kramdown", "gdspub"},
			"# The mill's wheels\n{: .x}\n\nText\n", false, "section"},
		"one that is linked to": {[]string{"kramdown"},
			"# The mill's wheels\n\n[Up](#the-mills-wheels)\n", false, "section"},
		"a response with another": {[]string{"gdspub"},
			"#Action 9: bees\n\n{div .department}\n##Bee Office\n{div .statement}\nText\n{/div}\n{/div}\n",
			false, "section"},
	} {
		for _, format := range test.formats {
			t.Run(name+"/"+format, func(t *testing.T) {
				doc, err := parser.Parse([]byte(matter+test.body), parser.Options{Path: "a.md", Format: format})
				if err != nil {
					t.Fatal(err)
				}
				m := doc.Meta
				if m.Title != "The mill's wheels" || m.Front.TitleOnly == test.inText ||
					m.Front.Text != strings.TrimSuffix(matter, "\n") {
					t.Errorf("got %+v", m)
				}
				lines := strings.Split(document.Dump(doc), "\n")
				if kind, _, _ := strings.Cut(strings.TrimSpace(lines[1]), " "); kind != test.want {
					t.Errorf("the text begins with %q:\n%s", kind, document.Dump(doc))
				}
				for _, b := range doc.Blocks {
					if at := b.Pos(); at.Line < 5 && at.Line > 0 {
						t.Errorf("a block is on line %d", at.Line)
					}
				}
			})
		}
	}
}

// TestDetectFrontMatter looks for the signs of a format below front matter.
func TestDetectFrontMatter(t *testing.T) {
	const yaml = "---\ntitle: Bees\ntext: \"{div .department}\"\n---\n\n"
	for _, test := range []struct{ path, text, want string }{
		{"a.md", yaml + "Text\n", "markdown"},
		{"a", yaml + "Text\n", "markdown"},
		{"a.txt", yaml + "Text\n", "markdown"},
		{"a.kd", yaml + "Text\n", "kramdown"},
		{"a.html", yaml + "<p>Text</p>\n", "html"},
		{"-", yaml + "<!DOCTYPE html><p>Text</p>\n", "html"},
		{"a.md", yaml + "{div .department}\n##Bees\n{/div}\n", "gdspub"},
		{"a.md", "+++\ntitle = 'Bees'\n+++\n{: .x}\nText\n", "kramdown"},
		{"a.md", "{\n  \"title\": \"Bees\"\n}\n\nText\n", "markdown"},
		{"a.json", "{\n  \"title\": \"Bees\"\n}\n", "json"},
		{"a.md", yaml + strings.Repeat("\n", 100) + strings.Repeat("Text\n\n", 20_000), "markdown"},
	} {
		if got := parser.Detect(test.path, test.text); got != test.want {
			t.Errorf("%s is read as %s, not %s:\n%.100s", test.path, got, test.want, test.text)
		}
	}
}

// TestPagesWithFrontMatter: a page of a site is HTML below front matter.
func TestPagesWithFrontMatter(t *testing.T) {
	doc, err := parser.Parse([]byte("---\nlayout: page\ntitle: Bees\n---\n<h1>Hives</h1>\n<p>Text</p>\n"),
		parser.Options{Path: "index.html"})
	if err != nil {
		t.Fatal(err)
	}
	want := `document title="Bees" extra:layout="\"page\""` + "\n"
	dump := document.Dump(doc)
	if first, _, _ := strings.Cut(dump, "  "); first != want || strings.Contains(dump, "---") {
		t.Errorf("%s\n%s", cmp.Diff(want, first), dump)
	}
}
