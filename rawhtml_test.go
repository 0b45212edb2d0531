package stemma_test

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	gmhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/convert"
)

// unsound are pieces of HTML with something in them that does not belong there, or
// without an end tag, and the formats that take some of their tags for text, as
// kramdown does.
var unsound = []struct{ name, src, text string }{
	{"text in bullets", "<ul><li>One</li>stray words<li>Two</li></ul>", ""},
	{"text first in bullets", "<ul>stray words<li>One</li></ul>", ""},
	{"text in numbers", "<ol start=\"3\">\n<li>three</li>\nstray words\n<li>four</li>\n</ol>", ""},
	{"text first in numbers", "<ol>before<li>one</li><li>two</li></ol>", ""},
	{"break in numbers", "<ol><li>one</li><br><li>two</li><br /></ol>", ""},
	{"paragraph in numbers", "<ol><li>one</li><p>stray words</p><li>two</li></ol>", ""},
	{"paragraph in bullets", "<ul><p>first</p><li>one</li></ul>", ""},
	{"division in numbers", "<ol start=\"7\"><div>wrapped</div><li>seven</li></ol>", ""},
	{"list in list", "<ol><li>one</li><ol><li>deep</li></ol><li>two</li></ol>", ""},
	{"list first in list", "<ul><ul><li>deep</li></ul><li>one</li></ul>", ""},
	{"comment in numbers", "<ol><!-- c --><li>one</li><!-- d --><li>two</li></ol>", ""},
	{"image in numbers", "<ol><li>one</li><img src=\"i.png\" alt=\"\"><li>two</li></ol>", ""},
	{"emphasis in bullets", "<ul><li>one</li>stray <em>stressed</em> words<li>two</li></ul>", ""},
	{"script in numbers", "<ol><li>one</li><script>x()</script><li>two</li></ol>", ""},
	{"input in numbers", "<ol><li>one</li><input type=\"text\"><li>two</li></ol>", ""},
	{"items without list", "<li>one</li>\n<li>two</li>", ""},
	{"items in a division", "<div><li>one</li><li>two</li></div>", ""},
	{"numbers of items", "<ol><li value=\"5\">five</li>stray<li>six</li></ol>", ""},
	{"numbers from nothing", "<ol start=\"0\"><li>zero</li>stray<li>one</li></ol>", ""},
	{"unclosed items", "<ol start=\"2\"><li>two<li>three</ol>", openTags},
	{"unclosed paragraph", "<ul><li><p>one<p>two</li></ul>", openTags},

	{"no groups of rows", "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", ""},
	{"text in a table", "<table>stray<tr><td>1</td><td>2</td></tr></table>", ""},
	{"text in a row", "<table><tr><td>1</td>stray<td>2</td></tr></table>", ""},
	{"break in a table", "<table><br><tr><td>1</td><td>2</td></tr></table>", ""},
	{"column without a group", "<table><col><col><tr><td>1</td><td>2</td></tr></table>", ""},
	{"columns", "<table><colgroup><col width=\"5\"><col></colgroup><tr><td>1</td><td>2</td></tr></table>", ""},
	{"form in a table", "<table><form><tr><td>1</td><td>2</td></tr></form></table>", ""},
	{"input in a table", "<table><input type=\"hidden\"><tr><td>1</td><td>2</td></tr></table>", ""},
	{"script in a table", "<table><script>x()</script><tr><td>1</td><td>2</td></tr></table>", ""},
	{"comment in a table", "<table><!-- c --><tr><td>1</td><!-- d --><td>2</td></tr></table>", ""},
	{"division in a table", "<table><tr><div>stray</div><td>1</td><td>2</td></tr></table>", ""},
	{"late caption", "<table><tr><td>1</td><td>2</td></tr><caption>Late</caption></table>", ""},
	{"late head", "<table><tbody><tr><td>1</td></tr></tbody><thead><tr><th>A</th></tr></thead></table>", ""},
	{"cells without a row", "<table><td>1</td><td>2</td></table>", ""},
	{"cells without a table", "<div><td>one</td> <td>two</td></div>", ""},
	{"rows in a division", "<div><tr><td>one</td></tr> <tr><td>two</td></tr></div>", ""},
	{"attributes of groups", "<table><tbody class=\"a\"><tr><td>1</td><td>2</td></tr></tbody></table>", ""},
	{"list in a row", "<table><tr><ul><li>stray</li></ul><td>1</td><td>2</td></tr></table>", ""},
	{"table in a table", "<table><table><tr><td>in</td><td>2</td></tr></table><tr><td>out</td></tr></table>", ""},
	{"unclosed cells", "<table><tr><td>1<td>2<tr><td>3<td>4</table>", openTags},

	{"text in definitions", "<dl><dt>Term</dt>stray<dd>Meaning</dd></dl>", ""},
	{"definition without a term", "<dl><dd>Meaning</dd></dl>", ""},
	{"divisions in definitions", "<dl><div><dt>A</dt><dd>a</dd></div><div><dt>B</dt><dd>b</dd></div></dl>", ""},
	{"paragraph in definitions", "<dl><p>stray</p><dt>A</dt><dd>a</dd></dl>", ""},
	{"terms without a list", "<dt>A</dt>\n<dd>a</dd>", ""},
	{"block in a term", "<dl><dt><p>A</p></dt><dd>a</dd></dl>", ""},
	{"break in definitions", "<dl><dt>A</dt><br><dd>a</dd></dl>", ""},

	{"caption without a figure", "<figcaption>Lone</figcaption>", ""},
	{"summary without details", "<summary>Lone</summary>", ""},
	{"details in a line", "A line with <details><summary>Sum</summary>more</details> in it.", ""},
	{"figure in a line", "A line with <figure><img src=\"i.png\" alt=\"\"><figcaption>Cap</figcaption></figure> in it.",
		""},
	{"division in a paragraph", "<p>one<div>two</div>three</p>", ""},
	{"list in a paragraph", "<p>one<ol><li>two</li></ol>three</p>", "gdspub"},
	{"table in a paragraph", "<p>one<table><tr><td>1</td><td>2</td></tr></table>three</p>", "gdspub"},
	{"paragraph in a phrase", "<b><p>one</p><p>two</p></b>", ""},
	{"list in a phrase", "<div><strong><ul><li>one</li></ul></strong></div>", ""},
	{"link in a link", "<p><a href=\"x\">one <a href=\"y\">two</a> three</a></p>", ""},
	{"heading in a link", "<div><a href=\"x\"><h3>Head</h3><p>text</p></a></div>", ""},
	{"heading in a heading", "<h2>one<h3>two</h3></h2>", ""},
}

