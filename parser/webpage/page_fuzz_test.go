package webpage

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
)

// FuzzPage reads whole pages: none makes the reader fail, and what is found
// twice is found the same, at a place in the page.
func FuzzPage(f *testing.F) {
	for _, src := range golden.Inputs(f, "testdata/page/*.txtar") {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ToValidUTF8(strings.ReplaceAll(src, "\r", "\n"), "?")
		doc := Parse(src, nil)
		if document.Dump(doc) != document.Dump(Parse(src, nil)) {
			t.Error("read again it is another document")
		}
		lines := int32(strings.Count(src, "\n") + 1)
		for _, p := range doc.Problems {
			if p.Line < 1 || p.Line > lines {
				t.Errorf("line %d of %d: %s", p.Line, lines, p.Message)
			}
		}
	})
}
