package content_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/convert/content"
	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

const corpus = "../../../shared/corpus/"

// schema returns the platform's schema of what publishers send.
func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	src, err := os.ReadFile(corpus + "govuk/schema/html_publication.publisher_v2.json")
	if err != nil {
		t.Skip("no schema of the platform: " + corpus + "govuk/schema is not there")
	}
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("item.json", schema); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("item.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t testing.TB, s *jsonschema.Schema, name string, item []byte) {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(item))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if err := s.Validate(v); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

// sources returns the files of the corpus below a folder.
func sources(t testing.TB, dir string, extensions ...string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := filepath.WalkDir(corpus+dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			if err == nil && e.Name() == "schema" {
				return filepath.SkipDir
			}
			return err
		}
		for _, ext := range extensions {
			if strings.HasSuffix(path, ext) {
				src, err := os.ReadFile(path)
				if err != nil {
					return err
				}
				out[path] = src
			}
		}
		return nil
	})
	if err != nil || len(out) == 0 {
		t.Skip("no corpus: " + corpus + dir + " is not there")
	}
	return out
}

func read(t testing.TB, path, format string, src []byte) *document.Document {
	t.Helper()
	doc, err := parser.Parse(src, parser.Options{Path: path, Format: format, Root: os.DirFS(corpus + "gdspub/source")})
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return doc
}

// body returns the HTML of an item.
func body(t testing.TB, item []byte) string {
	t.Helper()
	var v struct{ Details struct{ Body string } }
	if err := json.Unmarshal(item, &v); err != nil {
		t.Fatal(err)
	}
	return v.Details.Body
}

func TestLegacySourcesAreValid(t *testing.T) {
	s := schema(t)
	files := sources(t, "gdspub/source", ".md")
	for path, src := range sources(t, "seed", ".md", ".txt") {
		files[path] = src
	}
	for path, src := range files {
		if len(bytes.TrimSpace(src)) == 0 {
			continue
		}
		item, _ := content.Write(read(t, path, "", src))
		validate(t, s, path, item)
		checkBody(t, path, body(t, item))
	}
}

func TestItemsComeBack(t *testing.T) {
	s := schema(t)
	for path, src := range sources(t, "govuk", ".json") {
		doc := read(t, path, "content", src)
		item, problems := content.Write(doc)
		validate(t, s, path, item)
		checkBody(t, path, body(t, item))
		again := read(t, path, "content", item)
		sameText(t, path, doc, again, problems)
		twice, _ := content.Write(again)
		if !bytes.Equal(item, twice) {
			t.Errorf("%s: the item of the item is another: %s", path, firstDifference(string(item), string(twice)))
		}
	}
}

// sameText holds two documents to be the same but for what the writer reports
// that an item does not hold.
func sameText(t *testing.T, path string, a, b *document.Document, problems document.Problems) {
	t.Helper()
	for _, p := range problems {
		if p.Loss && p.Code != "meta-elsewhere" {
			t.Log(p.Format(filepath.Base(path)))
		}
	}
	x, y := *a, *b
	for _, m := range []*document.Meta{&x.Meta, &y.Meta} {
		m.Type, m.Government, m.Organisations, m.Withdrawn, m.Series, m.CurrentGovernment = "", "", nil, "", "", false
	}
	if !document.Equal(&x, &y) {
		t.Errorf("%s is another document as an item: %s", path, firstDifference(document.Dump(&x), document.Dump(&y)))
	}
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return "\n" + strings.Join(x[max(0, i-3):min(i+3, len(x))], "\n") + "\n---\n" +
				strings.Join(y[max(0, i-3):min(i+3, len(y))], "\n")
		}
	}
	return "one is longer"
}

func TestItemsThroughMarkdown(t *testing.T) {
	for path, src := range sources(t, "govuk", ".json") {
		doc := read(t, path, "content", src)
		text, _ := markdown.Write(doc, markdown.Options{KeepMarkup: true})
		want, _ := content.Write(doc)
		got, _ := content.Write(read(t, path, "markdown", text))
		if !bytes.Equal(want, got) {
			t.Errorf("%s is another item after Markdown: %s", path, firstDifference(body(t, want), body(t, got)))
		}
	}
}

// checkBody holds a body to be what the platform renders: one division, no
// h1, nothing active, no comments, styles or data attributes.
func checkBody(t testing.TB, name, body string) {
	t.Helper()
	if !strings.HasPrefix(body, `<div class="govspeak">`) || !strings.HasSuffix(body, "</div>") {
		t.Errorf("%s: the body is not in its division: %.60q", name, body)
	}
	z := html.NewTokenizer(strings.NewReader(body))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return
		case html.CommentToken, html.DoctypeToken:
			t.Errorf("%s: %s", name, z.Raw())
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := z.Token()
			switch tag.Data {
			case "h1", "script", "style", "iframe", "input", "form":
				t.Errorf("%s: %s", name, tag)
			}
			for _, a := range tag.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "data-") || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: %s", name, tag)
				}
			}
		}
	}
}
