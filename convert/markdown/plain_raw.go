package markdown

import (
	"html"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// rawBlock keeps raw HTML that Markdown can hold as a block; of any other, which
// would be where no viewer shows it, the tags and the text between them are
// written.
func (p *plainer) rawBlock(r *document.Raw) []document.Node {
	shown, _ := withoutBlanks(document.ValidText(r.Text))
	if r.Format != htmlFormat || oneBlock(shown, false) {
		return p.alone(r)
	}
	if pieces, ok := piecesOf(r.Text, r.Span); ok {
		return p.paragraph(&document.Paragraph{Span: r.Span, Inlines: p.settle(pieces)})
	}
	return p.alone(r)
}

// rawPhrase does the same for raw HTML in a text.
func (p *plainer) rawPhrase(r *document.RawInline) []document.Node {
	if r.Format == htmlFormat && !onePhrase(document.ValidText(r.Text)) {
		if pieces, ok := piecesOf(r.Text, r.Span); ok {
			return document.Nodes(pieces)
		}
	}
	return p.alone(r)
}

// embedded returns what stands alone in a paragraph as a block, if it is one:
// a frame, say, which viewers show best outside of text.
func embedded(inlines []document.Inline) (string, bool) {
	var b strings.Builder
	for _, n := range inlines {
		r, ok := n.(*document.RawInline)
		if !ok || r.Format != htmlFormat {
			return "", false
		}
		b.WriteString(r.Text)
	}
	text := b.String()
	return text, strings.HasPrefix(text, "<iframe") && oneBlock(text, true)
}

// piecesOf parts HTML into its tags and the text between them. It reports false
// where that is no text of the page.
func piecesOf(src string, at document.Span) (pieces []document.Inline, ok bool) {
	for src != "" {
		length := strings.IndexByte(src, '<')
		if length != 0 {
			if length < 0 {
				length = len(src)
			}
			text := html.UnescapeString(joinLines(src[:length]))
			pieces = append(pieces, &document.Text{Span: at, Text: text})
			src = src[length:]
			continue
		}
		tag, length, ok := annotation.ScanTag(src)
		name := strings.ToLower(tag.Name)
		if !ok || !tag.Close && htmlelement.RawText(name) && !slices.Contains(plainRaw(), name) {
			return nil, false
		}
		piece := strings.Join(strings.Fields(src[:length]), " ")
		pieces = append(pieces, &document.RawInline{Span: at, Format: htmlFormat, Text: piece})
		src = src[length:]
	}
	return pieces, len(pieces) > 0
}

// plainRaw are the elements in which tags are none but in which text is text.
func plainRaw() []string { return []string{"iframe", "textarea", "noscript"} }
