package html

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/randdoc"
)

// dice makes documents of any shape from bytes: what a reader would never
// put together included.
type dice struct {
	data  []byte
	depth int
}

func (d *dice) roll(n int) int {
	if len(d.data) == 0 {
		return 0
	}
	b := d.data[0]
	d.data = d.data[1:]
	return int(b) % n
}

func (d *dice) pick(words ...string) string { return words[d.roll(len(words))] }

func (d *dice) text() string {
	return d.pick("a", " b\n", "<c>", "&amp;", "\"", "\u00a0", "\x00", "é", "]]>", "-->", "\xff")
}

func (d *dice) url() string {
	return d.pick("", "/a b", "javascript:x", "#a", "data:text/html,x", "http://a.example/?a&b", " JAVASCRIPT:x", "data:image/png,x")
}

func (d *dice) tag() string {
	return d.pick("div", "p", "span", "a", "table", "tr", "td", "ul", "li", "h2", "pre", "b", "script", "iframe", "SVG", "x-y", "br", "img",
		"tbody", "dl", "dt", "ruby", "rt", "style", "button", "select", "details", "summary", "video", "colgroup", "col", "noscript", "main", "", "a b")
}

func (d *dice) attr() document.Attr {
	var a document.Attr
	switch d.roll(6) {
	case 0:
		a.ID = d.text()
	case 1:
		a.AddClass(d.text(), "c")
	case 2:
		a.Set(d.pick("onclick", "href", "style", "src", "ID", "Class", "width", "x y", "title", "name"), d.url())
	}
	return a
}

func (d *dice) count() int {
	if d.depth > 6 {
		return 0
	}
	return d.roll(4)
}

func (d *dice) inlines() (list []document.Inline) {
	d.depth++
	for range d.count() {
		list = append(list, d.inline())
	}
	d.depth--
	return list
}

func (d *dice) inline() document.Inline {
	switch d.roll(12) {
	case 0:
		return &document.Emphasis{Attr: d.attr(), Inlines: d.inlines()}
	case 1:
		return &document.Strikethrough{Attr: d.attr(), Inlines: d.inlines()}
	case 2:
		return &document.Code{Attr: d.attr(), Text: d.text()}
	case 3:
		return &document.Math{Attr: d.attr(), Text: d.text()}
	case 4:
		return &document.Link{Attr: d.attr(), Href: d.url(), Inlines: d.inlines()}
	case 5:
		return &document.Image{Attr: d.attr(), Src: d.url(), Alt: d.text(), Title: d.text()}
	case 6:
		return &document.LineBreak{Attr: d.attr()}
	case 7:
		return &document.FootnoteRef{Attr: d.attr(), Label: d.text()}
	case 8:
		return &document.Abbreviation{Attr: d.attr(), Expansion: d.text(), Inlines: d.inlines()}
	case 9:
		return &document.InlineElement{Attr: d.attr(), Tag: d.tag(), Inlines: d.inlines()}
	}
	return &document.Text{Text: d.text()}
}

func (d *dice) blocks() (list []document.Block) {
	d.depth++
	for range d.count() {
		list = append(list, d.block())
	}
	d.depth--
	return list
}

