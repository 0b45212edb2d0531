package media

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// script makes a formula of a script that holds one, and learns from the others whether
// one typesets formulas.
//
// https://docs.mathjax.org/en/v2.7-latest/advanced/model.html
func (p *plain) script(n *html.Node) (next *html.Node) {
	kind := strings.ToLower(dom.Attr(n, "type"))
	switch {
	case strings.HasPrefix(kind, "math/tex"):
		return p.formula(n, dom.Text(n), strings.Contains(kind, "mode=display"))
	case strings.HasPrefix(kind, "math/mml"):
		return p.mathIn(n, dom.Text(n))
	}
	for _, address := range [...]string{dom.Attr(n, "src"), dom.Attr(n, "href")} {
		address = strings.ToLower(address)
		p.typesets = p.typesets || strings.Contains(address, "mathjax") || strings.Contains(address, "katex")
	}
	if n.DataAtom == atom.Script && n.FirstChild != nil {
		p.settings(n.FirstChild.Data)
	}
	return n.NextSibling
}

// settings learns from a script whether formulas are written between single dollars.
func (p *plain) settings(script string) {
	if !strings.Contains(script, "inlineMath") && !strings.Contains(script, "delimiters") {
		return
	}
	p.typesets = true
	if strings.Contains(script, `'$'`) || strings.Contains(script, `"$"`) {
		p.dollars = true
	}
}

// mathIn puts MathML that is a text in the place of what holds it.
func (p *plain) mathIn(n *html.Node, text string) (next *html.Node) {
	nodes, err := html.ParseFragment(strings.NewReader(text), dom.New(atom.Body))
	if err != nil || len(nodes) == 0 || nodes[0].DataAtom != atom.Math {
		return n.NextSibling
	}
	math := nodes[0]
	source.CopyPlace(math, n)
	n.Parent.InsertBefore(math, n)
	n.Parent.RemoveChild(n)
	for d := range math.Descendants() {
		if d.Type == html.TextNode {
			p.Added[d] = true
		}
	}
	return p.math(math)
}

// typesetElement makes plain what a program made of a formula, or what a script is to
// make one of. It reports false for any other element.
func (p *plain) typesetElement(n *html.Node) (next *html.Node, ok bool) {
	classes := dom.Attr(n, "class")
	custom := n.DataAtom == 0
	if classes == "" && !custom || !custom && !mayBeMath(classes) {
		return nil, false
	}
	switch {
	case dom.HasClass(n, "katex-display"), dom.HasClass(n, "katex"), dom.HasClass(n, "mwe-math-element"):
		return p.withMath(n)
	case isMathJax(n) || n.Data == "mjx-container" || n.Data == "mjx-chtml":
		if beforeScript(n) {
			return remove(n), true
		}
		return p.withMath(n)
	case isPreview(n) && beforeScript(n):
		return remove(n), true
	case isDelimited(n) || custom:
		tex, displayed, ok := undelimited(dom.Text(n))
		if ok && (displayed || !strings.HasPrefix(strings.TrimSpace(dom.Text(n)), `\(`)) && holdsText(n) {
			return p.formula(n, tex, displayed || isDisplayed(n)), true
		}
		if n.DataAtom == atom.Code && dom.Attr(n, "data-math-style") != "" {
			return p.formula(n, dom.Text(n), isDisplayed(n)), true
		}
	}
	return nil, false
}

// mayBeMath reports classes of which one is of a program for formulas.
func mayBeMath(classes string) bool {
	for _, part := range [...]string{"math", "Math", "katex", "mjx", "MJX", "tex"} {
		if strings.Contains(classes, part) {
			return true
		}
	}
	return false
}

// withMath makes a formula of an element that holds one in MathML, or as an image with
// its TeX. MathML without TeX takes the place of the element, whose other content is
// its twin.
func (p *plain) withMath(n *html.Node) (next *html.Node, ok bool) {
	var math, image *html.Node
	displayed := isDisplayed(n)
	for d := range n.Descendants() {
		switch {
		case d.DataAtom == atom.Math && math == nil:
			math = d
		case d.DataAtom == atom.Img && image == nil:
			image = d
		}
		displayed = displayed || d.Type == html.ElementNode && d.Namespace == "" && isDisplayed(d)
	}
	switch {
	case math != nil && texOf(math) != "":
		return p.formula(n, texOf(math), displayed || isDisplayed(math)), true
	case math == nil && image != nil && dom.Attr(image, "alt") != "":
		return p.formula(n, dom.Attr(image, "alt"), displayed), true
	case math == nil && dom.Attr(n, "data-mathml") != "":
		return p.mathIn(n, dom.Attr(n, "data-mathml")), true
	case math == nil:
		return nil, false
	}
	math.Parent.RemoveChild(math)
	n.Parent.InsertBefore(math, n)
	if displayed && dom.Attr(math, "display") == "" {
		setAttr(math, "display", "block")
	}
	next = remove(n)
	p.math(math)
	return next, true
}

// mathJaxClasses are those of what MathJax 2 shows for a formula.
var mathJaxClasses = [...]string{
	"MathJax", "MathJax_Display", "MathJax_SVG", "MathJax_SVG_Display", "MathJax_CHTML", "MathJax_MathML",
	"MathJax_PHTML", "MJXc-display", "mjx-chtml",
}

func isMathJax(n *html.Node) bool {
	return slices.ContainsFunc(mathJaxClasses[:], func(class string) bool { return dom.HasClass(n, class) })
}

func isPreview(n *html.Node) bool {
	return dom.HasClass(n, "MathJax_Preview") || dom.HasClass(n, "MathJax_Processing")
}

// beforeScript reports what stands before the script with the formula that it shows.
func beforeScript(n *html.Node) bool {
	const most = 3 // a preview, what is shown, the script
	for range most {
		if n = following(n); n == nil {
			return false
		}
		if n.DataAtom == atom.Script {
			return strings.HasPrefix(strings.ToLower(dom.Attr(n, "type")), "math/")
		}
		if !isMathJax(n) && !isPreview(n) {
			return false
		}
	}
	return false
}

// delimitedClasses are those of formulas that a script is to typeset: of pandoc and
// Sphinx, Stack Exchange, CKEditor, Python-Markdown, GitHub, GitLab.
var delimitedClasses = [...]string{
	"math", "math-container", "math-tex", "arithmatex", "js-inline-math", "js-display-math", "js-render-math",
}

func isDelimited(n *html.Node) bool {
	return slices.ContainsFunc(delimitedClasses[:], func(class string) bool { return dom.HasClass(n, class) })
}

// holdsText reports an element that holds nothing but text.
func holdsText(n *html.Node) bool {
	child := dom.OnlyChild(n)
	return child != nil && child.Type == html.TextNode
}
