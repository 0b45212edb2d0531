package webpage

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// office is what is known of a page that an office program wrote: what people
// paste from Word, Outlook, Excel, Google Docs, LibreOffice and Apple's
// programs. It changes the tree before it is read, so that paragraphs that
// look like lists, headings, notes and bold text are what they look like.
type office struct {
	*reader
	all      bool                  // the whole page is theirs: no class or style of it means anything
	rules    map[string]look       // of the style sheet, by class
	levels   map[string]look       // of the style sheet, by list and level: "l0:level1"
	markers  map[*html.Node]bool   // what stands for the bullet or number of a list
	made     map[*html.Node]bool   // elements that are as they should be
	anchors  map[string]*html.Node // targets of links, by name
	referred map[string]bool       // names that links point at
	holds    map[*html.Node]bool   // phrasing elements that hold blocks
}

// office makes plain HTML of what an office program wrote. A page without
// their signs stays as it is.
func (r *reader) office(page *goquery.Document) {
	if !r.places.office {
		return
	}
	found := findSigns(page.Get(0))
	if !found.any() {
		return
	}
	o := &office{
		reader: r, all: found.all(), rules: map[string]look{}, levels: map[string]look{}, markers: map[*html.Node]bool{},
		made: map[*html.Node]bool{}, anchors: map[string]*html.Node{}, referred: map[string]bool{}, holds: map[*html.Node]bool{},
	}
	r.added = map[*html.Node]bool{}
	o.styleSheets(page.Get(0))
	for _, body := range page.Find("body").Nodes {
		o.body(body)
	}
}

// body cleans the text of a page. Each step relies on those before it.
func (o *office) body(body *html.Node) {
	clipboardHeader(body)
	o.targets(body)
	o.prune(body)
	o.survey(body)
	o.notes(body)
	o.headings(body)
	o.contents(body)
	o.bookmarks(body)
	o.lists(body)
	o.spaces(body)
	o.phrases(body, 0)
	o.tidy(body)
}

// signs counts what only office programs write.
type signs struct{ page, elements, blocks int }

func (s signs) any() bool { return s.page+s.elements > 0 }

// all reports whether the signs are of the page as a whole, and not of a
// phrase that was once pasted into it.
func (s signs) all() bool { return s.page > 0 || 2*s.elements >= s.blocks }

// mayBeOffice reports whether a tag or comment holds any of their words at all.
func mayBeOffice(src string) bool {
	letter := false // the byte before is one, so that no word begins
	for i := range len(src) {
		c := src[i]
		if !letter && c > ' ' && isOfficeWord(src[i:]) {
			return true
		}
		letter = 'a' <= c && c <= 'z'
	}
	return false
}

// isOfficeWord reports whether a text begins with one of the words that stand
// in pages of office programs, and seldom in others.
func isOfficeWord(s string) bool {
	switch s[0] {
	case 'm':
		return strings.HasPrefix(s, "mso-")
	case 'M':
		return strings.HasPrefix(s, "Mso") || strings.HasPrefix(s, "Microsoft")
	case '<':
		return strings.HasPrefix(s, "<o:") || strings.HasPrefix(s, "<O:")
	case 'u':
		return strings.HasPrefix(s, "urn:schemas-microsoft-com:")
	case 'd':
		return strings.HasPrefix(s, "docs-internal-guid") || strings.HasPrefix(s, "data-ccp-props") || strings.HasPrefix(s, "divRplyFwdMsg")
	case 'l':
		return strings.HasPrefix(s, "lst-kix_")
	case 'g':
		return strings.HasPrefix(s, "google-sheets-html-origin")
	case 'O':
		return strings.HasPrefix(s, "OutlineElement") || strings.HasPrefix(s, "OpenOffice")
	case 'T':
		return strings.HasPrefix(s, "TextRun")
	case 'A':
		return strings.HasPrefix(s, "Apple-")
	case 'C':
		return strings.HasPrefix(s, "Cocoa HTML Writer")
	case 'L':
		return strings.HasPrefix(s, "LibreOffice")
	case 'S':
		return strings.HasPrefix(s, "SCXW") || strings.HasPrefix(s, "StartFragment") || strings.HasPrefix(s, "StarOffice")
	case 'w':
		return strings.HasPrefix(s, "western")
	case 's':
		return strings.HasPrefix(s, "sdfootnote") || strings.HasPrefix(s, "sdendnote")
	case 'e':
		return strings.HasPrefix(s, "elementToProof")
	case 'B':
		return strings.HasPrefix(s, "BulletListStyle")
	case 'N':
		return strings.HasPrefix(s, "NumberListStyle")
	}
	return false
}

