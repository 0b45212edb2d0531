package webpage

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/office"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

func TestOffice(t *testing.T) {
	golden.Run(t, "testdata/office/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		doc := Parse(src, nil)
		problems := golden.Problems(name, doc.Problems)
		md, _ := markdown.Write(doc, markdown.Options{KeepMarkup: true})
		page, _ := writer.Write(doc, writer.Options{})
		if again := Parse(string(page), nil); !document.Equal(withoutMeta(doc), withoutMeta(again)) {
			t.Errorf("another document when it is read back\n%s",
				firstDifference(document.Dump(doc), document.Dump(again)))
		}
		if marks := officeMarks(string(page)); marks != "" {
			t.Errorf("%s is left in the HTML\n%s", marks, page)
		}
		return map[string]string{"dump": document.Dump(doc), "problems": problems, "output.md": string(md)}
	})
}

// withoutMeta returns a document without what a fragment cannot hold of it.
func withoutMeta(doc *document.Document) *document.Document {
	return &document.Document{Blocks: doc.Blocks, Footnotes: doc.Footnotes}
}

// officeMarks returns what only an office program would write.
func officeMarks(page string) string {
	for _, mark := range []string{"mso", "Mso", "<o:", "<span style", "<span lang", "<font", "SCXW",
		"Apple-", "c1\"", "lang=", "western"} {
		if strings.Contains(page, mark) {
			return mark
		}
	}
	return ""
}

// TestOfficeKeepsItsWords holds the words of the paste against those of the
// document, in their order. What is lost is reported, and is in its case.
func TestOfficeKeepsItsWords(t *testing.T) {
	for _, src := range golden.Inputs(t, "testdata/office/*.txtar") {
		doc := Parse(src, nil)
		if slices.ContainsFunc(doc.Problems, func(p document.Problem) bool {
			return p.Loss || p.Code == "contents-list"
		}) {
			continue
		}
		if want, got := shownWords(src), modelWords(doc); want != got {
			t.Errorf("%s\n%s", firstDifference(strings.ReplaceAll(want, " ", "\n"),
				strings.ReplaceAll(got, " ", "\n")), src)
		}
	}
}

// longWords returns the words of a text that are no bullet and no number.
func longWords(text string) string {
	words := strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return strings.Join(slices.DeleteFunc(words, func(s string) bool { return len(s) < 3 }), " ")
}

// modelWords returns the words of a document.
func modelWords(doc *document.Document) string {
	var b strings.Builder
	b.WriteString(doc.Meta.Title)
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Text:
			b.WriteString(n.Text)
		case document.Block, *document.LineBreak, *document.FootnoteRef, *document.ListItem, *document.Cell:
			b.WriteByte(' ')
		}
		return true
	})
	return longWords(b.String())
}

// shownWords returns the words of HTML that a reader of it sees.
func shownWords(src string) string {
	if at := strings.Index(src, "<html"); at > 0 {
		src = src[at:] // after the lines of the clipboard
	}
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return ""
	}
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.Data == "style" || n.Data == "title" || n.Data == "xml" {
			return
		}
		if apart := dom.IsBlock(n) || n.Data == "br" || n.Data == "a"; apart {
			b.WriteByte(' ')
			defer b.WriteByte(' ')
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			walk(child)
		}
	}
	walk(root)
	return longWords(b.String())
}

// TestOfficeLeavesOthersAlone: a page without their signs is not looked at.
func TestOfficeLeavesOthersAlone(t *testing.T) {
	check := func(t *testing.T, name, src string) {
		page := source.Parse(src, source.Options{Sign: office.IsSign})
		before := rendered(t, page.Root)
		if page.Signed && office.Clean(page.Root, page.Map).Added != nil || rendered(t, page.Root) != before {
			t.Errorf("%s is taken for one of an office program", name)
		}
	}
	for name, src := range realfile.HTML(t) {
		check(t, name, src)
	}
	for name, src := range realfile.LegacyPages(t) {
		check(t, name, src)
	}
}

func rendered(t *testing.T, n *html.Node) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// wordy writes HTML as Word would: the same text, with all that it puts round
// it.
var wordy = strings.NewReplacer(
	"<p>", "<p class=MsoNormal style='margin-bottom:0cm;text-align:justify'>"+
		"<span lang=EN-GB style='font-size:12.0pt;mso-bidi-font-size:11.0pt'>",
	"</p>", "<o:p></o:p></span></p>\n\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n\n",
	"<strong>", "<b style='mso-bidi-font-weight:normal'><span style='color:black'>", "</strong>", "</span></b>",
	"<em>", "<span style='font-style:italic'><a name=\"_Hlk1\"></a>", "</em>", "</span>",
	"<h2>", "<h2 style='mso-pagination:none'><b><span style='font-family:Arial'>",
	"</h2>", "<o:p></o:p></span></b></h2>\n",
	"<li>", "<li class=MsoNormal style='mso-list:l0 level1 lfo1'><span lang=EN-GB>",
	"</li>", "<o:p></o:p></span></li>\n",
	"<td>", "<td width=100 valign=top style='width:75pt;mso-border-alt:solid'><p class=MsoNormal>",
	"</td>", "<o:p></o:p></p></td>",
	"<table>", "<div align=center><table class=MsoTableGrid border=1 cellspacing=0>", "</table>", "</table></div>",
)

// TestOfficeIsNoise: what Word puts round a text is all that it adds.
func TestOfficeIsNoise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(1, 6).Draw(t, "blocks") {
			b.WriteString(plainBlock(t))
		}
		clean := Parse(b.String(), nil)
		pasted := Parse("<div class=WordSection1>"+wordy.Replace(b.String())+"</div>", nil)
		if !document.Equal(clean, pasted) {
			t.Fatalf("%s\n%s", b.String(), firstDifference(document.Dump(clean), document.Dump(pasted)))
		}
	})
}

func plainBlock(t *rapid.T) string {
	phrase := func() string {
		word := rapid.StringMatching(`[A-Z][a-z]{1,6}`).Draw(t, "word")
		switch rapid.IntRange(0, 4).Draw(t, "phrase") {
		case 0:
			return "One <strong>" + word + "</strong> here"
		case 1:
			return "The <em>" + word + "</em>, <strong>and</strong>"
		case 2:
			return word + " at <a href=\"https://example.org/" + word + "\">a place</a>"
		}
		return word + " stands\nalone"
	}
	switch rapid.IntRange(0, 4).Draw(t, "block") {
	case 0:
		return "<h2>" + rapid.StringMatching(`[A-Z][a-z]{1,6}`).Draw(t, "heading") + "</h2>"
	case 1:
		return "<ul><li>" + phrase() + "</li><li>" + phrase() + "</li></ul>"
	case 2:
		return "<table><tr><td>" + phrase() + "</td><td>Two</td></tr><tr><td>" +
			phrase() + "</td><td>Four</td></tr></table>"
	}
	return "<p>" + phrase() + "</p>"
}
