package paper

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
)

// build makes the tree: list items go into lists, and what is below a heading
// into its section.
func (r *reader) build() []document.Block {
	root := &document.Section{}
	open := []*document.Section{root}
	add := func(b document.Block) {
		for _, s := range open[1:] {
			s.Span = s.To(b.Pos())
		}
		in := open[len(open)-1]
		in.Blocks = append(in.Blocks, b)
	}
	for i := 0; i < len(r.blocks); {
		switch b := &r.blocks[i]; b.kind {
		case heading:
			for open[len(open)-1].Level >= b.heading.level { // the root has level 0
				open = open[:len(open)-1]
			}
			s := r.section(b)
			add(s)
			open = append(open, s)
			i++
		case bullet, item:
			end := i + 1
			for end < len(r.blocks) && r.blocks[end].kind == b.kind && r.follows(end) {
				end++
			}
			add(r.list(r.blocks[i:end], 1))
			i = end
		default:
			add(r.paragraph(b, false))
			i++
		}
	}
	document.WalkBlocks(root.Blocks, r.markPlaceholder)
	return root.Blocks
}

// follows reports whether a list item goes on the list of the block before it:
// a bullet does, a numbered item if it counts on.
func (r *reader) follows(i int) bool {
	b, before := &r.blocks[i], &r.blocks[i-1]
	return b.kind == bullet || b.number == before.number+1
}

func (r *reader) section(b *block) *document.Section {
	h := b.heading
	inferred := h.inferred
	return &document.Section{
		Span:     b.span(),
		Role:     h.role,
		Key:      h.roleKey,
		Number:   h.number,
		Level:    h.level,
		Heading:  r.headingText(h),
		Period:   h.period,
		Inferred: &inferred,
	}
}

// markPlaceholder marks a department or statement whose text is still to come.
func (r *reader) markPlaceholder(n document.Node) bool {
	s, ok := n.(*document.Section)
	if !ok {
		return false
	}
	if s.Role == "" {
		return true
	}
	s.Placeholder = role.SaysNothing(s, r.profile)
	return true
}
