package kramdown

import "github.com/stemmadocs/stemma/document"

const maxSlab = 256

// slab hands out values of one type from ever larger blocks: a document holds
// very many small nodes.
type slab[T any] struct {
	free []T
	size int
}

func (s *slab[T]) grow(n int) {
	s.size = max(4, min(2*s.size, maxSlab))
	s.free = make([]T, max(n, s.size))
}

// put keeps v and returns its address.
func (s *slab[T]) put(v T) *T {
	if len(s.free) == 0 {
		s.grow(1)
	}
	p := &s.free[0]
	*p = v
	s.free = s.free[1:]
	return p
}

// take returns n zero values.
func (s *slab[T]) take(n int) []T {
	if n == 0 {
		return nil
	}
	if len(s.free) < n {
		s.grow(n)
	}
	taken := s.free[:n:n]
	s.free = s.free[n:]
	return taken
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
