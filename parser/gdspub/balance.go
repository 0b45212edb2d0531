package gdspub

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// maxDepth is how deep block directives nest before they are read as if they
// were not there. Real documents nest three deep.
const maxDepth = 60

// balancer makes every block directive that opens close again. A department
// ends where the next one begins, a statement where the next one or the next
// department does; closers that close nothing are dropped. All of it is
// reported.
type balancer struct {
	*reader
	out    []kramdown.Line
	stack  []element // what is open: directives that were written out, and elements of HTML
	beyond []bool    // what is open beyond maxDepth: true for HTML, whose closers stay
}

// element is a line that opens or closes a block element and holds nothing
// else, or a place in a line where one opens in HTML.
type element struct {
	kramdown.Line
	begin   string // what is before it in its line
	tag     string
	written string // as the source has it
	classes []string
	html    bool // written as HTML, not as a directive
}

// line writes a line of text.
func (b *balancer) line(l kramdown.Line) { b.out = append(b.out, l) }

// blank writes a blank line before l, unless there is one.
func (b *balancer) blank(l kramdown.Line) {
	if n := len(b.out); n > 0 && strings.TrimSpace(b.out[n-1].Text) != "" {
		l.Text = ""
		b.line(l)
	}
}

// closed reports whether the line before ends a block element.
func (b *balancer) closed() bool {
	if len(b.out) == 0 {
		return false
	}
	last := strings.TrimRight(b.out[len(b.out)-1].Text, " ")
	tag, ok := strings.CutPrefix(last[max(0, strings.LastIndexByte(last, '<')):], "</")
	tag, ended := strings.CutSuffix(tag, ">")
	return ok && ended && slices.Contains(tags, tag) && !inlineTag(tag)
}

// elements opens the block elements of HTML that begin on a line, so that a
// closer finds its own.
func (b *balancer) elements(l kramdown.Line, opens []opening) {
	for _, o := range opens {
		if len(b.stack) >= maxDepth {
			b.beyond = append(b.beyond, true)
			continue
		}
		e := element{Line: l, begin: margin(l.Text), tag: o.tag, written: "<" + o.tag + ">", html: true}
		e.Column += int32(o.at)
		b.stack = append(b.stack, e)
	}
}

// open opens a directive; a department or statement ends the one before.
func (b *balancer) open(e element) {
	for _, class := range []string{"department", "statement"} {
		if !slices.Contains(e.classes, class) {
			continue
		}
		if from := b.opened(class); from >= 0 {
			for len(b.stack) > from {
				b.unclosed(fmt.Sprintf("where %s begins on line %d", e.written, e.Number))
				b.end(e.Line)
			}
		}
	}
	if len(b.stack) >= maxDepth {
		if len(b.beyond) == 0 {
			b.problems.Warn(e.at(), "nesting", fmt.Sprintf(
				"directives nest more than %d deep; what is deeper is read as if they were not there", maxDepth),
				"close directives that are no longer needed")
		}
		b.beyond = append(b.beyond, false)
		return
	}
	b.stack = append(b.stack, e)
	b.line(e.Line)
}

// opened returns where in the stack a directive of that class is open, or -1.
func (b *balancer) opened(class string) int {
	return slices.IndexFunc(b.stack, func(e element) bool { return slices.Contains(e.classes, class) })
}

// close ends the innermost element with the tag of e, and those inside it.
func (b *balancer) close(e element) {
	if n := len(b.beyond); n > 0 {
		if b.beyond[n-1] {
			b.line(e.Line)
		}
		b.beyond = b.beyond[:n-1]
		return
	}
	if !slices.ContainsFunc(b.stack, func(open element) bool { return open.tag == e.tag }) {
		b.problems.Warn(e.at(), "stray-directive", e.written+" closes nothing; it is left out",
			"delete it, or open what it should close")
		return
	}
	for b.stack[len(b.stack)-1].tag != e.tag {
		b.unclosed(fmt.Sprintf("where %s stands on line %d", e.written, e.Number))
		b.end(e.Line)
	}
	b.end(e.Line)
}

// finish closes what is still open and returns all lines. HTML around all
// directives may stay open for kramdown, unless another file follows.
func (b *balancer) finish() []kramdown.Line {
	rest := 0
	for !b.merged && rest < len(b.stack) && b.stack[rest].html {
		rest++
	}
	for len(b.stack) > rest {
		b.unclosed("at the end of the text")
		b.end(b.out[len(b.out)-1])
	}
	return b.out
}

// end writes the closer of the innermost element. A table before it ends at a
// blank line only.
func (b *balancer) end(at kramdown.Line) {
	top := b.stack[len(b.stack)-1]
	b.stack = b.stack[:len(b.stack)-1]
	if strings.IndexByte(b.out[len(b.out)-1].Text, '|') >= 0 {
		at.Text = strings.TrimRight(top.begin, " ")
		b.line(at)
	}
	at.Text = top.begin + "</" + top.tag + ">"
	b.line(at)
}

func (b *balancer) unclosed(where string) {
	top := b.stack[len(b.stack)-1]
	b.problems.Warn(top.at(), "unclosed-directive", top.written+" is still open "+where+"; it is closed there",
		"close it where it should end")
}

// at returns the place of the element.
func (e element) at() document.Span {
	if e.html {
		return span(e.Line, 0, len(e.written))
	}
	return span(e.Line, len(e.begin), len(e.begin)+len(e.written))
}

// opening is a block element of HTML that begins in a line.
type opening struct {
	tag string
	at  int // in the line
}
