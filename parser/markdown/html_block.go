package markdown

import (
	"maps"
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

// html reads an HTML block: tags and annotations that our Markdown may hold,
// or else raw HTML.
func (c *container) html(n *ast.HTMLBlock) {
	text := c.htmlText(n)
	if len(c.pending) > 0 && c.pending[len(c.pending)-1].Word == "raw" {
		note := c.note("raw")
		c.add(&document.Raw{Span: c.nodeSpan(n), Format: "html", Text: withBlanks(text, note.Value("blanks"))})
		return
	}
	tokens, ok := annotation.Tokens(text)
	if !ok {
		c.flush()
		raw := &document.Raw{Span: c.nodeSpan(n), Format: "html", Text: text}
		if annotation.Is(text) {
			c.problem(raw.Span, "bad-annotation", "this comment is not a well-formed annotation", "")
		}
		c.add(raw)
		return
	}
	at := c.nodeSpan(n)
	for _, t := range tokens {
		if t.Annotation != nil {
			c.annotate(note{t.Annotation, at, text[t.Start:t.End]})
		} else {
			c.tag(&t.Tag, text[t.Start:t.End], at)
		}
	}
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
	said := c.said()
	nests := !annotation.Part(t.Name) || t.Name == "table" || t.Name == "dl" || t.Name == "figure"
	c.add(&document.Raw{Span: at, Format: "html", Text: text})
	if nests && c.depth >= annotation.MaxNesting {
		c.tooDeep(at)
		return
	}
	e := &document.Element{Span: at, Attr: attrOf(t), Tag: t.Name}
	c.push(frame{tag: t.Name, element: e, nests: nests, tagged: said})
}

// said takes what the waiting annotations say of an element.
func (c *container) said() (s tagged) {
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

// endElement closes the innermost element of that tag; what is open in it and
// not closed stays as it is.
func (c *container) endElement(tag string, at document.Span) {
	for {
		f := c.pop()
		if f.section || f.tag != tag {
			continue
		}
		f.element.Blocks = c.take(f)
		f.element.Span = f.element.Span.To(at)
		c.blocks[f.index] = c.typed(f)
		return
	}
}

// typed makes of an element the block that it stands for.
func (c *container) typed(f frame) document.Block {
	e := f.element
	if annotation.Cell(e.Tag) && f.tag != commented {
		c.tighten(e.Blocks)
	}
	switch {
	case f.tag == commented:
		return e
	case f.tagged.element:
	case e.Tag == "table":
		if t, ok := c.htmlTable(e, f.tagged); ok {
			return t
		}
	case e.Tag == "dl":
		if l, ok := c.definitions(e, f.tagged); ok {
			return l
		}
	case e.Tag == "figure":
		return c.figure(e, f.tagged)
	case annotation.Part(e.Tag):
		if c.parts == nil {
			c.parts = map[*document.Element]tagged{}
		}
		c.parts[e] = f.tagged
		return e
	}
	e.Attr.Merge(f.attr)
	return e
}

// part returns a block that is a part, as its tags say.
func (r *reader) part(b document.Block) (*document.Element, bool) {
	e, ok := b.(*document.Element)
	if ok {
		_, ok = r.parts[e]
	}
	return e, ok
}

// attrOfPart returns the attributes of a part, without changing it: it may yet
// turn out that it is none. The names are of attributes with a place of their
// own.
func (r *reader) attrOfPart(e *document.Element, names ...string) document.Attr {
	attr := e.Attr
	attr.Pairs = maps.Clone(attr.Pairs)
	for _, name := range names {
		delete(attr.Pairs, name)
	}
	attr.Merge(r.parts[e].attr)
	return attr
}

// looseParts gives parts that are elements of their own what was said of them.
func (r *reader) looseParts() {
	for e, said := range r.parts {
		e.Attr.Merge(said.attr)
	}
}

// attrOf returns the attributes of a tag as those of a node.
func attrOf(t *annotation.Tag) (attr document.Attr) {
	for _, a := range t.Attributes {
		value := unescape([]byte(a.Value), false)
		switch a.Name {
		case "id":
			attr.ID = value
		case "class":
			attr.AddClass(strings.Fields(value)...)
		default:
			attr.Set(a.Name, value)
		}
	}
	return attr
}

// figure makes a figure of its element; a caption that comes first is its own.
func (c *container) figure(e *document.Element, said tagged) *document.Figure {
	f := &document.Figure{Span: e.Span, Attr: e.Attr, Blocks: e.Blocks}
	f.Attr.Merge(said.attr)
	if len(e.Blocks) > 0 {
		if caption, ok := c.part(e.Blocks[0]); ok && caption.Tag == "figcaption" && caption.Attr.IsZero() {
			if inlines, ok := phrasesOf(caption.Blocks); ok {
				f.Caption, f.Blocks = inlines, e.Blocks[1:]
			}
		}
	}
	return f
}

// phrasesOf returns the phrases of what is at most one paragraph.
func phrasesOf(blocks []document.Block) ([]document.Inline, bool) {
	if len(blocks) == 0 {
		return nil, true
	}
	p, ok := blocks[0].(*document.Paragraph)
	if !ok || len(blocks) > 1 || !p.Attr.IsZero() {
		return nil, false
	}
	return p.Inlines, true
}

// tighten makes a paragraph that is alone in a cell or the like tight.
func (c *container) tighten(blocks []document.Block) {
	if len(blocks) == 1 {
		if p, ok := blocks[0].(*document.Paragraph); ok && !c.loose[p] {
			p.Tight = true
		}
	}
}

// definitions makes a definition list of its element.
func (c *container) definitions(e *document.Element, said tagged) (*document.DefinitionList, bool) {
	l := &document.DefinitionList{Span: e.Span, Attr: e.Attr}
	l.Attr.Merge(said.attr)
	var g *document.DefinitionGroup
	for _, b := range e.Blocks {
		part, ok := c.part(b)
		if !ok || part.Tag != "dt" && part.Tag != "dd" {
			return nil, false
		}
		term, said := part.Tag == "dt", c.parts[part]
		if g == nil || said.group || term && len(g.Definitions) > 0 {
			g = &document.DefinitionGroup{Span: part.Span}
			l.Groups = append(l.Groups, g)
		}
		g.Span = g.Span.To(part.Span)
		attr := c.attrOfPart(part)
		if !term {
			g.Definitions = append(g.Definitions, &document.Definition{Span: part.Span, Attr: attr, Blocks: part.Blocks})
			continue
		}
		inlines, ok := phrasesOf(part.Blocks)
		if !ok {
			return nil, false
		}
		g.Terms = append(g.Terms, &document.Term{Span: part.Span, Attr: attr, Inlines: inlines})
	}
	return l, true
}
