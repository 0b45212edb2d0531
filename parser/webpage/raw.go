package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/internal/safeurl"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// dropActive reports an element that never comes through.
func (r *reader) dropActive(n *html.Node, at document.Span) {
	switch n.DataAtom {
	case atom.Svg:
		r.problems.Remark(at, "decoration", "a drawing that says nothing to readers is left out", "")
	case atom.Script, atom.Template:
		r.problems.Lose(at, "unsafe-html", "<"+n.Data+"> is left out", "")
	case atom.Style, atom.Link:
		r.problems.Remark(at, "style-dropped", "<"+n.Data+"> is left out: a document has no styles", "")
	}
}

// rawInline keeps an element as it is.
func (r *reader) rawInline(n *html.Node, at document.Span) *document.RawInline {
	r.problems.Lose(at, "raw-html",
		"<"+n.Data+"> has no place in a document and is kept as HTML", "write what it shows as text")
	return &document.RawInline{Span: at, Format: "html", Text: render(n)}
}

// render writes a node as HTML again, without what could run.
func render(n *html.Node) string {
	clean(n)
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		return ""
	}
	return b.String()
}

// clean takes our marks and what could run out of a tree.
func clean(n *html.Node) {
	kept := n.Attr[:0]
	for _, a := range n.Attr {
		if !source.IsMark(a) && isInert(a) {
			kept = append(kept, a)
		}
	}
	n.Attr = kept
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		if child.Type == html.ElementNode && (child.DataAtom == atom.Script || child.DataAtom == atom.Style) {
			n.RemoveChild(child)
		} else {
			clean(child)
		}
		child = next
	}
}

// isInert reports an attribute that runs nothing.
func isInert(a html.Attribute) bool {
	return !htmlelement.RunsScript(a.Key) && safeurl.Safe(a.Val, a.Key == "src") &&
		(a.Key != "srcset" || safeurl.SafeSet(a.Val))
}
