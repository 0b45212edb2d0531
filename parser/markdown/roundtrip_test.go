package markdown_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	tomarkdown "github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/randdoc"
	"github.com/stemmadocs/stemma/internal/templating"
	"github.com/stemmadocs/stemma/parser/markdown"
)

// roundTrip returns what is wrong with the Markdown of doc: it must read back
// to an equal document, without problems, and that must give the same bytes.
func roundTrip(doc *document.Document) string {
	text, problems := tomarkdown.Write(doc, tomarkdown.Options{KeepMarkup: true})
	for _, p := range problems {
		if p.Loss {
			return "loss: " + p.Format("markdown")
		}
	}
	back := readBack(text)
	if diff := cmp.Diff(document.Dump(doc), document.Dump(back)); diff != "" {
		return "another document (- written, + read)\n" + diff + "\nfrom\n" + string(text)
	}
	again, _ := tomarkdown.Write(back, tomarkdown.Options{KeepMarkup: true})
	if diff := cmp.Diff(string(text), string(again)); diff != "" {
		return "other bytes when written again\n" + diff
	}
	return ""
}

// readBack reads Markdown with its template tags, as parser reads all formats.
func readBack(text []byte) *document.Document {
	tags := templating.Hider{Attributes: true}
	back := markdown.Parse([]byte(tags.Hide("", string(text))), nil)
	tags.Show(back)
	return back
}

func TestRandomDocuments(t *testing.T) {
	documents := randdoc.Document()
	rapid.Check(t, func(t *rapid.T) {
		if wrong := roundTrip(documents.Draw(t, "document")); wrong != "" {
			t.Fatal(wrong)
		}
	})
}

func TestRandomAlerts(t *testing.T) {
	documents := randdoc.Document()
	rapid.Check(t, func(t *rapid.T) {
		doc := documents.Draw(t, "document")
		if len(doc.Blocks) == 0 {
			return
		}
		kind := rapid.SampledFrom([]string{"note", "tip", "important", "warning", "caution"}).Draw(t, "kind")
		doc.Blocks = []document.Block{annotation.Alert(kind, doc.Blocks)}
		if wrong := roundTrip(doc); wrong != "" {
			t.Fatal(wrong)
		}
	})
}

func TestRandomText(t *testing.T) {
	texts := randdoc.Text()
	rapid.Check(t, func(t *rapid.T) {
		var inlines []document.Inline
		for range rapid.IntRange(1, 3).Draw(t, "paragraphs") {
			text := &document.Text{Text: texts.Draw(t, "text")}
			switch rapid.IntRange(0, 3).Draw(t, "around") {
			case 1:
				inlines = append(inlines, &document.Emphasis{Inlines: []document.Inline{text}})
			case 2:
				inlines = append(inlines, &document.Strong{Inlines: []document.Inline{text}})
			case 3:
				inlines = append(inlines, &document.Link{Href: "/x", Inlines: []document.Inline{text}})
			default:
				inlines = append(inlines, text)
			}
		}
		doc := &document.Document{Blocks: []document.Block{&document.Paragraph{Inlines: inlines}}}
		if wrong := roundTrip(doc); wrong != "" {
			t.Fatal(wrong)
		}
	})
}

// TestImagesWithoutAlternative: an image without a text alternative is kept
// apart from one whose alternative is empty.
func TestImagesWithoutAlternative(t *testing.T) {
	for _, image := range []document.Image{
		{Src: "/x"}, {Src: "/x", NoAlt: true}, {Src: "/x", Title: "t", NoAlt: true},
		{Src: "/x", NoAlt: true, Attr: document.Attr{ID: "i"}},
	} {
		doc := &document.Document{Blocks: []document.Block{
			&document.Paragraph{Inlines: []document.Inline{&document.Text{Text: "a "}, &image}},
		}}
		if wrong := roundTrip(doc); wrong != "" {
			t.Errorf("%+v: %s", image, wrong)
		}
	}
}

// plainTrip returns what is wrong with the plain Markdown of doc: it must read
// back to the plain document, which is plain already, and that must give the
// same bytes. Tables in a block of HTML, which may say the same in another way,
// are for TestPlainTables.
func plainTrip(doc *document.Document) string {
	plain, _ := tomarkdown.Plain(doc)
	if again, _ := tomarkdown.Plain(plain); document.Dump(again) != document.Dump(plain) {
		return "plainer still (- once, + twice)\n" + cmp.Diff(document.Dump(plain), document.Dump(again))
	}
	text, _ := tomarkdown.Write(doc, tomarkdown.Options{})
	if bytes.Contains(text, []byte("<table")) {
		return ""
	}
	back := readBack(text)
	if diff := cmp.Diff(document.Dump(plain), document.Dump(back)); diff != "" {
		return "another document (- plain, + read)\n" + diff + "\nfrom\n" + string(text)
	}
	again, _ := tomarkdown.Write(back, tomarkdown.Options{})
	if diff := cmp.Diff(string(text), string(again)); diff != "" {
		return "other bytes when written again\n" + diff + "\nfrom\n" + string(text)
	}
	return ""
}

func TestPlainRandomDocuments(t *testing.T) {
	documents := randdoc.Document()
	rapid.Check(t, func(t *rapid.T) {
		if wrong := plainTrip(documents.Draw(t, "document")); wrong != "" {
			t.Fatal(wrong)
		}
	})
}
