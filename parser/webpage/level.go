package webpage

import "github.com/stemmadocs/stemma/document"

// settleLevels puts the sections of a page below its title, which was a heading of
// some level, or none. What is in a further section of the first level goes down with
// it, unless there is no room below; what is all below a title of a lower level goes up
// with that.
func settleLevels(blocks []document.Block, title int) {
	switch highest, lowest := levels(blocks); {
	case title == 1 && highest == 1 && lowest < lowestLevel:
		eachSection(blocks, func(s *document.Section) bool {
			if s.Level == 1 {
				shift(s, 1)
			}
			return s.Level > 1
		})
	case title > 1 && highest > title:
		eachSection(blocks, func(s *document.Section) bool {
			s.Level -= title - 1
			return true
		})
	}
}

// shift changes the level of a section and of all that are in it.
func shift(s *document.Section, by int) {
	s.Level += by
	eachSection(s.Blocks, func(inner *document.Section) bool {
		inner.Level += by
		return true
	})
}

// lowestLevel is that of headings in HTML.
const lowestLevel = 6

// levels returns the level of the highest section and that of the lowest.
func levels(blocks []document.Block) (highest, lowest int) {
	eachSection(blocks, func(s *document.Section) bool {
		if highest == 0 || s.Level < highest {
			highest = s.Level
		}
		lowest = max(lowest, s.Level)
		return true
	})
	return highest, lowest
}

// eachSection visits sections, and those in them where visit says so.
func eachSection(blocks []document.Block, visit func(*document.Section) bool) {
	document.WalkBlocks(blocks, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok {
			return visit(s)
		}
		_, inline := n.(document.Inline)
		return !inline
	})
}
