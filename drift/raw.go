package drift

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/address"
)

// rawText returns what is compared of text that is kept as it is. Of HTML that is what
// readers see of it: its elements, their addresses and names, and their text. What a
// drawing is drawn of and what scripts number their elements by is no part of it.
func rawText(format, text string) string {
	if format != "html" || !strings.Contains(text, "<") {
		return text
	}
	var b strings.Builder
	drawing := "" // the name of the drawing that is open
	depth := 0    // of elements with its name
	for z := html.NewTokenizer(strings.NewReader(text)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		token := z.Token()
		switch {
		case isLine(token.Data) && kind != html.TextToken:
		case kind == html.TextToken:
			b.WriteString(token.Data)
		case drawing != "":
			if token.Data == drawing {
				depth += step(kind)
			}
			if depth == 0 {
				drawing = ""
			}
		case kind == html.StartTagToken, kind == html.SelfClosingTagToken:
			writeTag(&b, token)
			if kind == html.StartTagToken && isDrawing(token.Data) {
				drawing, depth = token.Data, 1
			}
		case kind == html.EndTagToken:
			b.WriteString("</" + token.Data + ">")
		}
	}
}

func step(kind html.TokenType) int {
	switch kind {
	case html.StartTagToken:
		return 1
	case html.EndTagToken:
		return -1
	}
	return 0
}

// wholeDrawings joins the parts of drawings in a text: the readers of some formats see
// one tag at a time.
func wholeDrawings(inlines []document.Inline) []document.Inline {
	if !slices.ContainsFunc(inlines, opensDrawing) {
		return inlines
	}
	var joined []document.Inline
	for len(inlines) > 0 {
		whole, count := drawing(inlines)
		if whole != nil {
			joined = append(joined, whole)
		} else {
			joined = append(joined, inlines[:count]...)
		}
		inlines = inlines[count:]
	}
	return joined
}

// drawing returns the drawing that inlines begin with, and how many of them it is;
// otherwise no drawing, and how many hold none.
func drawing(inlines []document.Inline) (whole *document.RawInline, count int) {
	if !opensDrawing(inlines[0]) {
		return nil, 1
	}
	var b strings.Builder
	depth := 0
	for i, n := range inlines {
		switch n := n.(type) {
		case *document.RawInline:
			b.WriteString(n.Text)
			if opensDrawing(n) {
				depth++
			} else if closesDrawing(n.Text) {
				depth--
			}
		case *document.Text:
			b.WriteString(html.EscapeString(n.Text))
		default:
			return nil, i
		}
		if depth == 0 {
			first := inlines[0].(*document.RawInline)
			return &document.RawInline{Span: first.Span, Format: first.Format, Text: b.String()}, i + 1
		}
	}
	return nil, len(inlines)
}

// opensDrawing reports a tag that begins a drawing, without what is drawn.
func opensDrawing(n document.Inline) bool {
	tag, ok := n.(*document.RawInline)
	if !ok || tag.Format != "html" || strings.Contains(tag.Text, "</") {
		return false
	}
	name, ok := strings.CutPrefix(tag.Text, "<")
	if end := strings.IndexAny(name, " \t\n>"); end > 0 {
		name = name[:end]
	}
	return ok && isDrawing(strings.ToLower(name))
}

func closesDrawing(text string) bool {
	name, ok := strings.CutPrefix(text, "</")
	return ok && isDrawing(strings.ToLower(strings.Trim(name, " >")))
}

// isDrawing reports elements of which only the text is compared.
func isDrawing(name string) bool { return name == "svg" || name == "canvas" || name == "math" }

// isLine reports elements that a drawing is drawn of.
//
// https://www.w3.org/TR/SVG2/shapes.html
func isLine(name string) bool {
	switch name {
	case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "g", "use", "defs", "symbol", "clippath":
		return true
	}
	return false
}

// writeTag writes a start tag with the attributes that readers see or follow, in one
// order.
func writeTag(b *strings.Builder, token html.Token) {
	b.WriteString("<" + token.Data)
	values := map[string]string{}
	for _, a := range token.Attr {
		values[a.Key] = a.Val
	}
	for _, name := range [...]string{
		"src", "href", "data", "poster", "alt", "title", "aria-label", "value", "placeholder", "label",
	} {
		value, ok := values[name]
		switch {
		case !ok, name == "value" && strings.EqualFold(values["type"], "hidden"): // of a form, new with each visit
			continue
		case isAddressed(name):
			value = address.Key(value)
		}
		b.WriteString(" " + name + "=\"" + value + "\"")
	}
	b.WriteString(">")
}

func isAddressed(name string) bool {
	return name == "src" || name == "href" || name == "data" || name == "poster"
}
