package html

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// adversaries are raw HTML that takes a careless writer quadratic time.
func adversaries(n int) map[string]string {
	var attributes strings.Builder
	for i := range n {
		attributes.WriteString(" a" + strconv.Itoa(i))
	}
	return map[string]string{
		"attributes":     "<b" + attributes.String() + ">",
		"comment-starts": strings.Repeat("<!-- -", n),
		"comment-ends":   "<!--" + strings.Repeat("--!", n),
		"end-tags":       strings.Repeat("<div>", n) + strings.Repeat("</b>", n),
		"open-elements":  strings.Repeat("<div><b>", n),
		"quotes":         strings.Repeat("<a b=\"", n),
		"scripts":        strings.Repeat("<script></scrip", n),
		"tag-starts":     strings.Repeat("<", n),
		"ampersands":     strings.Repeat("&", n),
		"implied-ends":   strings.Repeat("<p><li>", n),
		"unclosed-tags":  strings.Repeat("<a ", n),
	}
}

func TestAdversaries(t *testing.T) {
	for name, raw := range adversaries(2000) {
		t.Run(name, func(t *testing.T) {
			doc := &document.Document{Blocks: []document.Block{&document.Raw{Format: "html", Text: raw}}}
			out, _ := Write(doc, Options{})
			checkBalance(t, out)
			if limit := 10*len(raw) + 1000; len(out) > limit {
				t.Errorf("%d bytes become %d", len(raw), len(out))
			}
		})
	}
}

func BenchmarkAdversaries(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		for name, raw := range adversaries(n) {
			b.Run(name+"/"+strconv.Itoa(n), func(b *testing.B) {
				doc := &document.Document{Blocks: []document.Block{&document.Raw{Format: "html", Text: raw}}}
				b.SetBytes(int64(len(raw)))
				for b.Loop() {
					Write(doc, Options{})
				}
			})
		}
	}
}

// TestDeep writes a document that is deeper than any reader makes one.
func TestDeep(t *testing.T) {
	var blocks []document.Block
	for i := range 10000 {
		switch i % 3 {
		case 0:
			blocks = []document.Block{&document.Quote{Blocks: blocks}}
		case 1:
			blocks = []document.Block{&document.Element{Tag: "span", Blocks: blocks}}
		case 2:
			blocks = []document.Block{&document.List{Items: []*document.ListItem{{Blocks: blocks}}}}
		}
	}
	out, _ := Write(&document.Document{Blocks: blocks}, Options{})
	checkBalance(t, out)
}
