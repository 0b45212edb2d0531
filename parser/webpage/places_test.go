package webpage

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/stemmadocs/stemma/document"
)

const (
	placesTitle = "Keeping of hives"
	placesNav   = `<ul><li><a href="/a">Alpha</a></li><li><a href="/b">Beta</a></li></ul>`
)

// placesBlocks are a text as plain HTML, in blocks.
var placesBlocks = [...]string{
	"<p>RESCINDED by order 12</p>",
	"<h2>Purpose</h2><p>The bee office looks after the hives of the county and after nothing else.</p>",
	"<ul><li>Hives of straw are mended in March.</li><li>Hives of wood are painted.</li></ul>",
	"<p>Costs</p><p>Each hive costs 4 pounds a year, which the county pays to the keeper in June.</p>",
	"<table><tr><th>Hive</th><th>Price</th></tr><tr><td>Straw</td><td>4</td></tr></table>",
	"<p>Signed</p><p>A. Drone, Keeper</p>",
}

// placesStyles are the ways in which sites write the same blocks.
var placesStyles = map[string]func(block string) string{
	"plain":     func(block string) string { return block },
	"divisions": func(block string) string { return "<div>" + paragraphs("<div>", "</div>").Replace(block) + "</div>" },
	"breaks":    func(block string) string { return paragraphs("", "<br><br>").Replace(block) },
	"fonts":     func(block string) string { return paragraphs("<p><font size=2>", "</font></p>").Replace(block) },
	"sections":  func(block string) string { return "<section class=box>" + block + "</section>" },
	"cells":     func(block string) string { return "<table><tr><td>" + block + "<p>&nbsp;</p></td></tr></table>" },
}

func paragraphs(start, end string) *strings.Replacer {
	return strings.NewReplacer("<p>", start, "</p>", end)
}

// TestPlaces: wherever sites put a text, and however they write it, all of its words
// come out, in their order.
func TestPlaces(t *testing.T) {
	src, err := os.ReadFile("testdata/places.txtar")
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, template := range txtar.Parse(src).Files {
		for style, write := range placesStyles {
			t.Run(template.Name+"/"+style, func(t *testing.T) {
				places := []string{"{t}", placesTitle, "NAV", placesNav}
				for i, block := range placesBlocks {
					places = append(places, fmt.Sprintf("{%d}", i+1), write(block))
				}
				page := "<!DOCTYPE html><html lang=en><head><title>" + placesTitle + "</title></head>" +
					strings.NewReplacer(places...).Replace(string(template.Data))
				checkAllOut(t, page)
			})
			tried++
		}
	}
	if tried < 60 {
		t.Errorf("%d pages are too few", tried)
	}
}

func checkAllOut(t *testing.T, page string) {
	t.Helper()
	doc := Parse(page, nil)
	if doc.Meta.Title != placesTitle {
		t.Errorf("the title is %q", doc.Meta.Title)
	}
	text := document.OneLine(document.BlocksText(doc.Blocks))
	rest := text
	for _, block := range placesBlocks {
		for _, line := range strings.FieldsFunc(block, func(r rune) bool { return r == '<' || r == '>' }) {
			if strings.Contains(block, "<"+line+">") { // a tag
				continue
			}
			var found bool
			if _, rest, found = strings.Cut(rest, line); !found {
				t.Fatalf("%q is lost, or in another place\n%s\n%s\n%v", line, page, text, doc.Problems)
			}
		}
	}
}
