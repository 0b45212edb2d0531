package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// blockWriter gathers the text of a block, where it comes from, and its links.
type blockWriter struct {
	strings.Builder
	only          string // all of the text, if it is that of one node
	abbreviations []abbreviation
	runs          []run
	links         []link
	readMore      func(string) bool
	skipped       int // inlines of a kind that is not known here
}

// text adds the text of a node, a run for each line of its source.
func (w *blockWriter) text(s string, span document.Span, m marks) {
	if w.Len() == 0 {
		w.only = s
	} else if s != "" {
		w.only = ""
	}
	w.Grow(len(s))
	indent := span.EndColumn - 1 - int32(len(s)-1-strings.LastIndexByte(s, '\n'))
	for line := range strings.Lines(s) {
		w.runs = append(w.runs, run{int32(w.Len()), span, m})
		w.WriteString(line)
		if !span.IsZero() {
			span.Line++
			span.Column = 1 + max(0, indent)
		}
	}
}

// whole returns all of the text, in the memory of its node where it has one.
func (w *blockWriter) whole() string {
	if w.only != "" {
		return w.only
	}
	return w.String()
}

// cellEnd is after every cell of a row, where a tab could be the text's own.
const cellEnd = '\v'

// gap puts white space between what is apart.
func (w *blockWriter) gap(c byte, span document.Span) {
	if w.Len() > 0 {
		w.text(string(c), document.Span{File: span.File, Line: span.EndLine, Column: span.EndColumn}, 0)
	}
}

// cell ends a cell.
func (w *blockWriter) cell(span document.Span) {
	w.text(string(cellEnd), document.Span{File: span.File, Line: span.EndLine, Column: span.EndColumn}, 0)
}

// inlines adds inlines that have the emphases m.
func (w *blockWriter) inlines(inlines []document.Inline, m marks) {
	for _, n := range wholeDrawings(inlines) {
		w.inline(n, m)
	}
}

// inline adds one inline.
func (w *blockWriter) inline(n document.Inline, m marks) {
	switch n := n.(type) {
	case *document.Text:
		w.text(n.Text, n.Span, m)
	case *document.Emphasis:
		w.inlines(n.Inlines, m|emphasised)
	case *document.Strong:
		w.inlines(n.Inlines, m|strong)
	case *document.Strikethrough:
		w.inlines(n.Inlines, m|struck)
	case *document.Code:
		w.text(n.Text, n.Span, m|literal)
	case *document.Math:
		w.text(n.Text, n.Span, m|literal)
	case *document.Link:
		w.link(n, m)
	case *document.Image:
		w.text(n.Alt, n.Span, m)
		picture := link{kind: picture, text: prose.OneLine(n.Alt), href: n.Src, hint: n.Title, span: n.Span}
		w.links = append(w.links, picture)
	case *document.LineBreak:
		w.text("\t", n.Span, m)
	case *document.Abbreviation:
		w.abbreviations = append(w.abbreviations, abbreviation{document.PlainText(n.Inlines), n.Expansion, n.Span})
		w.inlines(n.Inlines, m)
	case *document.InlineElement:
		w.inlines(n.Inlines, m|elementMarks(n.Tag))
	case *document.RawInline:
		if !isComment(n.Text) {
			w.text(rawText(n.Format, n.Text), n.Span, m|literal)
		}
	case *document.FootnoteRef:
		w.links = append(w.links, link{kind: reference, text: "footnote", href: "footnote", span: n.Span})
	default:
		w.skipped++
	}
}

// link adds a link. The text of one that leads to the rest of a statement is
// navigation and no part of the statement.
func (w *blockWriter) link(n *document.Link, m marks) {
	text := document.PlainText(n.Inlines)
	w.links = append(w.links, link{text: text, href: n.Href, hint: n.Title, span: n.Span})
	if !w.readMore(text) {
		w.inlines(n.Inlines, m)
	}
}

// elementMarks returns what an inline element of HTML adds; <b> and <i> look
// like strong and emphasised text.
func elementMarks(tag string) marks {
	switch tag {
	case "sup", "sub":
		return raised
	case "b":
		return strong
	case "i":
		return emphasised
	case "s", "del", "strike":
		return struck
	case "code", "kbd", "samp", "tt", "var":
		return literal
	}
	return 0
}

// isComment reports a comment of HTML.
func isComment(raw string) bool { return strings.HasPrefix(strings.TrimSpace(raw), "<!--") }
