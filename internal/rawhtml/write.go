package rawhtml

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// mark is the attribute that holds the number of a node.
const mark = "n"

// sketch is a block as HTML that holds no text and no attributes, but tags with the
// numbers of the nodes.
type sketch struct {
	html    []byte
	nodes   []document.Node
	parents []int // numbers of the nodes around each
	parent  int
}

// sketchOf draws a block.
func sketchOf(b document.Block) *sketch {
	s := &sketch{parent: -1}
	s.block(b)
	return s
}

func (s *sketch) add(n document.Node) (number string) {
	s.nodes = append(s.nodes, n)
	s.parents = append(s.parents, s.parent)
	return strconv.Itoa(len(s.nodes) - 1)
}

// open writes the start tag of a node, and returns the number of what is around.
func (s *sketch) open(tag string, n document.Node) (outer int) {
	s.html = append(s.html, "<"+tag+" "+mark+"="+s.add(n)+">"...)
	outer, s.parent = s.parent, len(s.nodes)-1
	return outer
}

func (s *sketch) close(tag string, outer int) {
	s.parent = outer
	if !htmlelement.Void(tag) {
		s.html = append(s.html, "</"+tag+">"...)
	}
}

// whole writes a node whose content stays in it.
func (s *sketch) whole(tag string, n document.Node) { s.close(tag, s.open(tag, n)) }

// block writes a block. What is in blocks with types is repaired on its own.
func (s *sketch) block(b document.Block) {
	switch b := b.(type) {
	case *document.Paragraph:
		s.paragraph(b)
	case *document.Element:
		s.container(safeTag(b.Tag), b, b.Blocks)
	case *document.Section:
		s.whole("h"+strconv.Itoa(min(max(b.Level, 1), 6)), b)
	case *document.List:
		s.whole("ul", b)
	case *document.DefinitionList:
		s.whole("dl", b)
	case *document.Quote:
		s.container("blockquote", b, b.Blocks)
	case *document.CodeBlock:
		s.whole("pre", b)
	case *document.Table:
		s.whole("table", b)
	case *document.Figure:
		s.whole("figure", b)
	case *document.Rule:
		s.whole("hr", b)
	case *document.Raw:
		s.raw(b, b.Text, "div")
	default:
		s.whole("div", b)
	}
}

// container writes a node with the blocks in it.
func (s *sketch) container(tag string, n document.Node, blocks []document.Block) {
	outer := s.open(tag, n)
	for _, b := range blocks {
		s.block(b)
		s.html = append(s.html, '\n')
	}
	s.close(tag, outer)
}

func (s *sketch) paragraph(p *document.Paragraph) {
	switch {
	case !p.Tight:
		outer := s.open("p", p)
		s.inlines(p.Inlines)
		s.close("p", outer)
	case p.Attr.IsZero():
		s.inlines(p.Inlines)
	default:
		outer := s.open("span", p)
		s.inlines(p.Inlines)
		s.close("span", outer)
	}
}

// raw writes what is kept as HTML: comments and scripts may stand where nothing
// else does.
func (s *sketch) raw(n document.Node, text, otherwise string) {
	text = strings.ToLower(text)
	switch {
	case strings.HasPrefix(text, "<!--"), strings.HasPrefix(text, "<?"):
		s.html = append(s.html, "<!--"+s.add(n)+"-->"...)
	case strings.HasPrefix(text, "<script"):
		s.whole("script", n)
	case strings.HasPrefix(text, "<style"):
		s.whole("style", n)
	default:
		s.whole(otherwise, n)
	}
}

func (s *sketch) inlines(inlines []document.Inline) {
	for _, n := range inlines {
		s.inline(n)
	}
}

func (s *sketch) inline(n document.Inline) {
	tag := inlineTag(n)
	switch n := n.(type) {
	case *document.Text:
		if strings.Trim(n.Text, htmlelement.WhiteSpace) == "" {
			s.html = append(s.html, n.Text...)
			return
		}
	case *document.RawInline:
		s.raw(n, n.Text, "span")
		return
	}
	tag = safeTag(tag)
	outer := s.open(tag, n)
	if inner := document.Inner(n); inner != nil {
		s.inlines(*inner)
	}
	s.close(tag, outer)
}

// inlineTag returns the tag of an inline; that of a text is "span".
func inlineTag(n document.Inline) string {
	switch n := n.(type) {
	case *document.Emphasis:
		return "em"
	case *document.Strong:
		return "strong"
	case *document.Strikethrough:
		return "del"
	case *document.Link:
		return "a"
	case *document.Abbreviation:
		return "abbr"
	case *document.LineBreak:
		return "br"
	case *document.Image:
		return "img"
	case *document.InlineElement:
		return n.Tag
	}
	return "span"
}

// safeTag returns the tag that stands for an element: its own where it is parsed
// like most, and one that HTML does not know where what is in it would be no tags.
func safeTag(tag string) string {
	const other = "x-other"
	switch tag {
	case "html", "head", "body", "frameset", "frame", "template", "select", "svg", "math", "image":
		return other
	}
	if htmlelement.RawText(tag) || tag == "" {
		return other
	}
	for _, c := range []byte(tag) {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') || '0' <= tag[0] && tag[0] <= '9' {
			return other
		}
	}
	return tag
}
