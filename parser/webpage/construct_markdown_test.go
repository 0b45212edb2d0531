package webpage_test

import (
	"maps"
	"slices"
	"testing"

	"znkr.io/diff/textdiff"

	tomarkdown "github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/parser/markdown"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// TestToMarkdownAndBack: the Markdown of what was read from HTML holds the same
// document, but for what the writer reports as lost.
func TestToMarkdownAndBack(t *testing.T) {
	texts := realfile.HTML(t)
	lost := 0
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		doc := webpage.Parse(texts[name], nil)
		text, problems := tomarkdown.Write(doc, tomarkdown.Options{KeepMarkup: true})
		if slices.ContainsFunc(problems, func(p document.Problem) bool { return p.Loss }) {
			lost++
			continue
		}
		if a, b := document.Dump(doc), document.Dump(markdown.Parse(text, nil)); a != b {
			t.Errorf("%s is another document when its Markdown is read\n%s", name, textdiff.Unified(a, b))
		}
	}
	t.Logf("%d texts, of which %d hold what Markdown cannot", len(texts), lost)
}
