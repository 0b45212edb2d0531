package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// htmlText returns an HTML block without the end of its last line.
func (r *reader) htmlText(n *ast.HTMLBlock) string {
	text := r.verbatim(n)
	if n.HasClosure() {
		closure := n.ClosureLine
		text += string(closure.Value(r.src))
	}
	return strings.TrimSuffix(text, "\n")
}

// html reads an HTML block (https://spec.commonmark.org/0.31.2/#html-blocks):
// tags and annotations that our Markdown may hold, a table or a list, or else raw
// HTML. It returns the last block that it read.
func (c *container) html(n *ast.HTMLBlock) (last ast.Node) {
	text := c.htmlText(n)
	if len(c.pending) > 0 && c.pending[len(c.pending)-1].Word == "raw" {
		note := c.takeNote("raw")
		c.add(&document.Raw{Span: c.nodeSpan(n), Format: "html", Text: withBlanks(text, note.Value("blanks"))})
		return n
	}
	tokens, ok := annotation.Tokens(text)
	if last := c.wholeHTML(n, ok); last != nil {
		return last
	}
	if !ok {
		c.flush()
		if c.inParts(n, text) {
			return n
		}
		raw := &document.Raw{Span: c.nodeSpan(n), Format: "html", Text: text}
		if annotation.Is(text) {
			c.doc.Problems.Warn(raw.Span, "bad-annotation", "this comment is not a well-formed annotation", "")
		}
		c.add(raw)
		return n
	}
	at := c.nodeSpan(n)
	for _, t := range tokens {
		switch {
		case t.Annotation != nil:
			c.annotate(note{t.Annotation, at, text[t.Start:t.End]})
		case t.To > 0:
			c.caption(n, &t)
		default:
			c.tag(&t.Tag, text[t.Start:t.End], at)
		}
	}
	return n
}

// withBlanks puts back empty lines, given by their numbers.
func withBlanks(text, blanks string) string {
	numbers := strings.Fields(blanks)
	if len(numbers) == 0 {
		return text
	}
	var b strings.Builder
	kept := strings.Split(text, "\n")
	for line := 1; len(kept) > 0 || len(numbers) > 0; line++ {
		if line > 1 {
			b.WriteByte('\n')
		}
		if len(numbers) > 0 && (numbers[0] == strconv.Itoa(line) || len(kept) == 0) {
			numbers = numbers[1:]
			continue
		}
		b.WriteString(kept[0])
		kept = kept[1:]
	}
	return b.String()
}

// tag opens or closes an element.
func (c *container) tag(t *annotation.Tag, text string, at document.Span) {
	if t.Close {
		c.flush()
		if c.opened[t.Name] == 0 {
			c.add(&document.Raw{Span: at, Format: "html", Text: text})
			return
		}
		c.endElement(t.Name, at)
		return
	}
	said := c.takeElementNotes()
	nests := !annotation.Part(t.Name) || t.Name == "table" || t.Name == "dl" || t.Name == "figure"
	c.add(&document.Raw{Span: at, Format: "html", Text: text})
	if nests && c.depth >= annotation.MaxNesting {
		c.tooDeep(at)
		return
	}
	e := &document.Element{Span: at, Attr: attrOf(t), Tag: t.Name}
	c.push(frame{tag: t.Name, element: e, nests: nests, elementNotes: said})
}

// takeElementNotes takes what the waiting annotations hold for an element.
func (c *container) takeElementNotes() (s elementNotes) {
	pending := c.pending
	c.pending = nil
	for _, n := range pending {
		switch n.Word {
		case "attributes":
			s.attr.Merge(n.Attr())
		case "header":
			s.header = true
		case "group":
			s.group = true
		case "element":
			s.element = true
		case "table":
			s.columns = n.Value("columns")
		default:
			c.stray(n)
		}
	}
	return s
}
