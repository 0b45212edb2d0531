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
	if length < 3 {
		return false
	}
	end := p.fenceEnd(f, s[n:n+length])
	if shorter := p.shorterFence(f, s[n], length); end < 0 && shorter > 0 {
		length = shorter
		end = p.fenceEnd(f, s[n:n+length])
	}
	info := strings.TrimSpace(s[n+length:])
	if end < 0 || p.twoWords(info, f.line().span(n, len(s))) {
		return false
	}
	code := &document.CodeBlock{Span: linesSpan(f.lines[f.i : end+1]), Language: language(info), Text: "\n"}
	if body := f.lines[f.i+1 : end]; len(body) > 0 {
		code.Text = p.join(body) + "\n"
	}
	p.add(child{kind: blockChild, block: code})
	f.i = end + 1
	return true
}

// twoWords reports whether more than a word follows a fence, with which it is
// none to kramdown.
func (p *parser) twoWords(info string, at document.Span) bool {
	if !strings.ContainsAny(info, " \t") {
		return false
	}
	p.warn(at, "fence-words", "leave only the name of the language",
		"more than one word follows the fence, so that kramdown reads no code: %s", info)
	return true
}

// language returns the name of the language in info, without the options that
// may follow it.
func language(info string) string {
	if i := strings.IndexByte(info, '?'); i > 0 {
		return info[:i]
	}
	if strings.HasPrefix(info, "??") {
		return "?"
	}
	return info
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
	known := f.unclosed(fence[0])
	if *known > 0 && len(fence) >= *known {
		return -1
	}
	longest := 2
	for i := f.i + 1; i < len(f.lines); i++ {
		n := p.fenceAlone(f.lines[i].Text, fence[0])
		if n >= len(fence) {
			return i
		}
		longest = max(longest, n)
	}
	*known = longest + 1
	return -1
}

// shorterFence returns how many of the marks of a fence that nothing closes
// are a fence that is closed; the others are then the name of a language.
func (p *parser) shorterFence(f *flow, mark byte, length int) int {
	known := *f.unclosed(mark)
	if known <= 3 || length < known {
		return 0
	}
	return known - 1
}

// unclosed returns where the length is kept of the shortest fence that nothing
// closes from here on.
func (f *flow) unclosed(mark byte) *int {
	if mark == '`' {
		return &f.unfenced[1]
	}
	return &f.unfenced[0]
}

// fenceAlone returns the length of the fence that s is, or 0.
func (p *parser) fenceAlone(s string, mark byte) int {
	if p.opts.GFM {
		s = s[indent(s, 3):]
	}
	n := fenceLength(s)
	if n < 3 || s[0] != mark || !blank(s[n:]) {
		return 0
	}
	return n
}
