package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"github.com/stemmadocs/stemma/document"
)

// definition is a link reference definition
// (https://spec.commonmark.org/0.31.2/#link-reference-definitions).
// The links that use it take its target and title, so the document has no place
// for it; one that no link uses is reported.
type definition struct {
	label string
	at    document.Span
}

func (r *reader) definition(n *ast.LinkReferenceDefinition) {
	r.defined = append(r.defined, definition{util.ToLinkReference(n.Label), r.nodeSpan(n)})
}

// use notes that a link uses a definition.
func (r *reader) use(reference *ast.ReferenceLink) {
	if reference == nil {
		return
	}
	if r.used == nil {
		r.used = map[string]bool{}
	}
	r.used[util.ToLinkReference(reference.Value)] = true
}

func (r *reader) unusedDefinitions() {
	for _, d := range r.defined {
		if !r.used[d.label] {
			r.doc.Problems.Remark(d.at, "unused-definition", "no link uses this definition; it is left out", "")
		}
	}
}