func findSigns(root *html.Node) (s signs) {
	for n := range root.Descendants() {
		if n.Type == html.CommentNode {
			if c := strings.TrimSpace(n.Data); c == "StartFragment" || strings.HasPrefix(c, "[if !support") || strings.HasPrefix(c, "[if gte mso") {
				s.page++
			}
			continue
		}
		if n.Type != html.ElementNode {
			continue
		}
		if isBlock(n.DataAtom) && n.DataAtom != atom.Body {
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

// isPageSign reports an element that says that an office program wrote all of
// the page.
func isPageSign(n *html.Node) bool {
	if n.DataAtom == atom.Meta {
		return isOfficeGenerator(n)
	}
	for _, a := range n.Attr {
		switch {
		case strings.HasPrefix(a.Key, "xmlns:") && strings.HasPrefix(a.Val, "urn:schemas-microsoft-com:"),
			a.Key == "id" && strings.HasPrefix(a.Val, "docs-internal-guid"),
			a.Key == "id" && (a.Val == "divRplyFwdMsg" || a.Val == "appendonsend"),
			a.Key == "class" && (strings.HasPrefix(a.Val, "WordSection") || strings.Contains(a.Val, "lst-kix_") || strings.Contains(a.Val, "elementToProof")):
			return true
		}
	}
	return n.Data == "google-sheets-html-origin"
}

func isOfficeGenerator(meta *html.Node) bool {
	name, content := strings.ToLower(get(meta, "name")), strings.ToLower(get(meta, "content"))
	if name == "progid" {
		return true
	}
	if name != "generator" {
		return false
	}
	for _, program := range []string{"microsoft word", "microsoft excel", "microsoft powerpoint", "microsoft exchange", "microsoft outlook",
		"libreoffice", "openoffice", "staroffice", "cocoa html writer", "abiword", "google docs"} {
		if strings.Contains(content, program) {
			return true
		}
	}
	return false
}

// isElementSign reports an element that was pasted from an office program.
func isElementSign(n *html.Node) bool {
	if strings.Contains(n.Data, ":") && officePrefix(n.Data) {
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

func officePrefix(name string) bool {
	prefix, _, ok := strings.Cut(name, ":")
	switch prefix {
	case "o", "w", "v", "m", "st1", "st2", "x", "w10":
		return ok
	}
	return false
}

// isOfficeClass reports the classes that only office programs give.
func isOfficeClass(class string) bool {
	class = strings.TrimPrefix(class, "x_") // which Outlook puts before those of a mail that it shows
	for _, prefix := range []string{"Mso", "mso", "WordSection", "SCXW", "BCX", "lst-kix_", "Apple-", "sdfootnote", "sdendnote", "BulletListStyle", "NumberListStyle"} {
		if strings.HasPrefix(class, prefix) {
			return true
		}
	}
	switch class {
	case "western", "OutlineElement", "TextRun", "NormalTextRun", "EOP", "ListContainerWrapper", "ListMarkerWrappingSpan", "ListMarker",
		"TableCellContent", "SpellingError", "SpellingErrorV2", "SpellingErrorV2Themed", "GramE", "SpellE", "elementToProof", "ContextualSpellingAndGrammarError",
		"TrackedChange", "TableContainer", "LineBreakBlob", "BlobObject", "DragDrop", "WACImageContainer", "WACAltTextDescribedBy":
		return true
	}
	return false
}
