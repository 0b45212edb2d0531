package frontmatter

import "github.com/stemmadocs/stemma/internal/prose"

// SameTitle reports whether the heading of a text is its title: the same words,
// with whatever quotation marks and dashes.
func SameTitle(heading, title string) bool {
	return prose.FoldTypography(heading) == prose.FoldTypography(title)
}
