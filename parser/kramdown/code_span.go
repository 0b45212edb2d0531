package kramdown

import "strings"

// codeSpan reads code between equal runs of backticks, see
// https://kramdown.gettalong.org/syntax.html#code-spans.
func (ip *inlineParser) codeSpan() {
	s, i := ip.s[:ip.end], ip.pos
	n := 1
	for i+n < len(s) && s[i+n] == '`' {
		n++
	}
	end := ip.closingTicks(i+n, n)
	if end < 0 || n == 1 && i+1 < len(s) && space(s[i+1]) && (i == ip.textStart || space(s[i-1])) {
		ip.literal(n)
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
	code := ip.p.codes.next()
	code.Span, code.Text = ip.t.span(i, end), s[from:to]
	ip.push(code, end)
}

// closingTicks returns the place of the first n backticks at or after i, or
// -1.
func (ip *inlineParser) closingTicks(i, n int) int {
	m := &ip.memo
	if m.ticks > 0 && n >= m.ticks && i >= m.ticksAt {
		return -1
	}
	k := strings.Index(ip.s[i:ip.end], ip.s[i-n:i])
	if k < 0 {
		m.ticks, m.ticksAt = n, i
		return -1
	}
	return i + k
}

// math reads "$$formula$$", see https://kramdown.gettalong.org/syntax.html#math-blocks.
func (ip *inlineParser) math() {
	i := ip.pos
	end := ip.find(findMath, i+2, "$$")
	if end < 0 {
		ip.literal(1)
		return
	}
	ip.push(ip.p.inlineFormula(strings.TrimSpace(ip.s[i+2:end]), ip.t.span(i, end+2)), end+2)
}
