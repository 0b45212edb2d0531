package office

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/names"
)

//go:embed programs.txt
var programs string

// known are the lists of programs.txt.
var known = sync.OnceValue(func() (l struct {
	generator, element, class, attribute *names.List
	sign                                 *names.Starts
}) {
	lists := names.Parse(programs)
	l.generator, l.element = lists["generator"], lists["element"]
	l.class, l.attribute = lists["class"], lists["attribute"]
	l.sign = lists["sign"].Starts()
	return l
})

// IsSign reports whether a tag or comment holds any of the words of these
// programs. A page without one was written by something else.
func IsSign(markup string) bool { return known().sign.In(markup) }

// signs counts what only these programs write.
type signs struct{ page, elements, blocks int }

func (s signs) any() bool { return s.page+s.elements > 0 }

// all reports whether the signs are of the page as a whole, and not of a
// phrase that was once pasted into it.
func (s signs) all() bool { return s.page > 0 || 2*s.elements >= s.blocks }

func findSigns(root *html.Node) (s signs) {
	for n := range root.Descendants() {
		switch {
		case n.Type == html.CommentNode:
			if isSignComment(strings.TrimSpace(n.Data)) {
				s.page++
			}
			continue
		case n.Type != html.ElementNode:
			continue
		}
		if dom.IsBlock(n) && n.DataAtom != atom.Body {
			s.blocks++
		}
		switch {
		case isPageSign(n):
			s.page++
		case isElementSign(n):
			s.elements++
		}
	}
	return s
}

func isSignComment(comment string) bool {
	return comment == "StartFragment" || strings.HasPrefix(comment, "[if !support") ||
		strings.HasPrefix(comment, "[if gte mso")
}

// isPageSign reports an element by which one of the programs shows that it
// wrote all of the page.
func isPageSign(n *html.Node) bool {
	if n.DataAtom == atom.Meta {
		return isGenerator(n)
	}
	for _, a := range n.Attr {
		switch {
		case strings.HasPrefix(a.Key, "xmlns:") && strings.HasPrefix(a.Val, "urn:schemas-microsoft-com:"),
			a.Key == "id" && isPageID(a.Val), a.Key == "class" && (isPageClass(a.Val) || isDocsBody(n, a.Val)):
			return true
		}
	}
	return n.Data == "google-sheets-html-origin"
}

// isDocsBody reports what holds all of the text of a page by Google Docs, which has
// numbers for classes.
func isDocsBody(n *html.Node, classes string) bool {
	numbered, named := 0, false
	for class := range strings.FieldsSeq(classes) {
		switch number, ok := strings.CutPrefix(class, "c"); {
		case ok && number != "" && strings.Trim(number, "0123456789") == "":
			numbered++
		case class == "doc-content":
			named = true
		default:
			return false
		}
	}
	return numbered > 0 && (named || n.DataAtom == atom.Body)
}

func isPageID(id string) bool {
	return strings.HasPrefix(id, "docs-internal-guid") || strings.HasPrefix(id, "publish-banner") ||
		id == "divRplyFwdMsg" || id == "appendonsend"
}

func isPageClass(class string) bool {
	return strings.HasPrefix(class, "WordSection") || strings.Contains(class, "lst-kix_") ||
		strings.Contains(class, "elementToProof")
}

func isGenerator(meta *html.Node) bool {
	switch strings.ToLower(dom.Attr(meta, "name")) {
	case "progid":
		return true
	case "generator":
		return known().generator.Within(strings.ToLower(dom.Attr(meta, "content")))
	}
	return false
}

// isElementSign reports an element that was pasted from one of the programs.
func isElementSign(n *html.Node) bool {
	if prefix, _, ok := strings.Cut(n.Data, ":"); ok && known().element.Has(prefix) {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "style":
			if strings.Contains(a.Val, "mso-") {
				return true
			}
		case "class":
			for class := range strings.FieldsSeq(a.Val) {
				if isOfficeClass(class) {
					return true
				}
			}
		case "data-ccp-props", "paraeid":
			return true
		}
	}
	return false
}

// isOfficeClass reports the classes that only these programs give. Outlook puts
// x_ before those of a mail that it shows.
func isOfficeClass(class string) bool { return known().class.Has(strings.TrimPrefix(class, "x_")) }

// isOfficeAttribute reports the attributes that only these programs write, or
// that only set how something looks.
func isOfficeAttribute(name string) bool {
	return known().attribute.Has(name) || strings.Contains(name, ":")
}

// IsConditional reports comments that these programs write for themselves, or for
// one browser.
func IsConditional(comment string) bool {
	comment = strings.TrimSpace(comment)
	return strings.HasPrefix(comment, "[if ") || strings.HasPrefix(comment, "[endif]") ||
		comment == "StartFragment" || comment == "EndFragment"
}

// keepsClass reports an element with a class that none of these programs gave.
func keepsClass(n *html.Node) bool {
	for class := range dom.Classes(n) {
		if !isOfficeClass(class) {
			return true
		}
	}
	return false
}
