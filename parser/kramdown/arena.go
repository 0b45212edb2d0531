package kramdown

import "github.com/stemmadocs/stemma/document"

const maxSlab = 256

// slab hands out values of one type from ever larger blocks: a document holds
// very many small nodes.
type slab[T any] struct {
	block []T
	used  int
	size  int
}

func (s *slab[T]) grow(n int) {
	s.size = max(4, min(2*s.size, maxSlab))
	s.block, s.used = make([]T, max(n, s.size)), 0
}

// next returns a zero value. To fill it in costs less, while garbage is being
// collected, than to copy a whole node to it.
func (s *slab[T]) next() *T {
	if s.used == len(s.block) {
		s.grow(1)
	}
	s.used++
	return &s.block[s.used-1]
}

// take returns n zero values.
func (s *slab[T]) take(n int) []T {
	if n == 0 {
		return nil
	}
	if len(s.block)-s.used < n {
		s.grow(n)
	}
	s.used += n
	return s.block[s.used-n : s.used : s.used]
}

// keep returns a copy of values.
func (s *slab[T]) keep(values []T) []T {
	kept := s.take(len(values))
	copy(kept, values)
	return kept
}

// slabs are those of the nodes that are common enough to matter.
type slabs struct {
	texts      slab[document.Text]
	emphases   slab[document.Emphasis]
	links      slab[document.Link]
	codes      slab[document.Code]
	paragraphs slab[document.Paragraph]
	items      slab[document.ListItem]
	itemRefs   slab[*document.ListItem]
	cells      slab[document.Cell]
	cellRefs   slab[*document.Cell]
	rows       slab[document.Row]
	inlines    slab[document.Inline]
	blocks     slab[document.Block]
	lines      slab[Line]
}
