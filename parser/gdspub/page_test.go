package gdspub_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/gdspub"
	"github.com/stemmadocs/stemma/profile"
)

// parsePage reads a file of a tree.
func parsePage(tree fstest.MapFS, name string) *document.Document {
	return gdspub.Parse(string(tree[name].Data), gdspub.Options{
		Profile: profile.GDS(), Path: "source/" + name, Root: tree, RootDir: "source", InRoot: name,
	})
}

func TestPages(t *testing.T) {
	golden.Run(t, "testdata/pages/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, _ := c.Input(t)
		name = strings.TrimPrefix(name, "input/")
		doc := parsePage(c.Tree(), name)
		return map[string]string{"dump": document.Dump(doc), "problems": golden.Problems("source/"+name, doc.Problems)}
	})
}

// TestPagePlaces looks up what stands at the places of texts, in whatever file.
func TestPagePlaces(t *testing.T) {
	tree := fstest.MapFS{
		"a.html": {Data: []byte("{home_template}\n" +
			"<p>Aa\n<b>Bb</b> {include c.html} Dd</p>\n{include e.md}\n")},
		"partials/_c.html":   {Data: []byte("\n\n <i\n>Cc</i>{include d/x.html}")},
		"partials/d/_x.html": {Data: []byte("Xx")},
		"partials/_e.md":     {Data: []byte("\n* *Ee*\n")},
	}
	found := 0
	document.WalkDocument(parsePage(tree, "a.html"), func(n document.Node) bool {
		text, ok := n.(*document.Text)
		if !ok || strings.TrimSpace(text.Text) == "" {
			return true
		}
		file := "a.html"
		if text.File != "" {
			file = strings.TrimPrefix(text.File, "source/")
		}
		line := strings.Split(string(tree[file].Data), "\n")[text.Span.Line-1]
		if want := strings.TrimSpace(text.Text); !strings.HasPrefix(strings.TrimSpace(line[text.Column-1:]), want[:2]) {
			t.Errorf("%q is said to stand at %s:%d:%d", text.Text, file, text.Span.Line, text.Column)
		}
		found++
		return true
	})
	if found < 5 {
		t.Errorf("%d texts found", found)
	}
}

// TestMarkdownPage: the meta file beside index.md is for it, and for no part of a document.
func TestMarkdownPage(t *testing.T) {
	tree := fstest.MapFS{
		"a/meta.html": {Data: []byte("<title>Kites</title><meta name=description content='On  kites'>" +
			"<meta name=author content='Mill &amp; Sons'>")},
		"a/index.md":  {Data: []byte("{div .x}\ntext\n{/div}")},
		"a/01-one.md": {Data: []byte("{div .x}\ntext\n{/div}")},
	}
	if m := parsePage(tree, "a/index.md").Meta; m.Title != "Kites" || m.Description != "On kites" ||
		!slices.Equal(m.Extra, []document.MetaEntry{{Name: "author", Value: `"Mill & Sons"`}}) {
		t.Errorf("the metadata of the page is %+v", m)
	}
	if m := parsePage(tree, "a/01-one.md").Meta; m.Title != "" {
		t.Errorf("the title of the part is %q", m.Title)
	}
}

// TestPageBounds: partials that include each other many times over, and long lines
// of directives, are read in bounded time.
func TestPageBounds(t *testing.T) {
	tree := fstest.MapFS{
		"braces.html": {Data: []byte(strings.Repeat("{include x", 50_000))},
		"tags.html":   {Data: []byte(strings.Repeat("<include ", 50_000))},
		"lines.html":  {Data: []byte(strings.Repeat("{TIMESTAMP}\n", 50_000))},
		"tree.html":   {Data: []byte("{include 0.html}")},
	}
	for i := range 12 {
		tree[fmt.Sprintf("partials/_%d.html", i)] = &fstest.MapFile{
			Data: []byte(strings.Repeat(fmt.Sprintf("{include %d.html}", i+1), 10)),
		}
	}
	tree["partials/_12.html"] = &fstest.MapFile{Data: []byte("x")}
	for name, file := range tree {
		if strings.HasPrefix(name, "partials/") {
			continue
		}
		doc := parsePage(tree, name)
		if size := len(document.BlocksText(doc.Blocks)); size > len(file.Data)+1<<12 {
			t.Errorf("%s: %d bytes become %d", name, len(file.Data), size)
		}
		bounded := strings.Contains(fmt.Sprint(doc.Problems), "more than 1000 files are included")
		if bounded != (name == "tree.html") {
			t.Errorf("%s: includes end at the bound: %v", name, bounded)
		}
	}
}

// FuzzPage: pages and partials of any kind are read without a panic, and no mark of ours is
// left in the text.
func FuzzPage(f *testing.F) {
	for _, src := range golden.Inputs(f, "testdata/pages/*.txtar") {
		f.Add(src, "text *md*\n\n## H\n\n{include b.html}", "<p>html</p>{include a.md}")
	}
	f.Fuzz(func(t *testing.T, src, md, htm string) {
		if len(src)+len(md)+len(htm) > 20_000 || !utf8.ValidString(src+md+htm) {
			t.Skip()
		}
		tree := fstest.MapFS{
			"x/index.html": {Data: []byte(src)}, "x/meta.html": {Data: []byte(htm)},
			"partials/_a.md": {Data: []byte(md)}, "partials/_b.html": {Data: []byte(htm)},
		}
		doc := parsePage(tree, "x/index.html")
		if out := document.BlocksText(doc.Blocks); strings.Contains(out, "data-included") &&
			!strings.Contains(src+md+htm, "data-included") {
			t.Errorf("a mark is left in %q", out)
		}
	})
}
