package kramdown

import "strings"

// codeSpan reads code between equal runs of backticks.
func (sp *spans) codeSpan() {
	s, i := sp.s[:sp.end], sp.pos
	n := 1
	for i+n < len(s) && s[i+n] == '`' {
		n++
	}
	end := sp.closingTicks(i+n, n)
	if end < 0 || n == 1 && i+1 < len(s) && space(s[i+1]) && (i == sp.top || space(s[i-1])) {
		sp.literal(n)
		return
	}
	from, to := i+n, end
	if n > 1 && from < to && s[from] == ' ' {
		from++
	}
	if n > 1 && from < to && s[to-1] == ' ' {
		to--
	}
	end += n
	code := sp.p.codes.next()
	code.Span, code.Text = sp.t.span(i, end), s[from:to]
	sp.push(code, end)
}

// closingTicks returns where the first n backticks at or after i stand, or
// -1.
func (sp *spans) closingTicks(i, n int) int {
	m := &sp.memo
	if m.ticks > 0 && n >= m.ticks && i >= m.ticksAt {
		return -1
	}
	k := strings.Index(sp.s[i:sp.end], sp.s[i-n:i])
	if k < 0 {
		m.ticks, m.ticksAt = n, i
		return -1
	}
	return i + k
}

// math reads "$$formula$$".
func (sp *spans) math() {
	i := sp.pos
	end := sp.find(findMath, i+2, "$$")
	if end < 0 {
		sp.literal(1)
		return
	}
	sp.push(sp.p.phraseFormula(strings.TrimSpace(sp.s[i+2:end]), sp.t.span(i, end+2)), end+2)
}
