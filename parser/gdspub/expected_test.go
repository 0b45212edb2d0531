package gdspub_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"znkr.io/diff/textdiff"

	tohtml "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/internal/realfile/legacysource"
)

// TestExpected reads each real document and compares the rows of content in
// our HTML (headings with their level, paragraphs, list items, cells, links,
// images) with those in the HTML that the site's own tool made of it.
func TestExpected(t *testing.T) {
	used := make([]bool, len(improvements))
	for name, want := range realfile.LegacyPages(t) {
		t.Run(name, func(t *testing.T) {
			doc := legacysource.Parse(t, name)
			got, _ := tohtml.Write(doc, tohtml.Options{})
			expected := improve(rows(t, want), used)
			ours := rows(t, string(got))
			if expected != ours {
				t.Errorf("rows differ (- the old tool, + ours):\n%s", textdiff.Unified(expected, ours))
			}
		})
	}
	for i, im := range improvements {
		if !used[i] {
			t.Errorf("no file shows that %s: the exception can go", im.why)
		}
	}
}

// improvements are where our rows are better than those of the old tool.
var improvements = []struct {
	why  string
	old  *regexp.Regexp
	ours string
}{
	{"the label of an action heading ran into its title",
		regexp.MustCompile(`(?m)^h4 Action (\d\d)(.)`), "h4 Action $1 $2"},
	{"the title of an action was a heading \"Action NN\" and a paragraph; it is one heading",
		regexp.MustCompile(`(?m)^h1 Action (\d\d)\np `), "h1 Action $1: "},
}

// improve changes what the old tool wrote to what is better, and notes what
// was changed.
func improve(want string, used []bool) string {
	for i, im := range improvements {
		if better := im.old.ReplaceAllString(want, im.ours); better != want {
			want, used[i] = better, true
		}
	}
	return want
}

// rows lists the content of HTML, one row a line.
func rows(t *testing.T, src string) string {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(src),
		&html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, n := range nodes {
		rowsOf(&b, n)
	}
	return b.String()
}

func rowsOf(b *strings.Builder, n *html.Node) {
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "td", "th":
		fmt.Fprintf(b, "%s %s\n", n.Data, ownText(n))
	case "a":
		fmt.Fprintf(b, "link %q %s\n", attribute(n, "href"), ownText(n))
	case "img":
		fmt.Fprintf(b, "image %q %q\n", attribute(n, "src"), attribute(n, "alt"))
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		rowsOf(b, c)
	}
}

// ownText is the text of n without that of lists below it, white space folded.
func ownText(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.Data {
			case "ul", "ol", "p":
			case "br":
				b.WriteByte(' ')
			default:
				walk(c)
			}
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
