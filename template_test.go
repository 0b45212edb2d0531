package stemma_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/parser"
)

// constructs are sources into which tags of template engines are put.
var constructs = []string{
	"# A heading\n\n", "## Another heading here\n\n", "Plain words, *stressed* and __strong__ ones.\n\n",
	"A [link](http://example.org/a \"title\") and ![image](b.png).\n\n", "- one\n- two\n  - three\n\n",
	"1. first\n2. second\n\n", "> quoted text\n> goes on\n\n", "| a | b |\n|---|---|\n| c | d |\n\n",
	"Code `x | y` in text.\n\n", "```go\nx := 1\n```\n\n", "    indented code\n\n", "~~~\ny\n~~~\n\n",
	"Text with a break  \nand more \"quoted\" -- text...\n\n", "<div class=\"c\">\n<p>HTML</p>\n</div>\n\n",
	"A note[^1].\n\n[^1]: Its text\n\n", "See [ref] there.\n\n[ref]: http://example.org/b \"T\"\n\n",
	"term\n: definition\n\n", "A paragraph.\n{: .class #id}\n\n", "$$x^2$$ and `` a`b ``\n\n",
	"- [ ] task\n- [x] done\n\n  with more\n\n      and code\n\n", "<!-- a comment -->\n\n",
	"<table><tr><td>cell</td></tr></table>\n\n", "<ul>\n<li>item</li>\n</ul>\n\n",
	"A <http://example.org> & &amp; \\* end\n\n",
	"1. a\n   > b\n   > - c\n\n", "| *x* | [l](u) |\n| :-- | --- |\n| p | **q** |\n\n",
	"An <b>inline</b> <img src=\"c.png\" alt=\"d\"> tag.\n\n", "***\n\n", "Under\n=====\n\n",
}

// templateTags are tags of every engine; a number makes each its own.
var templateTags = []string{"{{ t%d | f: \"a*b_c\" }}", "{%% include x.html n='%d' %%}", "{{< s \"%d\" >}}",
	"{# c*%d #}", "{{%% t %d %%}}", "{{{ r%d }}}", "\n{%% for i in %d %%}\n",
	"\n{%% highlight %d %%}\n*a* `b\n\n{%% endhighlight %%}\n"}

// TestTemplateTags: a tag of a template engine stands in the Markdown as it stood
// in the source, in the same order wherever it was, or its loss is told; and where
// markup is kept all reads back to the same document.
func TestTemplateTags(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(rapid.SampledFrom(constructs), 1, 6).Draw(t, "constructs"), "")
		src, tags := putTags(t, src)
		format := rapid.SampledFrom([]string{"markdown", "kramdown", "kramdown-gfm", "gdspub"}).Draw(t, "format")
		doc := parsed(t, format, []byte(src))
		keep := rapid.Bool().Draw(t, "keep")
		out, _ := markdown.Write(doc, markdown.Options{KeepMarkup: keep})
		again := parsed(t, "markdown", out)
		if diff := cmp.Diff(document.Dump(doc), document.Dump(again)); keep && diff != "" {
			t.Fatalf("reads back otherwise:\n%s\n--- source\n%s--- Markdown\n%s", diff, src, out)
		}
		last := 0
		for _, tag := range tags {
			at := strings.Index(unindented(string(out)), unindented(tag))
			lost := slices.ContainsFunc(doc.Problems, func(p document.Problem) bool {
				return p.Loss && p.Code == "template-tag" && strings.Contains(p.Message, document.OneLine(tag))
			})
			if at < 0 && !lost {
				t.Fatalf("there is no %s\n--- source\n%s--- Markdown\n%s%v", tag, src, out, doc.Problems)
			}
			if moves := movedMarks.MatchString(src); at >= 0 && at < last && !moves {
				t.Fatalf("%s has moved\n--- source\n%s--- Markdown\n%s", tag, src, out)
			}
			last = max(last, at)
		}
	})
}

// movedMarks are marks of what is written at another place than it was read.
var movedMarks = regexp.MustCompile(`\]:|\{:|<img`)

// unindented returns a text without white space at the start of its lines: code in
// a list is indented as that is written.
func unindented(s string) string { return indentation.ReplaceAllString(s, "\n") }

var indentation = regexp.MustCompile(`\n[ >]*`)

