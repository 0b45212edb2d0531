package markdown

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// line finishes the phrases of a block: what has no effect at the edges of its
// lines goes, and so does what is nothing but white space.
func (p *plainer) line(at document.Node, inlines []document.Inline) []document.Inline {
	lead, held, trail := hoist(p.settle(inlines), isBlank)
	if !slices.ContainsFunc(held, isShown) {
		held = nil
	}
	out := held
	if len(lead)+len(trail) > 0 {
		out = append(append(anchorsIn(lead), held...), anchorsIn(trail)...)
	}
	if slices.ContainsFunc(lead, isBreak) || slices.ContainsFunc(trail, isBreak) {
		p.lose(at, "break", "a line break at the edge of a text is not written")
	}
	return out
}

// isShown reports whether a phrase is more than white space.
func isShown(n document.Inline) bool {
	text, ok := n.(*document.Text)
	return !ok || strings.TrimSpace(text.Text) != ""
}

func anchorsIn(inlines []document.Inline) (out []document.Inline) {
	for _, n := range inlines {
		if isAnchor(n) {
			out = append(out, n)
		}
	}
	return out
}

func isAnchor(n document.Inline) bool {
	_, ok := annotation.Anchor([]document.Inline{n})
	return ok
}

// settle finishes phrases that stand side by side.
func (p *plainer) settle(inlines []document.Inline) []document.Inline {
	inlines = p.join(p.clear(p.join(inlines)))
	return p.breaks(inlines)
}

// join makes one of neighbours of one kind that nothing parts for a viewer.
func (p *plainer) join(inlines []document.Inline) []document.Inline {
	kept := inlines[:0]
	for _, n := range inlines {
		if !isEmpty(n) {
			kept = append(kept, n)
		}
	}
	out := kept[:0]
	for len(kept) > 0 {
		n := 1
		for n < len(kept) && akin(kept[0], kept[n]) {
			n++
		}
		if n > 1 {
			p.unite(kept[:n])
		}
		out = append(out, kept[0])
		kept = kept[n:]
	}
	return out
}

// akin reports whether two phrases are text, code or emphasis of one kind.
func akin(a, b document.Inline) bool {
	switch b.(type) {
	case *document.Text:
		_, ok := a.(*document.Text)
		return ok
	case *document.Code:
		_, ok := a.(*document.Code)
		return ok
	}
	sign, _ := stressOf(a)
	other, _ := stressOf(b)
	return sign != 0 && sign == other
}

// unite adds to the first of phrases of one kind the others, all at once: there may
// be many.
func (p *plainer) unite(run []document.Inline) {
	var text strings.Builder
	switch first := run[0].(type) {
	case *document.Text:
		for _, n := range run {
			t := n.(*document.Text)
			s := t.Text
			if so := text.String(); so != "" && isBlank(rune(so[len(so)-1])) {
				s = trimStart(s) // blanks in a row are one
			}
			text.WriteString(s)
			first.Span = first.Span.To(t.Span)
		}
		first.Text = text.String()
	case *document.Code:
		text.WriteString(first.Text)
		for _, n := range run[1:] {
			p.lose(n, "emphasis", "this is written together with the code before it")
			text.WriteString(n.(*document.Code).Text)
		}
		first.Text = text.String()
	default:
		_, into := stressOf(first)
		for _, n := range run[1:] {
			p.lose(n, "emphasis", "this is written together with what is emphasised before it")
			_, from := stressOf(n)
			*into = append(*into, *from...)
		}
		*into = p.settle(*into)
	}
}

// breaks puts the end of a line after a break, where lines can end, and takes
// away what a viewer does not show there.
func (p *plainer) breaks(inlines []document.Inline) []document.Inline {
	var out []document.Inline
	if p.oneLine {
		inlines = oneLine(inlines)
	}
	if !slices.ContainsFunc(inlines, isBreak) {
		return inlines
	}
	for i, n := range inlines {
		afterBreak := i > 0 && isBreak(inlines[i-1])
		if text, ok := n.(*document.Text); ok {
			if afterBreak {
				text.Text = trimStart(text.Text)
			}
			if i+1 < len(inlines) && isBreak(inlines[i+1]) {
				text.Text = trimEnd(text.Text)
			}
			if afterBreak && !p.oneLine {
				text.Text = "\n" + text.Text
			}
			if text.Text == "" {
				continue
			}
		} else if afterBreak && !p.oneLine {
			out = append(out, &document.Text{Span: n.Pos(), Text: "\n"})
		}
		out = append(out, n)
	}
	return out
}

func isEmpty(n document.Inline) bool {
	text, ok := n.(*document.Text)
	return ok && text.Text == ""
}

func isBreak(n document.Inline) bool {
	_, ok := n.(*document.LineBreak)
	return ok
}

// isBlank reports whether r is white space that nothing shows at the edge of a
// line. A no-break space is shown.
func isBlank(r rune) bool { return strings.ContainsRune(htmlelement.WhiteSpace, r) }

func trimStart(s string) string { return strings.TrimLeftFunc(s, isBlank) }
func trimEnd(s string) string   { return strings.TrimRightFunc(s, isBlank) }
