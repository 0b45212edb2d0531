package seen

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/unseen"
)

// isHidden reports a node whose attributes hide it from all readers, if it is nothing that
// they open.
func isHidden(n document.Node) bool {
	attr := document.AttrOf(n)
	if attr == nil || len(attr.Pairs) == 0 {
		return false
	}
	for _, name := range [...]string{"hidden", "style"} {
		if value, ok := attr.Pairs[name]; ok && htmlelement.Hides(name, value) {
			return !unseen.IsOpened(attr.ID, attr.Classes)
		}
	}
	return false
}

// hide leaves a node out with a remark. A section is hidden for its heading alone.
func (s *settler) hide(n document.Node) []document.Node {
	switch n := n.(type) {
	case *document.Section:
		s.tell(n.Span, document.PlainText(n.Heading))
		return document.Nodes(document.Copy(n, s.replace).Blocks)
	case *document.Footnote:
		return []document.Node{document.Copy(n, s.replace)} // what a reference opens
	}
	var words []string
	document.Walk(n, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Text:
			words = append(words, strings.Fields(n.Text)...)
		case *document.Code:
			words = append(words, strings.Fields(n.Text)...)
		case *document.CodeBlock:
			words = append(words, strings.Fields(n.Text)...)
		case *document.Image:
			words = append(words, strings.Fields(n.Alt)...)
		}
		return true
	})
	s.tell(n.Pos(), strings.Join(words, " "))
	return nil
}

// tell reports text that is left out.
func (s *settler) tell(at document.Span, text string) {
	if text != "" {
		s.problems.Remark(at, "hidden", "text that is hidden is left out: "+document.Quoted(text),
			"to keep it, take away what hides it")
	}
}
