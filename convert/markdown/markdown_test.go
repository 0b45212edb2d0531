package markdown

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
	"znkr.io/diff/textdiff"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/internal/randdoc"
	reader "github.com/stemmadocs/stemma/parser/markdown"
)

// TestCases writes the document in input.json; those in made are as no reader
// leaves them. That the result reads back is for the tests of the reader.
func TestCases(t *testing.T) {
	for _, pattern := range []string{"testdata/*.txtar", "testdata/made/*.txtar"} {
		golden.Run(t, pattern, func(t *testing.T, c *golden.Case) map[string]string {
			_, input := c.Input(t)
			doc, err := document.DecodeJSON([]byte(input))
			if err != nil {
				t.Fatal(err)
			}
			text, problems := Write(doc, Options{KeepMarkup: true})
			return map[string]string{"out.md": string(text), "problems": golden.Problems("input", problems)}
		})
	}
}

// markdownOf writes one paragraph, without the comment of the document.
func markdownOf(inlines ...document.Inline) string {
	text, _ := Write(&document.Document{Blocks: []document.Block{&document.Paragraph{Inlines: inlines}}},
		Options{KeepMarkup: true, FrontMatter: NoFrontMatter})
	return strings.TrimSuffix(string(text), "\n")
}

// TestText holds how little is escaped, and how much must be.
func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"5 * 3 ~ 2, snake_case_name":   "5 * 3 ~ 2, snake_case_name",
		"*a* _b_ ~c~":                  `\*a\* \_b\_ \~c\~`,
		"AT&T, R&D &amp; &x":           `AT&T, R&D \&amp; &x`,
		"a < b > c, <b>, </b>, <3":     `a < b > c, \<b>, \</b>, <3`,
		"[note] {x} {: .x} {3}":        `[note] \{x} \{: .x} {3}`,
		"1. one":                       `1\. one`,
		"2012 was a year. 1.5":         "2012 was a year. 1.5",
		"# no heading":                 `\# no heading`,
		"#hashtag":                     "#hashtag",
		"- item\n+ item\n> quote\n===": "\\- item\n\\+ item\n\\> quote\n\\===",
		"a | b\n--- | ---":             "a | b\n\\--- | ---",
		"  indented  ":                 "&#32; indented &#32;",
		"line \n  line":                "line&#32;\n&#32; line",
		"\n\na":                        "&#10;\na",
		"wow! x!y^1]":                  `wow! x\!y^1]`,
		`back\slash \* \`:              `back\slash \\* \\`,
		// A sign without a partner is read as what it is.
		"f(*args, **kwargs) * 2":            "f(*args, **kwargs) * 2",
		"a_b_ ~5 km, 5 ~ 6 `tick":           "a_b_ ~5 km, 5 ~ 6 `tick",
		"*one and *two":                     "*one and *two",
		"***a*** *** b":                     `\*\*\*a\*\*\* *** b`,
		"one* and *two":                     "one* and *two",
		"*one and two*":                     `\*one and two\*`,
		"__init__ ~~x~~ `a` ~~~x~~~":        "\\_\\_init\\_\\_ \\~\\~x\\~\\~ \\`a\\` \\~\\~\\~x\\~\\~\\~",
		"***\n___\n~~~ x":                   "\\***\n\\___\n\\~~~ x",
		"[sic] [a [b] c], [x](y) [n][m] [a": `[sic] [a [b] c], \[x](y) \[n][m] \[a`,
		"[a]: b":                            `\[a]: b`,
		"[x] done":                          `\[x] done`,
		"-[x] [!NOTE]":                      `-\[x] [!NOTE]`,
		"[!NOTE] [^1]":                      `\[!NOTE] \[^1]`,
		`C:\dir \é \* \`:                    `C:\dir \é \\* \\`,
		// Addresses are left alone, or are no longer found by those who look for them.
		"http://www.example.org/~smith/lamp_oil_/x*y.html (http://example.org/a_b_) http://x.org/?a=1&b=2#[x]."://
		"http://www.example.org/~smith/lamp_oil_/x*y.html (http://example.org/a_b_) http://x.org/?a=1&b=2#[x].",
		"first_last@x.org, _x_@y.org": `first_last@x.org, \_x\_@y.org`,
		"https://x.org/__init__.py":   `https\://x.org/\_\_init\_\_.py`,
		"www.x.org/*a*":               `www\.x.org/\*a\*`,
		// A backslash before "<" would be part of the link that GitHub makes of the address.
		`www.a.example/"><script>`:                   `www\.a.example/">\<script>`,
		"nul\x00, bad\xff, \x01, \uFEFF":             "nul\uFFFD, bad\uFFFD, &#1;, &#65279;",
		"###### six\n####### seven\n#":               "\\###### six\n####### seven\n\\#",
		"-\n-x\n+ y\n+z\n* * *\n**":                  "\\-\n-x\n\\+ y\n+z\n\\* * *\n**",
		"1) a\n1)b\n123456789. c\n1234567890. d\n7.": "1\\) a\n1)b\n123456789\\. c\n1234567890. d\n7\\.",
		"= x\n==\n= =":                               "= x\n\\==\n\\= =",
		"==":                                         "==",
		"a\n= b\n#\tc\n#\vd":                         "a\n= b\n\\#\tc\n#&#11;d",
		"nul\x00":                                    "nul\uFFFD",
		"bad\xff":                                    "bad\uFFFD",
		"a <":                                        `a \<`,
		"a <\n< b":                                   "a <\n< b",
		"0. a\n9. b":                                 "0\\. a\n9\\. b",
		"| - |\n: -\n:|":                             "\\| - |\n\\: -\n:|",
		">quote\na > b":                              "\\>quote\na > b",
		"&#123; &#x7b; &;, & a;, &a b;":              `\&#123; \&#x7b; &;, & a;, &a b;`,
		"a! [b] ![c] x![^1]":                         `a! [b] ![c] x\!\[^1]`,
		"{a {b} {.c} {#d} {/e} {f":                   `\{a \{b} \{.c} \{#d} \{/e} \{f`,
		"{":                                          `\{`,
		"a * b ~ c * \nd *":                          "a * b ~ c *&#32;\nd *",
		"_a a_ a_b _":                                `\_a a\_ a_b \_`,
		"\ttab\n":                                    "&#9;tab&#10;",
		"a\r\u0085\u00a0b":                           "a&#13;\u0085\u00a0b",
	} {
		if got := markdownOf(&document.Text{Text: text}); got != want {
			t.Errorf("%q is written as %q, not as %q", text, got, want)
		}
	}
}

