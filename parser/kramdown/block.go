package kramdown

import "github.com/stemmadocs/stemma/document"

// flow is a run of lines that is being read as blocks.
type flow struct {
	lines []Line
	i     int // the next line, of which a start may have been cut off

	braces   braceSearch     // see listAt
	unfenced [2]int          // shortest fence of ~ and of ` that nothing closes from here on; 0 if unknown
	missing  map[string]bool // what does not come from the current line on
}

func (f *flow) done() bool { return f.i >= len(f.lines) }

func (f *flow) line() *Line { return &f.lines[f.i] }

// after returns the text of the line after the next one, or "".
func (f *flow) after() string {
	if f.i+1 < len(f.lines) {
		return f.lines[f.i+1].Text
	}
	return ""
}

// childKind is what a child means to the blocks that follow it.
type childKind uint8

const (
	blankChild      childKind = iota // blank lines
	endChild                         // an end-of-block marker, or what acts as one
	silentChild                      // nothing to see; it is no boundary and has no attributes
	definitionChild                  // a definition: nothing to see, but it may have attributes
	textChild                        // a paragraph that the next line may go on with
	blockChild                       // any other block
)

// child is one thing read in a container.
type child struct {
	kind  childKind
	plain bool           // of blankKid: one line, with nothing in it
	text  int32          // where its text is, if it has any
	list  *attrList      // attributes that it was given
	attr  *document.Attr // where they go, if not to the block
	block document.Block // nil for the kinds above textKid
}

// container reads lines as the content of a container.
func (p *parser) container(lines []Line) []document.Block {
	outer := p.open()
	p.blocks(&flow{lines: lines}, "")
	return p.close(outer)
}

// frame is what an inner container puts aside of the outer one.
type frame struct {
	firstChild int
	waiting    *attrList
}

func (p *parser) open() frame {
	outer := frame{p.firstChild, p.waiting}
	p.firstChild, p.waiting = len(p.children), nil
	p.depth++
	return outer
}

// close ends the innermost container and returns its blocks.
func (p *parser) close(outer frame) []document.Block {
	kids := p.children[p.firstChild:]
	n := 0
	for i := range kids {
		if kids[i].list != nil {
			p.useAttrs(&kids[i])
		}
		if kids[i].block != nil {
			n++
		}
	}
	blocks := p.arenas.blocks.take(n)[:0]
	headings := false
	for i := range kids {
		if b := kids[i].block; b != nil {
			_, heading := b.(*document.Section)
			headings = headings || heading
			blocks = append(blocks, b)
		}
	}
	p.children = p.children[:p.firstChild]
	p.firstChild, p.waiting = outer.firstChild, outer.waiting
	p.depth--
	if headings {
		blocks = p.nest(blocks)
	}
	return blocks
}

// add puts a child into the innermost container. A waiting attribute list goes
// to it.
func (p *parser) add(k child) {
	k.list, p.waiting = p.waiting, nil
	p.children = append(p.children, k)
}

// last returns the latest child of the innermost container, or nil.
func (p *parser) last() *child { return p.back(1) }

// back returns the nth child from the end, or nil.
func (p *parser) back(n int) *child {
	if len(p.children)-n < p.firstChild {
		return nil
	}
	return &p.children[len(p.children)-n]
}

// drop removes the last child.
func (p *parser) drop() child {
	k := *p.last()
	p.children = p.children[:len(p.children)-1]
	return k
}

// afterBoundary reports whether a block boundary is before the next line, see
// https://kramdown.gettalong.org/syntax.html#block-boundaries.
func (p *parser) afterBoundary() bool {
	last := p.last()
	return last == nil || last.kind == blankChild || last.kind == endChild || p.waiting != nil
}

// beforeBoundary reports whether a block boundary is before line i.
func (f *flow) beforeBoundary(i int) bool {
	if i >= len(f.lines) || blank(f.lines[i].Text) || endMark(f.lines[i].Text) {
		return true
	}
	return f.attributeLine(i)
}

// blocks reads blocks to the end of f or to the end tag of the element that
// is being read; it reports whether it found that tag.
func (p *parser) blocks(f *flow, tag string) bool {
	for !f.done() {
		if p.block(f, tag) {
			return true
		}
	}
	return false
}

// block reads one block. The order of the cases is the precedence of the
// constructs. It reports whether the block was the end tag of tag.
func (p *parser) block(f *flow, tag string) bool {
	s := f.line().Text
	n, c := lead(s)
	switch {
	case p.blankLines(f), codeIndent(s) > 0 && p.indentedCode(f):
		return false
	case c == '<':
		if took, closed := p.tagged(f, n, tag); took {
			return closed
		}
	}
	switch {
	case (c == '~' || c == '`') && p.fencedCode(f, n),
		c == '>' && p.quote(f),
		c == '#' && n == 0 && p.atxHeading(f),
		ruleMark(c) && p.rule(f),
		listMark(c) && p.listBlock(f),
		c == ':' && p.definitions(f),
		p.setextHeading(f, n),
		(c == '$' || c == '\\') && p.mathBlock(f, n),
		p.table(f, n),
		c == '[' && (p.noteDefinition(f, n) || p.linkDefinition(f, n)),
		c == '*' && p.abbreviation(f, n),
		c == '{' && p.blockExtension(f, n),
		c == '^' && p.endMarker(f):
		return false
	}
	p.paragraph(f)
	return false
}

// blankLines reads blank lines, see https://kramdown.gettalong.org/syntax.html#blank-lines.
func (p *parser) blankLines(f *flow) bool {
	first := f.i
	for !f.done() && blank(f.line().Text) {
		f.i++
	}
	if f.i == first {
		return false
	}
	if last := p.last(); last != nil && last.kind == blankChild {
		last.plain = false
		return true
	}
	p.add(child{kind: blankChild, plain: f.i == first+1 && f.lines[first].Text == ""})
	return true
}

// endMarker reads the end-of-block marker "^", see
// https://kramdown.gettalong.org/syntax.html#eob-marker.
func (p *parser) endMarker(f *flow) bool {
	if !endMark(f.line().Text) {
		return false
	}
	f.i++
	p.add(child{kind: endChild})
	return true
}

// addSilent adds a line that gives no block and is no boundary.
func (p *parser) addSilent() { p.add(child{kind: silentChild}) }
