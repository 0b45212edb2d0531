package role

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

const deepest = 6 // level of a section

// nest moves statements that come after their department, at its own level,
// into it, and reports whether there are any. There are where one of the
// headings above them is the name of an organisation that the profile knows.
func nest(doc *document.Document, p *profile.Profile) bool {
	flat := map[document.Block]bool{}
	known := false
	eachList(&doc.Blocks, func(blocks *[]document.Block) {
		for i, b := range *blocks {
			d, ok := b.(*document.Section)
			if !ok || len(d.Blocks) > 0 || isPeriod(d, p) || !follows(*blocks, i+1, d.Level, p) {
				continue
			}
			name, _ := nameOf(d)
			_, named := p.Organisation(name)
			known = known || named
			if named || name != "" && IsName(name) {
				flat[d] = true
			}
		}
	})
	if !known {
		return false
	}
	eachList(&doc.Blocks, func(blocks *[]document.Block) {
		kept := make([]document.Block, 0, len(*blocks))
		for i := 0; i < len(*blocks); i++ {
			b := (*blocks)[i]
			kept = append(kept, b)
			if d, ok := b.(*document.Section); ok && flat[d] {
				delete(flat, d)
				i += adopt(d, (*blocks)[i+1:], p)
				const message = "what %s says for each time has headings of its own level; it is read as part of it"
				doc.Problems.Remark(d.Span, "flat-statements", fmt.Sprintf(message, d.Name()),
					"lower the headings below it by one level")
			}
		}
		if len(kept) < len(*blocks) {
			*blocks = kept
		}
	})
	return true
}

func isPeriod(s *document.Section, p *profile.Profile) bool {
	name, _ := nameOf(s)
	_, ok := p.Period(name)
	return ok
}

// follows reports whether block i is a section of that level that names a period.
func follows(blocks []document.Block, i, level int, p *profile.Profile) bool {
	if i >= len(blocks) {
		return false
	}
	s, ok := blocks[i].(*document.Section)
	return ok && s.Level == level && isPeriod(s, p)
}

// adopt moves the statements after a department into it and returns how many
// there are.
func adopt(d *document.Section, after []document.Block, p *profile.Profile) (n int) {
	for follows(after, n, d.Level, p) {
		lower(after[n])
		n++
	}
	d.Blocks = append(d.Blocks, after[:n]...)
	return n
}

// lower moves a section and those in it down by a level.
func lower(b document.Block) {
	document.WalkBlocks([]document.Block{b}, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok {
			s.Level = min(s.Level+1, deepest)
		}
		return true
	})
}

// eachList visits every list of blocks that can hold sections with a role, the
// outer one before those in it.
func eachList(blocks *[]document.Block, visit func(*[]document.Block)) {
	visit(blocks)
	for _, b := range *blocks {
		switch b := b.(type) {
		case *document.Section:
			eachList(&b.Blocks, visit)
		case *document.Element:
			eachList(&b.Blocks, visit)
		case *document.Quote:
			eachList(&b.Blocks, visit)
		}
	}
}
