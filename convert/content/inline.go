package content

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/platform"
)

// attr returns attributes without those that the platform does not keep.
func (w *writer) attr(a document.Attr, at document.Span) document.Attr {
	out := document.Attr{ID: a.ID, Classes: slices.Clone(a.Classes)}
	for _, name := range slices.Sorted(maps.Keys(a.Pairs)) {
		if w.keeps(name, at) {
			out.Set(name, a.Pairs[name])
		}
	}
	return out
}

// keeps reports whether the platform keeps an attribute, and says so where
// not.
func (w *writer) keeps(name string, at document.Span) bool {
	name = strings.ToLower(name)
	if isKept(name) {
		return true
	}
	w.problems.Lose(at, "attribute-dropped", "the platform keeps no attribute "+name, "use a class")
	return false
}

func (w *writer) inlines(inlines []document.Inline) (out []document.Inline) {
	for _, n := range inlines {
		if n = w.inline(n); n != nil {
			out = append(out, n)
		}
	}
	return out
}

func (w *writer) inline(n document.Inline) document.Inline {
	switch n := n.(type) {
	case *document.Text:
		return n
	case *document.Emphasis:
		return &document.Emphasis{Span: n.Span, Attr: w.attr(n.Attr, n.Span), Inlines: w.inlines(n.Inlines)}
	case *document.Strong:
		return &document.Strong{Span: n.Span, Attr: w.attr(n.Attr, n.Span), Inlines: w.inlines(n.Inlines)}
	case *document.Strikethrough:
		return &document.Strikethrough{Span: n.Span, Attr: w.attr(n.Attr, n.Span), Inlines: w.inlines(n.Inlines)}
	case *document.Code:
		return &document.Code{Span: n.Span, Attr: w.attr(n.Attr, n.Span), Text: n.Text}
	case *document.Math:
		w.problems.Lose(n.Span, "math", "the platform shows the notation of a formula, not the formula", "write it as text or as an image")
		return &document.Math{Span: n.Span, Attr: w.attr(n.Attr, n.Span), Text: n.Text}
	case *document.Link:
		return w.link(n)
	case *document.Image:
		return &document.Image{Span: n.Span, Attr: w.attr(n.Attr, n.Span), Src: n.Src, Alt: n.Alt, Title: n.Title}
	case *document.LineBreak:
		return &document.LineBreak{Span: n.Span, Attr: w.attr(n.Attr, n.Span)}
	case *document.FootnoteRef:
		return &document.FootnoteRef{Span: n.Span, Attr: w.attr(n.Attr, n.Span), Label: n.Label}
	case *document.Abbreviation:
		return &document.Abbreviation{Span: n.Span, Attr: w.attr(n.Attr, n.Span), Expansion: n.Expansion, Inlines: w.inlines(n.Inlines)}
	case *document.InlineElement:
		return &document.InlineElement{Span: n.Span, Attr: w.attr(n.Attr, n.Span), Tag: lowered(n.Tag), Inlines: w.inlines(n.Inlines)}
	case *document.RawInline:
		if text := w.source(n.Span, n.Format, n.Text); text != "" {
			return &document.RawInline{Span: n.Span, Format: n.Format, Text: text}
		}
	}
	return nil
}

// link marks a link that leads to another site.
func (w *writer) link(n *document.Link) document.Inline {
	out := &document.Link{Span: n.Span, Attr: w.attr(n.Attr, n.Span), Href: n.Href, Title: n.Title, Inlines: w.inlines(n.Inlines)}
	if out.Pairs["rel"] == "" && platform.Foreign(n.Href) {
		out.Set("rel", "external")
	}
	return out
}

// source returns raw HTML without comments and the attributes that the
// platform does not keep.
func (w *writer) source(at document.Span, format, text string) string {
	if !strings.EqualFold(format, "html") {
		return text // which the writer of HTML reports
	}
	return filter(text, func(name string) bool { return w.keeps(name, at) }, func() {
		w.problems.Remark(at, "comment-dropped", "the platform keeps no comments", "")
	})
}

// filter returns HTML without comments, each of which it tells, and without
// the attributes that are not kept. There is no h1 in it.
func filter(text string, keeps func(name string) bool, comment func()) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		raw := string(z.Raw())
		switch kind {
		case html.ErrorToken:
			return b.String()
		case html.CommentToken:
			comment()
			continue
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			all := len(t.Attr)
			t.Attr = slices.DeleteFunc(t.Attr, func(a html.Attribute) bool { return !keeps(a.Key) })
			if name := lowered(t.Data); len(t.Attr) < all || name != t.Data {
				t.Data = name
				raw = t.String()
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == "h1" {
				raw = "</h2>"
			}
		}
		b.WriteString(raw)
	}
}

// isKept reports whether the platform keeps an attribute.
func isKept(name string) bool {
	return name != "style" && !strings.HasPrefix(name, "data-")
}
