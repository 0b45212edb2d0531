package media

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// formula makes a formula of an element.
func (p *plain) formula(n *html.Node, tex string, displayed bool) (next *html.Node) {
	texts := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !p.Added[d] {
			texts++
		}
	}
	p.takeOut(n.FirstChild)
	dom.Rename(n, atom.Span)
	n.Namespace = ""
	source.SetAttributes(n)
	n.AppendChild(p.text(tex))
	p.Formulas[n] = Formula{TeX: tidy(tex, false), Texts: texts}
	if displayed {
		p.displayed = append(p.displayed, display{n, tex})
	}
	return n.NextSibling
}

// display is a formula that is to have lines of its own.
type display struct {
	node *html.Node
	tex  string
}

// placeDisplayed makes blocks of the formulas that are to have lines of their own, where
// there can be blocks.
func (p *plain) placeDisplayed() {
	for _, d := range p.displayed {
		if place(d.node) {
			f := p.Formulas[d.node]
			f.TeX = tidy(d.tex, true)
			p.Formulas[d.node] = f
		}
	}
}

// tidy returns TeX without the white space and the wrapping that mean nothing.
func tidy(tex string, displayed bool) string {
	tex = strings.TrimSpace(tex)
	if inner, ok := strings.CutPrefix(tex, `{\displaystyle`); ok { // as MediaWiki has all of them
		if inner, ok = strings.CutSuffix(inner, "}"); ok && isBalanced(inner) {
			tex = strings.TrimSpace(inner)
		}
	}
	if !displayed {
		tex = document.OneLine(tex)
	}
	return tex
}

