package drift

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// section is a section of one document as the comparison sees it: its own
// text in leaves, its subsections as children. The front of the document and
// its footnotes are sections without a node.
type section struct {
	node     *document.Section
	head     *block // its name, as a leaf that belongs to no text
	parent   *section
	children []*section
	blocks   []*block // own text, without that of the children
	links    []link
	name     string // its heading with its number
	heading  string // without
	period   *document.Period
	order    int // in the document
	row      int // of the section, or of the one that holds the statement, in the report

	match   *section
	by      string
	score   float64
	key     string // in the report
	moved   bool
	lostText bool // part of its text moved
	title   bool // no section at all: the title of the document

	named map[string][]*section // children with a partner, by name

	bag sequence.Bag // words of the section and its children; made when it is needed
}

// partMoved marks s, and what it stands in, as having lost a part to another
// place, or won it.
func (s *section) partMoved() {
	for ; s != nil && !s.lostText; s = s.parent {
		s.lostText = true
	}
}

// statement reports whether s is what its parent says for one period.
func (s *section) statement() bool { return s.period != nil }

// tree is one document, taken apart.
type tree struct {
	title    string
	series   string // that a sentence of the text names
	head     *block  // the title
	root     *section
	notes    *section
	sections []*section // all but root and notes, in document order
	blocks   []*block    // all, with the title and the headings, in document order

	glossary glossary
	said     *sequence.Index // runs of words of the sections; made when it is needed
}

// builder builds a tree.
type builder struct {
	tree    *tree
	profile *profile.Profile
	vocab   *prose.Vocabulary
	series  string // the sentence that names the series: it is metadata
	flat    bool   // the other document has no statements: those without a heading are text of their department
}

// buildTree takes doc apart. Where the other document has a title of its own, a
// single heading on top of everything is read as the title of this one.
func buildTree(doc, other *document.Document, p *profile.Profile, v *prose.Vocabulary) *tree {
	t := &tree{title: doc.Meta.Title, root: &section{}, notes: &section{}}
	b := builder{tree: t, profile: p, vocab: v, flat: !hasStatements(other.Blocks)}
	if s := p.Series(); s.Sentence != "" {
		b.series = prose.Fold(strings.ReplaceAll(s.Sentence, "%s", s.Name))
	}
	blocks := doc.Blocks
	if top := onlySection(blocks); top != nil && other.Meta.Title != "" && t.title == "" {
		t.title, blocks = top.Name(), top.Blocks
	}
	t.head = b.head(t.root, "title", t.title)
	b.blocks(t.root, blocks, "")
	for _, note := range doc.Footnotes {
		b.blocks(t.notes, note.Blocks, "footnote")
	}
	return t
}

// hasStatements reports whether blocks hold what is said for a period.
func hasStatements(blocks []document.Block) bool {
	found := false
	document.WalkBlocks(blocks, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			found = found || n.Role == document.RoleStatement || n.Period != nil
			return !found
		case *document.Element:
			return !found
		}
		return false
	})
	return found
}

// onlySection returns the section of the first level that holds all of blocks.
func onlySection(blocks []document.Block) *document.Section {
	if len(blocks) != 1 {
		return nil
	}
	if s, ok := blocks[0].(*document.Section); ok && s.Level <= 1 && s.Role == "" {
		return s
	}
	return nil
}

// blocks adds blocks to s; shape says what holds them, "" for nothing.
func (b *builder) blocks(s *section, blocks []document.Block, shape string) {
	for _, block := range blocks {
		b.block(s, block, shape)
	}
}

