package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/boilerplate"
	"github.com/stemmadocs/stemma/parser/webpage/system"
)

// system makes plain HTML of what a system wrote in which people keep texts.
func (r *reader) system(root *html.Node) {
	cleaned := system.Clean(root, r.places)
	for _, n := range cleaned.Left {
		r.left = append(r.left, boilerplate.Left{Node: n, How: boilerplate.Silent})
	}
	if r.added == nil {
		r.added = cleaned.Added
	}
	for n := range cleaned.Added {
		r.added[n] = true
	}
	r.problems = append(r.problems, cleaned.Problems...)
}

// stored makes HTML of pages as Confluence keeps them; places stay those of the file.
func stored(src string, at Locator) (string, Locator) {
	plain, back := system.Storage(src)
	if back == nil {
		return src, at
	}
	if at == nil {
		at = lineLocator(src)
	}
	return plain, func(offset int32) (file string, line, column int32) { return at(back(offset)) }
}

// lineLocator finds places in a text that is all of its file.
func lineLocator(src string) Locator {
	starts := []int32{0}
	for i := 0; ; {
		n := strings.IndexByte(src[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		starts = append(starts, int32(i))
	}
	return func(offset int32) (file string, line, column int32) {
		i, found := slices.BinarySearch(starts, offset)
		if !found {
			i--
		}
		return "", int32(i + 1), offset - starts[i] + 1
	}
}
