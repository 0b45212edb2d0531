package markdown_test

import (
	"bytes"
	"html"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	ghtml "github.com/yuin/goldmark/renderer/html"
	"pgregory.net/rapid"

	tomarkdown "github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/frontmatter"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/internal/randdoc"
	"github.com/stemmadocs/stemma/parser/markdown"
)

var viewer = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote),
	goldmark.WithRendererOptions(ghtml.WithUnsafe()),
)

type fataler interface{ Fatal(args ...any) }

// viewed returns the words that a viewer of Markdown shows.
func viewed(t fataler, text []byte) []string {
	var page bytes.Buffer
	if err := viewer.Convert([]byte(frontmatter.Body(string(text))), &page); err != nil {
		t.Fatal(err)
	}
	return words(html.UnescapeString(withoutTags(page.String())))
}

// withoutTags takes tags and comments out of HTML that has no ">" elsewhere.
func withoutTags(s string) string {
	var b strings.Builder
	for s != "" {
		before, rest, found := strings.Cut(s, "<")
		b.WriteString(before)
		if !found {
			break
		}
		if strings.HasPrefix(rest, "br") {
			b.WriteByte(' ')
		}
		end := ">"
		if strings.HasPrefix(rest, "!--") {
			end = "-->"
		}
		_, s, _ = strings.Cut(rest, end)
	}
	return b.String()
}

// words returns the runs of letters and digits in s.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// shown is the text of a document that viewers show: without raw HTML, images,
// notes that nothing refers to, and the numbers of notes.
func shown(doc *document.Document) string {
	text := doc.Meta.Title + "\n" + document.BlocksText(doc.Blocks)
	for _, f := range doc.Footnotes {
		text += "\n" + document.BlocksText(f.Blocks)
	}
	return text
}

// TestViewersShowTheText checks that another reader of Markdown shows the
// words of a document, all of them and in order.
func TestViewersShowTheText(t *testing.T) {
	documents := randdoc.Document()
	rapid.Check(t, func(t *rapid.T) {
		doc := documents.Draw(t, "document")
		if !viewable(doc) {
			t.Skip("something in it shows in no viewer, or shows more than text")
		}
		text, _ := tomarkdown.Write(doc, tomarkdown.Options{KeepMarkup: true})
		if diff := cmp.Diff(words(shown(doc)), viewed(t, text)); diff != "" {
			t.Fatalf("a viewer shows other words (- meant, + shown)\n%s\nfrom\n%s", diff, text)
		}
	})
}

// viewable reports whether the words that a document shows can be told: raw
// text shows or not, viewers number notes, and lists do so too.
func viewable(doc *document.Document) bool {
	ok := len(doc.Footnotes) == 0
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Raw, *document.RawInline, *document.Image:
			ok = false
		case *document.Table:
			ok = ok && len(n.Foot) == 0
		case *document.Element:
			_, _, alert := annotation.AlertKind(n) // this viewer shows "[!NOTE]"
			ok = ok && !alert
		}
		return ok
	})
	return ok
}

// TestForeignRendersAlike writes what was read from any Markdown and compares
// what a viewer shows of both.
func TestForeignRendersAlike(t *testing.T) {
	for _, input := range golden.Inputs(t, "testdata/*.txtar") {
		text, _ := tomarkdown.Write(markdown.Parse([]byte(input), nil), tomarkdown.Options{KeepMarkup: true})
		if diff := cmp.Diff(viewed(t, []byte(input)), viewed(t, text)); diff != "" {
			t.Errorf("a viewer shows other words (- before, + after)\n%s\nfrom\n%s", diff, text)
		}
	}
}
