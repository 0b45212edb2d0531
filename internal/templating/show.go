package templating

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// Show brings the tags back into a document that was read from the texts, puts its
// spans right and tells how many tags there are. A tag that the reader did not
// keep is a loss.
func (h *Hider) Show(doc *document.Document) {
	if len(h.tags) == 0 {
		return
	}
	restore := func(s *string) { *s = h.restored(*s) }
	document.WalkDocument(doc, func(n document.Node) bool {
		if s := document.SpanOf(n); s != nil {
			*s = h.place(*s)
		}
		eachString(n, restore, restore)
		return true
	})
	shown := document.CopyDocument(doc, h.inBlocks)
	doc.Blocks, doc.Footnotes = shown.Blocks, shown.Footnotes
	restore(&doc.Meta.Title)
	for _, field := range doc.Meta.Texts() {
		restore(field.Value)
	}
	restore(&doc.Meta.Front.Text)
	for i := range doc.Meta.Extra {
		h.restoreJSON(&doc.Meta.Extra[i])
	}
	h.showProblems(doc)
}

// restored returns s with the tags in it.
func (h *Hider) restored(s string) string {
	return replace(s, len(h.tags), func(n int) string {
		h.tags[n].seen = true
		return h.tags[n].text
	})
}

// restoreJSON brings the tags back into metadata of other names.
func (h *Hider) restoreJSON(e *document.MetaEntry) {
	e.Name = h.restored(e.Name)
	e.Value = replace(e.Value, len(h.tags), func(n int) string {
		h.tags[n].seen = true
		quoted, err := json.Marshal(h.tags[n].text)
		if err != nil { // as for no string
			return h.tags[n].text
		}
		return string(quoted[1 : len(quoted)-1])
	})
}

// place returns where in its file what was read stands.
func (h *Hider) place(s document.Span) document.Span {
	if p := h.files[s.File]; p != nil && !s.IsZero() {
		return p.span(s)
	}
	return s
}

// inBlocks replaces the texts of a node that stands among blocks, and tags that
// stand alone there.
func (h *Hider) inBlocks(n document.Node) []document.Node {
	switch n := n.(type) {
	case *document.Text:
		return h.pieces(n)
	case *document.ListItem, *document.Definition, *document.Cell, *document.Figure, *document.Footnote:
		return []document.Node{document.Copy(n, h.inItems)}
	}
	n = document.Copy(n, h.inBlocks)
	if p, ok := n.(*document.Paragraph); ok && p.Attr.IsZero() {
		if raw := onlyTags(p.Inlines); raw != "" {
			return []document.Node{&document.Raw{Span: p.Span, Format: document.Template, Text: raw}}
		}
	}
	return []document.Node{n}
}

// inItems does so where tags that stand alone are the text of what they are in.
func (h *Hider) inItems(n document.Node) []document.Node {
	switch n := n.(type) {
	case *document.Text:
		return h.pieces(n)
	case *document.Quote, *document.Element:
		return []document.Node{document.Copy(n, h.inBlocks)}
	}
	return []document.Node{document.Copy(n, h.inItems)}
}

// onlyTags returns the text of inlines that are nothing but tags, if one of them
// is no phrase.
func onlyTags(inlines []document.Inline) string {
	var b strings.Builder
	block := false
	for _, n := range inlines {
		switch n := n.(type) {
		case *document.RawInline:
			if n.Format != document.Template {
				return ""
			}
			block = block || !isOutput(n.Text)
			b.WriteString(n.Text)
		case *document.Text:
			if strings.TrimSpace(n.Text) != "" || hasBlankLine(n.Text) {
				return ""
			}
			b.WriteString(n.Text)
		default:
			return ""
		}
	}
	if !block {
		return ""
	}
	return b.String()
}

// isOutput reports whether a tag stands for a phrase.
func isOutput(text string) bool {
	var h Hider
	h.Hide("", text)
	return len(h.tags) == 1 && h.tags[0].output
}

// pieces parts a text at the tags in it.
func (h *Hider) pieces(t *document.Text) []document.Node {
	if privateUse(t.Text) == len(t.Text) {
		return []document.Node{t}
	}
	var out []document.Node
	var text strings.Builder
	at := t.Span
	flush := func(end document.Span) {
		if text.Len() > 0 {
			piece := at
			piece.EndLine, piece.EndColumn = end.Line, end.Column
			out = append(out, &document.Text{Span: piece, Text: text.String()})
			text.Reset()
		}
		at.Line, at.Column = end.EndLine, end.EndColumn
	}
	for _, r := range t.Text {
		n := number(r)
		if n < 0 || n >= len(h.tags) {
			text.WriteRune(r)
			continue
		}
		found := &h.tags[n]
		found.seen = true
		found.code = false
		if found.literal {
			text.WriteString(found.text)
			continue
		}
		span := h.spanOf(found)
		flush(span)
		out = append(out, &document.RawInline{Span: span, Format: document.Template, Text: found.text})
	}
	end := t.Span
	end.Line, end.Column = end.EndLine, end.EndColumn
	flush(end)
	return out
}

// Inlines returns a string in which tags may be as the phrases of a document.
func Inlines(s string) []document.Inline {
	var c Concealed
	var inlines []document.Inline
	text := document.Text{Text: c.Text(s)}
	for _, n := range c.hider.pieces(&text) {
		if inline, ok := n.(document.Inline); ok {
			inlines = append(inlines, inline)
		}
	}
	return inlines
}

func (h *Hider) spanOf(t *tag) document.Span {
	if p := h.files[t.file]; p != nil {
		return p.stretch(t.file, t.at, t.at+len(t.text))
	}
	return document.Span{}
}

// showProblems puts the problems of reading right, and adds those of the tags.
func (h *Hider) showProblems(doc *document.Document) {
	for i := range doc.Problems {
		p := &doc.Problems[i]
		p.Span = h.place(p.Span)
		p.Message, p.Hint = oneLine(p.Message, h.tags), oneLine(p.Hint, h.tags)
	}
	var first *tag
	count := 0
	for i := range h.tags {
		t := &h.tags[i]
		switch {
		case t.literal || t.inside || (t.code || t.list) && t.seen:
		case !t.seen:
			doc.Problems.Lose(h.spanOf(t), "template-tag",
				fmt.Sprintf("the template tag %s stands where nothing is kept, and is left out", brief(t.text)),
				"move it into the text")
		default:
			count++
			if first == nil {
				first = t
			}
		}
	}
	if count > 0 {
		counted := prose.Count(count, "template tag")
		doc.Problems.Remark(h.spanOf(first), "template-tags",
			fmt.Sprintf("kept as they stand: %s, the first is %s", counted, brief(first.text)), "")
	}
	doc.Problems.Sort()
}

// brief draws a tag in a message.
func brief(tag string) string {
	const most = 60
	tag = document.OneLine(tag)
	if runes := []rune(tag); len(runes) > most {
		return string(runes[:most]) + " …"
	}
	return tag
}
