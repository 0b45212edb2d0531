package webpage

import (
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// isBlock reports elements that are blocks, or parts of one.
func isBlock(a atom.Atom) bool { return htmlelement.Block(a.String()) }

// headingLevel returns the level of h1 to h6, and 0 for anything else.
func headingLevel(a atom.Atom) int { return htmlelement.HeadingLevel(a.String()) }
