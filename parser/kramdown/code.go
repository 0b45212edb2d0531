package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// indentedCode reads lines that are indented by a tab or four spaces. A line
// that follows lazily goes on with the line above it. See
// https://kramdown.gettalong.org/syntax.html#standard-code-blocks.
func (p *parser) indentedCode(f *flow) bool {
	first := f.i
	end := p.codeEnd(f, f.i)
	var b strings.Builder
	for i := first; i < end; i++ {
		s := f.lines[i].Text
		n := codeIndent(s)
		if n == 0 && !blank(s) {
			b.WriteByte(' ')
		} else if i > first {
			b.WriteByte('\n')
		}
		b.WriteString(s[n:])
	}
	b.WriteByte('\n')
	f.i = end
	p.add(child{kind: blockChild, block: &document.CodeBlock{Span: linesSpan(f.lines[first:end]), Text: b.String()}})
	return true
}

// codeEnd returns the line after the last one of the indented text at i:
// indented lines, lazy ones directly below them, and blank ones between.
func (p *parser) codeEnd(f *flow, i int) int {
	first, end := i, i
	for i < len(f.lines) {
		s := f.lines[i].Text
		switch {
		case blank(s):
			i++
			continue
		case codeIndent(s) > 0:
		case end < i || i == first || f.endsLazy(i):
			return end
		}
		i++
		end = i
	}
	return end
}

// fencedCode reads code between lines of three or more tildes, and in GitHub's
// dialect also of backticks. See https://kramdown.gettalong.org/syntax.html#fenced-code-blocks
// and https://github.github.com/gfm/#fenced-code-blocks.
func (p *parser) fencedCode(f *flow, n int) bool {
	s := f.line().Text
	if !p.opts.GFM && (n > 0 || s[n] == '`') {
		return false
	}
	length := fenceLength(s[n:])
	info := strings.TrimSpace(s[n+length:])
	if !p.opts.GFM && strings.ContainsAny(info, " \t") {
		return false
	}
	if length < 3 || s[n] == '`' && strings.IndexByte(info, '`') >= 0 {
		return false
	}
	end := p.fenceEnd(f, s[n:n+length])
	if end < 0 {
		return false
	}
	code := &document.CodeBlock{Span: linesSpan(f.lines[f.i : end+1]), Language: language(info)}
	if body := f.lines[f.i+1 : end]; len(body) > 0 {
		code.Text = p.join(body) + "\n"
	}
	p.add(child{kind: blockChild, block: code})
	f.i = end + 1
	return true
}

// language returns the name of the language at the start of info, without
// what may follow it.
func language(info string) string {
	if i := strings.IndexAny(info, " \t"); i >= 0 {
		info = info[:i]
	}
	name, _, _ := strings.Cut(info, "?")
	return name
}

// fenceLength counts the equal tildes or backticks that start s.
func fenceLength(s string) int {
	if s == "" || s[0] != '~' && s[0] != '`' {
		return 0
	}
	n := 1
	for n < len(s) && s[n] == s[0] {
		n++
	}
	return n
}

// fenceEnd returns the line that closes fence, or -1.
func (p *parser) fenceEnd(f *flow, fence string) int {
	known := &f.unfenced[0]
	if fence[0] == '`' {
		known = &f.unfenced[1]
	}
	if *known > 0 && len(fence) >= *known {
		return -1
	}
	for i := f.i + 1; i < len(f.lines); i++ {
		s := f.lines[i].Text
		if p.opts.GFM {
			s = s[indent(s, 3):]
		}
		if n := fenceLength(s); n >= len(fence) && s[0] == fence[0] && blank(s[n:]) {
			return i
		}
	}
	*known = len(fence)
	return -1
}
