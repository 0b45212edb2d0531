package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// The signs that emphasis may still be marked with, by context.emphasis.
const (
	asterisk   uint8 = iota
	underscore       // within asterisks
	noSign
)

// emphasis writes a phrase between signs, of one or two characters, where every
// reader sees it so, else between tags. Signs nest in one way only, an
// underscore within asterisks.
//
// https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
func (w *writer) emphasis(tag string, width int, inlines []document.Inline, attr document.Attr, c context) {
	if attr.IsZero() {
		sign, inner := byte('*'), c
		switch {
		case c.emphasis == asterisk && w.lastByte() != '*':
			inner.emphasis = underscore
		case c.emphasis != noSign && w.lastByte() != '_':
			sign, inner.emphasis = '_', noSign
		default:
			sign = 0
		}
		if sign != 0 && w.signed(inlines, sign, width, inner) {
			return
		}
		c.emphasis = noSign // so that nothing is tried again and again
	}
	w.openTag(tag, attr)
	w.inlines(inlines, c.within('<'))
	w.closeTag(tag)
}

// strikethrough does the same for a phrase between tildes.
//
// https://github.github.com/gfm/#strikethrough-extension-
func (w *writer) strikethrough(n *document.Strikethrough, c context) {
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
func (w *writer) signed(inlines []document.Inline, sign byte, width int, c context) bool {
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
	if n := len(inlines); n > 0 && c.after != 0 && !isSpace(c.after) && !c.link {
		if _, text := inlines[n-1].(*document.Text); text {
			w.breakAddress()
		}
	}
	inner := w.text[start+width:]
	first, _ := utf8.DecodeRune(inner)
	last, _ := utf8.DecodeLastRune(inner)
	if len(inner) == 0 || !flanks(before, first, sign) || !flanks(c.after, last, sign) ||
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

// flanks reports whether a sign between the characters outside and inside
// can mark emphasis. Readers differ in what they hold for punctuation or white
// space; this asks for what holds with all of them.
func flanks(outside, inside rune, sign byte) bool {
	apart := outside == 0 || isSpace(outside) || isPunct(outside)
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

func isSpace(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || unicode.Is(unicode.Zs, r)
}

// isPunct reports whether all readers hold r for punctuation. Some look through
// a tilde to what is after it.
func isPunct(r rune) bool {
	return r < utf8.RuneSelf && unicode.IsSymbol(r) && r != '~' || unicode.IsPunct(r)
}
