package source

import (
	"slices"
	"strconv"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

// Locator returns the place of an offset in a text that was taken out of a
// file, or put together of several: then it names the file as well. Offset and
// column count bytes; line and column count from 1.
type Locator func(offset int32) (file string, line, column int32)

// Map knows where the tags and texts of a source are; the tree does not. It is
// read along with the tree, in the order of the source: [Map.Enter] for each
// element and [Map.Text] for each text.
type Map struct {
	size   int // of the source
	lines  document.Lines
	tags   []int32 // offsets of the start tags, by number
	texts  []textPlace
	next   int // the text that is expected next
	locate Locator
}

// textPlace is a run of text between tags.
type textPlace struct {
	tag      int32 // number of the first start tag after it
	from, to int32 // offsets
}

// Size returns the length of the source in bytes.
func (m *Map) Size() int { return m.size }

// span returns the place between two offsets.
func (m *Map) span(from, to int32) document.Span {
	s, file := document.Span{}, ""
	s.File, s.Line, s.Column = m.position(from)
	if file, s.EndLine, s.EndColumn = m.position(to); file != s.File {
		s.EndLine, s.EndColumn = s.Line, s.Column
	}
	return s
}

func (m *Map) position(offset int32) (file string, line, column int32) {
	if m.locate != nil {
		return m.locate(offset)
	}
	line, column = m.lines.Place(int(offset))
	return "", line, column
}

// Enter returns the place where an element or comment starts. The texts before
// it have been read.
func (m *Map) Enter(n *html.Node) document.Span {
	number := tagNumber(n)
	if number < 0 || number >= len(m.tags) {
		return m.Here()
	}
	if m.next < len(m.texts) && int(m.texts[m.next].tag) <= number {
		m.next, _ = slices.BinarySearchFunc(m.texts, number+1, func(t textPlace, n int) int { return int(t.tag) - n })
	}
	return m.tagSpan(number)
}

// Text returns the place of the text that is read now.
func (m *Map) Text() document.Span {
	s := m.Here()
	m.next = min(m.next+1, len(m.texts))
	return s
}

// Here returns the place of the text that is expected next.
func (m *Map) Here() document.Span {
	if len(m.texts) == 0 {
		return start()
	}
	t := m.texts[min(m.next, len(m.texts)-1)]
	return m.span(t.from, t.to)
}

// To returns span up to the end of the text that was read last.
func (m *Map) To(span document.Span) document.Span {
	if m.next == 0 || m.next > len(m.texts) {
		return span
	}
	file, line, column := m.position(m.texts[m.next-1].to)
	if file != span.File {
		return span
	}
	if line > span.EndLine || line == span.EndLine && column > span.EndColumn {
		span.EndLine, span.EndColumn = line, column
	}
	return span
}

// Tag returns the place of the start tag of an element, wherever the reading
// is, and the start of the source where it has none.
func (m *Map) Tag(n *html.Node) document.Span {
	if number := tagNumber(n); number >= 0 && number < len(m.tags) {
		return m.tagSpan(number)
	}
	return start()
}

// start is the place of a source whose places are unknown.
func start() document.Span { return document.Span{Line: 1, Column: 1, EndLine: 1, EndColumn: 1} }

// Around returns the place of the start tag of a node, or of the nearest element
// around it that has one, wherever the reading is.
func (m *Map) Around(n *html.Node) document.Span {
	for ; n != nil; n = n.Parent {
		if number := tagNumber(n); number >= 0 && number < len(m.tags) {
			return m.tagSpan(number)
		}
	}
	return m.span(0, 0)
}

func (m *Map) tagSpan(number int) document.Span { return m.span(m.tags[number], m.tags[number]+1) }

// mark is the name of the attribute that holds the number of a start tag. No
// author writes it: it is the first attribute, so it is ours.
const mark = "@"

// tagNumber returns the number of an element's start tag, and -1 where the
// parser made the element up.
func tagNumber(n *html.Node) int {
	if !hasMark(n) {
		return -1
	}
	number, err := strconv.Atoi(n.Attr[0].Val)
	if err != nil {
		return -1
	}
	return number
}

func hasMark(n *html.Node) bool { return len(n.Attr) > 0 && n.Attr[0].Key == mark }

// IsMark reports the attribute by which a [Map] knows an element again. It is
// none of the source, and stays the first of its element.
func IsMark(a html.Attribute) bool { return a.Key == mark }

// Attributes returns the attributes that the source gives an element.
func Attributes(n *html.Node) []html.Attribute {
	if hasMark(n) {
		return n.Attr[1:]
	}
	return n.Attr
}

// SetAttributes gives an element other attributes than those of its source.
func SetAttributes(n *html.Node, attrs ...html.Attribute) {
	if hasMark(n) {
		attrs = append([]html.Attribute{n.Attr[0]}, attrs...)
	}
	n.Attr = attrs
}

// CopyPlace gives a new element the place of the one that it is made of.
func CopyPlace(to, from *html.Node) {
	if hasMark(from) {
		to.Attr = append([]html.Attribute{from.Attr[0]}, to.Attr...)
	}
}
