package kramdown_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// adversaries are texts that make a careless reader take quadratic time or
// worse; each is made of n parts.
var adversaries = []struct {
	name string
	make func(n int) string
}{
	{"emphasis", repeat("*a ")},
	{"emphasis-closed-in-code", func(n int) string { return strings.Repeat("*a ", n) + "`x*`" }},
	{"emphasis-mixed", repeat("*a _b **c __d ")},
	{"emphasis-runs", repeat("***a ")},
	{"emphasis-closers", repeat("a* ")},
	{"emphasis-in-html", repeat("*<b>")},
	{"emphasis-in-links", repeat("*[a ")},
	{"underscores", func(n int) string { return "a" + strings.Repeat("_", n) }},
	{"underscores-alone", repeat("_")},
	{"stars", repeat("*")},
	{"strong-crossing", repeat("**a *b** c* ")},
	{"brackets", repeat("[")},
	{"brackets-closed", func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }},
	{"brackets-one-closed", func(n int) string { return strings.Repeat("[", n) + "a](b)" }},
	{"brackets-html", repeat("[<b>")},
	{"images", repeat("![")},
	{"images-closed", func(n int) string { return strings.Repeat("![a", n) + strings.Repeat("](b)", n) }},
	{"links-open", repeat("[a](b ")},
	{"links-nested-parens", func(n int) string { return strings.Repeat("[a](b(", n) + ")" }},
	{"links-title", repeat("[a](b \"")},
	{"links-title-closed", func(n int) string { return strings.Repeat("[a](b \"", n) + "x\"" }},
	{"links-angle", repeat("[a](<b")},
	{"links-reference", repeat("[a][b")},
	{"parens", repeat("(")},
	{"angles", repeat("<")},
	{"tags", repeat("<a b=\"")},
	{"tags-quotes", repeat("<a b='\" c=\"' ")},
	{"tags-names", repeat("<a ")},
	{"tags-attributes", func(n int) string { return "<a" + strings.Repeat(" b=c", n) }},
	{"tags-lines", repeat("<div\n")},
	{"tags-values", repeat("<div a=\"\n")},
	{"autolinks", repeat("<http:")},
	{"mails", repeat("<a.")},
	{"html-spans", repeat("<b>")},
	{"html-spans-raw", repeat("x <kbd>")},
	{"html-end-tags", repeat("x</b>")},
	{"html-comments", repeat("<!-- ")},
	{"html-comment-lines", repeat("<!-- a\n\n")},
	{"html-data", repeat("x <![CDATA[")},
	{"html-scripts", repeat("x <script>")},
	{"html-script-lines", repeat("<script>\n\n")},
	{"divs", repeat("<div>")},
	{"div-lines", repeat("<div>\n")},
	{"div-lines-kramdown", repeat("<div markdown=\"1\">\n")},
	{"div-raw-spans", func(n int) string { return "<div>" + strings.Repeat("<b>x", n) }},
	{"div-text", func(n int) string { return "<div>\n" + strings.Repeat("a & b\n", n) }},
	{"div-angles", func(n int) string { return "<div>\n" + strings.Repeat("a < b\n", n) }},
	{"p-lines", repeat("<p>\n\n")},
	{"p-lines-kramdown", repeat("<p markdown=\"1\">\n\n")},
	{"pre-lines", repeat("<pre>\n\n")},
	{"quotes", repeat("> ")},
	{"quote-lines", repeat("> > > > > > > > > > a\n")},
	{"quote-stairs", func(n int) string {
		var b strings.Builder
		for i := range n / 10 {
			b.WriteString(strings.Repeat("> ", i%200) + "a\n")
		}
		return b.String()
	}},
	{"lists", repeat("* ")},
	{"list-stairs", func(n int) string {
		var b strings.Builder
		for i := range n / 10 {
			b.WriteString(strings.Repeat("  ", i%200) + "* a\n")
		}
		return b.String()
	}},
	{"list-tabs", func(n int) string {
		var b strings.Builder
		for i := range n / 10 {
			b.WriteString(strings.Repeat("\t", i%100) + "* a\n")
		}
		return b.String()
	}},
	{"list-lazy", func(n int) string { return "* a\n  * b\n" + strings.Repeat(" * c\n", n) }},
	{"definitions", repeat("a\n: b\n\n")},
	{"definitions-nested", repeat(": ")},
	{"definition-terms", func(n int) string { return strings.Repeat("a\n", n) + ": b\n" }},
	{"code-lines", repeat("    a\n\n")},
	{"fences", repeat("~~~ x\n")},
	{"fences-shorter", func(n int) string {
		var b strings.Builder
		for i := 3 + n/200; i >= 3; i-- {
			b.WriteString(strings.Repeat("~", i) + "x\n\n")
		}
		return b.String()
	}},
	{"ticks-longer", func(n int) string {
		var b strings.Builder
		for i := range n / 200 {
			b.WriteString(strings.Repeat("`", i+1) + " ")
		}
		return b.String()
	}},
	{"ticks-shorter", func(n int) string {
		var b strings.Builder
		for i := n / 200; i > 0; i-- {
			b.WriteString(strings.Repeat("`", i) + "a")
		}
		return b.String()
	}},
	{"ticks", repeat("`a")},
	{"math", repeat("$$ ")},
	{"math-lines", repeat("$$ a\n\n")},
	{"math-open", repeat("$ $$a\n")},
	{"marks", repeat("\"'")},
	{"marks-spaced", repeat(" '\"a")},
	{"entities", repeat("&a")},
	{"hyphens", repeat("-")},
	{"extensions", repeat("{::x} ")},
	{"extensions-comment", repeat("a {::comment} ")},
	{"extensions-comment-lines", repeat("{::comment}\n")},
	{"extensions-mixed-ends", func(n int) string { return strings.Repeat("a {::comment}x{:/}", n) }},
	{"attributes", repeat("*a*{: .b ")},
	{"attributes-many", func(n int) string { return "*a*" + strings.Repeat("{:.b}", n) }},
	{"attributes-classes", func(n int) string {
		var b strings.Builder
		b.WriteString("a\n{:")
		for i := range n {
			b.WriteString(" .c" + strings.Repeat("x", i%7) + string(rune('a'+i%26)))
		}
		return b.String() + "}"
	}},
	{"attribute-lines", repeat("{: .a\n")},
	{"attribute-lines-waiting", repeat("{:.a}\n")},
	{"attribute-values", func(n int) string { return "a\n{:" + strings.Repeat(` b="c`, n) + "}" }},
	{"attribute-names", repeat("{:a: b .c}\n{: a}\nx\n\n")},
	{"table-pipes", repeat("|")},
	{"table-ragged", func(n int) string { return strings.Repeat("|", n) + "\n" + strings.Repeat("|a\n", n) }},
	{"table-code", repeat("|<code>")},
	{"table-escapes", repeat("|\\|")},
	{"table-escapes-one-cell", repeat("\\|")},
	{"table-ticks", repeat("| `a ")},
	{"table-rejected", func(n int) string { return strings.Repeat("a | b\n", n) + "c" }},
	{"link-definitions", repeat("[a]: b\n")},
	{"link-definitions-title", repeat("[a]: b \"c\n")},
	{"footnote-definitions", repeat("[^a]: b\n")},
	{"footnotes-nested", repeat("[^a]: ")},
	{"footnote-references", func(n int) string { return "[^a]: b\n\n" + strings.Repeat("[^a]", n) }},
	{"footnote-references-undefined", repeat("[^a]")},
	{"abbreviations", func(n int) string {
		var b strings.Builder
		for i := range n / 200 {
			b.WriteString("*[" + strings.Repeat("A", i+1) + "]: b\n")
		}
		return b.String() + "\n" + strings.Repeat("AAA ", n)
	}},
	{"abbreviations-spaced", func(n int) string { return "*[A A A A]: b\n\n" + strings.Repeat("A\nA A  ", n) }},
	{"abbreviations-spaces", func(n int) string {
		return "*[A B]: b\n\n" + strings.Repeat("A"+strings.Repeat(" ", 200), n/50)
	}},
	{"headings", repeat("# a\n\n")},
	{"headings-stairs", repeat("# a\n\n## b\n\n### c\n\n")},
	{"blank-lines", repeat(" \n")},
	{"backslashes", repeat("\\")},
	{"paragraph-ends", repeat("<a\n")},
	{"merged-paragraphs", repeat(": a\n")},
}

func repeat(s string) func(int) string {
	return func(n int) string { return strings.Repeat(s, n) }
}

func parse(src string, opts kramdown.Options) *document.Document {
	return kramdown.Parse(kramdown.Split(src, ""), opts)
}

// TestAdversaries reads each of the adversaries in each way.
func TestAdversaries(t *testing.T) {
	for _, a := range adversaries {
		t.Run(a.name, func(t *testing.T) {
			src := a.make(300)
			for _, opts := range []kramdown.Options{{}, {ParseBlockHTML: true}, {GFM: true}} {
				checkSpans(t, src, parse(src, opts))
				native := "{::options html_to_native=\"true\" /}\n\n" + src
				checkSpans(t, native, parse(native, opts))
			}
		})
	}
}

// BenchmarkAdversaries shows work that grows faster than the text: MB/s must
// not fall from one size to the next.
func BenchmarkAdversaries(b *testing.B) {
	for _, a := range adversaries {
		for _, size := range []struct {
			name string
			n    int
		}{{"5k", 5000}, {"50k", 50000}} {
			src := a.make(size.n)
			b.Run(a.name+"/"+size.name, func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				for b.Loop() {
					parse(src, kramdown.Options{ParseBlockHTML: true})
				}
			})
		}
	}
}
