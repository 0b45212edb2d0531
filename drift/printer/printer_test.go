package printer

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/drift/ledger"
)

func printers() map[string]printer {
	return map[string]printer{
		"text": Text, "markdown": Markdown, "html": HTML, "json": JSON, "sarif": SARIF, "junit": JUnit,
		"criticmarkup": CriticMarkup,
	}
}

// full is a disk that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWriterErrors(t *testing.T) {
	r, opts := judged()
	opts.Old, opts.New = []byte("a\n"), []byte("b\n")
	for name, print := range printers() {
		if err := print(full{}, r, opts); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("%s: the error of the writer is lost: %v", name, err)
		}
	}
}

// TestOtherJudgement checks that a judgement is not taken for that of another
// report, even one that is like it.
func TestOtherJudgement(t *testing.T) {
	r, opts := judged()
	again, _ := judged()
	for name, print := range printers() {
		if name == "criticmarkup" {
			continue // shows no states
		}
		if err := print(io.Discard, again, opts); err == nil || !strings.Contains(err.Error(), "another report") {
			t.Errorf("%s: %v", name, err)
		}
		if err := print(io.Discard, r, Options{Judgement: &ledger.Judgement{}}); err == nil {
			t.Errorf("%s: a judgement of nothing", name)
		}
	}
}

// TestByHand checks that a judgement without the terms of an acceptance prints.
func TestByHand(t *testing.T) {
	r, opts := judged()
	opts.Judgement.Items[0].Accepted = nil
	for name, print := range printers() {
		draw(t, print, r, opts)
		if name == "html" && !strings.Contains(string(draw(t, print, r, opts)), `<span class="state">accepted</span>`) {
			t.Error("the page does not tell that an item is accepted")
		}
	}
}
