package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// codeText returns the text of code. Breaks end lines, and so do blocks.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-pre-element
func codeText(n *html.Node) string {
	w := codeWriter{spaced: n.DataAtom != atom.Pre, running: isRunning(n)}
	w.write(n)
	return w.String()
}

// codeWriter collects the text of code.
type codeWriter struct {
	strings.Builder
	spaced  bool // by no-break spaces, as white space may not stay
	running bool // white space is as in running text
	begun   bool // the line in hand has text
}

func (w *codeWriter) write(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.text(n)
		return
	case n.Type == html.ElementNode && dom.IsHidden(n), n.Type == html.CommentNode:
		return
	case n.DataAtom == atom.Br, n.DataAtom == atom.Hr:
		w.WriteByte('\n')
		w.begun = false
		return
	case n.DataAtom == atom.Img:
		w.put(dom.Attr(n, "alt"))
		return
	}
	if !isCodeLine(n) {
		w.children(n)
		return
	}
	w.endLine()
	start := w.Len()
	w.children(n)
	w.begun = w.begun || w.Len() == start && isNamedLine(n)
	w.endLine()
}

func (w *codeWriter) children(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if !isCell(child) {
			w.write(child)
			continue
		}
		if isLineNumber(child) && counts(child) {
			continue
		}
		w.write(child)
		if dom.NextElement(child) != nil {
			w.put("\t")
		}
	}
}

// text adds text, but for the line end between two blocks that are a line each.
func (w *codeWriter) text(n *html.Node) {
	if isSourceBreak(n) {
		return
	}
	text := n.Data
	if w.running {
		text = w.run(text)
	}
	if w.spaced {
		text = strings.ReplaceAll(text, "\u00a0", " ")
	}
	w.put(text)
}

// run returns text with its white space as running text shows it.
//
// https://drafts.csswg.org/css-text/#white-space-phase-1
func (w *codeWriter) run(text string) string {
	words := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(dom.WhiteSpace, c) })
	joined := strings.Join(words, " ")
	if w.begun && strings.Trim(text[:min(1, len(text))], dom.WhiteSpace) == "" {
		joined = " " + joined
	}
	if len(words) > 0 && strings.Trim(text[len(text)-1:], dom.WhiteSpace) == "" {
		joined += " "
	}
	return joined
}

func (w *codeWriter) put(text string) {
	if text != "" {
		w.WriteString(text)
		w.begun = !strings.HasSuffix(text, "\n")
	}
}

func (w *codeWriter) endLine() {
	if w.begun {
		w.WriteByte('\n')
		w.begun = false
	}
}

func isCell(n *html.Node) bool { return n.DataAtom == atom.Td || n.DataAtom == atom.Th }

// isSourceBreak reports white space that only parts the tags of lines or of rows.
func isSourceBreak(n *html.Node) bool {
	if !dom.IsSpace(n.Data) || strings.Count(n.Data, "\n") != 1 {
		return false
	}
	before, after := n.PrevSibling, n.NextSibling
	return (before != nil || after != nil) &&
		(before == nil || isCodeLine(before)) && (after == nil || isCodeLine(after))
}

// isCodeLine reports an element that begins a line of its own in code: a block, or
// one that a style makes one.
func isCodeLine(n *html.Node) bool {
	return n.Type == html.ElementNode && !isCell(n) && (dom.IsBlock(n) || isDisplayedBlock(dom.Attr(n, "style")))
}

// lineClasses are what highlighters call a line, which is one without text as well.
var lineClasses = [...]string{"line", "code-line", "ec-line", "crayon-line", "CodeMirror-line", "view-line"}

func isNamedLine(n *html.Node) bool {
	if n.DataAtom == atom.Li {
		return true
	}
	for class := range dom.Classes(n) {
		if slices.Contains(lineClasses[:], class) {
			return true
		}
	}
	return false
}

// isDisplayedBlock reports a style that makes a block of an element.
//
// https://drafts.csswg.org/css-display/#outer-role
func isDisplayedBlock(style string) bool {
	switch htmlelement.StyleValue(style, "display") {
	case "block", "list-item", "table", "table-row", "flex", "grid", "flow-root":
		return true
	}
	return false
}

// isRunning reports an element that holds code as running text.
func isRunning(n *html.Node) bool {
	return (n.DataAtom == atom.Code || n.DataAtom == atom.Div) &&
		!strings.HasPrefix(htmlelement.StyleValue(dom.Attr(n, "style"), "white-space"), "pre")
}

// standsInLines reports code that stands alone where a block could and has several
// lines: between it and what is before and after there is no text.
func standsInLines(n *html.Node) bool {
	if n.DataAtom != atom.Code || n.FirstChild == nil || isCell(n.Parent) || !standsAlone(n) {
		return false
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.Pre || d.DataAtom == atom.Table {
			return false
		}
	}
	return strings.Contains(strings.Trim(codeText(n), "\n"), "\n")
}

func standsAlone(n *html.Node) bool {
	before, after := n.PrevSibling, n.NextSibling
	for before != nil && dom.IsBlank(before) {
		before = before.PrevSibling
	}
	for after != nil && dom.IsBlank(after) {
		after = after.NextSibling
	}
	return (before == nil || dom.IsBlock(before)) && (after == nil || dom.IsBlock(after))
}
