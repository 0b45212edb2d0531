package markdown

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// phrases appends the phrases of a block to dst, which holds no more than an
// anchor, and returns it.
func (w *writer) phrases(dst []byte, inlines []document.Inline, c context) []byte {
	w.text, w.run, w.live = dst, 0, liveSigns(inlines, c)
	w.inlines(inlines, c)
	if len(w.text) > 0 {
		w.closeLine()
	}
	return w.text
}

// inlines writes phrases; c.after is what follows them.
func (w *writer) inlines(inlines []document.Inline, c context) {
	for i := 0; i < len(inlines); i++ {
		inner := c
		if text, ok := inlines[i].(*document.Text); ok {
			s, n := joined(text.Text, inlines[i+1:])
			i += n
			inner.bracket = i+1 < len(inlines) && bracketed(inlines[i+1])
			w.appendText(s, inner)
			if i+1 < len(inlines) && !c.link && !beginsTag(inlines[i+1]) {
				w.breakAddress()
			}
			continue
		}
		inner.after = nextRune(inlines[i+1:], c.after)
		w.inline(inlines[i], inlines[i+1:], inner)
	}
}

// joined returns text with the texts that follow it directly, and how many
// nodes these are.
func joined(text string, next []document.Inline) (string, int) {
	n, size := 0, len(text)
	for ; n < len(next); n++ {
		t, ok := next[n].(*document.Text)
		if !ok {
			break
		}
		size += len(t.Text)
	}
	if n == 0 {
		return text, 0
	}
	var b strings.Builder
	b.Grow(size)
	b.WriteString(text)
	for _, t := range next[:n] {
		b.WriteString(t.(*document.Text).Text)
	}
	return b.String(), n
}

// bracketed reports whether a phrase may be written with "[" at its start.
func bracketed(n document.Inline) bool {
	switch n.(type) {
	case *document.Link, *document.FootnoteRef:
		return true
	}
	return false
}

// beginsTag reports whether a phrase is written with "<" at its start, which ends an
// address in the text before it.
func beginsTag(n document.Inline) bool {
	switch n.(type) {
	case *document.LineBreak, *document.InlineElement, *document.Abbreviation, *document.RawInline, *document.Math:
		return true
	}
	return false
}

// nextRune returns the first character of what is written next: that of a text,
// some punctuation for any other phrase.
func nextRune(next []document.Inline, after rune) rune {
	for _, n := range next {
		switch n := n.(type) {
		case *document.Strikethrough:
			return '~'
		case *document.Text:
			if n.Text != "" {
				r, _ := utf8.DecodeRuneInString(n.Text)
				return r
			}
		default:
			return '<'
		}
	}
	return after
}

func (w *writer) inline(n document.Inline, next []document.Inline, c context) {
	if inner := document.Inner(n); inner != nil {
		if c.depth >= annotation.MaxNesting {
			w.problems.Lose(n.Pos(), "nesting", "phrases nested this deep are written without what is around them", "")
			w.inlines(*inner, c)
			return
		}
		c.depth++
	}
	switch n := n.(type) {
	case *document.Emphasis:
		w.emphasis("em", 1, n.Inlines, n.Attr, c)
	case *document.Strong:
		w.emphasis("strong", 2, n.Inlines, n.Attr, c)
	case *document.Strikethrough:
		w.strikethrough(n, c)
	case *document.Code:
		w.codeSpan(n.Text, n.Attr, c)
	case *document.Math:
		note := annotation.Annotation{Word: "math"}
		note.SetAttr(n.Attr)
		w.text = note.Append(w.text)
		w.codeSpan(n.Text, document.Attr{}, c)
	case *document.Link:
		w.link(n, c)
	case *document.Image:
		w.image(n, c)
	case *document.LineBreak:
		w.lineBreak(n, next, c)
	case *document.FootnoteRef:
		w.footnoteRef(n)
	case *document.Abbreviation:
		w.openTag("abbr", n.Attr, "title", n.Expansion)
		w.inlines(n.Inlines, c.within('<'))
		w.closeTag("abbr")
	case *document.InlineElement:
		w.inlineElement(n, c)
	case *document.RawInline:
		w.rawInline(n, c)
	default:
		w.problems.Lose(n.Pos(), "unknown-inline", fmt.Sprintf("Markdown has no place for a %T", n), "")
	}
}

// within is the context of phrases that r follows.
func (c context) within(r rune) context {
	c.after = r
	return c
}

// lineBreak writes a break that ends a line of the source with a backslash,
// any other as a tag.
//
// https://spec.commonmark.org/0.31.2/#hard-line-breaks
func (w *writer) lineBreak(n *document.LineBreak, next []document.Inline, c context) {
	if !c.oneLine && n.Attr.IsZero() && w.lastByte() != '\\' && len(next) > 0 {
		if text, ok := next[0].(*document.Text); ok {
			s, n := joined(text.Text, next[1:])
			if len(s) > 1 && s[0] == '\n' || s == "\n" && n+1 < len(next) && shows(next[n+1]) {
				w.text = append(w.text, '\\')
				return
			}
		}
	}
	w.openTag("br", n.Attr)
}

// shows reports whether a phrase that is no text is always written as something
// that can begin a line.
func shows(n document.Inline) bool {
	switch n := n.(type) {
	case *document.Emphasis, *document.Strong, *document.Image, *document.LineBreak:
		return true
	case *document.Link:
		return len(n.Inlines) > 0
	}
	return false
}

// footnoteRef writes a reference; one to no note is kept where no viewer
// shows it.
func (w *writer) footnoteRef(n *document.FootnoteRef) {
	label, ok := w.labels[n.Label]
	if !ok {
		note := annotation.Annotation{Word: "footnote-ref"}
		note.Set("label", document.ValidText(n.Label))
		note.SetAttr(n.Attr)
		w.text = note.Append(w.text)
		return
	}
	w.attributes(n.Attr)
	w.text = append(w.text, "[^"...)
	w.text = append(w.text, label...)
	w.text = append(w.text, ']')
}

// attributes writes, before a phrase, those that the phrase cannot hold.
func (w *writer) attributes(attr document.Attr) {
	if attr.IsZero() {
		return
	}
	note := annotation.Annotation{Word: "attributes"}
	note.SetAttr(attr)
	w.text = note.Append(w.text)
}

// inlineElement writes an element as tags where these are read as that
// element, else between comments.
func (w *writer) inlineElement(n *document.InlineElement, c context) {
	if tagged(n) {
		w.openTag(n.Tag, n.Attr)
		if !annotation.Void(n.Tag) {
			w.inlines(n.Inlines, c.within('<'))
			w.closeTag(n.Tag)
		}
		return
	}
	note := annotation.Annotation{Word: "element"}
	note.Set("tag", n.Tag)
	note.SetAttr(n.Attr)
	w.text = note.Append(w.text)
	w.inlines(n.Inlines, c.within('<'))
	end := annotation.Annotation{Word: "end"}
	w.text = end.Append(w.text)
}

// tagged reports whether the tags of an element are not those of a phrase
// that has a type of its own.
func tagged(n *document.InlineElement) bool {
	switch n.Tag {
	case "em", "strong", "strike", "br", "img":
		return false
	case "span":
		return len(n.Inlines) > 0 || !n.Attr.IsZero()
	case "code":
		return !document.IsText(n.Inlines)
	}
	return annotation.Phrasing(n.Tag) && (!annotation.Void(n.Tag) || len(n.Inlines) == 0)
}
