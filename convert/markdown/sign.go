package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// signs is a set of the characters that mark phrases in pairs.
type signs uint8

const (
	stars signs = 1 << iota
	underscores
	tildes
	ticks
)

const signBytes = "*_~`"

func signOf(c byte) signs {
	switch c {
	case '*':
		return stars
	case '_':
		return underscores
	case '~':
		return tildes
	case '`':
		return ticks
	}
	return 0
}

// signScan finds the signs that text in a block cannot hold as they are, since
// there is one that may begin a phrase before one that may end it. Any other has
// no partner, and is read as the character that it is.
//
// https://spec.commonmark.org/0.31.2/#delimiter-run
type signScan struct {
	live   signs
	opened signs // that may begin a phrase, so far
	ticked int   // runs of backticks
	struck int   // runs of more than one tilde, which pandoc pairs wherever they are
	starry bool  // text holds a star, so that emphasis may be marked in another way
	marked bool  // there is emphasis
}

// liveSigns returns the signs of a block that must be escaped.
func liveSigns(inlines []document.Inline, c context) signs {
	s := signScan{}
	s.inlines(inlines, c, false, edge{space: true}, edge{space: true})
	if s.ticked > 1 {
		s.live |= ticks
	}
	if s.marked && s.starry {
		s.live |= underscores
	}
	return s.live
}

// edge is what text must know of the character next to it.
type edge struct{ space, punct, unknown bool }

func (s *signScan) inlines(inlines []document.Inline, c context, inEmphasis bool, before, after edge) {
	var previous document.Inline
	for i := 0; i < len(inlines); i++ {
		first := previous == nil
		switch n := inlines[i].(type) {
		case *document.Text:
			text, more := joined(n.Text, inlines[i+1:])
			i += more
			if text == "" {
				continue
			}
			outside, beyond := edge{unknown: true}, edge{unknown: true}
			if first {
				outside = before
			}
			if i == len(inlines)-1 {
				beyond = after
			}
			s.text(text, outside, beyond, c.oneLine)
		case *document.Emphasis:
			s.emphasis(n.Inlines, c, inEmphasis || isEmphasis(previous))
		case *document.Strong:
			s.emphasis(n.Inlines, c, inEmphasis || isEmphasis(previous))
		default:
			s.inline(n, c, inEmphasis, first)
		}
		previous = inlines[i]
	}
}

func isEmphasis(n document.Inline) bool {
	switch n.(type) {
	case *document.Emphasis, *document.Strong:
		return true
	}
	return false
}

// emphasis notes the signs of emphasis, which are stars unless it is in or
// after other emphasis.
func (s *signScan) emphasis(inner []document.Inline, c context, other bool) {
	s.marked = true
	s.live |= stars
	if other {
		s.live |= underscores
	}
	s.inlines(inner, c, true, edge{unknown: true}, edge{unknown: true})
}

func (s *signScan) inline(n document.Inline, c context, inEmphasis, first bool) {
	switch n := n.(type) {
	case *document.Strikethrough:
		s.live |= tildes
	case *document.Code:
		s.code(n.Text, n.Attr.IsZero() && first, c)
	case *document.Math:
		s.code(n.Text, first, c)
	case *document.Link:
		c.link = true
		s.hidden(n.Href, n.Title)
	case *document.Image:
		s.hidden(n.Src, n.Title)
		s.text(n.Alt, edge{unknown: true}, edge{unknown: true}, true)
	case *document.RawInline:
		s.hidden(n.Text)
	}
	if inner := document.Inner(n); inner != nil {
		s.inlines(*inner, c, inEmphasis, edge{unknown: true}, edge{unknown: true})
	}
}

// code notes the backticks of code, and the text of code that may have to be
// between tags.
func (s *signScan) code(text string, surely bool, c context) {
	s.live |= ticks
	if !surely || !spannable(text, c) {
		s.text(text, edge{unknown: true}, edge{unknown: true}, true)
	}
}

