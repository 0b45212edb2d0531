package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// noteBlocks reads footnotes. What is on the line of the label begins after the blanks
// there, as it does for GitHub: goldmark takes them for a part of it, and then what
// belongs to a list on that line is indented too little.
//
// https://github.blog/changelog/2021-09-30-footnotes-now-supported-in-markdown-fields/
type noteBlocks struct{ parser.BlockParser }

func newNoteBlocks() parser.BlockParser { return noteBlocks{extension.NewFootnoteBlockParser()} }

func (b noteBlocks) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	note, state := b.BlockParser.Open(parent, reader, pc)
	if note == nil || state&parser.HasChildren == 0 {
		return note, state
	}
	line, _ := reader.PeekLine()
	blanks := 0
	for blanks < len(line) && line[blanks] == ' ' {
		blanks++
	}
	if blanks < len(line) && line[blanks] > ' ' {
		reader.Advance(blanks)
	}
	return note, state
}