func (d *dice) block() document.Block {
	switch d.roll(13) {
	case 0:
		s := &document.Section{Attr: d.attr(), Level: d.roll(8), Heading: d.inlines(), Number: d.pick("", "1"), Role: document.Role(d.pick("", "department", "a b")), Blocks: d.blocks()}
		if d.roll(2) == 1 {
			s.Period = &document.Period{Kind: document.Plan, Year: d.roll(5), Month: d.roll(20)}
		}
		return s
	case 1:
		return &document.List{Attr: d.attr(), Ordered: d.roll(2) == 1, Start: d.roll(3) - 1, Items: []*document.ListItem{
			{Attr: d.attr(), Task: document.Task(d.pick("", "open", "done")), Blocks: d.blocks()}}}
	case 2:
		return &document.DefinitionList{Groups: []*document.DefinitionGroup{{
			Terms: []*document.Term{{Inlines: d.inlines()}}, Definitions: []*document.Definition{{Blocks: d.blocks()}}}}}
	case 3:
		return &document.Quote{Attr: d.attr(), Blocks: d.blocks()}
	case 4:
		return &document.CodeBlock{Attr: d.attr(), Language: d.text(), Text: d.text()}
	case 5:
		return &document.MathBlock{Attr: d.attr(), Text: d.text()}
	case 6:
		row := &document.Row{Attr: d.attr(), Cells: []*document.Cell{{Attr: d.attr(), Header: d.roll(2) == 1, ColSpan: d.roll(3), Blocks: d.blocks()}}}
		return &document.Table{Attr: d.attr(), Caption: d.inlines(), Columns: []document.Align{document.Align(d.pick("", "left", "x"))},
			Head: []*document.Row{row}, Bodies: [][]*document.Row{{row}, {}}}
	case 7:
		return &document.Figure{Attr: d.attr(), Caption: d.inlines(), Blocks: d.blocks()}
	case 8:
		return &document.Element{Attr: d.attr(), Tag: d.tag(), Blocks: d.blocks()}
	case 9:
		return &document.Contents{Attr: d.attr()}
	case 10:
		return &document.Rule{Attr: d.attr()}
	}
	return &document.Paragraph{Attr: d.attr(), Tight: d.roll(2) == 1, Inlines: d.inlines()}
}

func (d *dice) document() *document.Document {
	return &document.Document{
		Meta:      document.Meta{Title: d.pick("", "T<", "a\nb"), Updated: d.pick("", "2012-11-06", "x<")},
		Footnotes: []*document.Footnote{{Label: "a", Blocks: d.blocks()}, {Label: " b\n", Blocks: d.blocks()}},
		Blocks:    append(d.blocks(), d.blocks()...),
	}
}

// FuzzDocument: whatever the tree, its HTML is sound, and a browser finds
// in it the tree that was written.
func FuzzDocument(f *testing.F) {
	f.Add([]byte("a paper about tides"))
	f.Fuzz(checkRandom)
}

func TestRandomDocuments(t *testing.T) {
	for seed := range uint64(400) {
		random := rand.New(rand.NewPCG(seed, 0))
		data := make([]byte, 50+seed%400)
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		if checkRandom(t, data); t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func TestDrawnDocuments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := randdoc.Document().Draw(t, "document")
		for _, opts := range []Options{{}, {Standalone: true}} {
			out, _ := Write(doc, opts)
			checkOutput(t, out)
		}
	})
}

func checkRandom(t *testing.T, data []byte) {
	doc := (&dice{data: data}).document()
	for _, opts := range []Options{{}, {Standalone: true}} {
		out, _ := Write(doc, opts)
		checkOutput(t, out)
		if again, _ := Write(doc, opts); !bytes.Equal(out, again) {
			t.Error("two runs differ")
		}
		if opts.Standalone {
			_, out, _ = bytes.Cut(out, []byte("<body>"))
			out, _, _ = bytes.Cut(out, []byte("</body>"))
		}
		if written, found := writtenTree(out), foundTree(parse(t, out)); written != found {
			t.Errorf("a browser rearranges the tree\n%s\nwritten: %s\nfound:   %s", out, written, found)
		}
	}
}

// writtenTree draws the elements of src as they are written.
func writtenTree(src []byte) string {
	var b strings.Builder
	for z := html.NewTokenizer(bytes.NewReader(src)); ; {
		kind := z.Next()
		name, _ := z.TagName()
		switch kind {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken:
			b.WriteString("(" + string(name))
			if void(string(name)) || voidUnknown(string(name)) {
				b.WriteByte(')')
			}
		case html.EndTagToken:
			b.WriteByte(')')
		}
	}
}

// foundTree draws the elements below n; the groups of rows that browsers add
// are left out.
func foundTree(n *html.Node) string {
	var b strings.Builder
	for c := range n.ChildNodes() {
		if c.Type != html.ElementNode {
			continue
		}
		b.WriteString("(" + c.Data + foundTree(c) + ")")
	}
	return b.String()
}
