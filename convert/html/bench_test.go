package html

import (
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

// benchDocument is a paper of n departments with what such papers hold.
func benchDocument(n int) *document.Document {
	text := func(s string) []document.Inline { return []document.Inline{&document.Text{Text: s}} }
	prose := strings.Repeat("The harbour’s masters will publish tides & times — each week. ", 6)
	doc := &document.Document{Meta: document.Meta{Title: "Action 7: tides will be published"}}
	for i := range n {
		var row document.Row
		for j := range 4 {
			cell := &document.Paragraph{Tight: true, Inlines: text(strconv.Itoa(i * j))}
			row.Cells = append(row.Cells, &document.Cell{Blocks: []document.Block{cell}})
		}
		label := strconv.Itoa(i)
		doc.Footnotes = append(doc.Footnotes, &document.Footnote{Label: label,
			Blocks: []document.Block{&document.Paragraph{Inlines: text(prose)}}})
		doc.Blocks = append(doc.Blocks, &document.Section{
			Role: document.RoleDepartment, Level: 2, Key: "harbour-" + label, Heading: text("Harbour " + label),
			Attr: document.Attr{ID: "harbour-" + label, Classes: []string{"logo"}},
			Blocks: []document.Block{&document.Section{
				Role: document.RoleStatement, Level: 3, Period: &document.Period{Kind: document.Plan, Year: 2014},
				Heading: text("Plans"),
				Blocks: []document.Block{
					&document.Paragraph{Inlines: append(text(prose),
						&document.Link{Href: "http://harbour.example/?a=1&b=2", Inlines: text("Read more »")},
						&document.FootnoteRef{Label: label})},
					&document.Paragraph{Inlines: append(text(prose), &document.Emphasis{Inlines: text("“high water”")},
						&document.LineBreak{})},
					&document.List{Items: []*document.ListItem{
						{Blocks: []document.Block{&document.Paragraph{Tight: true, Inlines: text(prose)}}}}},
					&document.Table{Head: []*document.Row{&row}, Bodies: [][]*document.Row{{&row, &row}}},
				},
			}},
		})
	}
	return doc
}

func benchmark(b *testing.B, opts Options) {
	doc := benchDocument(100)
	out, _ := Write(doc, opts)
	b.SetBytes(int64(len(out)))
	b.ReportAllocs()
	for b.Loop() {
		Write(doc, opts)
	}
}

// BenchmarkScan cuts raw HTML into tokens by the scanner of this package, and by
// the tokenizer of x/net/html with the attributes that are asked of it.
func BenchmarkScan(b *testing.B) {
	src := strings.Repeat(`<div class="box" id=tides>
<p align="center">Tides &amp; times <a href="/tides?a=1&amp;b=2" title='High water'>each week</a>,<br/>
<!-- once a day --> <img src="/tide.png" alt="A tide">
</div>
`, 100)
	b.Run("ours", func(b *testing.B) {
		b.SetBytes(int64(len(src)))
		b.ReportAllocs()
		for b.Loop() {
			for s := (scanner{src: src}); s.next(); {
				_ = s.attributes["src"]
			}
		}
	})
	b.Run("x-net", func(b *testing.B) {
		b.SetBytes(int64(len(src)))
		b.ReportAllocs()
		for b.Loop() {
			for z := html.NewTokenizer(strings.NewReader(src)); z.Next() != html.ErrorToken; {
				_ = z.Token()
			}
		}
	})
}

func BenchmarkFragment(b *testing.B) { benchmark(b, Options{}) }
func BenchmarkPage(b *testing.B)     { benchmark(b, Options{Standalone: true}) }
