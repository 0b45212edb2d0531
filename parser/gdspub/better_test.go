package gdspub_test

import (
	"strings"
	"testing"

	tohtml "github.com/stemmadocs/stemma/convert/html"
)

// TestBetter holds what the site's own tool got wrong and this reader does
// better: the input, part of our HTML, and the problem that is reported.
func TestBetter(t *testing.T) {
	department := func(s string) string { return "#Action 09: T\n\n{department}\n" + s + "\n{/department}\n" }
	const noted = `<sup id="fnref:1">`
	for _, c := range []struct{ was, in, want, problem string }{
		{"an ellipsis became an entity that is none", "Coming soon… now", "<p>Coming soon… now</p>", ""},
		{"a class ran to the last brace of the line", "{div .a}text{/div} {span .b}x{/span}",
			"<div class=\"a\">\n  <p>text</p>\n</div>\n<p><span class=\"b\">x</span></p>", ""},
		{"directives could not share a line", "a {span .hello}b{/span} c",
			`<p>a <span class="hello">b</span> c</p>`, ""},
		{"two classes were one", "{div .a .b}\nx\n{/div}", `<div class="a b">`, ""},
		{"an id was a class", "{div #foo .bar}\nx\n{/div}", `<div id="foo" class="bar">`, ""},
		{"spaces became part of the class", "{div  .x }\nx\n{/div}", `<div class="x">`, ""},
		{"brace phrases became tags", "Use {name here} please, {see annex}",
			"<p>Use {name here} please, {see annex}</p>", ""},
		{"a tag without class was text", "{div}\nx\n{/div}", "<div>\n  <p>x</p>\n</div>", ""},
		{"stray closers were text", "a\n\n{/div}\n\n{/foo}\n\nb", "<p>a</p>\n<p>b</p>", "stray-directive"},
		{"a missing closer nested the next department",
			department("##A\n{statement}\none\n\n{department}\n##B\n{statement}\ntwo\n{/statement}"),
			"</section>\n<section id=\"b\"", "unclosed-directive"},
		{"the second PDF link was part of the first", "{PDF=a.pdf} or {PDF=b.pdf}",
			`<a href="a.pdf">PDF format</a> or <a href="b.pdf">`, ""},
		{"a shortcut became part of a link", "{PDF=a.pdf} and more {big-pull}",
			`<p class="big-pull"><a href="a.pdf">`, ""},
		{"superscripts were greedy", "3^rd^ and 4^th^ party", "<p>3<sup>rd</sup> and 4<sup>th</sup> party</p>", ""},
		{"two footnotes on a line became a superscript", "one[^1] two[^2].\n\n[^1]: a\n[^2]: b", noted, ""},
		{"a footnote ended a superscript", "3^rd^ parties[^1]\n\n[^1]: a", "3<sup>rd</sup> parties" + noted, ""},
		{"powers became superscripts", "2^10 is 1024 and 2^3 is 8", "<p>2^10 is 1024 and 2^3 is 8</p>", ""},
		{"superscripts broke URLs", "[a](http://x.uk/?q=a^b^c)", `href="http://x.uk/?q=a^b^c"`, ""},
		{"characters were replaced in URLs", "[x](http://e.uk/?q=£5) [a](http://e.uk/a–b.html)",
			`href="http://e.uk/?q=£5">x</a> <a href="http://e.uk/a–b.html"`, ""},
		{"characters were replaced in code", "`£5 – “x”`", "<code>£5 – “x”</code>", ""},
		{"a quote in an attribute broke the tag", "<p title='It’s on'>x</p>", `<p title="It’s on">x</p>`, ""},
		{"quotes broke a title", "[y](z \"say “x” now\")", `title="say “x” now"`, ""},
		{"an apostrophe before digits was turned round", "the ’12 budget", "<p>the ’12 budget</p>", ""},
		{"no-break spaces were lost", "a\u00a0b and a&nbsp;b", "<p>a&nbsp;b and a&nbsp;b</p>", ""},
		{"the permalink went to the first paragraph that began with Figure",
			"Figure skating.\n\nOther.\n\nFigure 1: chart\n{: .fig #fig-1}", "<p>Figure skating.</p>", ""},
		{"the order of class and id mattered", "Figure 1: chart\n{: #fig-1 .fig}", `href="#fig-1"`, ""},
		{"a figure without id had no permalink", "Figure 2: chart\n{fig}", `href="#fig-2"`, ""},
		{"a space became part of the permalink", "Figure 3: chart\n{: .fig #fig-3 }", `href="#fig-3"`, ""},
		{"explicit ids were not unique", "##01 Introduction\n\n##Annex 1 - Introduction\n\n###Introduction",
			`<h2 id="introduction-1">`, ""},
		{"a number in a heading of another level was taken for a section", "###12 monkeys",
			`<h3 id="monkeys">12 monkeys</h3>`, ""},
		{"running text became a heading", "see ##01 foo for that", "<p>see ##01 foo for that</p>", ""},
		{"a space after the signs hid the number", "## 01 Introduction", `<span class="title-index">01</span>`, ""},
		{"one digit was not a number", "##1 Intro", `<h2 id="intro"><span class="title-index">1</span>`, ""},
		{"a letter was no annex", "##Annex A - G", `<h2 id="g"><span class="title-index">Annex A</span>`, ""},
		{"an en dash was no separator", "##Annex 1 – G", `<h2 id="g">`, ""},
		{"a missing space hid the annex", "##Annex 1- L", `<h2 id="l">`, ""},
		{"the id of a numbered heading keeps what links depend on", "##03 Café “rules” & more",
			`id="caf-rules--more"`, ""},
		{"the date was that of the build, or none", "Edited {TIMESTAMP}", "<p>Edited TIMESTAMP</p>", ""},
		{"what is left open swallowed the directives behind it", "~~~\n\n{div .x}\ny\n{/div}", `<div class="x">`, ""},
		{"navigation wanted the marker", "{navigation}", "This action forms part of the", "no-title"},
		{"attributes of a numbered heading were lost", "##01 Introduction\n{: .extra}",
			`<h2 id="introduction" class="extra">`, ""},
		{"labels ran into titles", "####Action 01: Departments",
			`Action 01</span> <span class="title-text">Departments`, ""},
		{"two signs anywhere in a department were a heading", department("##A\n\ntext ## not [a](http://e/##x)"),
			`<p>text ## not <a href="http://e/##x">a</a></p>`, "statement-unmarked"},
		{"one digit was no action", "#Action 9: Foo\n\n{navigation}\n\n" +
			department("##A\n{statement}\nx\n{/statement}")[15:], `<a href="../10"`, ""},
		{"an action heading in a department was garbage", department("##A\n{statement}\nx\n{/statement}\n" +
			"{/department}\n\n####Action 05: T\n{department}\n##B\n{statement}\ny\n{/statement}"),
			`<h4 id="action-05">`, ""},
		{"a smaller heading with an action was garbage", "#####Action 01: Foo",
			`<h5 id="action-01-foo">Action 01: Foo</h5>`, ""},
		{"the id of a one-digit action fitted no link", "####Action 1: Foo", `id="action-01"`, ""},
		{"a space hid the action", "#### Action 02: Foo", `id="action-02"`, ""},
		{"the logo landed on the statement", department("##A\n\n{: .logo-x}\n{div .statement}\nx\n{/div}"),
			`<h2 class="logo-x">A</h2>`, ""},
		{"a shortcut at the end of a line was text", "p {pull}", `<p class="pull">p</p>`, ""},
		{"aliases wanted the marker", department("##A\n{statement}\nx\n{/statement}"),
			`<section class="statement"`, ""},
		{"the same department twice went unseen",
			department("##A\n{statement}\nx\n{/statement}\n{/department}\n\n{department}\n" +
				"##A\n{statement}\ny\n{/statement}"),
			`<section id="a-1"`, "duplicate-department"},
		{"backslashes were commands", `a\0b \& c\\d`, `<p>a\0b \&amp; c\d</p>`, ""},
		{"a space at the end of a line stayed in the text", "one \ntwo", "<p>one\ntwo</p>", ""},
		{"directives in code were tags", "    {div .x}", "<pre><code>{div .x}\n</code></pre>", ""},
		{"a quotation swallowed the rest of the page",
			"<blockquote><p>One.</p>&mdash; Someone <a href=\"http://x\">link</a></blockquote>\n\nAfter.",
			"</blockquote>\n<p>After.</p>", ""},
	} {
		t.Run(c.was, func(t *testing.T) {
			doc := parse(c.in)
			html, _ := tohtml.Write(doc, tohtml.Options{})
			if !strings.Contains(string(html), c.want) {
				t.Errorf("%q gives\n%s\nwithout %s", c.in, html, c.want)
			}
			var codes []string
			for _, p := range doc.Problems {
				if p.Severity != "info" {
					codes = append(codes, p.Code)
				}
			}
			if got := strings.Join(codes, " "); c.problem == "" && got != "" || !strings.Contains(got, c.problem) {
				t.Errorf("%q: problems %q, want %q", c.in, got, c.problem)
			}
		})
	}
}
