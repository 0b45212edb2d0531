package markdown

import (
	"slices"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// Elements of HTML whose parts are plain phrases are written as people write them:
// a part a line, without the blank lines that let Markdown be read in it.

// compactDetails writes the tag of an element and, where it begins with a plain
// summary, that on a line of its own. It returns the blocks that are left.
func (w *writer) compactDetails(e *document.Element, held document.Attr) (left []document.Block, ok bool) {
	if w.keepMarkup || e.Tag != "details" || len(e.Blocks) == 0 {
		return nil, false
	}
	summary, ok := e.Blocks[0].(*document.Element)
	if !ok || summary.Tag != "summary" || !summary.Attr.IsZero() {
		return nil, false
	}
	phrases, ok := onlyPhrases(summary.Blocks)
	if !ok {
		return nil, false
	}
	w.openLine(e.Tag, held)
	w.partLine("summary", phrases)
	return e.Blocks[1:], true
}

// compactFigure writes a figure with a plain caption, which comes first as in pages.
func (w *writer) compactFigure(f *document.Figure) bool {
	if w.keepMarkup || len(f.Blocks) == 0 || !arePlain(f.Caption) || len(f.Classes)+len(f.Pairs) > 0 ||
		slices.ContainsFunc(f.Blocks, is[*document.Section]) {
		return false
	}
	w.openLine("figure", f.Attr)
	w.partLine("figcaption", f.Caption)
	outer := w.enter(container{started: true})
	w.blocks(f.Blocks)
	w.blank()
	w.leave(outer)
	w.closeLineTag("figure")
	return true
}

// compactDefinitions writes a list of plain terms and definitions.
func (w *writer) compactDefinitions(l *document.DefinitionList) bool {
	if w.keepMarkup || !l.Attr.IsZero() || !plainGroups(l) {
		return false
	}
	w.openLine("dl", l.Attr)
	for _, g := range l.Groups {
		for _, t := range g.Terms {
			w.partLine("dt", t.Inlines)
		}
		for _, d := range g.Definitions {
			phrases, _ := onlyPhrases(d.Blocks)
			w.partLine("dd", phrases)
		}
	}
	w.closeLineTag("dl")
	return true
}

// plainGroups reports whether all terms and definitions are plain phrases, and the
// groups are those that a reader makes of them.
func plainGroups(l *document.DefinitionList) bool {
	for i, g := range l.Groups {
		if len(g.Terms) == 0 || len(g.Definitions) == 0 && i < len(l.Groups)-1 {
			return false
		}
		for _, t := range g.Terms {
			if !t.Attr.IsZero() || !arePlain(t.Inlines) {
				return false
			}
		}
		for _, d := range g.Definitions {
			if _, ok := onlyPhrases(d.Blocks); !ok || !d.Attr.IsZero() {
				return false
			}
		}
	}
	return len(l.Groups) > 0
}

func (w *writer) partLine(tag string, inlines []document.Inline) {
	w.htmlLines("<" + tag + ">" + string(html.Phrases(inlines)) + "</" + tag + ">")
}

func (w *writer) htmlLines(text string) {
	for line := range strings.SplitSeq(document.ValidText(text), "\n") {
		w.line(line)
	}
}

// onlyPhrases returns the phrases of the only block, if that is a plain text without
// a paragraph.
func onlyPhrases(blocks []document.Block) ([]document.Inline, bool) {
	if len(blocks) != 1 {
		return nil, false
	}
	p, ok := blocks[0].(*document.Paragraph)
	if !ok || !p.Tight || !p.Attr.IsZero() || !arePlain(p.Inlines) {
		return nil, false
	}
	return p.Inlines, true
}

// arePlain reports whether phrases can be HTML that reads as the same.
func arePlain(inlines []document.Inline) bool {
	if len(inlines) == 0 || blankEdge(inlines[0], trimStart) || blankEdge(inlines[len(inlines)-1], trimEnd) {
		return false
	}
	return !slices.ContainsFunc(inlines, func(n document.Inline) bool { return !plainPhrase(n) })
}

func blankEdge(n document.Inline, trim func(string) string) bool {
	text, ok := n.(*document.Text)
	return ok && trim(text.Text) != text.Text
}

// plainPhrase reports phrases that HTML says as Markdown does. Formulas and tags of
// template engines are not known in HTML.
func plainPhrase(n document.Inline) bool {
	if _, anchor := annotation.Anchor([]document.Inline{n}); anchor {
		return true
	}
	if attr := document.AttrOf(n); attr != nil && !attr.IsZero() {
		return false
	}
	switch n := n.(type) {
	case *document.Text:
		return sameInHTML(n.Text) && !strings.ContainsAny(n.Text, "$\\{")
	case *document.Emphasis:
		return arePlain(n.Inlines)
	case *document.Strong:
		return arePlain(n.Inlines)
	case *document.Code:
		return sameInHTML(n.Text) && n.Text == strings.TrimSpace(n.Text) && !strings.Contains(n.Text, "\n")
	case *document.Link:
		return plainTarget(n.Href, n.Title) && arePlain(n.Inlines)
	case *document.Image:
		return plainTarget(n.Src, n.Title+n.Alt)
	}
	return false
}

func plainTarget(address, said string) bool {
	return sameInHTML(address) && !strings.ContainsFunc(address, unicode.IsSpace) && sameInHTML("-"+said) &&
		!strings.ContainsAny(address+said, "\n\\{")
}

// sameInHTML reports whether readers of HTML take a text for what it is: it has no
// white space in a row, and no characters that HTML does not have.
func sameInHTML(text string) bool {
	blank := false
	for _, r := range text {
		if unicode.IsControl(r) && r != '\n' || blank && isBlank(r) {
			return false
		}
		blank = isBlank(r)
	}
	return text != ""
}
