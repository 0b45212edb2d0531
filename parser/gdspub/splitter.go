package gdspub

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// splitter cuts a text node from left to right and knows where it is.
type splitter struct {
	text         *document.Text
	out          []document.Inline
	at           int // how much of the text is in out
	line, column int32
}

// add makes a node of text[from:to], whose content begins and ends frame
// bytes further in.
func (s *splitter) add(from, to, frame int, node func(document.Span, document.Inline) document.Inline) {
	if from > s.at {
		s.out = append(s.out, s.take(from))
	}
	open := s.take(from + frame)
	inner := s.take(to - frame)
	end := s.take(to)
	s.out = append(s.out, node(open.Span.To(end.Span), inner))
}

// parts returns what was cut, with the rest of the text after it.
func (s *splitter) parts() []document.Inline {
	if s.out != nil && s.at < len(s.text.Text) {
		s.out = append(s.out, s.take(len(s.text.Text)))
	}
	return s.out
}

// take returns the text up to an offset as a node and goes on after it.
func (s *splitter) take(to int) *document.Text {
	t := &document.Text{Text: s.text.Text[s.at:to]}
	t.Span = document.Span{File: s.text.File, Line: s.line, Column: s.column}
	if n := strings.LastIndexByte(t.Text, '\n'); n >= 0 {
		s.line += int32(strings.Count(t.Text, "\n"))
		s.column = int32(len(t.Text) - n)
	} else {
		s.column += int32(len(t.Text))
	}
	t.EndLine, t.EndColumn = s.line, s.column
	s.at = to
	return t
}
