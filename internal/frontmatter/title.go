package frontmatter

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// SameTitle reports whether the heading of a text is its title: the same words,
// with whatever spaces, quotation marks and dashes.
func SameTitle(heading, title string) bool { return foldTitle(heading) == foldTitle(title) }

func foldTitle(s string) string { return prose.FoldTypography(document.OneLine(s)) }