// openTags are the formats in which a tag without an end tag holds all that follows.
const openTags = "kramdown kramdown-gfm gdspub"

// TestUnsoundHTML checks that every reader keeps lists, tables and words as a browser
// shows them, and that every output has them.
func TestUnsoundHTML(t *testing.T) {
	for _, test := range unsound {
		want := shapeOf(t, test.src)
		for _, format := range []string{"kramdown", "kramdown-gfm", "gdspub", "markdown", "html"} {
			if slices.Contains(strings.Fields(test.text), format) {
				continue
			}
			t.Run(test.name+"/"+format, func(t *testing.T) {
				src := "First words.\n\n" + test.src + "\n\nLast words.\n"
				if format == "html" {
					src = "<p>First words.</p>" + test.src + "<p>Last words.</p>"
				}
				doc := read(t, "", format, []byte(src))
				for _, w := range writings {
					f, err := convert.Find(w.format)
					if err != nil {
						t.Fatal(err)
					}
					out, _ := f.Write(doc, w.options)
					got := shapeOf(t, shownAs(t, w.format, out))
					if diff := want.missing(got, w.format == "json"); diff != "" {
						t.Errorf("%s %+v\n%s\n%s\n%s", w.format, w.options, test.src, diff, out)
					}
				}
			})
		}
	}
}

// writings are the outputs that are looked at.
var writings = []struct {
	format  string
	options convert.Options
}{
	{"html", convert.Options{}},
	{"html", convert.Options{Standalone: true}},
	{"markdown", convert.Options{}},
	{"markdown", convert.Options{KeepMarkup: true}},
	{"json", convert.Options{}},
}

// shownAs returns the HTML that a viewer makes of an output.
func shownAs(t *testing.T, format string, out []byte) string {
	t.Helper()
	switch format {
	case "markdown":
		var b bytes.Buffer
		withTags := goldmark.WithRendererOptions(gmhtml.WithUnsafe())
		viewer := goldmark.New(goldmark.WithExtensions(extension.GFM), withTags)
		if err := viewer.Convert(out, &b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	case "json":
		return html.EscapeString(strings.ReplaceAll(string(out), `\n`, " "))
	}
	return string(out)
}

// shape is what a browser shows of HTML.
type shape struct {
	words   []string
	numbers []string // of items, with their first words
	tables  []string // rows of cells
	terms   int
}

func shapeOf(t *testing.T, src string) shape {
	t.Helper()
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	s := shape{}
	for n := range root.Descendants() {
		switch {
		case n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style":
			s.words = append(s.words, wordsOf(n.Data)...)
		case n.Type == html.ElementNode && n.Data == "ol":
			s.number(n)
		case n.Type == html.ElementNode && n.Data == "table":
			s.table(n)
		case n.Type == html.ElementNode && n.Data == "dt":
			s.terms++
		}
	}
	return s
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func (s *shape) number(list *html.Node) {
	number := 1
	for _, a := range list.Attr {
		if n, err := strconv.Atoi(a.Val); a.Key == "start" && err == nil {
			number = n
		}
	}
	for item := range list.ChildNodes() {
		if item.Data != "li" {
			continue
		}
		for _, a := range item.Attr {
			if n, err := strconv.Atoi(a.Val); a.Key == "value" && err == nil {
				number = n
			}
		}
		s.numbers = append(s.numbers, fmt.Sprint(number, " ", strings.Join(wordsOf(textBelow(item)), " ")))
		number++
	}
}

func textBelow(n *html.Node) string {
	var b strings.Builder
	for child := range n.Descendants() {
		if child.Type == html.TextNode {
			b.WriteString(child.Data + " ")
		}
	}
	return b.String()
}

func (s *shape) table(table *html.Node) {
	for row := range table.Descendants() {
		if row.Data != "tr" || row.Parent.Parent != table {
			continue
		}
		var cells []string
		for cell := range row.ChildNodes() {
			if cell.Data == "td" || cell.Data == "th" {
				cells = append(cells, strings.Join(wordsOf(textBelow(cell)), " "))
			}
		}
		if line := strings.Join(cells, "|"); strings.Trim(line, "|") != "" {
			s.tables = append(s.tables, line)
		}
	}
}

// missing returns what of a shape another has not.
func (s shape) missing(got shape, wordsOnly bool) string {
	for _, word := range s.words {
		if !slices.Contains(got.words, word) {
			return "the word " + word + " is gone"
		}
	}
	if wordsOnly {
		return ""
	}
	for i, number := range got.numbers {
		if i < len(s.numbers) { // what stood beside an item may be in it
			got.numbers[i] = number[:min(len(number), len(s.numbers[i]))]
		}
	}
	slices.Sort(got.tables)
	slices.Sort(s.tables)
	return cmp.Diff(s.numbers, got.numbers) + cmp.Diff(s.tables, got.tables) + cmp.Diff(s.terms, got.terms)
}
