package templating

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// hidden returns a text with a number in brackets for each stand-in, and the tags.
func hidden(h *Hider, src string) (string, []string) {
	text := h.Hide("", src)
	var tags []string
	for _, t := range h.tags {
		if !t.inside {
			tags = append(tags, t.text)
		}
	}
	return replace(text, len(h.tags), func(n int) string { return fmt.Sprintf("⟨%d⟩", n) }), tags
}

// TestTags: what is a tag, and what only looks like one.
func TestTags(t *testing.T) {
	tests := []struct {
		src  string
		tags []string
	}{
		{"{{ a }} and {{b}}", []string{"{{ a }}", "{{b}}"}},
		{"{{- a -}}{%- b -%}{{~c~}}", []string{"{{- a -}}", "{%- b -%}", "{{~c~}}"}},
		{"{{ a | b: \"}\" }} {{ \"{\" }}", []string{"{{ a | b: \"}\" }}", "{{ \"{\" }}"}},
		{"{{ {a: {b: 1}} | dump }}.", []string{"{{ {a: {b: 1}} | dump }}"}},
		{"{{{ a }}} {{{ b }} {{ c }}}", []string{"{{{ a }}}", "{{{ b }}", "{{ c }}"}},
		{"{{< a \"b\" >}}{{% c %}}{{</* d */>}}", []string{"{{< a \"b\" >}}", "{{% c %}}", "{{</* d */>}}"}},
		{"{{!-- a }} b --}} {{#if c}}d{{/if}}", []string{"{{!-- a }} b --}}", "{{#if c}}", "{{/if}}"}},
		{"{# a\n\nb #} {#c#}", []string{"{# a\n\nb #}", "{#c#}"}},
		{"# A {#a}\n\n# B {#b}\n\n#}", nil},
		{"{% a\n   b=\"c\" %}", []string{"{% a\n   b=\"c\" %}"}},
		{"{{ a\n\nb }}", nil},
		{"one {% two {% three %} four %}", []string{"{% three %}"}},
		{"{{ a {{ b }}", []string{"{{ b }}"}},
		{"{ {a} { % b % } {c} {:.d} {{ {%", nil},
		{`\{{ a }} \{% b %} \{# c #}`, []string{"{{ a }}", "{% b %}"}},

		// No list of attributes is one, but where they are asked for.
		{"# A {#a .b c=d}", nil},

		// Code: a tag that begins in it ends in it.
		{"`{{` and `}}`", nil},
		{"`{{ a }}` and ``{% `b` %}``", []string{"{{ a }}", "{% `b` %}"}},
		{"{{ \"`\" }} and `", []string{"{{ \"`\" }}"}},
		{"```\n{{\n```\n\n}} {{ a }}", []string{"{{ a }}"}},
		{"``` {{ a }}\n{% raw %}\n```\n{% endraw %}", []string{"{{ a }}", "{% raw %}", "{% endraw %}"}},
		{"~~~\n{{\n\n}} {{ a }}", []string{"{{ a }}"}},
		{"a `\n{% highlight x %}\n` b\n\nc\n{% endhighlight %}",
			[]string{"{% highlight x %}\n` b\n\nc\n{% endhighlight %}"}},

		// What stands between some tags is no markup.
		{"{% highlight ruby %}\n*a*\n\n{{ b }}\n{% endhighlight %}{{ c }}",
			[]string{"{% highlight ruby %}\n*a*\n\n{{ b }}\n{% endhighlight %}", "{{ c }}"}},
		{"{%- comment -%}\n\n{% a %}\n{%- endcomment -%}", []string{"{%- comment -%}\n\n{% a %}\n{%- endcomment -%}"}},
		{"{% raw %}{{ a }} *b*{% endraw %}", []string{"{% raw %}{{ a }} *b*{% endraw %}"}},
		{"{% raw %}\n{{ a }}\n\nb\n{% endraw %}", []string{"{% raw %}", "{{ a }}", "{% endraw %}"}},
		{"{% raw %}`{{ a }}`{% endraw %}", []string{"{% raw %}", "{{ a }}", "{% endraw %}"}},
		{"{{< highlight go >}}\n{{ a }}\n\nb\n{{< / highlight >}}",
			[]string{"{{< highlight go >}}\n{{ a }}\n\nb\n{{< / highlight >}}"}},
		{"{{< code file=\"x\" />}} *a* {{< note >}}*b*{{< /note >}}",
			[]string{"{{< code file=\"x\" />}}", "{{< note >}}", "{{< /note >}}"}},
		{"{% highlight %} a", []string{"{% highlight %}"}},

		// HTML that is none before the engine has run.
		{"<div {% if a %}class=\"b\"{% endif %}>\n<div>c</div>\n</div></div>",
			[]string{"<div {% if a %}class=\"b\"{% endif %}>", "</div>"}},
		{"<h{{ a }}>b</h{{ a }}>", []string{"<h{{ a }}>", "</h{{ a }}>"}},
		{"<img src=\"{{ a }}\" alt='{{ b }}' width={{ c }}>", []string{"{{ a }}", "{{ b }}", "{{ c }}"}},
		{"<img {{ a }} > <br {{ b }} /> a < b {{ c }} > d",
			[]string{"<img {{ a }} >", "<br {{ b }} />", "{{ c }}"}},
		{"<{{ a }}> <http://x.example/{{ b }}>", []string{"<{{ a }}>", "{{ b }}"}},
		{"[a](<{{ b }} c>)", []string{"{{ b }}"}},
		{"<ul>\n{% for a in b %}\n<li>c</li>\n{% endfor %}\n</ul>{{ d }}",
			[]string{"{{ d }}", "<ul>\n{% for a in b %}\n<li>c</li>\n{% endfor %}\n</ul>"}},
		{"<ul><li>{% a %}</ul>", []string{"{% a %}"}},
		{"<ul><li><table><tr>{{ a }}<td>b</tr></table></ul>", []string{"<table><tr>{{ a }}<td>b</tr></table>"}},
		{"<td>{{ a }}</ul>", []string{"{{ a }}"}},

		// Tables with tags between their rows.
		{"| a |\n|---|\n{% for b in c %}| {{ b }} |\n{% endfor %}\n\nd",
			[]string{"| a |\n|---|\n{% for b in c %}| {{ b }} |\n{% endfor %}"}},
		{"| a |\n|---|\n| b |{% c %}", []string{"| a |\n|---|\n| b |{% c %}"}},
		{"| a |\n|---|\n| {{ b | c }} |\n{% d %}", []string{"{{ b | c }}", "{% d %}"}},

		// The characters of stand-ins themselves.
		{"\U000F0000 {{ a }} \U0010FFFD`\U000F0001`", []string{"\U000F0000", "{{ a }}", "\U0010FFFD", "\U000F0001"}},
	}
	for _, test := range tests {
		_, tags := hidden(&Hider{}, test.src)
		if diff := cmp.Diff(test.tags, tags); diff != "" {
			t.Errorf("%q: (- wanted, + found)\n%s", test.src, diff)
		}
	}
}

