package boilerplate

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

// randomPage draws the body of a page: divisions in divisions, some of them furniture,
// with sentences, short lines, links and headings. Each word is there once; the words of
// furniture begin with f, of links with a, of sentences with s.
type randomPage struct {
	t         *rapid.T
	b         strings.Builder
	words     int
	furniture bool
}

func (p *randomPage) word(kind string) string {
	p.words++
	return fmt.Sprintf("%s%d", kind, p.words)
}

func (p *randomPage) sentence(inFurniture bool) string {
	kind := kindOf("s", inFurniture)
	var words []string
	for range 12 {
		words = append(words, p.word(kind))
	}
	return strings.Join(words, " ") + "."
}

func kindOf(kind string, inFurniture bool) string {
	if inFurniture {
		return "f"
	}
	return kind
}

var (
	plainTags = []string{
		"div", "div class=col", "section", "article", "div id=text", "center", "main", "div role=main",
	}
	furnitureTags = []string{
		"nav", "header", "footer", "aside", "div class=widget-area", "div class=ad", "div role=dialog", "dialog",
		"div class=cookie-banner",
	}
)

func (p *randomPage) blocks(depth int, inFurniture bool) {
	for range rapid.IntRange(1, 4).Draw(p.t, "blocks") {
		kind := rapid.IntRange(0, 9).Draw(p.t, "kind")
		if depth == 0 && kind > 5 {
			kind = 0
		}
		switch kind {
		case 0, 1:
			fmt.Fprintf(&p.b, "<p>%s</p>", p.sentence(inFurniture))
		case 2:
			fmt.Fprintf(&p.b, "<p>%s</p>", p.word(kindOf("l", inFurniture)))
		case 3:
			fmt.Fprintf(&p.b, "<ul><li><a href=/a>%s</a><li><a href=/b>%s</a></ul>", p.word("a"), p.word("a"))
		case 4:
			fmt.Fprintf(&p.b, "<h%d>%s</h2>", rapid.IntRange(1, 3).Draw(p.t, "level"), p.word(kindOf("h", inFurniture)))
		case 5:
			fmt.Fprintf(&p.b, "%s<br>", p.sentence(inFurniture))
		case 6:
			fmt.Fprintf(&p.b, "<table><tr><td>")
			p.blocks(depth-1, inFurniture)
			fmt.Fprintf(&p.b, "<td>")
			p.blocks(depth-1, inFurniture)
			fmt.Fprintf(&p.b, "</table>")
		case 7:
			if p.furniture {
				p.division(rapid.SampledFrom(furnitureTags).Draw(p.t, "furniture"), depth, true)
			}
		default:
			p.division(rapid.SampledFrom(plainTags).Draw(p.t, "division"), depth, inFurniture)
		}
	}
}

func (p *randomPage) division(tag string, depth int, inFurniture bool) {
	fmt.Fprintf(&p.b, "<%s>", tag)
	p.blocks(depth-1, inFurniture)
	fmt.Fprintf(&p.b, "</%s>", strings.Fields(tag)[0])
}

// TestNothingLost: the words of a page are in its text or in what was left out, each
// once; sentences outside furniture are in the text, and other words there are told.
func TestNothingLost(t *testing.T) {
	for _, furniture := range []bool{false, true} {
		rapid.Check(t, func(t *rapid.T) {
			p := randomPage{t: t, furniture: furniture}
			p.blocks(4, false)
			src := "<title>x</title><body>" + p.b.String()
			a, _ := find(src)
			kept, left, silent := wordsIn(a.Main), map[string]bool{}, map[string]bool{}
			for _, l := range a.Left {
				for word := range wordsIn(l.Node) {
					left[word] = true
					silent[word] = l.How == Silent
				}
			}
			for word := range wordsOf(p.b.String()) {
				if kept[word] == left[word] {
					t.Fatalf("%s is kept: %v, left out: %v\n%s", word, kept[word], left[word], src)
				}
				if silent[word] && word[0] != 'f' && word[0] != 'a' {
					t.Fatalf("%s is left out in silence\n%s", word, src)
				}
				if word[0] == 's' && left[word] {
					t.Fatalf("%s of a sentence is left out\n%s\n%v", word, src, a.Problems)
				}
			}
		})
	}
}

func wordsIn(n *html.Node) map[string]bool {
	if n.Type == html.TextNode {
		return wordsOf(n.Data)
	}
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		return nil
	}
	return wordsOf(b.String())
}

// wordsOf returns the words between tags that are drawn for a page: a letter and a
// number.
func wordsOf(src string) map[string]bool {
	words := map[string]bool{}
	for _, word := range regexp.MustCompile(`<[^>]*>|[slahf][0-9]+`).FindAllString(src, -1) {
		if word[0] != '<' {
			words[word] = true
		}
	}
	return words
}
