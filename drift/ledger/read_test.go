package ledger

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/parser"
)

// compare compares two texts of one format.
func compare(t testing.TB, format, old, new string) *drift.Report {
	t.Helper()
	return drift.Compare(read(t, format, old), read(t, format, new), nil)
}

type fatal interface{ Fatal(...any) }

func read(t fatal, format, src string) *document.Document {
	doc, err := parser.Parse([]byte(src), parser.Options{Format: format})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// seed compares the pair of the corpus.
func seed(t testing.TB) *drift.Report {
	t.Helper()
	old, new := seedTexts(t)
	return compareSeed(t, old, new)
}

func compareSeed(t testing.TB, old, new string) *drift.Report {
	return drift.Compare(read(t, "gdspub", old), read(t, "paper", new), nil)
}

// seedTexts returns the pair of the corpus beside the project.
func seedTexts(t testing.TB) (old, new string) {
	t.Helper()
	text := func(name string) string {
		data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "corpus", "seed", name))
		if err != nil {
			t.Skipf("the corpus is not there: %v", err)
		}
		return string(data)
	}
	return text("action-09.legacy.md"), text("action-09.published.txt")
}

// acceptAll accepts every item of r.
func acceptAll(t fatal, l *Ledger, r *drift.Report) {
	for _, item := range r.Items {
		if _, err := l.Accept(r, []string{item.ID}, Terms{Reason: "agreed"}); err != nil {
			t.Fatal(err)
		}
	}
}

// reread writes and reads a ledger, as two runs of the command do.
func reread(t fatal, l *Ledger) *Ledger {
	again, err := Parse(l.Encode(), "test.ledger")
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// shas returns what stands for the digests of two versions.
func shas(old, new string) (string, string) { return digest(old), digest(new) }
