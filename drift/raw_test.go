package drift

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// TestRawText: of HTML that is kept, a drawing is one thing, and what only scripts read is
// nothing.
func TestRawText(t *testing.T) {
	for _, test := range []struct{ raw, want string }{
		{`<svg id="a" viewBox="0 0 9 9"><title>Open</title><g><path d="M1 2"/></g></svg> x`, "<svg>Open x"},
		{`<svg><svg><path></svg><text>In</text></svg>after`, "<svg>Inafter"},
		{`<canvas id="chart-17" class="a">No chart</canvas><b>`, "<canvas>No chart<b>"},
		{`<svg class="icon">`, "<svg>"}, {`<path d="M1">`, ""}, {`</path>`, ""}, {`</svg>`, "</svg>"},
		{`<iframe id="f1" src="/map?a=1&amp;b" title="Map" style="x"></iframe>`,
			`<iframe src="/map?a=1&b" title="Map"></iframe>`},
		{`<iframe title="Map" src="https://a.example/map;jsessionid=8F"></iframe>`,
			`<iframe src="//a.example/map" title="Map"></iframe>`},
		{`<input name=q value=3>`, `<input value="3">`}, {`<input type=hidden value=a1b2>`, `<input>`},
		{"<div class=x>\ntext\n</div>", "<div>\ntext\n</div>"},
		{"a < b", "a < b"}, {"no tags", "no tags"},
	} {
		if got := rawText("html", test.raw); got != test.want {
			t.Errorf("%s is compared as %q, not %q", test.raw, got, test.want)
		}
	}
	if latex := `\a<b`; rawText("latex", latex) != latex {
		t.Error("LaTeX is read as HTML")
	}
}

// TestRaw: another address is told, another number of a script is not.
func TestRaw(t *testing.T) {
	of := func(raw string) *document.Document {
		return &document.Document{Blocks: []document.Block{
			&document.Raw{Format: "html", Text: "<iframe " + raw + "></iframe>"},
			&document.Paragraph{Inlines: []document.Inline{
				&document.RawInline{Format: "html", Text: "<embed " + raw + ">"}}},
		}}
	}
	if r := Compare(of(`id=a1 src="/x"`), of(`id=a2 src="/x"`), nil); len(r.Items) != 0 {
		t.Errorf("an id is told:\n%s", outline(r))
	}
	if r := Compare(of(`src="/x"`), of(`src="/y"`), nil); len(r.Items) != 2 {
		t.Errorf("two addresses are %d items", len(r.Items))
	}
}

// TestWholeDrawings: a drawing that was read tag by tag is the one that was read whole.
func TestWholeDrawings(t *testing.T) {
	raw := func(text string) document.Inline { return &document.RawInline{Format: "html", Text: text} }
	text := func(text string) document.Inline { return &document.Text{Text: text} }
	of := func(inlines ...document.Inline) *document.Document {
		return &document.Document{Blocks: []document.Block{&document.Paragraph{Inlines: inlines}}}
	}
	whole := of(text("Corn "),
		raw(`<svg role="img"><text>2010</text><svg><text>a &lt; b</text></svg></svg>`), text(" grew"))
	parts := of(text("Corn "), raw(`<svg role="img">`), raw("<text>"), text("2010"), raw("</text>"), raw("<svg>"),
		raw("<text>"), text("a < b"), raw("</text>"), raw("</svg>"), raw("</svg>"), text(" grew"))
	if r := Compare(whole, parts, nil); len(r.Items) != 0 {
		t.Errorf("the drawing in parts is told:\n%s", outline(r))
	}
	for _, open := range []*document.Document{
		of(raw("<svg>"), text("Corn grew.")),
		of(raw("<svg>"), &document.Emphasis{Inlines: []document.Inline{text("Corn")}}, text(" grew.")),
	} {
		if r := Compare(open, of(raw("<svg>"), text("Oats grew.")), nil); len(r.Items) == 0 {
			t.Error("the words after a drawing that stays open are not compared")
		}
	}
}
