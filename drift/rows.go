package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// cells reports a row whose words are all there and stand in other cells.
func (c *comparison) cells(a, b *section, g *group) {
	old, new := g.old.row(), g.new.row()
	if old == nil || new == nil || len(g.old) != len(g.new) || old.columns() != new.columns() {
		return
	}
	o, n := 0, 0
	for i := range g.old {
		o += strings.Count(old.rawGap(i), string(cellEnd))
		n += strings.Count(new.rawGap(i), string(cellEnd))
		if o != n {
			f := c.find(Wording, a, b, g.old, g.new)
			f.oldText, f.newText = old.inCells(), new.inCells()
			f.reason = "the same words stand in other cells of the row"
			c.found = append(c.found, f)
			return
		}
	}
}

// row returns the row that p is the whole of, or nil.
func (p phrase) row() *leaf {
	if len(p) == 0 || p[0].leaf.shape != "row" || len(p) != len(p[0].leaf.tokens) {
		return nil
	}
	return p[0].leaf
}

func (l *leaf) columns() int { return strings.Count(l.text, string(cellEnd)) }

// inCells draws the row with a bar between its cells.
func (l *leaf) inCells() string {
	cells := strings.Split(strings.TrimSuffix(l.text, string(cellEnd)), string(cellEnd))
	for i := range cells {
		cells[i] = prose.OneLine(cells[i])
	}
	return strings.Join(cells, " | ")
}

// title returns the words of the first cell of a row that names it: the key by
// which two rows are the same, whatever their figures.
func (s *sentence) title() string {
	l := s.leaf
	if l.shape != "row" || len(s.phrase) != len(l.tokens) || l.columns() < 2 {
		return ""
	}
	n, end := 0, int32(strings.IndexRune(l.text, cellEnd))
	for n < len(s.phrase) && l.tokens[n].From < end {
		n++
	}
	if n == 0 || s.phrase[:n].words() == 0 || n == len(s.phrase) {
		return ""
	}
	for _, w := range s.phrase[:n] {
		if r := rune(w.text()[0]); !prose.IsDigit(r) && !w.token().Punct {
			return (&sentence{phrase: s.phrase[:n]}).key()
		}
	}
	return "" // a number names nothing
}
