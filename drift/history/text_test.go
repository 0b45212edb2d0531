package history_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/history"
)

func TestTextKeepsItsWidth(t *testing.T) {
	h := follow(t, markdown("The old trees along the river are kept as they are.", "The 3 trees along the river are kept, and nobody has ever counted the pears.")...)
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
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > limit {
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

func ExampleTracker() {
	tracker := history.New(nil)
	for i, text := range []string{"We will plant 40 trees.", "We will plant 60 trees."} {
		doc := &document.Document{Blocks: []document.Block{
			&document.Paragraph{Inlines: []document.Inline{&document.Text{Text: text}}}}}
		tracker.Add(history.Version{Path: fmt.Sprintf("%d.md", i+1)}, doc)
	}
	_ = history.Text(os.Stdout, tracker.History(), history.Options{})
	// Output:
	// 1 sentence in 2 versions: 0 came in after the first, 1 changed, 0 gone.
	//
	//    1  1.md
	//    2  2.md; 1 change, 1 of them substantive
	//
	// Front of the document
	//   since 1   We will plant 60 trees.
	//             2: changed, substantive (number-changed); was: We will plant 40
	//               trees.
}
