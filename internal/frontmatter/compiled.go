package frontmatter

import (
	"regexp"
	"sync"
)

// compiled returns an expression that is compiled when it is used first: most runs
// of a program meet no front matter, and none pays for it before.
func compiled(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