// TestEmphasis holds where emphasis is marked with signs, and where only tags
// are read as such by all.
func TestEmphasis(t *testing.T) {
	text := func(s string) *document.Text { return &document.Text{Text: s} }
	em := func(inner ...document.Inline) *document.Emphasis { return &document.Emphasis{Inlines: inner} }
	strong := func(inner ...document.Inline) *document.Strong { return &document.Strong{Inlines: inner} }
	for _, c := range []struct {
		want    string
		inlines []document.Inline
	}{
		{"*a* b", []document.Inline{em(text("a")), text(" b")}},
		{"x*a*y", []document.Inline{text("x"), em(text("a")), text("y")}},
		{"x<em>“a”</em>y", []document.Inline{text("x"), em(text("“a”")), text("y")}},
		{"*“a”* y", []document.Inline{em(text("“a”")), text(" y")}},
		{"<em> a</em>", []document.Inline{em(text(" a"))}},
		{"<em></em>", []document.Inline{em()}},
		{"*a*_b_*c*", []document.Inline{em(text("a")), em(text("b")), em(text("c"))}},
		{"**_a_ b**", []document.Inline{strong(em(text("a")), text(" b"))}},
		{"*__a__*", []document.Inline{em(strong(text("a")))}},
		{"*a<strong>b</strong>c*", []document.Inline{em(text("a"), strong(text("b")), text("c"))}},
		{"*£5*", []document.Inline{em(text("£5"))}},
		{"x<em>£5</em>", []document.Inline{text("x"), em(text("£5"))}},
	} {
		if got := markdownOf(c.inlines...); got != c.want {
			t.Errorf("written as %q, not as %q", got, c.want)
		}
	}
}

