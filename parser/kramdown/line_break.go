package kramdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// lineEnd reads a newline. Two spaces before it make a hard break.
func (sp *spans) lineEnd() {
	s, i := sp.s, sp.pos
	r := &sp.run
	if i >= 2 && i-2 >= sp.used && s[i-1] == ' ' && s[i-2] == ' ' && r.some && r.to == i {
		sp.trimRun(2)
		sp.pos = i - 2
		sp.hardBreak(2)
		return
	}
	if sp.p.set.joinCJK && sp.betweenIdeographs(i) {
		sp.replace(1, "")
		return
	}
	sp.plain(i + 1)
}

// trimRun takes the last n bytes off the text that was gathered.
func (sp *spans) trimRun(n int) {
	r := &sp.run
	r.to -= n
	if r.dirty {
		sp.buf = sp.buf[:len(sp.buf)-n]
	}
	if r.to == r.from {
		*r = run{}
	}
}

// hardBreak adds a break for n bytes of source. The newline behind them stays
// in the text.
func (sp *spans) hardBreak(n int) {
	i := sp.pos
	sp.push(&document.LineBreak{Span: sp.t.span(i, i+n)}, i+n)
	sp.plain(i + n + 1)
}

// betweenIdeographs reports whether the newline at i stands between two
// characters of a script that has no spaces.
func (sp *spans) betweenIdeographs(i int) bool {
	before, _ := utf8.DecodeLastRuneInString(sp.s[:i])
	after, _ := utf8.DecodeRuneInString(sp.s[i+1 : sp.end])
	return ideograph(before) && ideograph(after)
}

func ideograph(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) ||
		0x3000 <= r && r <= 0x303f || 0xff00 <= r && r <= 0xffef
}