func (b *builder) block(s *section, block document.Block, shape string) {
	switch n := block.(type) {
	case *document.Section:
		if b.flat && n.Role == document.RoleStatement && len(n.Heading) == 0 {
			b.blocks(s, n.Blocks, shape)
			return
		}
		b.section(s, n)
	case *document.Paragraph:
		b.leaf(s, n.Inlines, or(shape, "paragraph"), false)
	case *document.List:
		b.list(s, n, shape)
	case *document.DefinitionList:
		b.definitions(s, n)
	case *document.Quote:
		b.blocks(s, n.Blocks, "quote")
	case *document.CodeBlock:
		b.verbatim(s, n.Text, "code", n.Span)
	case *document.MathBlock:
		b.verbatim(s, n.Text, "formula", n.Span)
	case *document.Table:
		b.table(s, n)
	case *document.Figure:
		b.blocks(s, n.Blocks, shape)
		b.leaf(s, n.Caption, "caption", false)
	case *document.Element:
		switch cells := plainCells(n); {
		case cells != nil:
			b.row(s, cells)
		case n.Tag != "nav":
			b.blocks(s, n.Blocks, shape)
		}
	case *document.Raw:
		if !isComment(n.Text) {
			b.verbatim(s, n.Text, "raw "+n.Format, n.Span)
		}
	case *document.Contents, *document.Rule:
	}
}

func isComment(raw string) bool { return strings.HasPrefix(strings.TrimSpace(raw), "<!--") }

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func (b *builder) section(parent *section, n *document.Section) {
	heading := n.Name()
	s := &section{
		node: n, parent: parent, period: n.Period, heading: heading,
		name:  strings.TrimSpace(n.Number + " " + heading),
		order: len(b.tree.sections),
	}
	if n.Period == nil && parent.node != nil && parent.node.Role == document.RoleDepartment {
		if m, ok := b.profile.Period(s.name); ok {
			s.period = &m.Period
		}
	}
	parent.children = append(parent.children, s)
	b.tree.sections = append(b.tree.sections, s)
	s.head = b.head(s, "heading", s.name)
	b.blocks(s, n.Blocks, "")
}

// head returns a heading or title as a leaf, nil if it says nothing.
func (b *builder) head(s *section, shape, text string) *block {
	l := &block{section: s, shape: shape, Tokenized: b.vocab.Read(text)}
	if len(l.Tokens) == 0 {
		return nil
	}
	l.starts = prose.SentenceStarts(text, l.Tokens)
	l.wrap()
	b.tree.number(l)
	return l
}

// number makes l the next block of t.
func (t *tree) number(l *block) {
	l.Order = len(t.blocks)
	t.blocks = append(t.blocks, l)
}

// blockOf returns the block that w is in.
func (t *tree) blockOf(w prose.Word) *block { return t.blocks[w.In.Order] }

// place returns where words of t are in its source.
func (t *tree) place(s prose.Span) document.Span {
	if len(s) == 0 {
		return document.Span{}
	}
	first, last := s[0], s[len(s)-1]
	if first.In == last.In {
		return t.blockOf(first).placeOf(int(first.At), int(last.At)+1)
	}
	end := t.blockOf(last).placeOf(int(last.At), int(last.At)+1)
	return t.blockOf(first).placeOf(int(first.At), int(first.At)+1).To(end)
}

// marks returns the emphases of w.
func (t *tree) marks(w prose.Word) marks { return t.blockOf(w).marksAt(w.At) }

// list adds each paragraph of each item; the shape tells marker and depth.
func (b *builder) list(s *section, n *document.List, shape string) {
	marker := "bullet"
	if n.Ordered {
		marker = "number"
	}
	if n.Ordered && n.Start > 1 {
		marker += " from " + strconv.Itoa(n.Start)
	}
	if strings.HasPrefix(shape, "bullet") || strings.HasPrefix(shape, "number") {
		marker = shape + " " + marker
	}
	for _, item := range n.Items {
		b.blocks(s, item.Blocks, strings.TrimSpace(marker+" "+string(item.Task)))
	}
}

func (b *builder) definitions(s *section, n *document.DefinitionList) {
	for _, g := range n.Groups {
		for _, term := range g.Terms {
			b.leaf(s, term.Inlines, "term", true)
		}
		for _, d := range g.Definitions {
			b.blocks(s, d.Blocks, "definition")
		}
	}
}

func (b *builder) table(s *section, n *document.Table) {
	b.leaf(s, n.Caption, "caption", false)
	b.rows(s, n.Head)
	for _, body := range n.Bodies {
		b.rows(s, body)
	}
	b.rows(s, n.Foot)
}

