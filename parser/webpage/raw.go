package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/internal/safeurl"
)

// isActive reports elements that hold no text for a reader: most hold code.
func isActive(n *html.Node) bool {
	return htmlelement.Hidden(n.DataAtom.String()) || n.DataAtom == atom.Svg && get(n, "aria-hidden") == "true" // a decoration
}

func (r *reader) active(n *html.Node) { r.dropActive(n, r.places.enter(n)) }

// dropActive reports an element that never comes through.
func (r *reader) dropActive(n *html.Node, at document.Span) {
	switch n.DataAtom {
	case atom.Svg:
		r.remark(at, "decoration", "a drawing that says nothing to readers is left out", "")
	case atom.Script, atom.Template:
		r.lost(at, "unsafe-html", "<"+n.Data+"> is left out", "")
	case atom.Style, atom.Link:
		r.remark(at, "style-dropped", "<"+n.Data+"> is left out: a document has no styles", "")
	}
}

// isRaw reports elements that have no place in the model.
func isRaw(n *html.Node) bool {
	return htmlelement.Embedded(n.DataAtom.String())
}

// rawInline keeps an element as it is.
func (r *reader) rawInline(n *html.Node, at document.Span) *document.RawInline {
	r.lost(at, "raw-html", "<"+n.Data+"> has no place in a document and is kept as HTML", "write what it shows as text")
	return &document.RawInline{Span: at, Format: "html", Text: r.source(n)}
}

// source writes a node as HTML again, without what could run.
func (r *reader) source(n *html.Node) string {
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
		if a.Key != mark && !htmlelement.RunsScript(a.Key) && safeURL(a.Val, a.Key == "src") && (a.Key != "srcset" || safeurl.SafeSet(a.Val)) {
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

// isConditional reports comments that office programs write for themselves and
// for one browser.
func isConditional(comment string) bool {
	comment = strings.TrimSpace(comment)
	return strings.HasPrefix(comment, "[if ") || strings.HasPrefix(comment, "[endif]") ||
		comment == "StartFragment" || comment == "EndFragment"
}
