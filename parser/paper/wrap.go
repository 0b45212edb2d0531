package paper

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser/role"
)

// Lines of a wrapped text are not longer than this, and its longest one not
// shorter.
const (
	widestWrap    = 120
	narrowestWrap = 40
)

// wrapping is how the paragraphs of a text are broken into lines.
type wrapping struct {
	width  int  // characters of the longest line; 0 where a line is a paragraph
	bytes  int  // bytes of the longest one
	spaced bool // every line is after a blank one
	print  bool // the letters are of different widths, so that lines are about as long only
}

// wrappingOf tells whether a text was broken to a width: where a line surely
// goes on in the next, which begins in lower case, nearly always the first word
// of that would not have fitted, and that is how most of its lines end. Of the
// seed paper, broken to 50 to 110 columns, all lines that go on are like that.
func wrappingOf(lines []line) wrapping {
	w := wrapping{spaced: areSpaced(lines), print: pagesOf(lines) != nil}
	for _, l := range lines {
		w.width, w.bytes = max(w.width, l.width()), max(w.bytes, len(l.text))
	}
	if w.print {
		w.width = usualWidth(lines)
	}
	if w.print && w.width < narrowestColumn || !w.print && (w.width < narrowestWrap || w.width > widestWrap) {
		return wrapping{}
	}
	pairs, full, sure, wrapped := 0, 0, 0, 0
	for i := 0; i+1 < len(lines); i++ {
		line, next := lines[i], lines[i+1]
		if w.parted(line, next) || markerLength(next.text) > 0 {
			continue
		}
		pairs++
		fits := w.fits(line, next, 0)
		if !fits {
			full++
		}
		if !prose.EndsInMark(line.text) && !role.StartsHeading(next.text) {
			sure++
			if !fits {
				wrapped++
			}
		}
	}
	switch {
	case wrapped == 0:
		return wrapping{}
	case w.print: // which is always broken to the width of its pages
		return w
	case wrapped*10 < sure*9 || full*2 < pairs:
		return wrapping{}
	}
	return w
}

// areSpaced reports whether there is a blank line after every line, as in text
// that was typed with double spacing.
func areSpaced(lines []line) bool {
	gaps := 0
	for _, l := range lines {
		if l.gap {
			gaps++
		}
	}
	return len(lines) > 3 && gaps >= len(lines)-1
}

// parted reports whether blank lines part two lines: more than the one of a text
// with double spacing. Between two pages they part nothing.
func (w wrapping) parted(a, b line) bool {
	if b.page {
		return false
	}
	blank := b.number - a.number - 1
	return blank > 1 || blank == 1 && !w.spaced
}

// slack is by how many characters programs differ that break lines to one width.
const slack = 2

// fits reports whether the first word of the next line would have fitted on a
// line with so many characters to spare, whether it is measured in characters or
// in bytes.
func (w wrapping) fits(l, next line, spare int) bool {
	word, _, _ := strings.Cut(next.text, " ")
	width := w.width
	if w.print {
		width = w.width * 4 / 5
	}
	return l.width()+1+utf8.RuneCountInString(word)+spare <= width && len(l.text)+1+len(word)+spare <= max(w.bytes,
		width)
}

// usualWidth is the width of the longest line that is not alone with it: another
// is about as long.
func usualWidth(lines []line) int {
	widths := make([]int, len(lines))
	for i, l := range lines {
		widths[i] = l.width()
	}
	slices.Sort(widths)
	for i := len(widths) - 1; i > 0; i-- {
		if widths[i-1]*10 >= widths[i]*9 {
			return widths[i]
		}
	}
	return 0
}

// breaks reports whether a sentence surely goes on in the next line: the line is
// not short, and ends and begins within one.
func (w wrapping) breaks(l, next line) bool {
	return l.width()*10 >= w.width*6 && !prose.EndsInMark(l.text) && !role.StartsHeading(next.text)
}

// width is the number of characters of the line, without the white space before
// it, which programs count or not.
func (l line) width() int { return utf8.RuneCountInString(l.text) }

// goesOn reports whether a line goes on in the next one.
func (r *reader) goesOn(l, next line) bool {
	w := r.wrapping
	if w.width == 0 || w.parted(l, next) || markerLength(next.text) > 0 || w.fits(l, next, slack) && !w.breaks(l,
		next) {
		return false
	}
	if next.page && strings.HasSuffix(strings.TrimRight(l.text, "’”\")"), ".") {
		return false // it may, and may not
	}
	for _, text := range []string{l.text, next.text} {
		if h, ok := r.profile.Header(text); ok && h.Field != "top" {
			return false
		}
		if _, ok := r.profile.Period(text); ok {
			return false
		}
	}
	return true
}

// reportWrapping tells that lines were joined, where that was done first.
func (r *reader) reportWrapping() {
	for i := range r.blocks {
		if b := &r.blocks[i]; len(b.lines) > 1 {
			r.doc.Problems.Remark(b.span(), "unwrapped",
				fmt.Sprintf("lines of up to %d characters are joined to paragraphs, from here on", r.wrapping.width),
				"")
			return
		}
	}
}
