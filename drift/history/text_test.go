package history_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/history"
	"github.com/stemmadocs/stemma/internal/screen"
)

func TestTextKeepsItsWidth(t *testing.T) {
	h := follow(t, markdown(
		"The old trees along the river are kept as they are.\n\n川沿いの古い木は、三十年のあいだそのまま残します。",
		"The 3 trees along the river are kept, and nobody has ever counted the pears.\n\n川沿いの古い木は、四十年のあいだ残します。")...)
	for _, width := range []int{0, 1, 50, 200} {
		var b strings.Builder
		if err := history.Text(&b, h, history.Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		limit := max(width, 40)
		if width == 0 {
			limit = 80
		}
		for line := range strings.Lines(b.String()) {
			if n := screen.Width(strings.TrimSuffix(line, "\n")); n > limit {
				t.Errorf("width %d: a line of %d: %s", width, n, line)
			}
		}
	}
}

// TestTextSteersNoTerminal puts escapes where a repository could hold them.
func TestTextSteersNoTerminal(t *testing.T) {
	tracker := history.New(nil)
	doc := &document.Document{Blocks: []document.Block{
		&document.Paragraph{Inlines: []document.Inline{&document.Text{Text: "Red \x1b[31mtrees\x07."}}}}}
	tracker.Add(history.Version{Path: "a\x1b[2J.md", Revision: "abc", Subject: "clear\x1b]0;x\x07"}, doc)
	var b strings.Builder
	if err := history.Text(&b, tracker.History(), history.Options{}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\x07") {
		t.Errorf("%q", b.String())
	}
}

func TestNoVersions(t *testing.T) {
	h := history.New(nil).History()
	validate(t, printed(t, history.JSON, h))
	if h.Worst() != "" {
		t.Errorf("worst is %q", h.Worst())
	}
}
