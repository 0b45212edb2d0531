package markdown_test

import (
	"strings"
	"testing"

	tomarkdown "github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/markdown"
)

// TestCases reads input.md and writes it again; what is written must read back
// to the same document.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		_, input := c.Input(t)
		doc := markdown.Parse([]byte(input), nil)
		if wrong := roundTrip(doc); wrong != "" {
			t.Error(wrong)
		}
		checkSpans(t, input, doc)
		text, _ := tomarkdown.Write(doc, tomarkdown.Options{KeepMarkup: true})
		return map[string]string{
			"dump": document.Dump(doc), "out.md": string(text), "problems": golden.Problems("input.md", doc.Problems),
		}
	})
}

// asInput returns s as readers are given their input: valid UTF-8, without a
// byte order mark, lines that end in a newline character.
func asInput(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.TrimPrefix(s, "\uFEFF")
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD").Replace(s)
}

// checkSpans checks that every node has a span within the source, and starts
// within the node around it.
func checkSpans(t *testing.T, src string, doc *document.Document) {
	t.Helper()
	lines := strings.Split(src, "\n")
	inside := func(line, column int32) bool {
		return 1 <= line && int(line) <= len(lines) && 1 <= column && int(column) <= len(lines[line-1])+1
	}
	document.WalkDocument(doc, func(n document.Node) bool {
		at := n.Pos()
		switch {
		case !inside(at.Line, at.Column), !inside(at.EndLine, at.EndColumn):
			t.Errorf("%T: the span %+v is not in the source", n, at)
		case at.EndLine < at.Line || at.EndLine == at.Line && at.EndColumn < at.Column:
			t.Errorf("%T: the span %+v ends before it starts", n, at)
		}
		return true
	})
}
