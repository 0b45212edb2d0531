package markdown

import (
	"github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
)

// compactTable writes a table as one block of HTML, a row a line. It reports
// false where that could not hold what is in the table: Markdown within a block
// of HTML is not read.
//
// https://spec.commonmark.org/0.31.2/#html-blocks
func (w *writer) compactTable(t *document.Table) bool {
	if needsMarkdown(t) {
		return false
	}
	text, problems := html.Table(t)
	w.problems = append(w.problems, problems...)
	w.htmlLines(string(text))
	return true
}

// needsMarkdown reports whether a table holds what HTML alone cannot say.
func needsMarkdown(t *document.Table) (needs bool) {
	document.WalkBlocks([]document.Block{t}, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.FootnoteRef, *document.Notes, *document.Contents, *document.Raw, *document.RawInline,
			*document.Math, *document.MathBlock:
			needs = true
		case *document.Section:
			needs = needs || n.Role != "" || n.Key != "" || n.Number != "" || !n.IsHeaded()
		}
		return !needs
	})
	return needs
}
