package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// cells reports a row whose words are all there and stand in other cells.
func (c *comparison) cells(a, b *section, g *sentencePair) {
	old, new := c.old.row(g.Old), c.new.row(g.New)
	if old == nil || new == nil || len(g.Old) != len(g.New) || old.columns() != new.columns() {
		return
	}
	o, n := 0, 0
	for i := range g.Old {
		o += strings.Count(old.rawGap(i), string(cellEnd))
		n += strings.Count(new.rawGap(i), string(cellEnd))
		if o != n {
			f := c.findingOf(Wording, a, b, g.Old, g.New)
			f.oldText, f.newText = old.inCells(), new.inCells()
			f.reason = "the same words stand in other cells of the row"
			c.findings = append(c.findings, f)
			return
		}
	}
}

// row returns the row that p is the whole of, or nil.
func (t *tree) row(p prose.Span) *block {
	if len(p) == 0 || len(p) != len(p[0].In.Tokens) || t.blockOf(p[0]).shape != "row" {
		return nil
	}
	return t.blockOf(p[0])
}

func (l *block) columns() int { return strings.Count(l.Text, string(cellEnd)) }

// inCells draws the row with a bar between its cells.
func (l *block) inCells() string {
	cells := strings.Split(strings.TrimSuffix(l.Text, string(cellEnd)), string(cellEnd))
	for i := range cells {
		cells[i] = prose.OneLine(cells[i])
	}
	return strings.Join(cells, " | ")
}

// title returns the words of the first cell of a row that names it: the key by
// which two rows are the same, whatever their figures.
func (s *sentence) title() string {
	l := s.block
	if l.shape != "row" || len(s.Span) != len(l.Tokens) || l.columns() < 2 {
		return ""
	}
	n, end := 0, int32(strings.IndexRune(l.Text, cellEnd))
	for n < len(s.Span) && l.Tokens[n].From < end {
		n++
	}
	if n == 0 || s.Span[:n].Words() == 0 || n == len(s.Span) {
		return ""
	}
	for _, w := range s.Span[:n] {
		if r := rune(w.String()[0]); !prose.IsDigit(r) && !w.Token().Punct {
			return (&sentence{Span: s.Span[:n]}).key()
		}
	}
	return "" // a number names nothing
}