// hidden notes backticks in what is not text: code begins before all else.
func (s *signScan) hidden(parts ...string) {
	for _, part := range parts {
		if strings.Contains(part, "`") {
			s.live |= ticks
		}
	}
}

// text notes the signs of text.
func (s *signScan) text(text string, before, after edge, oneLine bool) {
	if !hasSign(text) {
		return
	}
	for i := strings.IndexAny(text, signBytes); i < len(text); {
		from, to := signRun(text, i)
		s.run(text, from, to, before, after, oneLine)
		next := strings.IndexAny(text[to:], signBytes)
		if next < 0 {
			return
		}
		i = to + next
	}
}

// hasSign reports whether there is a sign in a text. Most have none, which takes
// less time to see than to look for the first.
func hasSign(text string) bool {
	for i := range len(signBytes) {
		if strings.IndexByte(text, signBytes[i]) >= 0 {
			return true
		}
	}
	return false
}

// signRun returns where the run of signs at i of text begins and ends.
func signRun(text string, i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && text[from-1] == text[i] {
		from--
	}
	for to < len(text) && text[to] == text[i] {
		to++
	}
	return from, to
}

// run notes one run of signs.
func (s *signScan) run(text string, from, to int, before, after edge, oneLine bool) {
	sign := signOf(text[from])
	if sign == ticks {
		if s.ticked++; to-from >= 3 {
			s.live |= ticks // which could be a fence
		}
		return
	}
	s.starry = s.starry || sign == stars
	if sign == tildes && to-from > 1 {
		if s.struck++; s.struck > 1 {
			s.live |= tildes
		}
	}
	left, right := edgeBefore(text, from, before, oneLine), edgeAfter(text, to, after, oneLine)
	opens, closes := flanking(text[from], left, right)
	// GitHub looks through tildes for what is on their other side.
	atEdge := from == 0 && left.unknown || to == len(text) && right.unknown
	if closes && s.opened&sign != 0 || sign == tildes && atEdge {
		s.live |= sign
	}
	if opens {
		s.opened |= sign
	}
}

// flanking reports whether a run of signs may begin a phrase, and whether it
// may end one.
func flanking(sign byte, before, after edge) (opens, closes bool) {
	left := !after.space && (!after.punct || before.space || before.punct || before.unknown)
	right := !before.space && (!before.punct || after.space || after.punct || after.unknown)
	if sign != '_' || before.unknown || after.unknown {
		return left, right
	}
	return left && (!right || before.punct), right && (!left || after.punct)
}

// edgeBefore returns the edge at the left of text from i on; outside is that
// before all of it.
func edgeBefore(text string, i int, outside edge, oneLine bool) edge {
	if i == 0 {
		return outside
	}
	r, size := utf8.DecodeLastRuneInString(text[:i])
	if e := edgeOf(r); !e.space || isLone(text, i-size) && (r == ' ' || !oneLine) {
		return e
	}
	return edge{unknown: true}
}

// edgeAfter does the same at the right of text up to i.
func edgeAfter(text string, i int, outside edge, oneLine bool) edge {
	if i == len(text) {
		return outside
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	if e := edgeOf(r); !e.space || isLone(text, i) && (r == ' ' || !oneLine) {
		return e
	}
	return edge{unknown: true}
}

// isLone reports whether white space at i of text is between other characters. Any
// other may have to be written as a reference, which is no white space.
func isLone(text string, i int) bool {
	return 0 < i && i+1 < len(text) && text[i-1] > ' ' && text[i+1] > ' '
}

// edgeOf returns what all readers hold a character for, if they agree.
func edgeOf(r rune) edge {
	switch {
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return edge{}
	case r >= utf8.RuneSelf || r == '~':
		return edge{unknown: true}
	case r <= ' ':
		return edge{space: r == ' ' || r == '\n', unknown: r != ' ' && r != '\n'}
	}
	return edge{punct: true}
}