// isBalanced reports TeX in which each group that begins also ends.
func isBalanced(tex string) bool {
	depth := 0
	for i := 0; i < len(tex); i++ {
		switch tex[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

// place makes a block of an element, which may part the paragraph that it is in. It
// reports false where there can be none.
func place(n *html.Node) bool {
	for n.Parent != nil {
		up := n.Parent
		switch {
		case up.DataAtom == atom.P:
			part(n)
			dom.Rename(n, atom.Div)
			return true
		case dom.HeadingLevel(up) > 0, up.DataAtom == atom.Dt, up.DataAtom == atom.Summary, up.DataAtom == atom.Caption:
			return false
		case dom.IsBlock(up) || up.Type == html.DocumentNode:
			dom.Rename(n, atom.Div)
			return true
		case up.DataAtom == atom.A || previous(n) != nil || following(n) != nil:
			return false
		}
		up.RemoveChild(n)
		up.Parent.InsertBefore(n, up)
		up.Parent.RemoveChild(up)
	}
	return false
}

// part parts a paragraph around an element in it: what is before the element moves to
// a paragraph of its own, with the id.
func part(n *html.Node) {
	rest := n.Parent
	before := dom.New(atom.P)
	before.Attr = slices.Clone(rest.Attr)
	for rest.FirstChild != n {
		child := rest.FirstChild
		rest.RemoveChild(child)
		before.AppendChild(child)
	}
	rest.RemoveChild(n)
	if _, named := dom.Lookup(rest, "id"); named || holdsSomething(before) {
		rest.Parent.InsertBefore(before, rest)
	}
	rest.Attr = slices.DeleteFunc(rest.Attr, func(a html.Attribute) bool { return a.Key == "id" })
	rest.Parent.InsertBefore(n, rest)
	if !holdsSomething(rest) {
		rest.Parent.RemoveChild(rest)
	}
}

func holdsSomething(n *html.Node) bool {
	for child := range n.ChildNodes() {
		if !dom.IsBlank(child) {
			return true
		}
	}
	return false
}

// math makes a formula of MathML, of its TeX or else of what it presents. What TeX
// cannot say stays as it is.
//
// https://www.w3.org/TR/mathml-core/#semantics-and-presentation
func (p *plain) math(n *html.Node) (next *html.Node) {
	tex := texOf(n)
	if tex == "" {
		written, ok := writtenTeX(n)
		if !ok {
			return n.NextSibling
		}
		p.remark(n, n, "formula", "a formula in MathML is written as TeX: "+clipped(written))
		tex = written
	}
	return p.formula(n, tex, isDisplayed(n))
}

// texOf returns the TeX of a formula in MathML.
func texOf(math *html.Node) string {
	for d := range math.Descendants() {
		if d.Data == "annotation" && isTeX(dom.Attr(d, "encoding")) {
			if tex := dom.Text(d); !dom.IsSpace(tex) {
				return tex
			}
		}
	}
	if tex := dom.Attr(math, "data-latex"); tex != "" {
		return tex
	}
	if tex := dom.Attr(math, "alttext"); dom.HasClass(math, "ltx_Math") || strings.ContainsAny(tex, `\^_`) {
		return tex
	}
	return ""
}

func isTeX(encoding string) bool {
	switch strings.ToLower(encoding) {
	case "application/x-tex", "application/x-latex", "text/x-tex", "tex", "latex":
		return true
	}
	return false
}

// displayClasses are the classes of formulas on lines of their own.
var displayClasses = [...]string{
	"katex-display", "MathJax_Display", "MathJax_SVG_Display", "MJXc-display", "mwe-math-mathml-display",
	"mwe-math-fallback-image-display", "mwe-math-element-block", "js-display-math", "math-display", "display",
	"ql-img-displayed-equation",
}

// isDisplayed reports a formula on lines of its own.
func isDisplayed(n *html.Node) bool {
	if dom.Attr(n, "display") == "block" || dom.Attr(n, "display") == "true" || dom.Attr(n, "mode") == "display" ||
		dom.Attr(n, "data-math-style") == "display" {
		return true
	}
	return slices.ContainsFunc(displayClasses[:], func(class string) bool { return dom.HasClass(n, class) })
}

// texImages are the classes of images of formulas: of MediaWiki, WordPress, QuickLaTeX,
// Moodle and pandoc.
var texImages = [...]string{
	"tex", "latex", "mwe-math-fallback-image-inline", "mwe-math-fallback-image-display", "quicklatex-auto-format",
	"texrender", "math", "latex_image", "mimetex",
}

// imageOfTeX makes a formula of an image of one that has its TeX as text.
func (p *plain) imageOfTeX(n *html.Node) (next *html.Node, ok bool) {
	src := dom.Attr(n, "src")
	drawn := strings.Contains(src, "latex.php?") || strings.Contains(src, "codecogs.com/") ||
		strings.Contains(src, "/mimetex") || strings.Contains(src, "chart?cht=tx")
	if !drawn && !slices.ContainsFunc(texImages[:], func(class string) bool { return dom.HasClass(n, class) }) {
		return nil, false
	}
	tex := dom.Attr(n, "alt")
	if tex == "" {
		tex = dom.Attr(n, "title")
	}
	if tex == "" && drawn {
		_, query, _ := strings.Cut(src, "?")
		query = strings.TrimPrefix(strings.TrimPrefix(query, "cht=tx&chl="), "latex=")
		query, _, _ = strings.Cut(query, "&")
		tex, _ = url.QueryUnescape(query)
	}
	if dom.IsSpace(tex) {
		return nil, false
	}
	displayed := isDisplayed(n)
	if inner, block, ok := undelimited(tex); ok {
		tex, displayed = inner, displayed || block
	}
	return p.formula(n, tex, displayed), true
}

// undelimited returns the TeX of a text that is one formula between delimiters.
func undelimited(text string) (tex string, displayed, ok bool) {
	text = strings.TrimSpace(text)
	for _, d := range [...]struct {
		open, close string
		displayed   bool
	}{{`\(`, `\)`, false}, {`\[`, `\]`, true}, {"$$", "$$", true}, {"$", "$", false}} {
		if len(text) > len(d.open)+len(d.close) && strings.HasPrefix(text, d.open) && strings.HasSuffix(text, d.close) {
			inner := text[len(d.open) : len(text)-len(d.close)]
			return inner, d.displayed, !strings.Contains(inner, d.close)
		}
	}
	return "", false, false
}
