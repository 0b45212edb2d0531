package webpage

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/internal/words"
	"github.com/stemmadocs/stemma/parser/webpage/boilerplate"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// pagesVariable names the environment variable with a folder of pages to look at as well.
const pagesVariable = "STEMMA_PAGES"

// TestNoWordIsLost: every word of a page is in the document, in what was left out with a
// remark or in silence, in what was read for the metadata, or in what a rule below names.
func TestNoWordIsLost(t *testing.T) {
	for name, pages := range map[string]func(*testing.T) map[string]string{
		"cases here":    casePages,
		"cases beside":  func(t *testing.T) map[string]string { return pagesIn(t, "../../../shared/cases/*/*.html") },
		"content items": func(t *testing.T) map[string]string { return realfile.HTML(t) },
		"folder": func(t *testing.T) map[string]string {
			return pagesIn(t, filepath.Join(os.Getenv(pagesVariable), "*.html"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			for name, src := range pages(t) {
				r := parse(src, nil, Saved{})
				if lost := lostWords(t, r, src); len(lost) > 0 {
					t.Errorf("%s loses %q", name, lost)
				}
				if made := madeWords(t, r, src); len(made) > 0 {
					t.Errorf("%s makes up %q", name, made)
				}
				for _, l := range r.left {
					if l.How == boilerplate.Told && !toldOf(r, l.Node) {
						t.Errorf("%s: nothing tells of what is left out in <%s>", name, l.Node.Data)
					}
				}
			}
		})
	}
}

// TestLostWordsAreFound: a block that is dropped is missed, and so is what is left out
// without being noted.
func TestLostWordsAreFound(t *testing.T) {
	for name, src := range casePages(t) {
		for i, block := range parse(src, nil, Saved{}).doc.Blocks {
			if len(words.Held(&document.Document{Blocks: []document.Block{block}})) == 0 {
				continue
			}
			r := parse(src, nil, Saved{})
			r.doc.Blocks = slices.Delete(r.doc.Blocks, i, i+1)
			if len(lostWords(t, r, src)) == 0 && !hasRules(t, r, src) {
				t.Errorf("%s: nobody misses block %d", name, i)
			}
		}
	}
	r := parse("<p>One</p><p hidden>Two</p>", nil, Saved{})
	r.left, r.doc.Problems = nil, nil
	if lost := lostWords(t, r, "<p>One</p><p hidden>Two</p>"); len(lost) != 1 {
		t.Errorf("%q is missed of what was hidden", lost)
	}
}

// hasRules reports whether some of the rules below, which let words go, are for a source.
func hasRules(t *testing.T, r *reader, src string) bool {
	t.Helper()
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	return hasCode(r.doc) || len(r.doc.Footnotes) > 0 || len(namedRules(root, r)) > 0
}

// casePages returns the inputs of the cases here.
func casePages(t *testing.T) map[string]string {
	all := map[string]string{}
	for _, pattern := range []string{"testdata/*/*.txtar", "boilerplate/testdata/*.txtar"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			for i, src := range golden.Inputs(t, path) {
				all[fmt.Sprint(path, " ", i)] = src
			}
		}
	}
	return all
}

// pagesIn returns the pages that match a pattern, and skips where there are none.
func pagesIn(t *testing.T, pattern string) map[string]string {
	paths, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Skipf("there is no %s; the environment variable %s can name a folder of pages", pattern, pagesVariable)
	}
	all := map[string]string{}
	for _, path := range paths {
		all[path] = realfile.Text(t, path)
	}
	return all
}

