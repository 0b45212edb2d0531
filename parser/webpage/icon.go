package webpage

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/seen"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// icon reads an icon: one that may be all that a cell, an item or a paragraph says, or that
// has a name, as an element with its classes, from which package seen makes text. Others
// are left out. It reports false for what is no icon.
func (r *reader) icon(out []document.Inline, n *html.Node, at document.Span) ([]document.Inline, bool) {
	if r.own || !isIcon(n) {
		return out, false
	}
	e := &document.InlineElement{Span: at, Attr: document.Attr{Classes: iconClasses(n)}, Tag: "span"}
	label := document.OneLine(dom.Attr(n, "aria-label"))
	if n.DataAtom == atom.Svg && label == "" {
		label = drawingTitle(n)
	}
	if label != "" {
		e.Set("aria-label", label)
	}
	if title := dom.Attr(n, "title"); title != "" {
		e.Set("title", title)
	}
	holds := r.holdsIcon(n)
	switch {
	case holds && len(e.Classes) == 0 && label == "":
		return out, false // a drawing that only its lines tell from others
	case !holds && label == "":
		r.problems.Remark(at, "decoration", "an icon is left out: <"+n.Data+classOf(n)+">", "")
		dom.CloseBlank(n)
		return out, true
	case !seen.IsIcon(e.Classes, ""):
		e.Classes = append(e.Classes, "icon")
	}
	if text := dom.Text(n); n.DataAtom != atom.Svg && seen.IsIcon(e.Classes, text) && strings.TrimSpace(text) != "" {
		e.Inlines = []document.Inline{&document.Text{Span: at, Text: text}}
	}
	return append(out, e), true
}

// classOf draws the class of an element as its tag has it.
func classOf(n *html.Node) string {
	if class := document.OneLine(dom.Attr(n, "class")); class != "" {
		return ` class="` + class + `"`
	}
	return ""
}

// isIcon reports an empty element with the class of one, a word that a font draws, or a
// small drawing.
func isIcon(n *html.Node) bool {
	switch {
	case n.DataAtom == atom.Svg:
		return isSmallDrawing(n)
	case n.DataAtom != atom.I && n.DataAtom != atom.Span && n.DataAtom != atom.Em && n.DataAtom != atom.B &&
		n.DataAtom != 0:
		return false
	}
	child := n.FirstChild
	if child != nil && (child.Type != html.TextNode || child.NextSibling != nil) {
		return false
	}
	class := dom.Attr(n, "class")
	return class != "" && seen.IsIcon(strings.Fields(class), dom.Text(n))
}

// isSmallDrawing reports a drawing that is no larger than a few letters, or drawn with few
// lines, and holds no text.
func isSmallDrawing(svg *html.Node) bool {
	const fewShapes = 4
	shapes, uses := 0, false
	for d := range svg.Descendants() {
		switch d.Data {
		case "text", "foreignobject", "foreignObject", "image":
			if d.Type == html.ElementNode {
				return false
			}
		case "use":
			uses = true
		case "path", "rect", "circle", "ellipse", "line", "polygon", "polyline":
			shapes++
		}
	}
	if small, known := isSmall(svg); known {
		return small
	}
	return uses && shapes == 0 || shapes <= fewShapes || seen.IsIcon(strings.Fields(dom.Attr(svg, "class")), "")
}

// isSmall reports whether the size of a drawing is small, if it is known.
func isSmall(svg *html.Node) (small, known bool) {
	const letters = 64 // pixels: some four lines of text
	for _, name := range [...]string{"width", "height"} {
		if length, ok := pixels(dom.Attr(svg, name)); ok {
			return length <= letters, true
		}
	}
	for _, a := range svg.Attr {
		if strings.EqualFold(a.Key, "viewbox") {
			if box := strings.Fields(strings.ReplaceAll(a.Val, ",", " ")); len(box) == 4 {
				if length, ok := pixels(box[2]); ok && length <= letters {
					return true, true
				}
			}
		}
	}
	return false, false
}

// pixels returns a length that is given in pixels, or in the size of letters.
func pixels(length string) (float64, bool) {
	length, times := strings.TrimSpace(length), 1.0
	if cut, ok := strings.CutSuffix(length, "em"); ok {
		length, times = strings.TrimSuffix(cut, "r"), 16
	}
	value, err := strconv.ParseFloat(strings.TrimSuffix(length, "px"), 64)
	return value * times, err == nil
}

// drawingTitle returns the title of a drawing.
func drawingTitle(svg *html.Node) string {
	for child := range svg.ChildNodes() {
		if child.Data == "title" && child.Type == html.ElementNode {
			return document.OneLine(dom.Text(child))
		}
	}
	return ""
}

// iconClasses returns the classes of an icon, and that of the drawing that it takes from
// elsewhere.
func iconClasses(n *html.Node) []string {
	classes := strings.Fields(dom.Attr(n, "class"))
	if n.DataAtom != atom.Svg {
		return distinct(classes)
	}
	if name := dom.Attr(n, "data-icon"); name != "" {
		classes = append(classes, "icon-"+name)
	}
	for d := range n.Descendants() {
		if d.Data == "use" {
			for _, a := range d.Attr {
				if _, name, ok := strings.Cut(a.Val, "#"); ok && a.Key == "href" {
					classes = append(classes, "icon-"+strings.TrimPrefix(name, "icon-"))
				}
			}
		}
	}
	return distinct(classes)
}

// holdsIcon reports whether icons are all that the cell, item or paragraph around one
// holds.
func (r *reader) holdsIcon(n *html.Node) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		switch up.DataAtom {
		case atom.Td, atom.Th, atom.Li, atom.P, atom.Dd, atom.Dt:
			alone, known := r.iconsAlone[up]
			if !known {
				if r.iconsAlone == nil {
					r.iconsAlone = map[*html.Node]bool{}
				}
				alone = holdsNoText(up)
				r.iconsAlone[up] = alone
			}
			return alone
		case atom.A:
			if dom.Attr(up, "href") != "" {
				return false // its address says more
			}
		case atom.Div, atom.Center:
		default:
			if dom.IsBlock(up) {
				return false
			}
		}
	}
	return false
}

// holdsNoText reports an element without text or images, icons aside.
func holdsNoText(n *html.Node) bool {
	for child := range n.ChildNodes() {
		switch {
		case child.Type == html.TextNode:
			if !dom.IsSpace(child.Data) {
				return false
			}
		case child.Type != html.ElementNode || dom.IsHidden(child) || isIcon(child):
		case child.DataAtom == atom.Img || dom.IsEmbedded(child) || !holdsNoText(child):
			return false
		}
	}
	return true
}
