package parser_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// TestTemplateTags holds what becomes of tags at every kind of place, in each
// dialect that a template engine may run before.
func TestTemplateTags(t *testing.T) {
	const src = `## {{ a }} *b*

[c]({{ d | e: "*" }}/f "{{ g }}") ![{{ h }}]({% link i_j_k.md %})

{% for l in m %}
* "{{ "l" }}"
{% endfor %}

| {{ n | o }} |
|---|
| p |
`
	const want = `document
  section #b level="2"
    heading
      raw format="template" text="{{ a }}"
      " "
      emphasis
        "b"
    paragraph
      link href="{{ d | e: \"*\" }}/f" title="{{ g }}"
        "c"
      " "
      image src="{% link i_j_k.md %}" alt="{{ h }}"
    raw format="template" text="{% for l in m %}"
    list
      item
        paragraph tight="yes"
          "“"
          raw format="template" text="{{ \"l\" }}"
          "”"
    raw format="template" text="{% endfor %}"
    table
      head
        row
          cell
            paragraph tight="yes"
              raw format="template" text="{{ n | o }}"
      body
        row
          cell
            paragraph tight="yes"
              "p"
`
	for _, format := range []string{"markdown", "kramdown", "kramdown-gfm", "gdspub"} {
		doc, err := parser.Parse([]byte(src), parser.Options{Format: format})
		if err != nil {
			t.Fatal(err)
		}
		got := strings.NewReplacer(`"\""`, `"“"`, `#-b`, `#b`).Replace(document.Dump(doc)) // as kramdown has them
		got = strings.Replace(got, `"“"`, `"”"`, 2)
		if diff := cmp.Diff(strings.Replace(want, `"“"`, `"”"`, 1), got); diff != "" {
			t.Errorf("%s: (- wanted, + read)\n%s", format, diff)
		}
		const told = `1:4: info template-tags: kept as they stand: 9 template tags, the first is {{ a }}`
		if got := fmt.Sprint(doc.Problems); !strings.Contains(got, told) {
			t.Errorf("%s: told %s", format, got)
		}
	}
}

// TestTagPlaces: what stands behind tags has the place that it has in the source,
// though the reader saw other lines.
func TestTagPlaces(t *testing.T) {
	const src = "{% a\n   b %}\n* one {{ c }} two\n\n[d](e\n\n{% highlight x %}\n\n{% endhighlight %}\n\n*last*\n"
	doc, err := parser.Parse([]byte(src), parser.Options{Format: "kramdown"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	document.WalkDocument(doc, func(n document.Node) bool {
		at := n.Pos()
		span := fmt.Sprintf("%d:%d-%d:%d", at.Line, at.Column, at.EndLine, at.EndColumn)
		switch n := n.(type) {
		case *document.Text:
			got = append(got, span+" "+n.Text)
		case *document.RawInline:
			got = append(got, span+" "+n.Text)
		case *document.Raw:
			got = append(got, span+" "+document.OneLine(n.Text))
		}
		return true
	})
	want := []string{
		"1:1-2:8 {% a b %}", "3:3-3:7 one ", "3:7-3:14 {{ c }}", "3:14-3:18  two", "5:1-5:6 [d](e",
		"7:1-9:19 {% highlight x %} {% endhighlight %}", "11:2-11:6 last",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- wanted, + read)\n%s", diff)
	}
}

// TestLostTags: a tag that stands where a reader keeps nothing is a loss with its place.
func TestLostTags(t *testing.T) {
	const src = "A.\n\n[unused]: {{ b }}\n\n| c |\n|---|\n| d | {{ e }} |\n"
	doc, err := parser.Parse([]byte(src), parser.Options{Format: "markdown", Path: "a.md"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range doc.Problems.Losses() {
		got = append(got, p.Format("a.md"))
	}
	const left = " stands where nothing is kept, and is left out; move it into the text"
	want := []string{
		"a.md:3:11: warning template-tag: the template tag {{ b }}" + left,
		`a.md:7:1: warning extra-cells: this row has more cells than the table has columns: "{{ e }}" is not shown; ` +
			`give the head of the table more columns, or write | in the text as \|`,
		"a.md:7:7: warning template-tag: the template tag {{ e }}" + left,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- wanted, + told)\n%s", diff)
	}
}

// TestTagsOfParts: tags of merged files have the places of their files, and a title
// keeps its tag beside the one of the front matter.
func TestTagsOfParts(t *testing.T) {
	doc, err := parser.Merge([]parser.Source{
		{Path: "01.md", Data: []byte("##01 A {{ b }}\n\n{% c\n %}\n")},
		{Path: "02.md", Data: []byte("##02 D\n\n{{DEPARTMENTRESPONSE}} {{ e }}\n")},
	}, parser.Options{Path: "dir"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	document.WalkDocument(doc, func(n document.Node) bool {
		if r, ok := n.(*document.RawInline); ok {
			got = append(got, fmt.Sprintf("%s:%d:%d %s", r.File, r.Line, r.Column, r.Text))
		}
		return true
	})
	if diff := cmp.Diff([]string{"01.md:1:8 {{ b }}", "02.md:3:24 {{ e }}"}, got); diff != "" {
		t.Errorf("(- wanted, + read)\n%s", diff)
	}

	page := "---\ntitle: '{{ not run }}'\n---\n\n# {{ page.title }} here\n\nText.\n"
	doc, err = parser.Parse([]byte(page), parser.Options{Format: "markdown"})
	if err != nil {
		t.Fatal(err)
	}
	section, _ := doc.Blocks[0].(*document.Section)
	if doc.Meta.Title != "{{ not run }}" || section == nil || document.Dump(&document.Document{
		Blocks: []document.Block{&document.Paragraph{Inlines: section.Heading}}}) !=
		"document\n  paragraph\n    raw format=\"template\" text=\"{{ page.title }}\"\n    \" here\"\n" {
		t.Errorf("the title is %q, the heading in\n%s", doc.Meta.Title, document.Dump(doc))
	}
}
