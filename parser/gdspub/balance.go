package gdspub

import (
	"fmt"
	"slices"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// maxDepth is how deep block directives nest before they are read as if they
// were not there. Real documents nest three deep.
const maxDepth = 60

// balance makes every block directive that opens close again. A department
// ends where the next one begins, a statement where the next one or the next
// department does; closers that close nothing are dropped. All of it is
// reported.
func (r *reader) balance(lines []line) []line {
	b := &balancer{reader: r, out: make([]line, 0, len(lines))}
	for _, l := range lines {
		switch l.kind {
		case openTag:
			b.open(l)
		case closeTag:
			b.close(l)
		default:
			b.out = append(b.out, l)
			b.elements(l)
		}
	}
	for len(b.stack) > 0 {
		b.unclosed("at the end of the text")
		b.pop(kramdown.Line{})
	}
	return b.out
}

type balancer struct {
	*reader
	out    []line
	stack  []line // what is open: directives that were written out, and elements of HTML
	beyond []bool // what is open beyond maxDepth: true for HTML, whose closers stay
}

// elements opens the block elements of HTML that begin on a line, so that a
// closer finds its own.
func (b *balancer) elements(l line) {
	for _, o := range l.opens {
		if len(b.stack) >= maxDepth {
			b.beyond = append(b.beyond, true)
			continue
		}
		element := line{Line: l.Line, tag: o.tag, written: "<" + o.tag + ">"}
		element.Column += int32(o.at)
		b.stack = append(b.stack, element)
	}
}

func (b *balancer) open(l line) {
	for _, class := range []string{"department", "statement"} {
		if !slices.Contains(l.classes, class) {
			continue
		}
		if from := b.opened(class); from >= 0 {
			for len(b.stack) > from {
				b.unclosed(fmt.Sprintf("where %s begins on line %d", l.written, l.Number))
				b.pop(l.Line)
			}
		}
	}
	if len(b.stack) == maxDepth {
		if len(b.beyond) == 0 {
			b.warn(b.at(l), "nesting", fmt.Sprintf("directives nest more than %d deep; what is deeper is read as if they were not there", maxDepth),
				"close directives that are no longer needed")
		}
		b.beyond = append(b.beyond, false)
		return
	}
	b.stack = append(b.stack, l)
	b.out = append(b.out, l)
}

// opened returns where in the stack a directive of that class is open, or -1.
func (b *balancer) opened(class string) int {
	return slices.IndexFunc(b.stack, func(l line) bool { return slices.Contains(l.classes, class) })
}

func (b *balancer) close(l line) {
	switch {
	case len(b.beyond) > 0:
		if b.beyond[len(b.beyond)-1] {
			b.out = append(b.out, l)
		}
		b.beyond = b.beyond[:len(b.beyond)-1]
	case !slices.ContainsFunc(b.stack, func(open line) bool { return open.tag == l.tag }):
		b.warn(b.at(l), "stray-directive", l.written+" closes nothing; it is left out",
			"delete it, or open what it should close")
	default:
		for b.stack[len(b.stack)-1].tag != l.tag {
			b.unclosed(fmt.Sprintf("where %s stands on line %d", l.written, l.Number))
			b.pop(l.Line)
		}
		b.end(l.Line)
	}
}

// pop closes the innermost directive at a line that does not say so.
func (b *balancer) pop(at kramdown.Line) {
	if at.Number == 0 && len(b.out) > 0 {
		at = b.out[len(b.out)-1].Line
	}
	b.end(at)
}

// end writes the closer of the innermost directive. The blank line before it
// lets a table end there.
func (b *balancer) end(at kramdown.Line) {
	top := b.stack[len(b.stack)-1]
	b.stack = b.stack[:len(b.stack)-1]
	blank := at
	blank.Text, at.Text = "", "</"+top.tag+">"
	b.out = append(b.out, line{Line: blank}, line{Line: at, kind: closeTag})
}

func (b *balancer) unclosed(where string) {
	top := b.stack[len(b.stack)-1]
	b.warn(b.at(top), "unclosed-directive", top.written+" is still open "+where+"; it is closed there",
		"close it where it should end")
}

// at returns the place of a line that holds one directive.
func (r *reader) at(l line) document.Span {
	return span(l.Line, 0, len(l.written))
}
