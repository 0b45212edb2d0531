package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// inlines changes inlines, and those in them.
func (n *nativeMaker) inlines(inlines []document.Inline) {
	for i, node := range inlines {
		if inner := document.Inner(node); inner != nil {
			n.inlines(*inner)
		}
		switch node := node.(type) {
		case *document.LineBreak:
			node.Attr = document.Attr{}
		case *document.InlineElement:
			inlines[i] = nativeInline(node)
		case *document.RawInline:
			if formula, _ := nativeMath(node.Format, node.Text); formula != nil {
				formula.Span = node.Span
				inlines[i] = formula
			}
		}
	}
}

// nativeInline makes emphasis and code of elements that look so.
func nativeInline(e *document.InlineElement) document.Inline {
	switch e.Tag {
	case "b":
		return &document.Strong{Span: e.Span, Attr: e.Attr, Inlines: e.Inlines}
	case "i":
		return &document.Emphasis{Span: e.Span, Attr: e.Attr, Inlines: e.Inlines}
	case "code":
		return &document.Code{Span: e.Span, Attr: e.Attr, Text: letters(e.Inlines, true)}
	}
	return e
}

// nativeMath makes a formula of a script that holds one, and reports whether
// it stands on its own.
func nativeMath(format, text string) (formula *document.Math, display bool) {
	if format != "html" || !strings.HasPrefix(text, "<") {
		return nil, false
	}
	t, n, _ := scanTag(text)
	kind, mode, _ := strings.Cut(t.attr.Pairs["type"], ";")
	end := strings.LastIndex(text, "</")
	if n == 0 || t.name != "script" || kind != "math/tex" || end < n {
		return nil, false
	}
	delete(t.attr.Pairs, "type")
	body := strings.TrimSpace(text[n:end])
	if inner, ok := strings.CutPrefix(body, "% <![CDATA["); ok {
		body = strings.TrimSpace(strings.TrimSuffix(inner, "%]]>"))
	}
	return &document.Math{Attr: t.attr, Text: body}, strings.TrimSpace(mode) == "mode=display"
}
