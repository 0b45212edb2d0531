package webpage_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/internal/realfile/legacysource"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// TestLegacyPages reads the HTML that the legacy site's tool made of each real
// file: it must be the document that the file itself is.
func TestLegacyPages(t *testing.T) {
	for name, src := range realfile.LegacyPages(t) {
		t.Run(name, func(t *testing.T) {
			sameDocument(t, legacysource.Parse(t, name), webpage.Parse(src, nil))
		})
	}
}

// TestLegacyPagesDrift compares both ways: there is nothing to see, but for the
// no-break spaces that the tool wrote as others.
func TestLegacyPagesDrift(t *testing.T) {
	for name, src := range realfile.LegacyPages(t) {
		source, page := legacysource.Parse(t, name), webpage.Parse(src, nil)
		source.Source.Format, page.Source.Format = "gdspub", "html"
		for _, pair := range [][2]*document.Document{{source, page}, {page, source}} {
			r := drift.Compare(pair[0], pair[1], nil)
			for _, item := range r.AtLeast(drift.Cosmetic) {
				t.Errorf("%s: %s, %s: %q is now %q", name, item.Class, item.Severity, item.Old, item.New)
			}
			if len(r.Items) > 1 {
				t.Errorf("%s: %d notices", name, len(r.Items))
			}
		}
	}
}

// foldedDump draws a document, white space folded: the tool wrote no-break
// spaces as others, and lines of the source are indented.
func foldedDump(doc *document.Document) string {
	text := strings.NewReplacer("\\u00a0", " ", "\\n", " \\n ").Replace(document.Dump(doc))
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		line = strings.Join(strings.Fields(line), " ")
		lines[i] = indent + strings.TrimSuffix(strings.TrimSuffix(line, ` "`), `"`)
	}
	return strings.Join(lines, "\n")
}
