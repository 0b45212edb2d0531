package kramdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// lineEnd reads a newline. Two spaces before it make a hard break, see
// https://kramdown.gettalong.org/syntax.html#paragraphs.
func (ip *inlineParser) lineEnd() {
	s, i := ip.s, ip.pos
	r := &ip.run
	if i >= 2 && i-2 >= ip.markupEnd && s[i-1] == ' ' && s[i-2] == ' ' && r.hasText && r.to == i {
		ip.trimRun(2)
		ip.pos = i - 2
		ip.hardBreak(2)
		return
	}
	if ip.wraps() && i+1 < ip.end {
		ip.hardBreak(0)
		return
	}
	if ip.p.settings.joinCJK && ip.betweenIdeographs(i) {
		ip.replace(1, "")
		return
	}
	ip.plain(i + 1)
}

// wraps reports whether every newline breaks the line: the option hard_wrap of the dialect
// of GitHub, https://github.com/kramdown/parser-gfm#options.
func (ip *inlineParser) wraps() bool {
	return ip.p.settings.hardWrap && ip.p.opts.GFM && !ip.level.plain
}

// trimRun takes the last n bytes off the text that was gathered.
func (ip *inlineParser) trimRun(n int) {
	r := &ip.run
	r.to -= n
	if r.copied {
		ip.buf = ip.buf[:len(ip.buf)-n]
	}
	if r.to == r.from {
		*r = textRun{}
	}
}

// hardBreak adds a break for n bytes of source. The newline after them stays
// in the text.
func (ip *inlineParser) hardBreak(n int) {
	i := ip.pos
	ip.push(&document.LineBreak{Span: ip.t.span(i, i+n)}, i+n)
	ip.plain(min(i+n+1, ip.end))
}

// keepBreak lets a hard break end the text, which goes on with a newline.
func (ip *inlineParser) keepBreak() {
	switch i := skipBlanks(ip.s, ip.end); {
	case i >= ip.end+2 && i < len(ip.s) && ip.s[i] == '\n':
		ip.end = i + 1
	case ip.end > ip.pos && blank(ip.s[ip.end:]) && ip.s[ip.end-1] == '\\':
		ip.s = ip.s[:ip.end] + "\n"
	}
}

// betweenIdeographs reports whether the newline at i is between two
// characters of a script that has no spaces.
func (ip *inlineParser) betweenIdeographs(i int) bool {
	before, _ := utf8.DecodeLastRuneInString(ip.s[:i])
	after, _ := utf8.DecodeRuneInString(ip.s[i+1 : ip.end])
	return ideograph(before) && ideograph(after)
}

func ideograph(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) ||
		0x3000 <= r && r <= 0x303f || 0xff00 <= r && r <= 0xffef
}
