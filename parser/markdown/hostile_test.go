package markdown_test

import (
	"fmt"
	"strings"
	"testing"

	tomarkdown "github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/markdown"
)

// pattern is an input that blows up careless readers, by repetition.
type pattern struct{ name, before, unit, after string }

func (p pattern) repeat(n int) string { return p.before + strings.Repeat(p.unit, n) + p.after }

var hostile = []pattern{
	{"quotes", "", "> ", "a"},
	{"items", "", "- ", "a"},
	{"numbers", "", "1. ", "a"},
	{"emphasis", "", "*a ", "b"},
	{"emphasis pairs", "", "*a _", "b"},
	{"strong closers", "", "a**", ""},
	{"brackets", "", "[", ""},
	{"bracket pairs", "", "[a](", ""},
	{"images", "", "![", ""},
	{"backticks", "", "`a ``b ", ""},
	{"tags", "", "<b>", ""},
	{"tag pairs", "", "<b><i></b>", ""},
	{"end tags", "<b>", "</i>", ""},
	{"open and end tags", strings.Repeat("<b>", 500), "</i></u>", ""},
	{"comments", "a", "<!-- ", ""},
	{"attributes", "<a", " b=c", ">"},
	{"divisions", "", "<div>\n\n", ""},
	{"unclosed divisions", "", "<div>\n<section>\n\n</div>\n\n", ""},
	{"tables", "", "<table><tr><td>\n\n", ""},
	{"headings", "", "# a\n\n", ""},
	{"nested sections", "", "<!-- stemma: section nested -->\n# a\n", ""},
	{"ends", "", "<!-- stemma: end section -->\n", ""},
	{"annotations", "", "<!-- stemma: attributes -->\n", ""},
	{"elements", "", "<!-- stemma: element tag=x -->\n", ""},
	{"inline elements", "a", "<!-- stemma: element tag=x -->", ""},
	{"references", "", "[a]: b\n", ""},
	{"rows", "|a|\n|-|\n", "|`a\\|b`|\n", ""},
	{"columns", "", "|a", "\n"},
	{"entities", "", "&amp", ""},
	{"backslashes", "", "\\", ""},
	{"fences", "", "```\n", ""},
	{"escaped breaks", "", "\\\n", ""},
	{"strikes", "", "~a ~~", ""},
	{"same heading", "", "# section\n", ""},
}

// TestBrackets reads brackets in brackets, on one line and over many; what
// follows a blank line is another matter.
func TestBrackets(t *testing.T) {
	for _, unit := range []string{"", "\n"} {
		src := strings.Repeat("["+unit, 50000) + "a" + strings.Repeat(unit+"]", 50000)
		doc := markdown.Parse([]byte(src), nil)
		if len(doc.Problems) != 1 || doc.Problems[0].Code != "nesting" {
			t.Errorf("nested %q: problems %v", unit, doc.Problems)
		}
	}
	links := strings.Repeat("[a [b] c](d) ", 20000)
	if doc := markdown.Parse([]byte(strings.Repeat("[", 100)+"\n\n"+links), nil); len(doc.Problems) > 0 {
		t.Errorf("in a row: problems %v", doc.Problems[:1])
	}
}

// TestSteps reads items each a level deeper, on lines that hold one marker.
func TestSteps(t *testing.T) {
	for _, indent := range []string{"  ", "\t"} {
		var b strings.Builder
		for n := range 2000 {
			b.WriteString(strings.Repeat(indent, n) + "- a\n")
		}
		doc := markdown.Parse([]byte(b.String()), nil)
		if len(doc.Problems) != 1 || doc.Problems[0].Code != "nesting" {
			t.Errorf("%q: %v", indent, doc.Problems)
		}
	}
}

// TestHostile reads, writes and reads again what blows up careless readers;
// how long it takes is for BenchmarkHostile to say.
func TestHostile(t *testing.T) {
	for _, p := range hostile {
		t.Run(p.name, func(t *testing.T) {
			doc := markdown.Parse([]byte(p.repeat(3000)), nil)
			text, _ := tomarkdown.Write(doc, tomarkdown.Options{KeepMarkup: true})
			markdown.Parse(text, nil)
		})
	}
}

// TestNesting checks that blocks and phrases are kept, and reported, where they
// nest too deep.
func TestNesting(t *testing.T) {
	for _, p := range hostile[:4] {
		doc := markdown.Parse([]byte(p.repeat(1000)+p.after), nil)
		text, _ := tomarkdown.Write(doc, tomarkdown.Options{KeepMarkup: true})
		if !strings.Contains(string(text), strings.TrimSpace(p.after)) {
			t.Errorf("%s: the text is lost", p.name)
		}
	}
	deep := &document.Paragraph{Inlines: []document.Inline{&document.Text{Text: "deep"}}}
	var b document.Block = deep
	for range 1000 {
		b = &document.Quote{Blocks: []document.Block{b}}
	}
	text, problems := tomarkdown.Write(&document.Document{Blocks: []document.Block{b}},
		tomarkdown.Options{KeepMarkup: true})
	if len(problems) == 0 || !problems[0].Loss {
		t.Error("1,000 quotes are not reported")
	}
	if !strings.Contains(string(text), "deep") {
		t.Error("1,000 quotes lose the text")
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, p := range hostile {
		for _, n := range []int{2000, 4000} {
			input := []byte(p.repeat(n))
			b.Run(fmt.Sprintf("%s/%d", p.name, n), func(b *testing.B) {
				b.SetBytes(int64(len(input)))
				for b.Loop() {
					markdown.Parse(input, nil)
				}
			})
		}
	}
}
