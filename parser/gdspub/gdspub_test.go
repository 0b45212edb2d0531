package gdspub_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/gdspub"
	"github.com/stemmadocs/stemma/profile"
)

func parse(src string) *document.Document {
	return gdspub.Parse(src, gdspub.Options{Profile: profile.GDS(), Path: "input.md"})
}

func problems(doc *document.Document) string {
	var b strings.Builder
	for _, p := range doc.Problems {
		b.WriteString(p.Format("input.md") + "\n")
	}
	return b.String()
}

func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		_, src := c.Input(t)
		doc := parse(src)
		return map[string]string{"dump": document.Dump(doc), "problems": problems(doc)}
	})
}

// Both spellings of the directives mean the same.
func TestSpellings(t *testing.T) {
	src, err := os.ReadFile("../../testdata/sample/action-21.legacy.md")
	if err != nil {
		t.Fatal(err)
	}
	braces := string(src)
	angles := strings.NewReplacer("{", "<", "}", ">").Replace(braces)
	if a, b := document.Dump(parse(braces)), document.Dump(parse(angles)); a != b {
		t.Errorf("braces give\n%s\nangle brackets give\n%s", a, b)
	}
}

func TestIncludes(t *testing.T) {
	root := fstest.MapFS{
		"partials/_one.md":        {Data: []byte("One.\r\n\r\n{include dir/two.md}\r\n")},
		"partials/dir/_two.md":    {Data: []byte("\ufeffTwo.[^1]\n\n[^1]: A note in two.\n")},
		"partials/_loop.md":       {Data: []byte("Loop.\n\n{include again.md}\n")},
		"partials/_again.md":      {Data: []byte("{include loop.md}\n")},
		"partials/_not-utf-8.md":  {Data: []byte("\xff\xfe")},
		"partials/_pipe.md":       {Mode: fs.ModeNamedPipe},
		"partials/_folder.md/x":   {},
		"partials/_large.md":      {Data: bytes.Repeat([]byte(" "), 9<<20)},
		"partials/dir/_other.txt": {Data: []byte("Other.")},
	}
	for _, c := range []struct{ name, in, text, problem string }{
		{"nested", "Before.\n\n{include  one.md}\n\nAfter.", "Before.\nOne.\nTwo.\nAfter.", ""},
		{"two on a line", "{include dir/other.txt} and {include dir/other.txt}", "Other. and Other.", ""},
		{"underscore", "{include dir/_two.md}", "Two.", ""},
		{"angle brackets", "<include dir/two.md>", "Two.", ""},
		{"missing", "{include none.md}", "{include none.md}",
			"cannot include none.md: partials/_none.md: file does not exist (input.md > none.md)"},
		{"loop", "{include loop.md}", "Loop.\n{include loop.md}",
			"it includes itself (input.md > partials/_loop.md > partials/_again.md > loop.md)"},
		{"outside", "{include ../secret.md}", "{include ../secret.md}", "the path leaves the source folder"},
		{"absolute", "{include /etc/passwd}", "{include /etc/passwd}", "the path leaves the source folder"},
		{"encoding", "{include not-utf-8.md}", "{include not-utf-8.md}", "not UTF-8 text"},
		{"pipe", "{include pipe.md}", "{include pipe.md}", "partials/_pipe.md: not a file"},
		{"folder", "{include folder.md}", "{include folder.md}", "partials/_folder.md: not a file"},
		{"too much", "{include large.md}\n\n{include large.md}", "{include large.md}",
			"3:1: error include: cannot include large.md: more than 16 MB"},
		{"code", "`{include one.md}`", "{include one.md}", ""},
		{"fenced code", "~~~ruby\n{include one.md}\n~~~ no end\n~~~~", "{include one.md}\n~~~ no end", ""},
		{"open fence", "~~~\n{include dir/two.md}", "~~~ Two.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := gdspub.Parse(c.in, gdspub.Options{Profile: profile.GDS(), Root: root, Path: "input.md"})
			if got := document.BlocksText(doc.Blocks); got != c.text {
				t.Errorf("text %q, want %q", got, c.text)
			}
			got := problems(doc)
			if c.problem == "" && got != "" || !strings.Contains(got, c.problem) {
				t.Errorf("problems %q, want %q", got, c.problem)
			}
		})
	}
}

