package markdown

import (
	"slices"

	"github.com/yuin/goldmark/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// wholeTable reads an HTML block that is one table from its first tag to its
// last. It reports false where that would lose anything of it.
func (c *container) wholeTable(n *ast.HTMLBlock, text string) (*document.Table, bool) {
	if !annotation.WholeTable(text) || c.depth >= annotation.MaxNesting {
		return nil, false
	}
	read := webpage.Fragment(text, nil, c.locator(n))
	if len(read.Blocks) != 1 || slices.ContainsFunc(read.Problems, isMoreThanRemark) {
		return nil, false
	}
	t, ok := read.Blocks[0].(*document.Table)
	if ok {
		t.Span = c.nodeSpan(n)
		c.doc.Problems = append(c.doc.Problems, read.Problems...)
	}
	return t, ok
}

func isMoreThanRemark(p document.Problem) bool { return p.Loss || p.Severity != document.Info }

// locator finds the places of the text of an HTML block in the source.
func (r *reader) locator(n *ast.HTMLBlock) webpage.Locator {
	lines := n.Lines()
	starts := make([]int, 0, lines.Len()+1) // of the lines, in the text
	size := 0
	for i := range lines.Len() {
		starts = append(starts, size)
		size += lines.At(i).Stop - lines.At(i).Start + lines.At(i).Padding
	}
	return func(offset int32) (file string, line, column int32) {
		i, found := slices.BinarySearch(starts, int(offset))
		if !found {
			i--
		}
		place := r.start(n)
		if i >= 0 {
			segment := lines.At(i)
			place = min(segment.Start+max(int(offset)-starts[i]-segment.Padding, 0), segment.Stop)
		}
		line, column = r.place(place)
		return "", line, column
	}
}
