package templating

import (
	"slices"
	"sort"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// edit is a stretch of a text that stands for one of the text before.
type edit struct{ at, end, oldAt, oldEnd int }

// layer is a text made of another one by edits, which are in order.
type layer struct {
	text  string
	edits []edit
}

// old returns the place in the text before that a place came from.
func (l layer) old(at int) int {
	n := sort.Search(len(l.edits), func(i int) bool { return l.edits[i].at > at }) - 1
	if n < 0 {
		return at
	}
	switch e := l.edits[n]; {
	case at == e.at:
		return e.oldAt
	case at < e.end:
		return e.oldEnd
	default:
		return e.oldEnd + at - e.end
	}
}

// editor makes a layer of the text of another one.
type editor struct {
	text  string
	at    int // up to which the text is done
	kept  int // up to which out has it; what is between stays as it is
	out   strings.Builder
	edits []edit
}

// copy goes on to an offset.
func (e *editor) copy(to int) { e.at = to }

// replace puts s in the place of the text up to an offset.
func (e *editor) replace(to int, s string) {
	e.out.WriteString(e.text[e.kept:e.at])
	start := e.out.Len()
	e.out.WriteString(s)
	e.edits = append(e.edits, edit{start, e.out.Len(), e.at, to})
	e.at, e.kept = to, to
}

// layer is the new text, when all is done.
func (e *editor) layer() layer {
	if len(e.edits) == 0 {
		return layer{text: e.text}
	}
	e.out.WriteString(e.text[e.kept:])
	return layer{e.out.String(), e.edits}
}

// places leads from the text that is read back to the one of the file.
type places struct {
	src    string
	layers []layer // made of each other, the first of src

	lines, hiddenLines document.Lines
}

// hidden is the text that is read.
func (p *places) hidden() string { return p.layers[len(p.layers)-1].text }

// source returns where in the file a place stands.
func (p *places) source(at int) int {
	for _, l := range slices.Backward(p.layers) {
		at = l.old(at)
	}
	return at
}

// span returns where in the file what was read stands.
func (p *places) span(s document.Span) document.Span {
	p.readLines()
	s.Line, s.Column = p.place(s.Line, s.Column)
	s.EndLine, s.EndColumn = p.place(s.EndLine, s.EndColumn)
	return s
}

func (p *places) readLines() {
	if p.lines == nil {
		p.lines, p.hiddenLines = document.LinesOf(p.src), document.LinesOf(p.hidden())
	}
}

func (p *places) place(line, column int32) (int32, int32) {
	if line < 1 || int(line) > len(p.hiddenLines) {
		return line, column
	}
	return p.lines.Place(p.source(min(int(p.hiddenLines[line-1]+column)-1, len(p.hidden()))))
}

// stretch is the span of a part of the file.
func (p *places) stretch(file string, from, to int) document.Span {
	p.readLines()
	s := document.Span{File: file}
	s.Line, s.Column = p.lines.Place(from)
	s.EndLine, s.EndColumn = p.lines.Place(to)
	return s
}
