package rawhtml_test

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/rawhtml"
)

// What is embedded becomes a link, with what it holds behind it, among blocks and in text.
func TestEmbed(t *testing.T) {
	text := func(s string) []document.Inline { return []document.Inline{&document.Text{Text: s}} }
	part := func(tag, src string) document.Inline {
		return &document.InlineElement{Tag: tag, Attr: document.Attr{Pairs: map[string]string{"src": src}}}
	}
	element := func(tag, id string, pairs map[string]string, inner ...document.Inline) *document.Element {
		e := &document.Element{Tag: tag, Attr: document.Attr{ID: id, Pairs: pairs}}
		if len(inner) > 0 {
			e.Blocks = []document.Block{&document.Paragraph{Tight: true, Inlines: inner}}
		}
		return e
	}
	doc := &document.Document{Blocks: []document.Block{
		element("iframe", "f", map[string]string{"src": "https://a.example/1", "title": " A\nfilm "}),
		&document.Element{Tag: "div", Blocks: []document.Block{
			element("video", "", nil, part("source", "#x"), part("source", "b.mp4"), part("track", "c.vtt")),
			element("object", "", map[string]string{"data": "d.pdf"}, text("In words.")...),
		}},
		element("iframe", "", map[string]string{"src": "about:blank"}),
		&document.Paragraph{Inlines: []document.Inline{
			&document.Text{Text: "Hear "},
			&document.InlineElement{Tag: "audio", Inlines: text(" none "),
				Attr: document.Attr{Pairs: map[string]string{"src": "e.mp3", "aria-label": "it"}}},
			&document.Text{Text: "."},
		}},
	}}
	problems := rawhtml.Embed(doc)
	link := func(id, to, name string) document.Inline {
		return &document.Link{Attr: document.Attr{ID: id}, Href: to, Inlines: text(name)}
	}
	paragraph := func(inlines ...document.Inline) document.Block { return &document.Paragraph{Inlines: inlines} }
	want := &document.Document{Blocks: []document.Block{
		paragraph(link("f", "https://a.example/1", "A film")),
		&document.Element{Tag: "div", Blocks: []document.Block{
			paragraph(link("", "b.mp4", "Video: b.mp4")),
			paragraph(link("", "d.pdf", "Document: d.pdf")), paragraph(text("In words.")...),
		}},
		element("iframe", "", map[string]string{"src": "about:blank"}),
		paragraph(&document.Text{Text: "Hear "}, link("", "e.mp3", "it"), &document.Text{Text: " "},
			&document.Text{Text: "none"}, &document.Text{Text: "."}),
	}}
	if got, want := document.Dump(doc), document.Dump(want); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(problems) != 4 {
		t.Error(problems)
	}
	if again := rawhtml.Embed(&document.Document{Blocks: []document.Block{paragraph(text("a")...)}}); again != nil {
		t.Error(again)
	}
}