// rows adds one leaf a row: a figure is then read beside the name of its row.
func (b *builder) rows(s *section, rows []*document.Row) {
	for _, row := range rows {
		cells := make([]rowCell, 0, len(row.Cells))
		for _, cell := range row.Cells {
			cells = append(cells, rowCell{cell.Blocks, cell.Span})
		}
		b.row(s, cells)
	}
}

// rowCell is a cell of a row, whatever markup it was written in.
type rowCell struct {
	blocks []document.Block
	span   document.Span
}

func (b *builder) row(s *section, cells []rowCell) {
	w := b.writer()
	for _, cell := range cells {
		document.WalkBlocks(cell.blocks, func(n document.Node) bool {
			if p, ok := n.(*document.Paragraph); ok {
				w.gap(' ', p.Span)
				w.inlines(p.Inlines, 0)
				return false
			}
			return true
		})
		w.cell(cell.span)
	}
	b.add(s, w, "row", true)
}

// plainCells returns the cells of n, if it is a row of a table that no model
// of tables holds and its cells hold paragraphs and nothing else.
func plainCells(n *document.Element) []rowCell {
	if n.Tag != "tr" {
		return nil
	}
	var cells []rowCell
	for _, block := range n.Blocks {
		cell, ok := block.(*document.Element)
		if !ok || cell.Tag != "td" && cell.Tag != "th" {
			return nil
		}
		for _, block := range cell.Blocks {
			if _, ok := block.(*document.Paragraph); !ok {
				return nil
			}
		}
		cells = append(cells, rowCell{cell.Blocks, cell.Span})
	}
	return cells
}

func (b *builder) verbatim(s *section, text, shape string, span document.Span) {
	for line := range strings.Lines(text) {
		w := b.writer()
		w.text(line, span, literal)
		b.add(s, w, shape, true)
	}
}

func (b *builder) leaf(s *section, inlines []document.Inline, shape string, unit bool) {
	w := b.writer()
	w.inlines(inlines, 0)
	if b.isSeries(w.String()) {
		b.tree.series = b.profile.Series().Name
		return
	}
	b.add(s, w, shape, unit)
}

// isSeries reports whether text is the sentence that names the series.
func (b *builder) isSeries(text string) bool {
	return b.series != "" && len(text) < 2*len(b.series) &&
		strings.TrimSuffix(prose.Fold(text), ".") == strings.TrimSuffix(b.series, ".")
}

func (b *builder) writer() *blockWriter { return &blockWriter{readMore: b.profile.ReadMore} }

// add closes a leaf and its tokens; a leaf without any is no leaf.
func (b *builder) add(s *section, w *blockWriter, shape string, unit bool) {
	s.links = append(s.links, w.links...)
	for _, a := range w.abbreviations {
		b.tree.glossary.add(a)
	}
	l := &block{Tokenized: b.vocab.Read(w.whole()), section: s, shape: shape, oneSentence: unit, runs: w.runs}
	if len(l.Tokens) == 0 {
		return
	}
	if l.starts = []int{0}; !unit {
		l.starts = prose.SentenceStarts(l.Text, l.Tokens)
	}
	l.wrap()
	b.tree.number(l)
	s.blocks = append(s.blocks, l)
}

// describe names s in a message.
func (s *section) describe() string {
	switch {
	case s.statement() && s.parent.node != nil:
		return fmt.Sprintf("%s, %s", s.parent.name, s.period)
	case s.node == nil:
		return "the front of the document"
	}
	return s.name
}

// wordsOf yields the words of each of sections.
func wordsOf(lists ...[]*section) iter.Seq[sequence.Bag] {
	return func(yield func(sequence.Bag) bool) {
		for _, list := range lists {
			for _, s := range list {
				if !yield(s.words()) {
					return
				}
			}
		}
	}
}

// words returns the words of s and of all below it.
func (s *section) words() sequence.Bag {
	if s.bag == nil {
		s.bag = sequence.Bag{}
		for _, l := range s.blocks {
			for _, t := range l.Tokens {
				if !t.Punct {
					s.bag = append(s.bag, t.ID)
				}
			}
		}
		for _, child := range s.children {
			s.bag = append(s.bag, child.words()...)
		}
		slices.Sort(s.bag)
	}
	return s.bag
}
