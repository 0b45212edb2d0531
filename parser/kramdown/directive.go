package kramdown

import "github.com/stemmadocs/stemma/document"

// Directive is what Options.Directive makes of a piece of text.
type Directive struct {
	Kind    DirectiveKind
	Tag     string            // of OpenTag and CloseTag, in lower case
	Attr    document.Attr     // of OpenTag and AttributeList
	Block   document.Block    // of BlockNode
	Inlines []document.Inline // of InlineNodes
}

// DirectiveKind says which fields of a Directive count and how it behaves.
type DirectiveKind int

// The kinds of directive.
const (
	OpenTag       DirectiveKind = iota // behaves as the start tag of HTML would, its content parsed as kramdown
	CloseTag                           // behaves as the end tag of HTML would
	AttributeList                      // behaves as {: …} would
	BlockNode                          // stands as a block of its own
	InlineNodes                        // stands in running text
)
