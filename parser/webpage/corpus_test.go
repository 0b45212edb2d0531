package webpage

import (
	"strings"
	"testing"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/internal/words"
)

func TestCorpusComesBack(t *testing.T) {
	for name, src := range realfile.HTML(t) {
		doc := Parse(src, nil)
		out, _ := writer.Write(doc, writer.Options{})
		again := Parse(string(out), nil)
		if !document.Equal(doc, again) {
			t.Errorf("%s is another document when it is read back\n%s", name,
				firstDifference(document.Dump(doc), document.Dump(again)))
		}
	}
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return strings.Join(x[max(0, i-3):min(i+3, len(x))], "\n") + "\n---\n" +
				strings.Join(y[max(0, i-3):min(i+3, len(y))], "\n")
		}
	}
	return "one is longer"
}

func TestCorpusKeepsItsWords(t *testing.T) {
	for name, src := range realfile.HTML(t) {
		doc := Parse(src, nil)
		want, got := words.HTML(src), words.Document(doc)
		if want != got {
			n := 0
			for n < len(want) && n < len(got) && want[n] == got[n] {
				n++
			}
			t.Errorf("%s\n in the page: …%q\n in the document: …%q", name, clip(want, n), clip(got, n))
		}
	}
}

func clip(s string, at int) string { return s[max(0, at-40):min(len(s), at+60)] }
