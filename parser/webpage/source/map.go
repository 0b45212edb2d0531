package webpage

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

// places knows where the tags and texts of a source stand; the tree does not.
type places struct {
	size   int     // of the source
	lines  []int32 // offsets of the starts of lines
	tags   []int32 // offsets of the start tags, by number
	texts  []textPlace
	next   int     // the text that is expected next
	whole  bool    // the source is a whole page
	office bool    // words of office programs stand in its tags
	locate Locator // of a fragment of another file
}

// textPlace is a run of text between tags.
type textPlace struct {
	tag      int32 // number of the first start tag behind it
	from, to int32 // offsets
}

func lineStarts(src string) []int32 {
	starts := make([]int32, 1, 64+len(src)/64)
	for i := 0; ; i++ {
		n := strings.IndexByte(src[i:], '\n')
		if n < 0 {
			return starts
		}
		i += n
		starts = append(starts, int32(i+1))
	}
}

// span returns the place between two offsets.
func (p *places) span(from, to int32) document.Span {
	s := document.Span{}
	s.Line, s.Column = p.position(from)
	s.EndLine, s.EndColumn = p.position(to)
	return s
}

func (p *places) position(offset int32) (line, column int32) {
	if p.locate != nil {
		return p.locate(offset)
	}
	i, found := slices.BinarySearch(p.lines, offset)
	if !found {
		i--
	}
	return int32(i + 1), offset - p.lines[i] + 1
}

// tag returns the number of an element's start tag, and -1 where the parser
// made the element up.
func tagNumber(n *html.Node) int {
	if len(n.Attr) == 0 || n.Attr[0].Key != mark {
		return -1
	}
	number, err := strconv.Atoi(n.Attr[0].Val)
	if err != nil {
		return -1
	}
	return number
}

// enter returns the place where an element or comment starts. The texts
// before it are behind us.
func (p *places) enter(n *html.Node) document.Span {
	number := tagNumber(n)
	if number < 0 || number >= len(p.tags) {
		return p.here()
	}
	if p.next < len(p.texts) && int(p.texts[p.next].tag) <= number {
		p.next, _ = slices.BinarySearchFunc(p.texts, number+1, func(t textPlace, n int) int { return int(t.tag) - n })
	}
	return p.span(p.tags[number], p.tags[number]+1)
}

// text returns the place of the text that is read now.
func (p *places) text() document.Span {
	s := p.here()
	p.next = min(p.next+1, len(p.texts))
	return s
}

// here is the place of the text that is expected next.
func (p *places) here() document.Span {
	if len(p.texts) == 0 {
		return document.Span{Line: 1, Column: 1, EndLine: 1, EndColumn: 1}
	}
	t := p.texts[min(p.next, len(p.texts)-1)]
	return p.span(t.from, t.to)
}

// to returns span up to the end of the text that was read last.
func (p *places) to(span document.Span) document.Span {
	if p.next == 0 || p.next > len(p.texts) {
		return span
	}
	line, column := p.position(p.texts[p.next-1].to)
	if line > span.EndLine || line == span.EndLine && column > span.EndColumn {
		span.EndLine, span.EndColumn = line, column
	}
	return span
}
