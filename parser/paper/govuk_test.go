package paper

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// TestHeadings measures how many headings of published pages are found again
// in their text. Tables are set aside, and so are captions, which the pages
// make headings and this reader keeps as paragraphs. The bounds only catch a
// fall; they are a little below what was measured when they were set.
func TestHeadings(t *testing.T) {
	paths, _ := filepath.Glob("../../../shared/corpus/govuk/*.json")
	if len(paths) == 0 {
		t.Skip("the corpus is not here")
	}
	right, wrong, missed, pages := 0, 0, 0, 0
	for _, path := range paths {
		text, headings := publishedText(t, path)
		if len(headings) == 0 || len(text) < 500 {
			continue
		}
		pages++
		want := map[string]int{}
		for _, h := range headings {
			if key := fold(h); key != "" && !isCaption(h) {
				want[key]++
			}
		}
		for _, h := range headingsIn(Parse(text, profile.GDS())) {
			if want[fold(h)] > 0 {
				want[fold(h)]--
				right++
				continue
			}
			wrong++
			t.Logf("%s: not a heading: %q", filepath.Base(path), h)
		}
		for h, n := range want {
			missed += n
			if n > 0 {
				t.Logf("%s: missed: %q", filepath.Base(path), h)
			}
		}
	}
	precision, recall := float64(right)/float64(right+wrong), float64(right)/float64(right+missed)
	t.Logf("%d pages, %d headings: precision %.2f, recall %.2f", pages, right+missed, precision, recall)
	if precision < 0.82 || recall < 0.93 {
		t.Errorf("precision %.2f, recall %.2f", precision, recall)
	}
}

func headingsIn(doc *document.Document) []string {
	var found []string
	if doc.Meta.Title != "" {
		found = append(found, doc.Meta.Title)
	}
	document.WalkDocument(doc, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok {
			found = append(found, s.Number+" "+s.Name())
		}
		return true
	})
	return found
}

// publishedText returns the text of a content item as a crawler keeps it, and
// its headings.
func publishedText(t *testing.T, path string) (text string, headings []string) {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var page struct {
		Details struct{ Body any }
	}
	if json.Unmarshal(src, &page) != nil {
		return "", nil
	}
	body, ok := page.Details.Body.(string)
	if !ok {
		return "", nil
	}
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	var c crawler
	c.walk(root, "")
	c.line("")
	return c.text.String(), c.headings
}

// crawler writes one line for every block.
type crawler struct {
	text, buf strings.Builder
	headings  []string
}

func (c *crawler) line(marker string) {
	if s := strings.Join(strings.Fields(c.buf.String()), " "); s != "" {
		c.text.WriteString(marker + s + "\n")
	}
	c.buf.Reset()
}

func (c *crawler) walk(n *html.Node, marker string) {
	if n.Type == html.TextNode {
		c.buf.WriteString(n.Data)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Data {
		case "table", "figure", "script", "style":
		case "h1", "h2", "h3", "h4", "h5", "h6":
			c.line(marker)
			c.walk(child, "")
			c.headings = append(c.headings, strings.Join(strings.Fields(c.buf.String()), " "))
			c.line("")
		case "li":
			c.line(marker)
			c.walk(child, "- ")
			c.line("- ")
		case "p", "div", "ul", "ol", "dl", "dt", "dd", "blockquote", "section", "address":
			c.line(marker)
			c.walk(child, marker)
			c.line(marker)
		case "br":
			c.line(marker)
		default:
			c.walk(child, marker)
		}
	}
}
