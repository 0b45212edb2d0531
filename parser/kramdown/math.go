package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// mathBlock reads "$$ … $$" that stands between two boundaries. A backslash
// before it makes it running text.
func (p *parser) mathBlock(f *flow, n int) bool {
	l := f.line()
	s := l.Text[n:]
	if strings.HasPrefix(s, `\$$`) {
		if p.afterBoundary() && f.mathEnd(n+1) >= 0 {
			l.cut(n + 1)
		}
		return false
	}
	if !strings.HasPrefix(s, "$$") || !p.afterBoundary() {
		return false
	}
	end := f.mathEnd(n)
	if end < 0 || !blank(afterMath(f, end, n)) || !p.beforeBoundary(f, end+1) {
		return false
	}
	body := p.join(f.lines[f.i : end+1])
	body = body[n+2:]
	body = body[:strings.Index(body, "$$")]
	p.add(kid{kind: blockKid, block: &document.MathBlock{
		Span: linesSpan(f.lines[f.i : end+1]), Text: strings.TrimSpace(body),
	}})
	f.i = end + 1
	return true
}

// mathEnd returns the line of the "$$" that closes the one at byte n of the
// current line, or -1.
func (f *flow) mathEnd(n int) int {
	line, _ := f.find("$$", n+2)
	return line
}

// afterMath returns what follows the closing "$$" on its line.
func afterMath(f *flow, end, n int) string {
	s := f.lines[end].Text
	if end == f.i {
		s = s[n+2:]
	}
	return s[strings.Index(s, "$$")+2:]
}
