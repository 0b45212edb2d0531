package drift

import (
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/internal/prose"
)

// The canonical text of a block is its tokens with what is between them put on
// one line. Code keeps its white space, and the cells of a row are tabs apart.

// textOf returns the canonical text of the tokens between from and to, with the
// white space before it. It is a part of the block's own text wherever that is
// canonical already.
func (l *block) textOf(from, to int) string {
	if from == to {
		return ""
	}
	begin := l.Tokens[from].From - int32(len(l.rawGap(from)))
	end := l.Tokens[to-1].To
	tail := ""
	if to == len(l.Tokens) {
		tail = l.tail()
	}
	for i := from; i < to; i++ {
		if l.rawGap(i) != l.gap(i) {
			return l.spell(from, to) + tail
		}
	}
	return l.Text[begin : int(end)+len(tail)]
}

// spell puts the canonical text of tokens together.
func (l *block) spell(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		b.WriteString(l.gap(i))
		b.WriteString(l.Text[l.Tokens[i].From:l.Tokens[i].To])
	}
	return b.String()
}

// rawGap returns what is in the source before token i.
func (l *block) rawGap(i int) string {
	begin := int32(0)
	if i > 0 {
		begin = l.Tokens[i-1].To
	}
	return l.Text[begin:l.Tokens[i].From]
}

// gap returns the canonical white space before token i.
func (l *block) gap(i int) string {
	raw := l.rawGap(i)
	switch {
	case l.verbatim():
		return raw
	case l.shape == "row" && strings.ContainsRune(raw, cellEnd):
		return strings.Repeat("\t", strings.Count(raw, string(cellEnd)))
	case i == 0 || raw == "":
		return ""
	case l.Tokens[i].Space == prose.FixedSpace:
		return strings.Map(func(r rune) rune {
			if prose.IsFixedSpace(r) {
				return r
			}
			return -1
		}, raw)
	}
	return " "
}

// tail returns the white space after the last token, where it counts.
func (l *block) tail() string {
	rest := l.Text[l.Tokens[len(l.Tokens)-1].To:]
	if !l.verbatim() {
		return ""
	}
	return strings.TrimSuffix(rest, "\n")
}

// verbatim reports whether the white space of l is part of what it says.
func (l *block) verbatim() bool {
	return l.shape == "code" || l.shape == "formula" || strings.HasPrefix(l.shape, "raw ")
}

// leadingSpace returns the white space that s begins with.
func leadingSpace(s string) string {
	return s[:len(s)-len(strings.TrimLeftFunc(s, unicode.IsSpace))]
}

// columns returns how many cells the row l has.
func (l *block) columns() int { return strings.Count(l.Text, string(cellEnd)) }

// inCells draws the row with a bar between its cells.
func (l *block) inCells() string {
	cells := strings.Split(strings.TrimSuffix(l.Text, string(cellEnd)), string(cellEnd))
	for i := range cells {
		cells[i] = prose.OneLine(cells[i])
	}
	return strings.Join(cells, " | ")
}
