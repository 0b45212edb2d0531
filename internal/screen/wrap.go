package screen

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/internal/prose"
)

// Widths of a [Writer].
const (
	DefaultWidth = 80
	LeastWidth   = 40
)

// Writer gathers styled text in lines.
type Writer struct {
	bytes.Buffer
	width  int
	colour bool
}

// NewWriter returns a Writer of lines of so many columns: [DefaultWidth] where
// width is 0, and never less than [LeastWidth]. A longer word has a line of its
// own. Styles are colours or, without colour, signs.
func NewWriter(width int, colour bool) *Writer {
	if width == 0 {
		width = DefaultWidth
	}
	return &Writer{width: max(width, LeastWidth), colour: colour}
}

// Paragraph writes runs, wrapped: the first line after indent spaces, every
// further one after two more.
func (w *Writer) Paragraph(indent int, runs ...Run) {
	w.Hanging(strings.Repeat(" ", indent), indent+2, runs...)
}

// Hanging writes lead as it is and runs after it, wrapped, with every further
// line after indent spaces.
func (w *Writer) Hanging(lead string, indent int, runs ...Run) {
	l := line{Writer: w}
	l.begin(lead)
	for _, word := range w.words(runs) {
		if word.loose && !l.fresh && l.at+word.width() > w.width {
			l.end()
			l.begin(strings.Repeat(" ", indent))
		}
		l.add(word)
	}
	l.end()
}

// line is a line in the making.
type line struct {
	*Writer
	at    int  // columns so far
	fresh bool // no word so far
	style Style
}

func (l *line) begin(lead string) {
	l.WriteString(lead)
	l.at, l.fresh = Width(lead), true
}

// add writes a word. The white space before it has no style, where that
// changes.
func (l *line) add(w word) {
	was := l.style
	if l.style = w.style; was != w.style {
		l.code(was.end())
	}
	if w.space && !l.fresh {
		l.WriteByte(' ')
		l.at++
	}
	if was != w.style {
		l.code(w.style.begin())
	}
	l.WriteString(w.text)
	l.at += Width(w.text)
	l.fresh = false
}

func (l *line) end() {
	l.code(l.style.end())
	l.style = Plain
	l.WriteByte('\n')
}

// code writes a colour, if there are any.
func (l *line) code(s string) {
	if l.colour {
		l.WriteString(s)
	}
}

// word is what is never broken.
type word struct {
	style Style
	text  string
	space bool // before it
	loose bool // a line may end before it
}

// width is that of the word and of the space before it.
func (w word) width() int {
	if w.space {
		return 1 + Width(w.text)
	}
	return Width(w.text)
}

// words cuts runs into words. Without colour the signs of a style are part of
// the first and the last word of a run.
func (w *Writer) words(runs []Run) []word {
	var out []word
	space := false
	for _, run := range runs {
		texts := strings.FieldsFunc(Clean(run.Text), breaks)
		if len(texts) == 0 {
			space = space || run.Text != ""
			continue
		}
		first := len(out)
		space = space || strings.IndexFunc(run.Text, breaks) == 0
		for _, text := range texts {
			for i, piece := range pieces(text) {
				out = append(out, word{run.Style, piece, space && i == 0, space || i > 0})
			}
			space = true
		}
		if !w.colour {
			open, end := run.Style.signs()
			out[first].text = open + out[first].text
			out[len(out)-1].text += end
		}
		space = strings.TrimRightFunc(run.Text, breaks) != run.Text
	}
	return out
}

// breaks reports white space at which a line may break.
func breaks(r rune) bool { return unicode.IsSpace(r) && !prose.IsFixedSpace(r) }
