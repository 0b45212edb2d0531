package document

import (
	"fmt"
	"iter"
	"reflect"
)

// WithoutNil returns doc without the nil nodes that a program may have left in
// it, and a loss for each. A document without any, as readers return it, is
// returned itself; a nil document is an empty one. Writers begin with it, so that
// none of them has to look out for such nodes everywhere.
func WithoutNil(doc *Document) (*Document, Problems) {
	if doc == nil {
		return &Document{}, nil
	}
	var problems Problems
	missing := func(n Node) {
		problems.Lose(Span{}, "nil-node", fmt.Sprintf("a node is nil (%T) and is left out", n), "")
	}
	walkDocument(doc, func(Node) bool { return true }, missing)
	if len(problems) == 0 {
		return doc, nil
	}
	return Rewrite(doc, func(n Node) []Node { return []Node{n} }), problems
}

// isNil reports whether n is nil, or a nil pointer of some kind. The kinds that
// documents are made of most are asked without reflection.
func isNil(n Node) bool {
	switch n := n.(type) {
	case *Text:
		return n == nil
	case *Paragraph:
		return n == nil
	case *Link:
		return n == nil
	case *Emphasis:
		return n == nil
	case *ListItem:
		return n == nil
	case *Cell:
		return n == nil
	case *Section:
		return n == nil
	}
	v := reflect.ValueOf(n)
	return !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil()
}

// present returns the nodes of a list that are not nil.
func present[N Node](nodes []N) iter.Seq[N] {
	return func(yield func(N) bool) {
		for _, n := range nodes {
			if !isNil(n) && !yield(n) {
				return
			}
		}
	}
}
