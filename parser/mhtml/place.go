package mhtml

import (
	"sort"

	"github.com/stemmadocs/stemma/document"
)

// places say where in the file the bytes of the page are.
type places struct {
	lines  document.Lines // of the file
	points []point
}

// point is where a run of bytes begins, each few of which are as many in the file.
type point struct {
	at, from      int
	each, encoded int
}

func (p *places) add(at, from, each, encoded int) {
	if n := len(p.points); n > 0 && p.points[n-1].at == at {
		p.points = p.points[:n-1]
	}
	p.points = append(p.points, point{at, from, each, encoded})
}

// Place returns the line and column in the file of a byte of the page.
func (page *Page) Place(offset int) (line, column int32) {
	p := page.places
	i := sort.Search(len(p.points), func(i int) bool { return p.points[i].at > offset })
	if i == 0 {
		return 1, 1
	}
	point := p.points[i-1]
	return p.lines.Place(point.from + (offset-point.at)/point.each*point.encoded)
}
