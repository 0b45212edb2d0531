package kramdown

import "github.com/stemmadocs/stemma/document"

const maxChunk = 256

// arena hands out values of one type from ever larger chunks: a document holds
// very many small nodes.
type arena[T any] struct {
	chunk []T
	used  int
	size  int
}

func (s *arena[T]) grow(n int) {
	s.size = max(4, min(2*s.size, maxChunk))
	s.chunk, s.used = make([]T, max(n, s.size)), 0
}

// next returns a zero value. To fill it in costs less, while garbage is being
// collected, than to copy a whole node to it.
func (s *arena[T]) next() *T {
	if s.used == len(s.chunk) {
		s.grow(1)
	}
	s.used++
	return &s.chunk[s.used-1]
}

// take returns n zero values.
func (s *arena[T]) take(n int) []T {
	if n == 0 {
		return nil
	}
	if len(s.chunk)-s.used < n {
		s.grow(n)
	}
	s.used += n
	return s.chunk[s.used-n : s.used : s.used]
}

// keep returns a copy of values.
func (s *arena[T]) keep(values []T) []T {
	kept := s.take(len(values))
	copy(kept, values)
	return kept
}

// arenas are those of the nodes that are common enough to matter.
type arenas struct {
	texts      arena[document.Text]
	emphases   arena[document.Emphasis]
	links      arena[document.Link]
	codes      arena[document.Code]
	paragraphs arena[document.Paragraph]
	items      arena[document.ListItem]
	itemRefs   arena[*document.ListItem]
	cells      arena[document.Cell]
	cellRefs   arena[*document.Cell]
	rows       arena[document.Row]
	inlines    arena[document.Inline]
	blocks     arena[document.Block]
	lines      arena[Line]
}
