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

// corpus is where published content items are.
const corpus = "../../../shared/corpus/govuk"

// A face is a way in which the text of a page comes to people.
type face struct {
	bullet            string // before an item of a list
	cells             string // between the cells of a row; empty sets tables aside
	precision, recall float64
}

// faces are those that are measured. The bounds are a little below what was
// measured when they were set.
var faces = map[string]face{
	"bullets":     {bullet: "- ", precision: 0.93, recall: 0.9},
	"no bullets":  {precision: 0.85, recall: 0.9},
	"tabs":        {bullet: "- ", cells: "\t", precision: 0.9, recall: 0.9},
	"blanks":      {bullet: "- ", cells: " ", precision: 0.85, recall: 0.9},
	"cell a line": {bullet: "- ", cells: "\n", precision: 0.75, recall: 0.9},
}

// TestHeadings measures how many headings of published pages are found again
// in their text. Captions, which the pages make headings and this reader keeps
// as paragraphs, are not counted.
func TestHeadings(t *testing.T) {
	paths, _ := filepath.Glob(corpus + "/*.json")
	if len(paths) == 0 {
		t.Skip("no content items in " + corpus)
	}
	for name, face := range faces {
		t.Run(name, func(t *testing.T) {
			var sum tally
			pages := 0
			for _, path := range paths {
				text, headings := publishedText(t, path, face)
				if len(headings) == 0 || len(text) < 500 {
					continue
				}
				pages++
				doc := Parse(text, profile.GDS())
				sum.headings(t, filepath.Base(path), headings, doc)
				checkNothingLost(t, text)
				if n := departments(doc); n > 0 {
					t.Errorf("%s: %d departments", path, n)
				}
			}
			t.Logf("%d pages: %+v: precision %.3f, recall %.3f", pages, sum, sum.precision(), sum.recall())
			if sum.precision() < face.precision || sum.recall() < face.recall {
				t.Errorf("precision %.3f, recall %.3f; want %.2f, %.2f", sum.precision(), sum.recall(),
					face.precision, face.recall)
			}
		})
	}
}

// headings counts which of the headings wanted are in doc.
func (s *tally) headings(t *testing.T, name string, headings []string, doc *document.Document) {
	want := map[string]int{}
	for _, h := range headings {
		if key := bare(h); key != "" && !isCaption(h) {
			want[key]++
		}
	}
	for _, h := range headingsIn(doc) {
		if want[bare(h)] > 0 {
			want[bare(h)]--
			s.right++
			continue
		}
		s.wrong++
		t.Logf("%s: not a heading: %q", name, h)
	}
	for h, n := range want {
		s.missed += n
		if n > 0 {
			t.Logf("%s: missed: %q", name, h)
		}
	}
}

// TestPublishedLevels measures how many of the headings that are found have
// another level than on their page. Most that do, nothing in the text tells: 30 %
// when this was written.
func TestPublishedLevels(t *testing.T) {
	paths, _ := filepath.Glob(corpus + "/*.json")
	if len(paths) == 0 {
		t.Skip("no content items in " + corpus)
	}
	all, wrong := 0, 0
	for _, path := range paths {
		c := crawl(t, path, faces["bullets"])
		if len(c.headings) == 0 || c.text.Len() < 500 {
			continue
		}
		levels := map[string]int{}
		for i, h := range c.headings {
			levels[bare(h)] = c.levels[i]
		}
		document.WalkDocument(Parse(c.text.String(), profile.GDS()), func(n document.Node) bool {
			if s, ok := n.(*document.Section); ok && levels[bare(s.Title())] > 0 {
				all++
				if s.Level != levels[bare(s.Title())] {
					wrong++
				}
			}
			return true
		})
	}
	t.Logf("%d of %d levels are not those of the page: %.2f", wrong, all, share(wrong, all))
	if share(wrong, all) > 0.35 {
		t.Errorf("%.2f of the levels are wrong", share(wrong, all))
	}
}

// departments counts the departments of doc.
func departments(doc *document.Document) int {
	n := 0
	document.WalkDocument(doc, func(node document.Node) bool {
		if s, ok := node.(*document.Section); ok && s.Role == document.RoleDepartment {
			n++
		}
		return true
	})
	return n
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

// publishedText returns the text of a content item with that face, and its
// headings.
func publishedText(t *testing.T, path string, face face) (text string, headings []string) {
	t.Helper()
	c := crawl(t, path, face)
	return c.text.String(), c.headings
}

// crawl reads a content item.
func crawl(t *testing.T, path string, face face) *crawler {
	t.Helper()
	c := &crawler{face: face}
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var page struct {
		Details struct{ Body any }
	}
	if json.Unmarshal(src, &page) != nil {
		return c
	}
	body, ok := page.Details.Body.(string)
	if !ok {
		return c
	}
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	c.walk(root, "")
	c.line("")
	return c
}

// crawler writes one line for every block.
type crawler struct {
	face      face
	text, buf strings.Builder
	headings  []string
	levels    []int // of these
}

func (c *crawler) line(marker string) {
	if s := document.OneLine(c.buf.String()); s != "" {
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
		case "figure", "script", "style":
		case "table":
			c.line(marker)
			c.table(child)
		case "h1", "h2", "h3", "h4", "h5", "h6":
			c.line(marker)
			c.walk(child, "")
			c.headings = append(c.headings, document.OneLine(c.buf.String()))
			c.levels = append(c.levels, int(child.Data[1]-'0'))
			c.line("")
		case "li":
			c.line(marker)
			c.walk(child, c.face.bullet)
			c.line(c.face.bullet)
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

// table writes the rows of a table.
func (c *crawler) table(n *html.Node) {
	if c.face.cells == "" {
		return
	}
	for row := range n.Descendants() {
		if row.Data != "tr" {
			continue
		}
		var cells []string
		for cell := range row.ChildNodes() {
			if cell.Data == "td" || cell.Data == "th" {
				cells = append(cells, cellText(cell))
			}
		}
		if row := strings.TrimSpace(strings.Join(cells, c.face.cells)); row != "" {
			c.text.WriteString(row + "\n")
		}
	}
}

// cellText is the text of a cell as one line.
func cellText(n *html.Node) string {
	var s strings.Builder
	for n := range n.Descendants() {
		if n.Type == html.TextNode {
			s.WriteString(n.Data + " ")
		}
	}
	return document.OneLine(s.String())
}
