package annotation

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// alerts are the kinds of alerts that GitHub knows:
// https://docs.github.com/get-started/writing-on-github#alerts.
var alerts = [...]string{"note", "tip", "important", "warning", "caution"}

const (
	alertClass = "markdown-alert"
	alertTitle = "markdown-alert-title"
)

// Alert returns what an alert is in a document, which is what GitHub makes of it
// in HTML: a division whose first paragraph is the name of its kind.
func Alert(kind string, blocks []document.Block) *document.Element {
	title := &document.Paragraph{
		Attr:    document.Attr{Classes: []string{alertTitle}},
		Inlines: []document.Inline{&document.Text{Text: strings.ToUpper(kind[:1]) + kind[1:]}},
	}
	return &document.Element{
		Tag: "div", Attr: document.Attr{Classes: []string{alertClass, alertClass + "-" + kind}},
		Blocks: append([]document.Block{title}, blocks...),
	}
}

// AlertKind returns the kind of an alert, as [Alert] makes them, and what is in
// it.
func AlertKind(e *document.Element) (kind string, blocks []document.Block, ok bool) {
	if e.Tag != "div" || e.ID != "" || len(e.Pairs) > 0 || len(e.Classes) != 2 || len(e.Blocks) < 2 {
		return "", nil, false
	}
	kind, ok = strings.CutPrefix(e.Classes[1], alertClass+"-")
	if !ok || !slices.Contains(alerts[:], kind) {
		return "", nil, false
	}
	title, ok := e.Blocks[0].(*document.Paragraph)
	if !ok || title.Tight || title.ID != "" || len(title.Pairs) > 0 || !document.IsText(title.Inlines) ||
		!slices.Equal(title.Classes, []string{alertTitle}) {
		return "", nil, false
	}
	want := Alert(kind, nil).Blocks[0].(*document.Paragraph)
	return kind, e.Blocks[1:], document.PlainText(title.Inlines) == document.PlainText(want.Inlines)
}

// AlertMark returns the kind of alert that a line of a quotation begins.
func AlertMark(line string) (kind string, ok bool) {
	line, ok = strings.CutPrefix(strings.TrimSpace(line), "[!")
	if !ok || !strings.HasSuffix(line, "]") {
		return "", false
	}
	kind = strings.ToLower(strings.TrimSuffix(line, "]"))
	return kind, slices.Contains(alerts[:], kind)
}
