package paper

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// Text from a PDF has a form feed between pages, and on each the lines that are
// printed round it.

const edge = 3 // lines at the top and the bottom of a page that can be round it

// page is the lines of one page.
type page struct{ from, to int } // indexes of lines

// pagesOf returns the pages of a text, nil where it has none.
func pagesOf(lines []line) []page {
	var pages []page
	start := 0
	for i, l := range lines {
		if l.page && i > start {
			pages = append(pages, page{start, i})
			start = i
		}
	}
	if pages == nil {
		return nil
	}
	return append(pages, page{start, len(lines)})
}

// edges returns the lines at the top and bottom of a page.
func (p page) edges() []int {
	var at []int
	for i := p.from; i < p.to; i++ {
		if i < p.from+edge || i >= p.to-edge {
			at = append(at, i)
		}
	}
	return at
}

// unpage drops running heads and page numbers: lines at the edge of a page that
// are alike but for their figures on most pages, or are nothing but a number.
// What is before and after them is brought together.
func (r *reader) unpage(lines []line) []line {
	pages := pagesOf(lines)
	if pages == nil {
		return lines
	}
	count := map[string]int{}
	for _, p := range pages {
		seen := map[string]bool{}
		for _, i := range p.edges() {
			if form := runningForm(lines[i].text); !seen[form] {
				seen[form] = true
				count[form]++
			}
		}
	}
	drop := map[int]bool{}
	for _, p := range pages {
		for _, i := range p.edges() {
			n := count[runningForm(lines[i].text)]
			drop[i] = (n > 1 && n*2 >= len(pages) || isPageNumber(lines[i].text)) && !r.pins.keeps(lines[i])
		}
	}
	for i, l := range lines {
		if drop[i] {
			r.running = append(r.running, l)
			r.doc.Problems.Remark(l.span(), "dropped-line", fmt.Sprintf("%q is printed round the page", l.text), "")
		}
	}
	return rejoined(lines, drop)
}

// rejoined returns the lines without those that are dropped, those marked that
// the end of a page was before.
func rejoined(lines []line, drop map[int]bool) []line {
	var out []line
	cut := false // a page ended, or a line was dropped
	for i, l := range lines {
		cut = cut || l.page || drop[i]
		if drop[i] {
			continue
		}
		l.page, cut = cut, false
		out = append(out, l)
	}
	return out
}

// runningForm is a line with every number as "#", by which running heads are
// the same on every page.
func runningForm(text string) string {
	var form strings.Builder
	last := ' '
	for _, c := range document.OneLine(text) {
		if unicode.IsDigit(c) {
			c = '#'
		}
		if c != '#' || last != '#' {
			form.WriteRune(c)
		}
		last = c
	}
	return form.String()
}

// isPageNumber reports "12", "- 12 -", "Page 3 of 10" and "3/17".
func isPageNumber(text string) bool {
	figures := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !prose.IsWordRune(c) }) {
		switch {
		case w == "page" || w == "of":
		case strings.Trim(w, "0123456789") == "" && len(w) < 5:
			figures++
		case strings.Trim(w, "ivxl") == "":
			figures++
		default:
			return false
		}
	}
	return figures == 1 || figures == 2
}
