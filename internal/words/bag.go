package words

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// Bag counts words.
type Bag map[string]int

// Add adds the words of a text in lower case, without soft hyphens and spaces that have no
// width.
func (b Bag) Add(text string) {
	text = strings.Map(func(r rune) rune {
		switch r {
		case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
			return -1
		}
		return unicode.ToLower(r)
	}, text)
	parts := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	for word := range strings.FieldsFuncSeq(text, parts) {
		b[word]++
	}
}

// Visible returns the words of a node of HTML: its text, but for that of scripts and
// styles, and the texts that stand for images.
func Visible(n *html.Node) Bag {
	var w nodeWriter
	w.node(n)
	b := Bag{}
	b.Add(w.String())
	return b
}

// nodeWriter writes the text of nodes, with a blank between blocks.
type nodeWriter struct{ strings.Builder }

func (w *nodeWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.WriteString(n.Data)
	case n.Type == html.CommentNode, n.Type == html.ElementNode && htmlelement.Hidden(n.Data):
		return
	case n.Type == html.ElementNode && n.Data == "img":
		for _, a := range n.Attr {
			if a.Key == "alt" {
				w.WriteString(" " + a.Val + " ")
			}
		}
	}
	apart := n.Type == html.ElementNode && (htmlelement.Block(n.Data) || htmlelement.Void(n.Data) ||
		htmlelement.Embedded(n.Data) || n.Data == "sup" || n.Data == "a" || n.Data == "button")
	if apart {
		w.WriteByte(' ')
	}
	for child := range n.ChildNodes() {
		w.node(child)
	}
	if apart {
		w.WriteByte(' ')
	}
}

// Held returns the words of the blocks and footnotes of a document.
func Held(doc *document.Document) Bag {
	var w heldWriter
	document.WalkDocument(doc, w.visit)
	b := Bag{}
	b.Add(w.String())
	return b
}

// heldWriter writes the text of nodes, with a blank between blocks and around links.
type heldWriter struct{ strings.Builder }

func (w *heldWriter) visit(n document.Node) bool {
	switch n := n.(type) {
	case *document.Text:
		w.WriteString(n.Text)
	case *document.Code:
		w.WriteString(n.Text)
	case *document.CodeBlock:
		w.WriteString(" " + n.Text + " " + n.Language + " " + n.Info)
	case *document.Math:
		w.WriteString(n.Text)
	case *document.MathBlock:
		w.WriteString(" " + n.Text)
	case *document.Section:
		w.WriteString(" " + n.Number + " ")
	case *document.Image:
		w.WriteString(" " + n.Alt + " ")
	case *document.Raw:
		w.WriteString(rawWords(n.Text))
	case *document.RawInline:
		w.WriteString(rawWords(n.Text))
	case *document.Link:
		w.apart(n.Inlines)
		return false
	case *document.InlineElement:
		if n.Tag != "sup" && n.Tag != "a" {
			return true
		}
		w.apart(n.Inlines)
		return false
	case *document.Emphasis, *document.Strong, *document.Strikethrough, *document.Abbreviation:
		return true // what is in a word does not part it
	}
	if _, inline := n.(document.Inline); !inline || isBreak(n) {
		w.WriteByte(' ')
	}
	return true
}

func (w *heldWriter) apart(inlines []document.Inline) {
	w.WriteByte(' ')
	for _, n := range inlines {
		document.Walk(n, w.visit)
	}
	w.WriteByte(' ')
}

func isBreak(n document.Node) bool {
	switch n.(type) {
	case *document.LineBreak, *document.FootnoteRef:
		return true
	}
	return false
}

func rawWords(src string) string {
	var w nodeWriter
	root, err := html.ParseWithOptions(strings.NewReader(src), html.ParseOptionEnableScripting(false))
	if err == nil {
		w.node(root)
	}
	return " " + w.String() + " "
}

// Missing returns the words of b that the others do not have, so often as they do not.
// Words that stand parted in one and joined in the other are the same.
func (b Bag) Missing(others ...Bag) Bag {
	missing, extra := Bag{}, Bag{}
	for word, n := range b {
		missing[word] = n
	}
	for _, other := range others {
		for word, n := range other {
			if missing[word] -= n; missing[word] < 0 {
				extra[word] = 0
			}
		}
	}
	for word, n := range missing {
		switch {
		case n == 0:
			delete(missing, word)
		case n < 0:
			extra[word] = -n
			delete(missing, word)
		}
	}
	return missing.without(extra)
}

// without returns the words that are no parts of the extra ones, and not made of them.
func (b Bag) without(extra Bag) Bag {
	rest := Bag{}
	for _, word := range slices.Sorted(maps.Keys(b)) {
		for range b[word] {
			if !extra.takes(word) {
				rest[word]++
			}
		}
	}
	return rest
}

// takes takes a word out of a longer one, or shorter ones that it is made of.
func (b Bag) takes(word string) bool {
	for _, other := range slices.Sorted(maps.Keys(b)) {
		if before, after, ok := strings.Cut(other, word); ok {
			b.take(other)
			b.put(before)
			b.put(after)
			return true
		}
	}
	return b.makes(word)
}

func (b Bag) makes(word string) bool {
	if word == "" {
		return true
	}
	for end := len(word); end > 0; end-- {
		if part := word[:end]; b[part] > 0 {
			b.take(part)
			if b.makes(word[end:]) {
				return true
			}
			b.put(part)
		}
	}
	return false
}

func (b Bag) take(word string) {
	if b[word]--; b[word] <= 0 {
		delete(b, word)
	}
}

func (b Bag) put(word string) {
	if word != "" {
		b[word]++
	}
}
