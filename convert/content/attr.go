package content

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

// keepAttr takes out of the attributes what the platform does not keep.
func (w *writer) keepAttr(a *document.Attr, at document.Span) {
	maps.DeleteFunc(a.Pairs, func(name, _ string) bool { return !w.keeps(name, at) })
}

// keeps reports whether the platform keeps an attribute, and adds a problem
// where it does not.
func (w *writer) keeps(name string, at document.Span) bool {
	name = strings.ToLower(name)
	if isKept(name) {
		return true
	}
	w.problems.Lose(at, "attribute-dropped", "the platform keeps no attribute "+name, "use a class")
	return false
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

// filter returns HTML without comments, for each of which it calls comment, and without
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
