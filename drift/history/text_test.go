package history_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
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

// TestVersionsAreNamed checks what a version is called: by its file, or by the
// commit that it is in.
func TestVersionsAreNamed(t *testing.T) {
	h := &history.History{Versions: []history.Version{
		{Number: 1, Path: "a.md"},
		{Number: 2, Path: "b.txt", Format: "paper"},
		{Number: 3, Path: "c.md", Format: "markdown",
			Revision: "0123456789abcdef", Date: "2014-01-02", Subject: "mend it"},
		{Number: 14, Revision: "01234"},
	}}
	got := string(printed(t, history.Text, h))
	const want = `0 sentences in 4 versions: 0 came in after the first, 0 changed, 0 gone.

   1  a.md
   2  b.txt (paper)
   3  2014-01-02 0123456789 c.md “mend it”
  14  01234
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestWorstCounts checks that a severity of which there is nothing is not the
// worst.
func TestWorstCounts(t *testing.T) {
	h := &history.History{Versions: []history.Version{{}, {Drift: &history.Drift{
		BySeverity: map[drift.Severity]int{drift.Substantive: 0, drift.House: 1, drift.Cosmetic: 2}}}}}
	if got := h.Worst(); got != drift.House {
		t.Errorf("the worst is %q", got)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWriterErrors(t *testing.T) {
	h := follow(t, markdown("One.", "Two.")...)
	for _, print := range []func(io.Writer, *history.History, history.Options) error{history.Text, history.JSON} {
		if err := print(full{}, h, history.Options{}); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("the error of the writer is lost: %v", err)
		}
	}
}