// A file with one half of its footnotes is part of a merged document: that is
// one remark, not a warning for each.
func TestHalfOfFootnotes(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"One[^1] and two[^2].", "input.md:1:4: info undefined-footnote: the footnotes that are referred to here (2) " +
			"are not in this file; read the folder as one document with --merge\n"},
		{"[^1]: One.\n\n[^2]: Two.", "input.md:1:1: info unused-footnote: the footnotes here (2) are referred to in " +
			"no line of this file; read the folder as one document with --merge\n"},
		{"One[^1] and two[^2].\n\n[^1]: One.", "input.md:1:16: warning undefined-footnote: footnote \"2\" is not " +
			"defined; define it with [^2]: text\n"},
	} {
		if got := problems(parse(c.in)); got != c.want {
			t.Errorf("%q: %s", c.in, got)
		}
	}
}

func TestIncludeWithoutRoot(t *testing.T) {
	doc := parse("{include one.md}")
	const want = "input.md:1:1: error include: cannot include one.md: no source folder is known"
	if got := problems(doc); !strings.HasPrefix(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestIncludedSpans(t *testing.T) {
	root := fstest.MapFS{"partials/_a.md": {Data: []byte("\nText.\n")}}
	doc := gdspub.Parse("x\n\n{include a.md}\n", gdspub.Options{Profile: profile.GDS(), Root: root})
	got := doc.Blocks[1].Pos()
	if got.File != "partials/_a.md" || got.Line != 2 {
		t.Errorf("the included paragraph is at %+v", got)
	}
}

const corpus = "../../../shared/corpus/"

// TestSeed holds what is known of the real paper.
func TestSeed(t *testing.T) {
	src, err := os.ReadFile(corpus + "seed/action-09.legacy.md")
	if err != nil {
		t.Skipf("the real paper is not beside the project: %v", err)
	}
	doc := parse(string(src))
	if doc.Meta.Number != "09" ||
		!strings.HasPrefix(doc.Meta.Title, "Action 09: There will be a cross-government approach") {
		t.Errorf("title %q, number %q", doc.Meta.Title, doc.Meta.Number)
	}
	departments, placeholders, links := 0, 0, 0
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			if n.Role == document.RoleDepartment {
				departments++
				if len(n.Blocks) != 1 || len(n.Classes) != 1 {
					t.Errorf("%s holds %d blocks, classes %v", n.Key, len(n.Blocks), n.Classes)
				}
			}
			if n.Placeholder {
				placeholders++
			}
		case *document.Link:
			if document.PlainText(n.Inlines) == "Read more »" && n.Href != "" {
				links++
			}
		}
		return true
	})
	if departments != 18 || placeholders != 2 || links != 16 {
		t.Errorf("%d departments, %d placeholders, %d links; want 18, 2, 16", departments, placeholders, links)
	}
	for _, p := range doc.Problems {
		if p.Severity != document.Info {
			t.Errorf("false alarm: %s", p.Format("action-09.legacy.md"))
		}
	}
}

// TestRealFiles reads every legacy file there is: no panic, no directive left
// in the text, and department files without an error.
func TestRealFiles(t *testing.T) {
	paths, _ := filepath.Glob(corpus + "gdspub/source/partials/departmentactions/*.md")
	more, _ := filepath.Glob(corpus + "gdspub/source/digital/*/*.md")
	if len(paths) == 0 {
		t.Skip("the real files are not beside the project")
	}
	for _, path := range append(paths, more...) {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc := gdspub.Parse(strings.ReplaceAll(string(src), "\r\n", "\n"),
			gdspub.Options{Profile: profile.GDS(), Root: os.DirFS(corpus + "gdspub/source"), Path: path})
		text := document.BlocksText(doc.Blocks)
		for _, left := range []string{"{/", "{div", "{:", "{navigation", "&ellipsis;", "DEPARTMENTRESPONSE"} {
			if i := strings.Index(text, left); i >= 0 {
				t.Errorf("%s: %q is left in the text: …%.60s", path, left, text[i:])
			}
		}
		for _, p := range doc.Problems {
			if p.Severity == document.Error || p.Code == "unknown-organisation" {
				t.Error(p.Format(path))
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	cases, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range cases {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		_, input, _ := strings.Cut(string(src), "-- input.md --\n")
		input, _, _ = strings.Cut(input, "-- dump --\n")
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, src string) {
		doc := parse(strings.ToValidUTF8(strings.ReplaceAll(src, "\x00", ""), "\ufffd"))
		again := parse(strings.ToValidUTF8(strings.ReplaceAll(src, "\x00", ""), "\ufffd"))
		if document.Dump(doc) != document.Dump(again) {
			t.Fatal("the second reading differs")
		}
		encoded, _ := document.EncodeJSON(doc)
		if _, err := document.DecodeJSON(encoded); err != nil {
			t.Fatal(err)
		}
	})
}