// TestParted: a tag alone on its line is no part of a list or a table beside it,
// but it goes on in a paragraph, in an item below whose text it stands, and in code.
func TestParted(t *testing.T) {
	tests := []struct{ src, want string }{
		{"{% for a in b %}\n* {{ a }}\n{% endfor %}", "⟨0⟩\n\n* ⟨1⟩\n\n⟨2⟩"},
		{"{% a %}\n{% b %}\n1. c\n{% d %}\ne", "⟨0⟩\n⟨1⟩\n\n1. c\n\n⟨2⟩\ne"},
		{"a\n{% b %}\nc", "a\n⟨0⟩\nc"},
		{"* a\n  {% b %}\n* c", "* a\n  ⟨0⟩\n* c"},
		{"* a\n{{ b }}\n{{< c >}}\n* d", "* a\n⟨0⟩\n⟨1⟩\n* d"},
		{"> a\n{% b %}\n# c\n{% d %}\n---", "> a\n\n⟨0⟩\n\n# c\n\n⟨1⟩\n\n---"},
		{"```\n* a\n{% b %}\n# c\n```\n{% d %}", "```\n* a\n⟨0⟩\n# c\n```\n\n⟨1⟩"},
		{"    * a\n    {% b %}\n    # c", "    * a\n    ⟨0⟩\n    # c"},
		{"| a |\n|---|\n| b |\n{% c %}\nd", "| a |\n|---|\n| b |\n\n⟨0⟩\nd"},
	}
	for _, test := range tests {
		if got, _ := hidden(&Hider{}, test.src); got != test.want {
			t.Errorf("%q\nis read as\n%q, not\n%q", test.src, got, test.want)
		}
	}
}

