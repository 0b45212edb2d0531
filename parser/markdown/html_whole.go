package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// wholeHTML reads a table or a list of HTML from its first tag to its last, which may be
// in a later block, as blank lines end one. It returns the block that this is in, and
// nil where reading it so would lose anything. Such a table or list in one block of
// nothing but tags is one that our Markdown holds.
func (c *container) wholeHTML(n *ast.HTMLBlock, tags bool) ast.Node {
	follow, ok := annotation.Begins(c.htmlText(n))
	if !ok || len(c.pending) > 0 || c.depth >= annotation.MaxNesting {
		return nil
	}
	var lines []text.Segment
	for at := ast.Node(n); ; at = at.NextSibling() {
		block, ok := at.(*ast.HTMLBlock)
		if !ok || at != n && c.ours || c.looked > len(c.src)+minLook {
			return nil
		}
		lines = append(lines, segments(block)...)
		part := c.htmlText(block)
		c.looked += len(part)
		switch ended, last := follow.Add(part); {
		case ended && (!last || at == n && tags):
			return nil
		case ended:
			if !c.fragment(lines) {
				return nil
			}
			return at
		}
	}
}

// minLook is how much may be read once more in search of ends of tables and lists, and
// as much as the source is long.
const minLook = 1 << 16

// segments returns the lines of an HTML block.
func segments(n *ast.HTMLBlock) []text.Segment {
	lines := n.Lines().Sliced(0, n.Lines().Len())
	if n.HasClosure() {
		lines = append(lines[:len(lines):len(lines)], n.ClosureLine)
	}
	return lines
}

// fragment reads lines of HTML as a page holds it. It reports false where that would
// lose anything.
func (c *container) fragment(lines []text.Segment) bool {
	var b strings.Builder
	for _, line := range lines {
		b.Write(line.Value(c.src))
	}
	read := webpage.Fragment(b.String(), nil, c.locator(lines))
	if len(read.Footnotes) > 0 || slices.ContainsFunc(read.Problems, losesContent) ||
		slices.ContainsFunc(read.Blocks, isOtherwise) {
		return false
	}
	c.doc.Problems = append(c.doc.Problems, read.Problems...)
	c.blocks = append(c.blocks, read.Blocks...)
	return true
}

// losesContent reports problems but for remarks, and for what is kept as HTML.
func losesContent(p document.Problem) bool {
	return p.Code != "raw-html" && (p.Loss && p.Severity != document.Info || p.Severity > document.Info)
}

// isOtherwise reports what a list of HTML may mean on a published page only.
func isOtherwise(b document.Block) bool {
	_, contents := b.(*document.Contents)
	return contents
}

// locator finds the places of the text of lines in the source.
func (r *reader) locator(lines []text.Segment) webpage.Locator {
	starts := make([]int, 0, len(lines)) // of the lines, in the text
	size := 0
	for _, line := range lines {
		starts = append(starts, size)
		size += line.Stop - line.Start + line.Padding
	}
	return func(offset int32) (file string, line, column int32) {
		i, found := slices.BinarySearch(starts, int(offset))
		if !found {
			i--
		}
		segment := lines[i]
		inside := max(int(offset)-starts[i]-segment.Padding, 0)
		line, column = r.lines.Place(min(segment.Start+inside, segment.Stop))
		return "", line, column
	}
}
