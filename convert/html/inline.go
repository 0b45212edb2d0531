package html

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

func (w *writer) inlines(inlines []document.Inline) {
	outer := w.enterRaw()
	for _, n := range inlines {
		w.inline(n)
	}
	w.leaveRaw(outer)
}

func (w *writer) inline(n document.Inline) {
	switch n := n.(type) {
	case *document.Text:
		w.text(n.Text)
	case *document.Emphasis:
		w.phrase("em", n.Attr, n.Span, n.Inlines)
	case *document.Strong:
		w.phrase("strong", n.Attr, n.Span, n.Inlines)
	case *document.Strikethrough:
		w.phrase("del", n.Attr, n.Span, n.Inlines)
	case *document.Code:
		w.start("code", n.Attr, n.Span)
		w.text(n.Text)
		w.endTag("code")
	case *document.Math:
		w.math(n)
	case *document.Link:
		w.link(n)
	case *document.Image:
		w.image(n)
	case *document.LineBreak:
		if w.context.heading && n.Attr.IsZero() {
			w.raw("<span data-break> </span>") // our reader puts the break back
			return
		}
		w.start("br", n.Attr, n.Span)
	case *document.FootnoteRef:
		w.reference(n)
	case *document.Abbreviation:
		w.abbreviation(n)
	case *document.InlineElement:
		w.inlineElement(n)
	case *document.RawInline:
		if n.Format == document.Template {
			w.text(n.Text)
			return
		}
		w.rawNode(n.Span, n.Format, n.Text, true)
	default:
		w.problems.Lose(n.Pos(), "unknown-inline", fmt.Sprintf("HTML has no place for a %T", n), "")
	}
}

func (w *writer) phrase(tag string, a document.Attr, at document.Span, inlines []document.Inline, own ...string) {
	w.start(tag, a, at, own...)
	w.inlines(inlines)
	w.endTag(tag)
}

func (w *writer) math(n *document.Math) {
	if !n.Attr.IsZero() {
		w.start("span", n.Attr, n.Span)
		defer w.endTag("span")
	}
	w.raw(`\(`)
	w.text(n.Text)
	w.raw(`\)`)
}

// abbreviation writes an abbreviation with its expansion.
//
// https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-abbr-element
func (w *writer) abbreviation(n *document.Abbreviation) {
	w.phrase("abbr", n.Attr, n.Span, n.Inlines, appendOwn(nil, "title", n.Expansion)...)
}

// link writes a link; one that may not be followed keeps its text.
func (w *writer) link(n *document.Link) {
	switch {
	case w.context.entry:
		w.inlines(n.Inlines)
		return
	case w.context.link:
		w.problems.Lose(n.Span, "nested-link", "a link inside a link leads nowhere in HTML; its text is kept",
			"end the outer link before it")
		w.phrase("span", n.Attr, n.Span, n.Inlines)
		return
	}
	own := make([]string, 0, 4)
	if safeURL(n.Href, false) {
		own = appendOwn(own, "href", n.Href)
	} else {
		w.unsafeURL(n.Span, n.Href)
	}
	own = appendOwn(own, "title", n.Title)
	if w.standalone {
		own = w.reachable(n, own)
	}
	w.context.link = true
	w.phrase("a", n.Attr, n.Span, n.Inlines, own...)
	w.context.link = false
}

// reachable names a link that shows nothing after its address, and takes one
// that is hidden from those who listen out of the way of the keyboard.
func (w *writer) reachable(n *document.Link, own []string) []string {
	switch {
	case n.Pairs["aria-hidden"] == "true":
		if n.Pairs["tabindex"] == "" {
			own = append(own, "tabindex", "-1")
		}
	case n.Href != "" && n.Title == "" && n.Pairs["aria-label"] == "" && document.PlainText(n.Inlines) == "":
		w.problems.Remark(n.Span, "empty-link", "a link shows nothing; on the page its address names it",
			"give it a text")
		own = append(own, "aria-label", n.Href, "data-named", "")
	}
	return own
}

// image writes an image, or its text in its place if it is not safe.
//
// https://html.spec.whatwg.org/multipage/embedded-content.html#the-img-element
func (w *writer) image(n *document.Image) {
	if safe := safeURL(n.Src, true); !safe || w.standalone && strings.TrimSpace(n.Src) == "" {
		if safe {
			w.problems.Lose(n.Span, "no-image", "an image has no address; its text alternative is written instead",
				"give it one")
		} else {
			w.unsafeURL(n.Span, n.Src)
		}
		w.phrase("span", n.Attr, n.Span, []document.Inline{&document.Text{Text: n.Alt}})
		return
	}
	own := append(make([]string, 0, 6), "src", n.Src)
	if !n.NoAlt || w.standalone {
		own = append(own, "alt", n.Alt)
	}
	if n.NoAlt && w.standalone {
		w.noAlternative(n.Span)
		own = append(own, "data-no-alt", "")
	}
	own = appendOwn(own, "title", n.Title)
	w.start("img", n.Attr, n.Span, own...)
}

// noAlternative reports an image of which a page cannot say what it shows.
func (w *writer) noAlternative(at document.Span) {
	w.problems.Remark(at, "no-alternative", "an image has no text alternative; the page takes it for a decoration",
		"say what it shows")
}

// appendOwn adds an attribute unless it is empty.
func appendOwn(own []string, name, value string) []string {
	if value == "" {
		return own
	}
	return append(own, name, value)
}

// inlineElement writes a phrase under its own name where HTML knows that as
// one of a phrase, and as a span elsewhere.
func (w *writer) inlineElement(n *document.InlineElement) {
	if w.context.entry && n.Tag == "a" {
		w.inlines(n.Inlines)
		return
	}
	name, kept := w.elementName(n.Tag, n.Span, true)
	if !kept {
		return
	}
	w.start(name, n.Attr, n.Span)
	if void(name) {
		w.inlines(n.Inlines)
		return
	}
	outer := w.enter(name)
	w.inlines(n.Inlines)
	w.context = outer
	w.endTag(name)
}
