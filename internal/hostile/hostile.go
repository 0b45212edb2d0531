// Package hostile writes HTML that takes a careless reader quadratic time or
// makes it fail, for the tests of readers.
package hostile

import (
	"fmt"
	"strings"
)

// tags are elements that are nested, and closed in the wrong order, one by one.
const tags = `div p a b span ul li dl dd table td tr blockquote pre code h2 section figure figcaption details
	summary ruby rt button select option optgroup object svg math iframe textarea template noscript form
	fieldset legend video audio picture map nobr marquee center font abbr sup nosuch body html head
	title frameset xmp listing dialog main nav header article`

// Pages returns pages, by name, whose size grows with n.
func Pages(n int) map[string]string {
	many := func(part string) string { return strings.Repeat(part, n) }
	each := func(format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	long := many("x")
	pages := map[string]string{
		"adoption": many("<b><p>x</b>"),
		"adoption-leak": each("<font size=%d>" + strings.Repeat("<div>", 10) + "x</font>" +
			strings.Repeat("</div>", 10)),
		"ampersands":         many("&#xD800;&#0;&#x110000;&nosuch;&amp"),
		"anchors":            many("<a href=x>y"),
		"attributes":         "<p" + each(" a%d=%[1]d") + ">x",
		"attribute-long":     "<p title='" + long + "'>x",
		"attribute-repeated": "<b title='" + long + "'>" + many("<p>x"),
		"attributes-body":    each("<body a%d=x>y"),
		"backlinks": `<sup><a href="#fn:1">1</a></sup><div class="footnotes"><ol><li id="fn:1"><p>x` +
			many(`<a class="reversefootnote" href="#fnref:1">↩</a>`) + `</ol></div>`,
		"blocks-in-phrase": "<h2>" + many("<table><td>x</table>"),
		"breaks":           "<p>" + many("a<br>"),
		"breaks-alone":     many("<br>"),
		"cdata":            "<svg>" + many("<![CDATA[<b>]]>"),
		"cells":            "<table><tr>" + many("<td>x"),
		"cells-objects":    "<table>" + many("<tr><td><b><object></td>"),
		"classes":          "<p class='" + each("c%d ") + "'>x",
		"colspans":         "<table>" + many("<tr><td colspan=99999999>x<td rowspan=99999999>y"),
		"comments":         many("<!--x-->y"),
		"comments-open":    many("<!--"),
		"controls":         many("<p>\x01\x02\x0b\x0c\x1b\u0085\u2028\ufffe\U000e0001"),
		"definitions":      "<dl>" + many("<dt>x<dd>y"),
		"division-numbers": many(`<h2><span class="number">1.</span>x</h2>`),
		"end-tags":         many("</p></div></b></table></nosuch>"),
		"fonts":            each("<p><font size=%d>x"),
		"fonts-closed":     each("<p><font size=%d>x</i>"),
		"fonts-tables":     each("<font size=%d><table></font></table>x"),
		"fields":           many("<div class=field__label>a</div>") + many("<div class=field__item>b</div>"),
		"footnotes": each(`<sup><a href="#fn:%d">1</a></sup>`) + `<div class="footnotes"><ol>` +
			each(`<li id="fn:%d">x`) + `</ol></div>`,
		"footnotes-anchors": each(`a<sup><a href="#n%d">1</a></sup>`) + "<p>" + each("<a name=n%d></a>") + "x",
		"footnotes-cycle": `<div class="footnotes"><ol>` +
			each(`<li id="fn:%d">x<sup><a href="#fn:1">1</a></sup>`) + `</ol></div>`,
		"footnotes-lines":  "<p>" + each(`a<a href="#n%d">[1]</a>`) + "<p>" + each("<a name=n%d>[1]</a> x<br>"),
		"footnotes-nested": `<sup><a href="#a">1</a></sup>` + many(`<div class=footnotes><ol><li id=a>x`),
		"footnotes-raised": many("<p>a<sup>1</sup><p><sup>1</sup> x"),
		"footnotes-rows": each(`a<sup><a href="#n%d">1</a></sup>`) + "<table>" +
			each("<tr id=n%d><td>1<td>x"),
		"footnotes-same": many(`<sup><a href="#a">1</a></sup>`) +
			many(`<div class=footnotes><ol><li id=a>x</ol></div>`),
		"formulas":        "<p>" + many(`x<script type="math/tex; mode=display">y</script>`),
		"formulas-open":   `<script src="mathjax">inlineMath: '$'</script><p>` + many(`$${ \begin{a} \[`),
		"formulas-nested": many("<span class=katex><span class=mwe-math-element>"),
		"formulas-shown":  many("<span class=MathJax>x</span>"),
		"frames":          "<figure>" + many(`<iframe src="https://a.example/x"></iframe>`),
		"frames-blank":    many("<iframe></iframe>\n"),
		"frames-page":     `<iframe srcdoc="` + many("<iframe srcdoc=x>") + `">`,
		"forms":           many("<form><div></form>x"),
		"framesets":       many("<frameset><frame>x"),
		"headings":        many("<h1>x<h2>y<h6>z"),
		"headings-empty":  many("<h2></h2>"),
		"ids":             each("<p id=a%d>x"),
		"ids-same":        many("<p id=a>x<h2>a</h2>"),
		"inputs":          many("<select><option>x<input>"),
		"links":           many("<p><a href='javascript:x'>y</a>"),
		"lists":           many("<ul><li>x"),
		"lists-flat":      "<ul>" + many("<li>x"),
		"lists-stray":     "<ul>" + many("x<p>y<ul>"),
		"macros":          many(`<ac:structured-macro ac:name="info"><ac:rich-text-body>`) + "<p>x",
		"math":            many("<math><mi>x<mtext><p>y"),
		"misnested":       many("<b><i></b></i>x"),
		"newlines":        many("\n"),
		"newlines-text":   "<p>" + many("a\n <wbr>\n"),
		"noscript":        "<noscript>" + many("<div>x"),
		"noscript-images": "<img src=a>" + many("\n<noscript><img src=a></noscript>"),
		"noscript-nested": many("<noscript><img src=a>"),
		"nothing":         many("\u00a0"),
		"objects":         many("<object><b>x"),
		"objects-data":    many("<object data=x>y"),
		"paragraphs":      many("<p>x"),
		"paragraphs-b":    many("<p><b>x"),
		"pixels":          "<p>" + many("x <img width=1 height=1>"),
		"plaintext":       many("<plaintext>x"),
		"pre-lines":       "<pre>" + many("<div>\n<br>"),
		"pre-tables":      many("<pre><table><td class=lineno>1<td>"),
		"quotes":          many("<blockquote><p>x"),
		"quotes-flat":     many("<blockquote>x</blockquote>"),
		"rows":            "<table>" + many("<tr><td>x"),
		"scripts":         many("<script>x</script>y"),
		"scripts-open":    many("<script></scrip"),
		"selects":         many("<select><option>x"),
		"selects-page":    "<select>" + many("<p>x"),
		"spans":           many("<span class=x>y"),
		"spans-round":     strings.Repeat("<sup class=y>", 200) + many("<div>x</div>"),
		"spans-text":      "<p>" + many("<span>x\n</span>"),
		"span-long":       "<span title='" + long + "'>" + many("x<hr>"),
		"styles":          "<table><td style='" + many("a:b;") + "'>x",
		"svg":             many("<svg>x"),
		"svg-style":       many("<svg><style><p>x"),
		"tables":          many("<table><tr><td>x"),
		"tables-captions": "<table>" + many("<caption>x</caption>"),
		"tables-foster":   "<table>" + many("x<b>y"),
		"tables-tables":   many("<table>x"),
		"tag-name":        "<" + long + ">x",
		"tag-names":       many("<x" + "-y>z"),
		"tag-starts":      many("<"),
		"tags-open":       many("<a "),
		"templates":       many("<template>x"),
		"templates-end":   many("<template>x") + "</template>y",
		"texts":           "<p>" + many("x<wbr><!---->"),
		"titles":          many("<title>x</title>"),
		"titles-svg":      many("<svg><title>x"),
		"zero-names":      many("<a\x00b>x</a\x00b>"),
		"zero":            many("x\x00<\x00p>"),
	}
	for tag := range strings.FieldsSeq(tags) {
		pages["nested-"+tag] = many("<" + tag + ">x")
		pages["closed-"+tag] = many("<"+tag+">x") + many("</"+tag+">y")
	}
	return pages
}
