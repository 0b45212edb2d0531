package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// The signs that emphasis may still be marked with, by mdContext.emphasis.
const (
	mdAsterisk   uint8 = iota
	mdUnderscore       // within asterisks
	mdNoSign
)

// emphasis writes a phrase between signs, of one or two characters, where every
// reader sees it so, else between tags. Signs nest in one way only, an
// underscore within asterisks.
func (w *mdWriter) emphasis(tag string, width int, inlines []document.Inline, attr document.Attr, c mdContext) {
	if attr.IsZero() {
		sign, inner := byte('*'), c
		switch {
		case c.emphasis == mdAsterisk && w.lastByte() != '*':
			inner.emphasis = mdUnderscore
		case c.emphasis != mdNoSign && w.lastByte() != '_':
			sign, inner.emphasis = '_', mdNoSign
		default:
			sign = 0
		}
		if sign != 0 && w.signed(inlines, sign, width, inner) {
			return
		}
		c.emphasis = mdNoSign // so that nothing is tried again and again
	}
	w.openTag(tag, attr)
	w.inlines(inlines, c.within('<'))
	w.closeTag(tag)
}

// strikethrough does the same for a phrase between tildes.
func (w *mdWriter) strikethrough(n *document.Strikethrough, c mdContext) {
	tried := n.Attr.IsZero() && !c.strike && w.lastByte() != '~'
	if tried {
		c.strike = true
		if w.signed(n.Inlines, '~', 2, c) {
			return
		}
	}
	w.openTag("strike", n.Attr)
	w.inlines(n.Inlines, c.within('<'))
	w.closeTag("strike")
}

// signed writes a phrase between signs. Where these would not be read as such
// it writes nothing.
func (w *mdWriter) signed(inlines []document.Inline, sign byte, width int, c mdContext) bool {
	start := len(w.text)
	problems := len(w.problems)
	before := rune('\n')
	if start > 0 {
		before, _ = utf8.DecodeLastRune(w.text)
	}
	for range width {
		w.text = append(w.text, sign)
	}
	w.inlines(inlines, c.within(rune(sign)))
	inner := w.text[start+width:]
	first, _ := utf8.DecodeRune(inner)
	last, _ := utf8.DecodeLastRune(inner)
	if len(inner) == 0 || !mdFlanks(before, first, sign) || !mdFlanks(c.after, last, sign) ||
		first == rune(sign) || last == rune(sign) {
		w.text = w.text[:start]
		w.problems = w.problems[:problems]
		return false
	}
	for range width {
		w.text = append(w.text, sign)
	}
	return true
}

// mdFlanks reports whether a sign between the characters outside and inside
// can mark emphasis. Readers differ in what they hold for punctuation or white
// space; this asks for what holds with all of them.
func mdFlanks(outside, inside rune, sign byte) bool {
	apart := outside == 0 || mdSpace(outside) || mdPunct(outside)
	switch {
	case unicode.IsSpace(inside):
		return false
	case sign == '_' && !apart:
		return false
	case unicode.IsPunct(inside) || unicode.IsSymbol(inside):
		return apart
	}
	return true
}

func mdSpace(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || unicode.Is(unicode.Zs, r)
}

// mdPunct reports whether all readers hold r for punctuation. Some look through
// a tilde to what is behind it.
func mdPunct(r rune) bool {
	return r < utf8.RuneSelf && unicode.IsSymbol(r) && r != '~' || unicode.IsPunct(r)
}