// TestNeighbours holds what inlines make of each other.
func TestNeighbours(t *testing.T) {
	text := func(s string) document.Inline { return &document.Text{Text: s} }
	link := func(inner ...document.Inline) document.Inline { return &document.Link{Href: "/x", Inlines: inner} }
	raw := func(s string) document.Inline { return &document.RawInline{Format: "html", Text: s} }
	em := func(s string) document.Inline { return &document.Emphasis{Inlines: []document.Inline{text(s)}} }
	strike := &document.Strikethrough{Inlines: []document.Inline{text("c")}}
	for _, c := range []struct {
		want    string
		inlines []document.Inline
	}{
		{`wow\![a](/x)`, []document.Inline{text("wow!"), link(text("a"))}},
		{`wow\![a](/x)`, []document.Inline{text("wow"), text("!"), link(text("a"))}},
		{"wow!*a*", []document.Inline{text("wow!"), em("a")}},
		{`[a](/x)(b) (c)`, []document.Inline{link(text("a")), text("(b) (c)")}},
		{`[a](/x): b: c`, []document.Inline{link(text("a")), text(": b: c")}},
		{"[a](/x)^", []document.Inline{link(text("a")), text("^")}},
		{`[\^a](/x)`, []document.Inline{link(text("^a"))}},
		{`\[a](b) c]: d`, []document.Inline{text("[a](b) c]: d")}},
		{"[<x-y>](/x)", []document.Inline{link(raw("<x-y>"))}},
		{`[<!-- stemma: raw text="<x-y c='\x5d;'>" -->](/x)`, []document.Inline{link(raw("<x-y c=']'>"))}},
		{"a <x-y c=']'>", []document.Inline{text("a "), raw("<x-y c=']'>")}},
		{"<span></span><x-y>", []document.Inline{raw("<x-y>")}},
		{"a <!-- stemma: raw --><b>", []document.Inline{text("a "), raw("<b>")}},
		{`a\~<em>“b”</em>`, []document.Inline{text("a~"), em("“b”")}},
		{"a<em>“b”</em>~~c~~", []document.Inline{text("a"), em("“b”"), strike}},
		{"£<em>“b”</em>", []document.Inline{text("£"), em("“b”")}},
		{"$*“b”*", []document.Inline{text("$"), em("“b”")}},
		{"*a*.b", []document.Inline{em("a"), text(""), text(".b")}},
		{`https\://x.org/[a](/x) https://x.org/<br>`, []document.Inline{text("https://x.org/"), link(text("a")),
			text(" https://x.org/"), &document.LineBreak{}}},
		{`*https://x.org/a_b* *https\://x.org/a*c`, []document.Inline{em("https://x.org/a_b"), text(" "),
			em("https://x.org/a"), text("c")}},
		{`*a* b c_ ~d`, []document.Inline{em("a"), text(" b c_ ~d")}},
		{`*a*_b_ c\_`, []document.Inline{em("a"), em("b"), text(" c_")}},
		{"*a.*_b_", []document.Inline{em("a."), text(""), em("b")}},
	} {
		if got := markdownOf(c.inlines...); got != c.want {
			t.Errorf("written as %q, not as %q", got, c.want)
		}
	}
}

// TestLabels: Markdown holds short labels of words.
func TestLabels(t *testing.T) {
	for label, want := range map[string]bool{
		"a": true, "A-1_b.c": true, strings.Repeat("x", 99): true,
		"": false, "a b": false, "é": false, "a]": false, strings.Repeat("x", 100): false,
	} {
		if isLabel(label) != want {
			t.Errorf("%q: got %v", label, !want)
		}
	}
}

// TestNotesAfterSections: the notes of a document are in none of its sections, which
// need no end before them.
func TestNotesAfterSections(t *testing.T) {
	out, _ := Write(&document.Document{
		Blocks: []document.Block{&document.Section{Level: 2,
			Heading: []document.Inline{&document.Text{Text: "Bees"}}}},
		Footnotes: []*document.Footnote{{Label: "1"}, {Label: "2"}},
	}, Options{KeepMarkup: true})
	const want = "## Bees\n\n" +
		"[^1]: <!-- stemma: footnote -->\n\n[^2]: <!-- stemma: footnote -->\n\n<!-- stemma: document ids=written -->\n"
	if string(out) != want {
		t.Errorf("got\n%s", out)
	}
}

// nested puts a block many times into another.
func nested(inner document.Block, around func(document.Block) document.Block) document.Block {
	for range annotation.MaxNesting + 20 {
		inner = around(inner)
	}
	return inner
}

