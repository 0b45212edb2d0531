package drift

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// block is one paragraph, list item, table row, line of code … : the smallest
// block that holds text.
type block struct {
	prose.Tokenized
	section     *section
	shape       string // what it looks like: "paragraph", "bullet", "row" …
	oneSentence bool   // whatever its punctuation
	runs        []run
	starts      []int // where its sentences begin, as indexes of tokens
	softStarts  []int // those of starts at which no sentence begins: it was too long to be compared in one piece

	elsewhere bool // it is, unchanged, in another place
	moved     bool // and that is recorded
	ambiguous bool // it could have moved to more than one place
}

// run is a part of the text of a block that comes from one node.
type run struct {
	from  int32
	span  document.Span
	marks marks
}

// marks is the set of emphases of a run.
type marks uint8

const (
	emphasised marks = 1 << iota
	strong
	struck
	literal // code, mathematics
	raised  // superscript, subscript
)

// sentences returns the sentences of l.
func (l *block) sentences() []prose.Span {
	whole := l.All()
	out := make([]prose.Span, 0, len(l.starts))
	for i, from := range l.starts {
		to := len(l.Tokens)
		if i+1 < len(l.starts) {
			to = l.starts[i+1]
		}
		out = append(out, whole[from:to:to])
	}
	return out
}

// ids returns the tokens' numbers as a string, to compare blocks by.
func (l *block) ids() string {
	b := make([]byte, 0, 4*len(l.Tokens))
	for _, t := range l.Tokens {
		b = append(b, byte(t.ID), byte(t.ID>>8), byte(t.ID>>16), byte(t.ID>>24))
	}
	return string(b)
}

// span returns the place of text[from:to] in the source, as exactly as the
// nodes hold it.
func (l *block) span(from, to int32) document.Span {
	if len(l.runs) == 0 {
		return document.Span{}
	}
	first, last := l.runAt(from), l.runAt(max(from, to-1))
	s := l.place(first, from)
	e := l.place(last, to)
	if e.IsZero() || s.File != e.File {
		return s
	}
	s.EndLine, s.EndColumn = e.Line, e.Column
	return s
}

// marksAt returns the emphases of a token of l.
func (l *block) marksAt(token int32) marks {
	if len(l.runs) == 0 {
		return 0
	}
	return l.runs[l.runAt(l.Tokens[token].From)].marks
}

// placeOf returns where the tokens between from and to are in the source.
func (l *block) placeOf(from, to int) document.Span {
	return l.span(l.Tokens[from].From, l.Tokens[to-1].To)
}

// runAt returns the index of the run that holds offset at.
func (l *block) runAt(at int32) int {
	i, found := slices.BinarySearchFunc(l.runs, at, func(r run, at int32) int { return int(r.from - at) })
	if !found && i > 0 {
		i--
	}
	return i
}

// place returns where offset at, inside or at the end of run i, is in the
// source. Where the node's text is not its source byte by byte (an entity, an
// escape), it stays inside the node.
func (l *block) place(i int, at int32) document.Span {
	s := l.runs[i].span
	if s.IsZero() {
		return s
	}
	s.Column += at - l.runs[i].from
	if s.EndLine != 0 && (s.Line > s.EndLine || s.Line == s.EndLine && s.Column > s.EndColumn) {
		s.Line, s.Column = s.EndLine, s.EndColumn
	}
	s.EndLine, s.EndColumn = s.Line, s.Column
	return s
}

const longSentence = 120 // tokens, from where on a sentence is cut

// cut finds the sentences of l. What is too long to be compared in one piece is
// cut after marks where that is possible; what is aligned on both sides of such
// a cut is one piece again, see unwrapped.
func (l *block) cut() {
	starts := []int{0}
	if !l.oneSentence {
		starts = prose.SentenceStarts(l.Text, l.Tokens)
	}
	for i, from := range starts {
		to := len(l.Tokens)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		l.starts = append(l.starts, from)
		for at := from + 1; at < to; at++ {
			if size := at - from; size > longSentence && l.Tokens[at-1].Punct || size > 2*longSentence {
				l.starts, l.softStarts = append(l.starts, at), append(l.softStarts, at)
				from = at
			}
		}
	}
}

// kind returns what l is for a [Passage], and of a heading or item its level.
func (l *block) kind() (string, int) {
	switch first, _, _ := strings.Cut(l.shape, " "); first {
	case "heading":
		return first, l.section.node.Level
	case "bullet", "number":
		level := 0
		for marker := range strings.FieldsSeq(l.shape) {
			if marker == "bullet" || marker == "number" {
				level++
			}
		}
		return "item", level
	default:
		return first, 0
	}
}
