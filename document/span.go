package document

// Span is a stretch of source text. Lines and columns count from 1; columns
// count bytes. The end is exclusive: it stands behind the last byte. The zero
// Span belongs to a node that was made by hand.
//
// Every node embeds its Span, which also makes it a Node.
type Span struct {
	File      string // the included or merged file; empty for Source.Path
	Line      int32
	Column    int32
	EndLine   int32
	EndColumn int32
}

// Pos returns the span itself; nodes inherit it.
func (s Span) Pos() Span { return s }

// span makes every node that embeds Span reachable without its type.
func (s *Span) span() *Span { return s }

// SpanOf returns the span of n, to read or change, and nil for a node that is not
// of this package.
func SpanOf(n Node) *Span {
	if h, ok := n.(interface{ span() *Span }); ok {
		return h.span()
	}
	return nil
}

// IsZero reports whether the span points nowhere.
func (s Span) IsZero() bool { return s == Span{} }

// To returns the span from the start of s to the end of t. Where one of them
// is zero, or t lies in another file, it is the other or s.
func (s Span) To(t Span) Span {
	switch {
	case s.IsZero():
		return t
	case t.IsZero() || t.File != s.File:
		return s
	}
	s.EndLine, s.EndColumn = t.EndLine, t.EndColumn
	return s
}

// Before reports whether s starts before t, files in alphabetical order.
func (s Span) Before(t Span) bool {
	if s.File != t.File {
		return s.File < t.File
	}
	if s.Line != t.Line {
		return s.Line < t.Line
	}
	return s.Column < t.Column
}