// lostWords returns the words of a source that are nowhere after it was read.
func lostWords(t *testing.T, r *reader, src string) []string {
	t.Helper()
	if strings.HasPrefix(src, "Version:") {
		src = src[strings.IndexByte(src, '<'):] // the header of a clipboard
	}
	src, _ = stored(src, nil)
	root, err := html.ParseWithOptions(strings.NewReader(src), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	left := words.Bag{}
	for _, l := range r.left {
		for word, n := range words.Visible(l.Node) {
			left[word] += n
		}
	}
	told := words.Bag{}
	for _, p := range r.doc.Problems {
		told.Add(quotedIn(p.Message))
	}
	for word, n := range namedRules(root, r) {
		told[word] += n
	}
	var lost []string
	for word, n := range words.Visible(root).Missing(words.Held(r.doc), left) {
		if n -= told[word]; n > 0 && !isLabel(word, r) {
			lost = append(lost, strings.Repeat(word+" ", n))
		}
	}
	slices.Sort(lost)
	return lost
}

func hasAttr(n *html.Node, name string) bool {
	_, ok := dom.Lookup(n, name)
	return ok
}

// quotedIn returns what a message has between quotation marks, and between angle brackets.
func quotedIn(message string) string {
	var b strings.Builder
	for _, marks := range [...][2]string{{"“", "”"}, {"\"", "\""}, {"<", ">"}} {
		for rest := message; ; {
			_, after, ok := strings.Cut(rest, marks[0])
			said, after, closed := strings.Cut(after, marks[1])
			if !ok || !closed {
				break
			}
			b.WriteString(said + " ")
			rest = after
		}
	}
	return b.String()
}

// isLabel reports a number or letter that counts lines of code, notes or items of lists, with
// what stands right behind it.
func isLabel(word string, r *reader) bool {
	counts := r.signed || len(r.doc.Footnotes) > 0 || hasCode(r.doc)
	return counts && (len(word) == 1 || word[0] <= '9')
}

func hasCode(doc *document.Document) (holds bool) {
	document.WalkDocument(doc, func(n document.Node) bool {
		_, code := n.(*document.CodeBlock)
		holds = holds || code
		return !holds
	})
	return holds
}

// madeWords returns the words of a document that its source does not have: neither as text
// nor in an attribute or the head.
func madeWords(t *testing.T, r *reader, src string) []string {
	t.Helper()
	if strings.Contains(src, "data-cfemail") || strings.Contains(src, "email-protection#") {
		return nil // what is scrambled there stands nowhere
	}
	src, _ = stored(src, nil)
	root, err := html.ParseWithOptions(strings.NewReader(src), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	said := words.Bag{}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			said.Add(a.Val)
		}
		switch {
		case n.Type == html.TextNode && dom.IsHidden(n.Parent): // the title, a script that holds a formula
			said.Add(n.Data)
		case n.Data == "figcaption": // names what is embedded as well
			said.Add(dom.Text(n))
		}
	}
	document.WalkDocument(r.doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Math:
			said.Add(n.Text) // which can be made of MathML
		case *document.MathBlock:
			said.Add(n.Text)
		case *document.Paragraph:
			if n.HasClass("markdown-alert-title") {
				said.Add(document.PlainText(n.Inlines)) // the kind of a box, which can be a picture
			}
		case *document.Link:
			if text := document.PlainText(n.Inlines); isEmbedded(text) {
				said.Add(text) // the name of a frame or a film that has none
			}
		}
		return true
	})
	var made []string
	for word, n := range words.Held(r.doc).Missing(words.Visible(root)) {
		if n -= said[word]; n > 0 && !isLabel(word, r) {
			made = append(made, strings.Repeat(word+" ", n))
		}
	}
	slices.Sort(made)
	return made
}

// isEmbedded reports a text that is given to the address of something embedded.
func isEmbedded(text string) bool {
	for _, kind := range [...]string{"Video", "Audio", "Embedded page", "Embedded", "Document", "File"} {
		if strings.HasPrefix(text, kind) {
			return true
		}
	}
	return false
}

// namedRules returns the words that are no text, or read as something else than text.
func namedRules(root *html.Node, r *reader) words.Bag {
	rules := words.Bag{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && isOther(n, r) {
			for word, times := range words.Visible(n) {
				rules[word] += times
			}
		}
	}
	return rules
}

func isOther(n *html.Node, r *reader) bool {
	notes := len(r.doc.Footnotes) > 0
	class, id, href := dom.Attr(n, "class"), dom.Attr(n, "id"), dom.Attr(n, "href")
	switch {
	case notes && n.Data == "sup", notes && n.Data == "a" && strings.Contains(href, "#"):
		return true // the mark of a note, and the link back
	case notes && strings.Contains(class+id, "footnote") && len(dom.Text(n)) < 40:
		return true // what the list of the notes is called, and what a pointer shows of a note
	case hasCode(r.doc) && strings.Contains(class, "toolbar"), n.Data == "button":
		return true // what copies code, and other controls
	case n.Data == "header" && (r.own || hasAttr(n, "data-document")), id == "markdown-toc":
		return true // our own metadata, and the list of what the headings say
	case n.Data == "header" && document.OneLine(dom.Text(n)) == r.doc.Meta.Title:
		return true
	case strings.HasPrefix(id, "wm-ipp"), strings.HasPrefix(class, "wm-ipp"),
		strings.Contains(class, "permalink"), strings.Contains(class, "headerlink"):
		return true // the bar of an archive, links of headings to themselves
	case strings.Contains(class, "mw-editsection"),
		n.Data == "ac:structured-macro" && dom.Attr(n, "ac:name") == "status":
		return true // links of an editor, and the colour before what a status says
	case strings.Contains(class, "__cf_email__"), strings.Contains(href, "/cdn-cgi/l/email-protection"):
		return true // scrambled addresses
	case strings.Contains(class, "material-"):
		return true // words that a font draws
	case n.Data == "iframe", n.Data == "math", n.Data == "noscript", strings.Contains(strings.ToLower(class), "math"),
		strings.Contains(class, "katex"):
		return true // other forms of a frame, a formula or an image that is there
	}
	return false
}

// toldOf reports whether a problem has the first word of what is left out.
func toldOf(r *reader, n *html.Node) bool {
	for word := range words.Visible(n) {
		for _, p := range r.doc.Problems {
			if strings.Contains(strings.ToLower(p.Message), word) {
				return true
			}
		}
	}
	return len(words.Visible(n)) == 0
}
