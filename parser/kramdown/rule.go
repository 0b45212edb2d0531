package kramdown

import "github.com/stemmadocs/stemma/document"

func ruleMark(c byte) bool { return c == '*' || c == '-' || c == '_' }

// rule reads a line of three or more *, - or _, with blanks between, see
// https://kramdown.gettalong.org/syntax.html#horizontal-rules.
func (p *parser) rule(f *flow) bool {
	l := f.line()
	if !isRule(l.Text) {
		return false
	}
	p.add(child{kind: blockChild, block: &document.Rule{Span: linesSpan(f.lines[f.i : f.i+1])}})
	f.i++
	return true
}

func isRule(s string) bool {
	n, c := lead(s)
	if !ruleMark(c) {
		return false
	}
	marks := 0
	for ; n < len(s); n++ {
		switch s[n] {
		case c:
			marks++
		case ' ', '\t':
		default:
			return false
		}
	}
	return marks >= 3
}
