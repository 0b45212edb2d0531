package webpage

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/media"
)

// formulas adds text to inlines; what is between \( and \), as scripts for
// mathematics look for it, is a formula.
func formulas(out []document.Inline, text string, at document.Span) []document.Inline {
	for {
		before, rest, ok := strings.Cut(text, `\(`)
		formula, after, closed := strings.Cut(rest, `\)`)
		if !ok || !closed {
			return appendText(out, breakLines(text), at)
		}
		out = appendText(out, breakLines(before), at)
		out = append(out, &document.Math{Span: at, Text: formula})
		text = after
	}
}

// passed returns the place of a formula, whose texts in the source it reads past.
func (r *reader) passed(f media.Formula, at document.Span) document.Span {
	for range f.Texts {
		r.places.Text()
	}
	return r.places.To(at)
}

// onlyFormula returns the formula that an element is there for.
func onlyFormula(e *document.InlineElement) (*document.Math, bool) {
	if e.Tag != "span" || len(e.Inlines) != 1 {
		return nil, false
	}
	formula, ok := e.Inlines[0].(*document.Math)
	if !ok || !formula.Attr.IsZero() {
		return nil, false
	}
	formula.Attr = e.Attr
	return formula, true
}

func appendText(out []document.Inline, text string, at document.Span) []document.Inline {
	if text == "" {
		return out
	}
	return append(out, &document.Text{Span: at, Text: text})
}
