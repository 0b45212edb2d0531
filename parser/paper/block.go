package paper

import (
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// A kind is what a block turned out to be.
type kind byte

const (
	paragraph kind = iota // unless it becomes a heading
	bullet                // an item of a bulleted list
	item                  // an item of a numbered list
	row                   // a row of a table that is not guessed
	heading               // see block.heading
	gone                  // taken out: metadata, dropped lines, footnotes
	settled               // a paragraph that becomes nothing else
)

// block is a paragraph, a list item or a heading: one line, or several of a
// wrapped text.
type block struct {
	kind    kind
	lines   []line // without the marker of the list item
	marked  *line  // the first one with the marker
	start   document.Span
	indent  int  // of the marker, of list items
	number  int  // of numbered items
	broken  bool // every line is one in the document too
	heading *headingOf
	maybe   *headingOf // of a paragraph that was weighed and found to be none
	pins    *blockPins
}

// text is the block as one string, lines parted by newlines.
func (b *block) text() string {
	if len(b.lines) == 1 {
		return b.lines[0].text
	}
	var s strings.Builder
	for i, l := range b.lines {
		if i > 0 {
			s.WriteByte('\n')
		}
		s.WriteString(l.text)
	}
	return s.String()
}

// short returns the text of a block that is one line of at most n bytes.
func (b *block) short(n int) (string, bool) {
	if len(b.lines) != 1 || len(b.lines[0].text) > n {
		return "", false
	}
	return b.lines[0].text, true
}

// joined returns the text of a block of at most n bytes as a single line.
func (b *block) joined(n int) (string, bool) {
	size := 0
	for _, l := range b.lines {
		if size += len(l.text) + 1; size > n+1 {
			return "", false
		}
	}
	return strings.ReplaceAll(b.text(), "\n", " "), true
}

// last is the text of the last line.
func (b *block) last() string { return b.lines[len(b.lines)-1].text }

// span covers the block with its marker.
func (b *block) span() document.Span { return b.start.To(b.lines[len(b.lines)-1].span()) }

// split makes blocks of lines: one of each, or, of a wrapped text, one of all the
// lines that go on in each other.
func (r *reader) split(lines []line) {
	r.blocks = make([]block, 0, len(lines))
	for i, l := range lines {
		if i > 0 && r.goesOn(lines[i-1], l) {
			b := &r.blocks[len(r.blocks)-1]
			b.lines = append(b.lines, l)
			continue
		}
		b := block{start: l.span(), lines: lines[i : i+1 : i+1]}
		if n := markerLength(l.text); n > 0 {
			b.kind, b.indent = bullet, l.indent
			b.lines, b.marked = []line{l.from(n)}, &lines[i]
		}
		r.blocks = append(r.blocks, b)
	}
}

// markerLength returns the length of the bullet that text begins with, white
// space and something else following, or 0.
func markerLength(text string) int {
	mark, size := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune("•‣▪●◦·-*–", mark) || strings.TrimLeft(text[size:], " \t\u00a0") == text[size:] {
		return 0
	}
	return size
}