// TestNesting checks that what nests too deep is reported, and that nothing of
// its text is lost.
func TestNesting(t *testing.T) {
	text := func(s string) []document.Inline { return []document.Inline{&document.Text{Text: s}} }
	deep := func() document.Block { return &document.Paragraph{Inlines: text("deep")} }
	one := func(b document.Block) []document.Block { return []document.Block{b} }
	for name, around := range map[string]func(document.Block) document.Block{
		"list": func(b document.Block) document.Block {
			return &document.List{Items: []*document.ListItem{{Blocks: one(b)}}}
		},
		"quote":   func(b document.Block) document.Block { return &document.Quote{Blocks: one(b)} },
		"element": func(b document.Block) document.Block { return &document.Element{Tag: "div", Blocks: one(b)} },
		"figure": func(b document.Block) document.Block {
			return &document.Figure{Caption: text("aside"), Blocks: one(b)}
		},
		"table": func(b document.Block) document.Block {
			rows := func(b document.Block) []*document.Row {
				return []*document.Row{{Cells: []*document.Cell{{Blocks: one(b)}}}}
			}
			aside := func() document.Block { return &document.Paragraph{Inlines: text("aside")} }
			return &document.Table{Caption: text("aside"), Head: rows(aside()), Bodies: [][]*document.Row{rows(b)},
				Foot: rows(aside())}
		},
		"definitions": func(b document.Block) document.Block {
			return &document.DefinitionList{Groups: []*document.DefinitionGroup{{
				Terms:       []*document.Term{{Inlines: text("aside")}},
				Definitions: []*document.Definition{{Blocks: one(b)}}}}}
		},
		"section": func(b document.Block) document.Block {
			return &document.Section{Level: 2, Heading: text("aside"), Blocks: one(b)}
		},
	} {
		block := nested(deep(), around)
		out, problems := Write(&document.Document{Blocks: one(block)}, Options{KeepMarkup: true})
		if got, want := strings.Count(string(out), "aside"), strings.Count(document.BlocksText(one(block)),
			"aside"); got != want {
			t.Errorf("%s: %d of %d texts are written", name, got, want)
		}
		if strings.Count(string(out), "deep") != 1 {
			t.Errorf("%s: the text is lost", name)
		}
		if len(problems) != 1 || problems[0].Code != "nesting" || !problems[0].Loss {
			t.Errorf("%s: not reported: %v", name, problems)
		}
	}
}

// TestInlineNesting does the same for inlines.
func TestInlineNesting(t *testing.T) {
	for name, around := range map[string]func(document.Inline) document.Inline{
		"emphasis": func(n document.Inline) document.Inline {
			return &document.Emphasis{Inlines: []document.Inline{n}}
		},
		"strong": func(n document.Inline) document.Inline { return &document.Strong{Inlines: []document.Inline{n}} },
		"strike": func(n document.Inline) document.Inline {
			return &document.Strikethrough{Inlines: []document.Inline{n}}
		},
		"link": func(n document.Inline) document.Inline { return &document.Link{Inlines: []document.Inline{n}} },
		"abbr": func(n document.Inline) document.Inline {
			return &document.Abbreviation{Inlines: []document.Inline{n}}
		},
		"element": func(n document.Inline) document.Inline {
			return &document.InlineElement{Tag: "kbd", Inlines: []document.Inline{n}}
		},
	} {
		var n document.Inline = &document.Text{Text: "deep"}
		for range annotation.MaxNesting + 20 {
			n = around(n)
		}
		out, problems := Write(&document.Document{
			Blocks: []document.Block{&document.Paragraph{Inlines: []document.Inline{n}}}}, Options{KeepMarkup: true})
		if strings.Count(string(out), "deep") != 1 || len(problems) != 1 || problems[0].Code != "nesting" ||
			!problems[0].Loss {
			t.Errorf("%s: %v\n%s", name, problems, out)
		}
	}
}

// TestReadsBack writes random documents: the reader gives the same ones back.
func TestReadsBack(t *testing.T) {
	documents := randdoc.Document()
	rapid.Check(t, func(t *rapid.T) {
		doc := documents.Draw(t, "document")
		out, problems := Write(doc, Options{KeepMarkup: true})
		if losses := problems.Losses(); len(losses) > 0 {
			t.Errorf("lost: %v", losses)
		}
		if back := reader.Parse(out, nil); !document.Equal(doc, back) {
			t.Errorf("read back as another document (- written, + read)\n%s\nfrom\n%s",
				textdiff.Unified(document.Dump(doc), document.Dump(back)), out)
		}
	})
}

// TestUnknown checks that nil nodes, and nodes of no kind of the model, are
// reported.
func TestUnknown(t *testing.T) {
	type poem struct{ document.Paragraph }
	type verse struct{ document.Text }
	at := document.Span{Line: 3, Column: 7}
	text, problems := Write(&document.Document{Blocks: []document.Block{
		nil,
		&poem{document.Paragraph{Span: at}},
		&document.Paragraph{Inlines: []document.Inline{(*document.Link)(nil), &verse{document.Text{Span: at}},
			&document.Text{Text: "a"}}},
	}}, Options{KeepMarkup: true})
	const want = `input: warning nil-node: a node is nil (*document.Link) and is left out
input: warning nil-node: a node is nil (<nil>) and is left out
input:3:7: warning unknown-block: Markdown has no place for a *markdown.poem
input:3:7: warning unknown-inline: Markdown has no place for a *markdown.verse
`
	if got := golden.Problems("input", problems); string(text) != "a\n" || got != want || len(problems.Losses()) != 4 {
		t.Errorf("got %q\n%s", text, got)
	}
}