func parsed(t *rapid.T, format string, src []byte) *document.Document {
	doc, err := parser.Parse(src, parser.Options{Format: format})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// putTags puts some tags into a source and returns them in their order.
func putTags(t *rapid.T, src string) (string, []string) {
	var places []int
	for range rapid.IntRange(1, 4).Draw(t, "tags") {
		if at := rapid.IntRange(0, len(src)).Draw(t, "at"); !inName(src, at) {
			places = append(places, at)
		}
	}
	slices.Sort(places)
	tags := make([]string, len(places))
	for i := range slices.Backward(places) {
		tag := rapid.SampledFrom(templateTags).Draw(t, "tag")
		tag = strings.NewReplacer("%d", fmt.Sprint(i), "%%", "%").Replace(tag)
		src = src[:places[i]] + tag + src[places[i]:]
		tags[i] = strings.TrimSpace(tag)
	}
	return src, tags
}

// inName reports whether a place is in the line of a fence, in the name of a note or
// in a mark of a list or table of HTML, of which a tag is a part.
func inName(src string, at int) bool {
	start := strings.LastIndex(src[:at], "\n") + 1
	line, _, _ := strings.Cut(src[start:], "\n")
	if open := strings.LastIndex(line[:at-start], "<"); open > strings.LastIndex(line[:at-start], ">") {
		return strings.Contains(line, "ul>") || strings.Contains(line, "li>") || strings.Contains(line, "table>")
	}
	for _, mark := range []string{"```", "~~~", "[^"} {
		if i := strings.Index(line, mark); i >= 0 && at >= start+i && at <= start+i+5 {
			return true
		}
	}
	return false
}

// TestTemplatesCompared: a tag is text to those who compare, and shown as text
// where no engine runs it.
func TestTemplatesCompared(t *testing.T) {
	const src = "# A {{ b }}\n\nWe keep {{ hives | round }} hives.\n\n{% include note.html %}\n\n[c]({{ d }}/e)\n"
	old := read(t, "a.md", "markdown", []byte(src))
	if r := drift.Compare(old, read(t, "a.md", "kramdown", []byte(src)), nil); len(r.Items) > 0 {
		t.Errorf("the same tags differ: %+v", r.Items)
	}
	for _, change := range []string{"b", "hives | round", "note", "d"} {
		changed := strings.Replace(src, change, change+"x", 1)
		if r := drift.Compare(old, read(t, "a.md", "markdown", []byte(changed)), nil); len(r.Items) == 0 {
			t.Errorf("a tag with %s changed is the same", change)
		}
	}
	const shown = `<p>We keep {{ hives | round }} hives.</p>
<p>{% include note.html %}</p>
<p><a href="{{ d }}/e">c</a></p>
`
	if out, problems := write(t, old, "html"); !strings.HasSuffix(string(out), shown) || len(problems) > 0 {
		t.Errorf("%v\n%s", problems, out)
	}
}

// TestLiteralBraces: what looks like a tag in text that no engine has run is not
// run later, and reads back as text.
func TestLiteralBraces(t *testing.T) {
	const page = `<p>Write {{ a }} or {% b %} or {# c #} or {{< d >}}, { {e} and <code>{{ f }}</code>.</p>`
	doc := read(t, "a.html", "html", []byte(page))
	out, _ := write(t, doc, "markdown")
	const want = "Write &#123;{ a }} or &#123;% b %} or &#123;# c #} or &#123;{< d >}}, { \\{e} and `{{ f }}`.\n"
	if string(out) != want {
		t.Errorf("written as\n%s, not\n%s", out, want)
	}
	again := read(t, "a.md", "markdown", out)
	if diff := cmp.Diff(document.Dump(doc), document.Dump(again)); diff != "" {
		t.Errorf("(- written, + read)\n%s", diff)
	}
}

// TestAttributeLists: lists of attributes, which other readers of Markdown than ours
// know, stay as they stand in Markdown, and are no tags; text of a page that looks
// like one is none.
func TestAttributeLists(t *testing.T) {
	const src = `## Hives {#hives .wide}

> ### Keepers {data-a="b c"}

![comb](a.png){width="30"} and [honey](/b){.button #c} and ` + "`code`{.go}" + `.

- item
  {.last}

{.lead}
Text.

` + "```js {1,3-4} title=\"hive.js\"\nopen()\n```\n"
	doc := read(t, "a.md", "markdown", []byte(src))
	for _, keep := range []bool{false, true} {
		out, problems := markdown.Write(doc, markdown.Options{KeepMarkup: keep})
		if string(out) != src || len(problems)+len(doc.Problems) > 0 {
			t.Errorf("written as\n%s%v%v", out, doc.Problems, problems)
		}
	}
	page := read(t, "a.html", "html", []byte("<h2>Hives {#hives}</h2><p>{.lead}</p>"))
	out, _ := markdown.Write(page, markdown.Options{})
	if want := "## Hives \\{#hives}\n\n\\{.lead}\n"; string(out) != want {
		t.Errorf("written as\n%s, not\n%s", out, want)
	}
}

// TestFilledInMarkup: markup that a template fills in is not taken for mere
// presentation, unlike the rest of it.
func TestFilledInMarkup(t *testing.T) {
	const src = `A <span class="{{ a }}">b</span> <span class="c">d</span> ` +
		`<img src="{{ "/e" | f }}" class="{% if g %}h{% endif %}" width="3" alt="i">.`
	out, _ := markdown.Write(read(t, "a.md", "markdown", []byte(src)), markdown.Options{})
	const want = `A <span class="{{ a }}">b</span> d ` +
		`<img class="{% if g %}h{% endif %}" src="{{ "/e" | f }}" alt="i">.` + "\n"
	if string(out) != want {
		t.Errorf("written as\n%s, not\n%s", out, want)
	}
}
