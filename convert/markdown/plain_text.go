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
	out := inlines[:0]
	for _, n := range inlines {
		if len(out) > 0 && p.joined(out[len(out)-1], n) {
			continue
		}
		if text, ok := n.(*document.Text); ok && text.Text == "" {
			continue
		}
		out = append(out, n)
	}
	return out
}

// joined adds a phrase to the one before it, if the two are of one kind.
func (p *plainer) joined(before, n document.Inline) bool {
	switch n := n.(type) {
	case *document.Text:
		if b, ok := before.(*document.Text); ok {
			if trimEnd(b.Text) != b.Text {
				n.Text = trimStart(n.Text) // blanks in a row are one
			}
			b.Text += n.Text
			b.Span = b.Span.To(n.Span)
			return true
		}
		return false
	case *document.Code:
		if b, ok := before.(*document.Code); ok {
			p.lose(n, "emphasis", "this is written together with the code before it")
			b.Text += n.Text
			return true
		}
	}
	sign, into := stressOf(before)
	other, from := stressOf(n)
	if into == nil || from == nil || sign != other {
		return false
	}
	p.lose(n, "emphasis", "this is written together with what is emphasised before it")
	*into = p.settle(append(*into, *from...))
	return true
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

func isBreak(n document.Inline) bool {
	_, ok := n.(*document.LineBreak)
	return ok
}

// isBlank reports whether r is white space that nothing shows at the edge of a
// line. A no-break space is shown.
func isBlank(r rune) bool { return strings.ContainsRune(htmlelement.WhiteSpace, r) }

func trimStart(s string) string { return strings.TrimLeftFunc(s, isBlank) }
func trimEnd(s string) string   { return strings.TrimRightFunc(s, isBlank) }
