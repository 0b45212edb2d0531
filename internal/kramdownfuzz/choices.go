package main

// What documents are made of, between bars.
const (
	standalone = `{:standalone}¦{:.c standalone}¦{:standalone #i title="T"}¦¦{:.c}¦{:standalone="x"}`
	bars       = "¦¦¦a \\| b¦`x|y`¦`a \\| b`¦$$a|b$$¦[a\\|b](c)"
	targets    = `http://x.org¦<a b>¦a b¦/x "T"¦/x 'T "q" u'¦/x "T 'q"¦/x "a "b" c"¦/x (T)¦/x "T" y¦ü?a=b&c¦
/x "é \" q"`
	expansions = ` Hyper "T" L¦¦ x¦ é & <b> 'q'¦  y  `
	tags       = `div¦section¦p¦details¦figure¦blockquote¦table¦ul¦pre¦aside¦custom-tag¦span¦dl¦h2¦address¦nav`
	tagAttrs   = `¦¦ class="c"¦ markdown="1"¦ markdown="span"¦ markdown="block"¦ markdown="0"¦ id=i¦ hidden`
	elements   = `<hr>¦<hr class="x" />¦<!-- a -- b -->¦<br />¦<script>if (a < b) {}</script>¦
<style>p { x: y }</style>¦
<iframe src="x"></iframe>¦<summary>s</summary>¦<img src="a" alt="b">¦<b>x</b>¦<center>*x*</center>¦
<video src="x"></video>¦<button type="button">x</button>`
	lists = `{:.c}¦{: .c .d}¦{: #i}¦{:ald}¦{:é}¦{: title="a \"b\" c"}¦{: k='v' .x}¦{:.é}¦{: #é}¦{:.no_toc}¦
{:toc}¦
{:auto_ids}¦{:data-x="é"}¦{: .language-js}¦{: style="color: red"}¦{:ald: .e #f k="w"}¦{: title=""}¦{: class=""}¦
{: é="x"}¦{: a.b}¦{: .ab#cd}¦{:footnotes}¦{: start="3"}`
	images = `![alt](src)¦![](src)¦![a *b* c](s "T")¦![a "q" 'r'](s 't "u"')¦![ref]¦![x][ref]¦![é](ü.png)¦
![a & <b>](x?a=1&b=2)`
	linkEnds = `(u)¦(u "T")¦(<u v>)¦[ref]¦ [ref]¦[]¦¦(u 'T "q"')¦(a(b)c)¦()¦(a\)b)¦[é]¦(ü?a&b)`
	spans    = `<b>x</b>¦<span class="c">y *z*</span>¦<br>¦<a href="x">y</a>¦<kbd>k</kbd>¦<!-- c -->¦
<http://a.org/x_y>¦
<m@x.org>¦<sub markdown="0">*x*</sub>¦<img src="a">¦<code>a < b</code>¦<input type="text">¦<del>x</del>¦
<abbr title="t">HTML</abbr>`
)

const plain = `word¦two words¦HTML¦AB¦Ä1¦É é¦"quoted"¦'single'¦it's¦'80s¦"'nested' q"¦a -- b¦a---b¦...¦
<< g >>¦1. x¦- y¦a_b_c¦2*3*4¦x | y¦
a\|b¦C:\dir¦50%¦#tag¦http://bare.org/a_b¦日本語¦emoji 😀¦:smile:¦a: b¦İ I¦straße¦Łódź¦e.g.¦(p)¦[br]¦O'B¦
two words¦A.B¦@x¦a\
b¦c^2¦~x~¦==y==¦"a"-"b"¦'a'¦he said "x."¦end.¦I'll¦x's¦word`

const entities = `&amp;¦&copy;¦&nbsp;¦&#8212;¦&#x41;¦&foo;¦&¦<¦>¦\*¦\_¦\\¦\[x\]¦\{:.c}¦\|¦\#¦\"¦\'¦\-¦\...¦
\<b>¦{::comment}x{:/comment}¦
{::nomarkdown}<b>*x*</b>{:/}¦{::nomarkdown type="latex"}x{:/}¦{::x}`

const extensions = `{:toc}¦* toc
{:toc}¦1. toc
{:toc}¦* toc
{:toc .c #my}¦{::comment}
gone *x*

- y
{:/comment}¦{::nomarkdown}
<b>*x*</b>
{:/}¦{::options auto_ids="false" /}¦{::options toc_levels="2..3" /}¦{::options header_offset="1" /}¦
{::options footnote_backlink="" /}¦^¦***¦- - -¦---¦___¦* fn
{:footnotes}¦{::options parse_block_html="true" /}¦{::options auto_id_prefix="p-" /}¦{::unknown}¦{:ald: .c}¦
{:é: .x}¦{::options parse_span_html="false" /}`