// TestOptions: what a dialect has for itself.
func TestOptions(t *testing.T) {
	const src = "{{DIRECTIVE}} {{ a }}\n\n```\n{% b\n```\n\n%}"
	if _, tags := hidden(&Hider{}, src); !slices.Equal(tags, []string{"{{DIRECTIVE}}", "{{ a }}"}) {
		t.Errorf("found %q", tags)
	}
	_, tags := hidden(&Hider{Except: []string{"{{DIRECTIVE}}"}, Tildes: true}, src)
	if !slices.Equal(tags, []string{"{{ a }}", "{% b\n```\n\n%}"}) {
		t.Errorf("with options, found %q", tags)
	}
}

// TestMany: there are only so many stand-ins; the tags beyond them stay as they are.
func TestMany(t *testing.T) {
	src := strings.Repeat("{{a}}", mostTags+10)
	h := &Hider{}
	text := h.Hide("", src)
	if n := strings.Count(text, "{{a}}"); n != 10 || len(h.tags) != mostTags {
		t.Errorf("%d stay, %d are hidden", n, len(h.tags))
	}
	if shown := h.restored(text); shown != src {
		t.Error("they do not come back")
	}
}

// TestPlaces: places lead back to the source, over tags of several lines and over
// blank lines that were put in.
func TestPlaces(t *testing.T) {
	const src = "{% a\n  b %}\n* c {{ d }} e\n{% f %} \n\ng {{ h }}"
	h := &Hider{}
	text := h.Hide("", src)
	p := h.files[""]
	for _, mark := range []string{"* c", " e\n", "g "} {
		read := strings.Index(text, mark)
		if got, want := p.source(read), strings.Index(src, mark); got != want {
			t.Errorf("%q stands at %d, not %d", mark, got, want)
		}
	}
	for i, tag := range h.tags {
		if got, want := tag.at, strings.Index(src, tag.text); got != want {
			t.Errorf("tag %d stands at %d, not %d", i, got, want)
		}
	}
}

// TestHostile: marks without partners cost no more than others, and nothing is
// lost. What is not linear would not end.
func TestHostile(t *testing.T) {
	for _, piece := range []string{"{{", "{%", "{{{", "{", "{#", "{{<", "{% raw %}", "{{< highlight >}}", "`{{",
		"``{{ ", "<div {",
		"<a {{x}} ", "<ul>{{x}}", "<ul>", "</ul>{{x}}<ul>", "<div {{x}}>", "</div>", "\\{{", "{{ { {{ {",
		"{{ {a} ", "```\n{{x}}\n", "~~~~\n```\n{{x}}\n", "| a |\n|---|\n{{x}}|b|\n", "{% a %}\n* b\n", "{%}} ",
		"\U000F0000", "<td>{{x}}<li>", "{{a\n", "`\n{%a%}\n", "{{ {}} { ", "<x \"{{ ", "{{x}}<a '\"", "{{x}}|\n|-\n"} {
		src := strings.Repeat(piece, 400_000/len(piece)) + "{{x}}"
		h := &Hider{}
		got := h.restored(h.Hide("", src))
		if strings.ReplaceAll(got, "\n", "") != strings.ReplaceAll(src, "\n", "") {
			t.Errorf("%q again and again does not come back", piece)
		}
	}
}

// TestAttributeLists: which lists of attributes stay as they stand.
func TestAttributeLists(t *testing.T) {
	tests := []struct {
		src   string
		lists []string
	}{
		{"# A {#a}\n## B ## {.b #c-1}\n> ### C {x=\"y z\"}\n", []string{"{#a}", "{.b #c-1}", "{x=\"y z\"}"}},
		{"A {#a}\n======\n\nB {#b}\n---\n\nC {#c}\nd\n", []string{"{#a}", "{#b}"}},
		{"- a\n{.b}\n\n  {#c}\n", []string{"{.b}", "{#c}"}},
		{"![a](b){width=3} [a](b){.c}[d]{.e} `f`{.g}", []string{"{width=3}", "{.c}", "{.e}", "{.g}"}},
		{"# A {a}\n# {{#b}\n# C {#}\n# D {#d} e\n#E {#e}\na {#f} {g=h}\n", nil},
		{"# A \\{#a}\n\n```\n# B {#b}\n{.c}\n```\n`# {#d}`\n# E {#e\n", nil},
		{"# A {% b %} {#c}\n", []string{"{% b %}", "{#c}"}},
	}
	for _, test := range tests {
		if _, lists := hidden(&Hider{Attributes: true}, test.src); !slices.Equal(lists, test.lists) {
			t.Errorf("%q has the lists %q, want %q", test.src, lists, test.lists)
		}
	}
}
