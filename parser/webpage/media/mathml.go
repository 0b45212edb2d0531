package media

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// writtenTeX returns TeX for MathML that has none. It reports false where there is
// something in it that TeX says in another way, or not at all.
//
// https://www.w3.org/TR/mathml-core/#presentation-markup
func writtenTeX(math *html.Node) (tex string, ok bool) {
	w := texWriter{ok: true}
	w.children(math)
	tex = strings.TrimSpace(w.String())
	return tex, w.ok && tex != ""
}

// texWriter writes MathML as TeX.
type texWriter struct {
	strings.Builder
	ok bool
}

func (w *texWriter) children(n *html.Node) {
	for child := range n.ChildNodes() {
		w.node(child)
	}
}

func (w *texWriter) node(n *html.Node) {
	switch {
	case n.Type == html.CommentNode || n.Type == html.TextNode && dom.IsSpace(n.Data):
		return
	case n.Type != html.ElementNode:
		w.ok = false
		return
	}
	parts := elements(n)
	switch n.Data {
	case "mrow", "mstyle", "mpadded":
		w.children(n)
	case "semantics":
		if len(parts) > 0 {
			w.node(parts[0])
		}
	case "mi", "mn", "mo":
		w.token(n)
	case "mtext", "ms":
		w.WriteString(`\text{` + texText(document.OneLine(dom.Text(n))) + "}")
	case "mspace":
		w.WriteString(`\ `)
	case "msqrt":
		w.WriteString(`\sqrt{`)
		w.children(n)
		w.WriteByte('}')
	case "mtable":
		w.table(parts)
	default:
		w.layout(n.Data, parts)
	}
}

// layout writes the elements that have a place for each of their parts.
func (w *texWriter) layout(name string, parts []*html.Node) {
	forms := map[string]string{
		"mfrac": `\frac{0}{1}`, "mroot": `\sqrt[1]{0}`, "msup": "{0}^{1}", "msub": "{0}_{1}", "msubsup": "{0}_{1}^{2}",
		"munder": `\underset{1}{0}`, "mover": `\overset{1}{0}`, "munderover": `\overset{2}{\underset{1}{0}}`,
	}
	form, known := forms[name]
	if strings.HasPrefix(name, "mu") || name == "mover" {
		if len(parts) > 0 && takesLimits(dom.Text(parts[0])) {
			form = map[string]string{"munder": "{0}_{1}", "mover": "{0}^{1}", "munderover": "{0}_{1}^{2}"}[name]
		}
	}
	if !known || len(parts) != strings.Count(form, "0")+strings.Count(form, "1")+strings.Count(form, "2") {
		w.ok = false
		return
	}
	for i := range len(form) {
		switch c := form[i]; c {
		case '0', '1', '2':
			w.node(parts[c-'0'])
		default:
			w.WriteByte(c)
		}
	}
}

// takesLimits reports an operator that has its limits below and above it.
func takesLimits(operator string) bool {
	switch strings.TrimSpace(operator) {
	case "∑", "∏", "∐", "∫", "∬", "∭", "∮", "⋃", "⋂", "⨁", "⨂", "lim", "max", "min", "sup", "inf":
		return true
	}
	return false
}

// token writes a name, a number or an operator.
func (w *texWriter) token(n *html.Node) {
	if len(elements(n)) > 0 {
		w.ok = false
		return
	}
	text := document.OneLine(dom.Text(n))
	text = strings.NewReplacer("\u2061", "", "\u2062", "", "\u2063", "", "\u2064", "", "\u2212", "-").Replace(text)
	variants := map[string]string{
		"normal": "mathrm", "bold": "mathbf", "italic": "mathit", "bold-italic": "boldsymbol",
		"double-struck": "mathbb", "script": "mathcal", "fraktur": "mathfrak",
		"sans-serif": "mathsf", "monospace": "mathtt",
	}
	variant := variants[dom.Attr(n, "mathvariant")]
	switch {
	case text == "":
	case n.Data == "mi" && isFunction(text):
		w.WriteString(`\` + text + " ")
	case variant != "" && n.Data != "mo":
		w.WriteString(`\` + variant + "{" + texText(text) + "}")
	case n.Data == "mi" && utf8.RuneCountInString(text) > 1:
		w.WriteString(`\mathrm{` + texText(text) + "}")
	default:
		w.WriteString(texText(text))
	}
}

func isFunction(name string) bool {
	switch name {
	case "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan",
		"log", "ln", "exp", "lim", "max", "min", "sup", "inf", "det", "gcd", "deg", "dim", "ker", "arg":
		return true
	}
	return false
}

// texText writes a text in which TeX would see signs of its own.
func texText(s string) string {
	return strings.NewReplacer(`\`, `\backslash `, "{", `\{`, "}", `\}`, "$", `\$`, "%", `\%`, "#", `\#`,
		"&", `\&`, "_", `\_`, "^", `\hat{}`, "~", `\sim `).Replace(s)
}

// table writes rows of cells.
func (w *texWriter) table(rows []*html.Node) {
	w.WriteString(`\begin{matrix}`)
	for i, row := range rows {
		if row.Data != "mtr" {
			w.ok = false
			return
		}
		if i > 0 {
			w.WriteString(` \\`)
		}
		for j, cell := range elements(row) {
			if w.WriteByte(' '); j > 0 {
				w.WriteString("& ")
			}
			w.children(cell)
		}
	}
	w.WriteString(` \end{matrix}`)
}

// elements returns the elements directly in a node.
func elements(n *html.Node) (list []*html.Node) {
	for child := range n.ChildNodes() {
		if child.Type == html.ElementNode {
			list = append(list, child)
		}
	}
	return list
}
