package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"github.com/stemmadocs/stemma/document"
)

// span returns the span from one offset to another, without white space at
// its end.
func (r *reader) span(start, end int) document.Span {
	start, end = min(max(start, 0), len(r.src)), min(end, len(r.src))
	for end > start && (r.src[end-1] == '\n' || r.src[end-1] == ' ') {
		end--
	}
	end = max(start, end)
	line, column := r.lines.Place(start)
	endLine, endColumn := r.lines.Place(end)
	return document.Span{Line: line, Column: column, EndLine: endLine, EndColumn: endColumn}
}

// nodeSpan returns the span of a block.
func (r *reader) nodeSpan(n ast.Node) document.Span { return r.span(r.start(n), r.end(n)) }

func (r *reader) start(n ast.Node) int {
	if pos := n.Pos(); pos >= 0 {
		return pos
	}
	if n.Type() != ast.TypeInline && n.Lines() != nil && n.Lines().Len() > 0 {
		return n.Lines().At(0).Start
	}
	if n.Parent() != nil && n.Parent().Pos() >= 0 {
		return n.Parent().Pos()
	}
	return 0
}

// end returns the offset after a block: after the last line of the last of
// its descendants.
func (r *reader) end(n ast.Node) int {
	for {
		last := n.LastChild()
		if last == nil || last.Type() == ast.TypeInline {
			break
		}
		n = last
	}
	switch n := n.(type) {
	case *ast.FencedCodeBlock:
		return r.fenceEnd(n)
	case *ast.HTMLBlock:
		if n.HasClosure() {
			return n.ClosureLine.Stop
		}
	}
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		return lines.At(lines.Len() - 1).Stop
	}
	return r.lineEnd(r.start(n))
}

// fenceEnd returns the offset after a code block with its last fence.
func (r *reader) fenceEnd(n *ast.FencedCodeBlock) int {
	end := r.lineEnd(r.start(n)) + 1
	if lines := n.Lines(); lines.Len() > 0 {
		end = lines.At(lines.Len() - 1).Stop
	}
	if end >= len(r.src) {
		return len(r.src)
	}
	next := r.lineEnd(end)
	line := bytes.TrimLeft(r.src[end:next], " >\t")
	if bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~")) {
		return next
	}
	return end
}

func (r *reader) lineEnd(offset int) int {
	offset = min(max(offset, 0), len(r.src))
	if n := bytes.IndexByte(r.src[offset:], '\n'); n >= 0 {
		return offset + n
	}
	return len(r.src)
}
