package markdown_test

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/markdown"
	"github.com/stemmadocs/stemma/profile"
)

// Markdown without a comment of ours gets its roles by its headings; with one
// it has those that it says.
func TestRolesOfForeignMarkdown(t *testing.T) {
	const text = "## Cabinet Office\n\n### Progress during 2013\n\nWe did.\n\n" +
		"## Home Office\n\n### Progress during 2013\n\nSo did we.\n"
	for src, want := range map[string]int{
		text: 4,
		"<!-- stemma: document type=\"Guidance\" -->\n\n" + text: 0,
	} {
		found := 0
		document.WalkDocument(markdown.Parse([]byte(src), profile.GDS()), func(n document.Node) bool {
			if s, ok := n.(*document.Section); ok && s.Role != "" {
				found++
			}
			return true
		})
		if found != want {
			t.Errorf("%d sections with a role, want %d, in\n%s", found, want, src)
		}
	}
}
