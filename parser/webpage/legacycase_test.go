package webpage_test

import (
	"strings"
	"testing"

	"znkr.io/diff/textdiff"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/gdspub"
	"github.com/stemmadocs/stemma/parser/webpage"
	"github.com/stemmadocs/stemma/profile"
)

// legacyCases are markup and what the legacy site's tool made of it.
var legacyCases = []struct{ name, markup, html string }{
	{"action", `#Action 07: Every service will be measured

{div .section}

{navigation}

Here is how it goes:

{div .department}
##Home<br>Office
{: .logo-ho}
{div .statement}
We will measure ours. [Read more »](http://example.org/ho)
{/div}
{/div}

{div .department}
##Ministry of<br>Kites
{: .logo-single}
{div .statement}
Coming soon...
{/div}
{/div}

{navigation}

{/div}
`, `<div class="action-header">
  <div class="content-wrapper">
    <div class="title">
      <h1><span>Action</span> 07</h1>
      <p>Every service will be measured</p>
    </div>
  </div>
</div>
<div class="section">
  <div class="department-intro">
    <div class="next-link"><p><a href="../08" title="Next action"><span>Next action</span></a></p></div>
    <div class="prev-link"><p><a href="../06" title="Previous action"><span>Previous action</span></a></p></div>
    <p>This action forms part of the <a href="/digital/strategy">Government Digital Strategy</a>.</p>
  </div>
  <p>Here is how it goes:</p>
  <div class="department">
    <h2 class="logo-ho"><span class="organisation-logo"><span>Home<br />Office</span></span></h2>
    <div class="statement">
      <p>We will measure ours. <a href="http://example.org/ho">Read more »</a></p>
    </div>
  </div>
  <div class="department">
    <h2 class="logo-single"><span class="organisation-logo"><span>Ministry of <br /> Kites</span></span></h2>
    <div class="statement"><p>Coming soon&hellip;</p></div>
  </div>
  <div class="department-intro">
    <div class="next-link"><p><a href="../08" title="Next action"><span>Next action</span></a></p></div>
    <div class="prev-link"><p><a href="../06" title="Previous action"><span>Previous action</span></a></p></div>
    <p>This action forms part of the <a href="/digital/strategy">Government Digital Strategy</a>.</p>
  </div>
</div>
`},
	{"chapter", "##03 What it costs \u00a0  \u00a0" + `

Kites cost money.[^1]

Figure 2: Cost of kites
{: .fig}

| Kite | Cost |
|------|------|
| Red  | 3    |
{: .horizontal-bar-chart}

####Action 04: Kites will be cheaper

See [the costs](#what-it-costs---).

[^1]: Not much.
`, `<h2 class="section-title" id="what-it-costs---"><span class="title-index">03</span> ` +
		`<span class="title-text">What it costs   </span></h2>
<p>Kites cost money.<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p>
<p class="fig" id="fig-2"><a href="#fig-2" class="figure-permalink" title="Right click to copy">Link to this</a>
 Figure 2: Cost of kites</p>
<table class="horizontal-bar-chart">
  <thead><tr><th>Kite</th><th>Cost</th></tr></thead>
  <tbody><tr><td>Red</td><td>3</td></tr></tbody>
</table>
<h4 id="action-04" class="section-title"><span class="title-index"><span>Action </span> 04</span>` +
		`<span class="title-text">Kites will be cheaper</span></h4>
<p>See <a href="#what-it-costs---">the costs</a>.</p>
<div class="footnotes" role="doc-endnotes"><ol>
  <li id="fn:1" role="doc-endnote"><p>Not much.&nbsp;<a href="#fnref:1" class="reversefootnote" ` +
		`role="doc-backlink">&#8617;</a></p></li>
</ol></div>
`},
}

// TestLegacyCases reads what the tool made as part of a page and as a whole one.
func TestLegacyCases(t *testing.T) {
	for _, c := range legacyCases {
		doc := gdspub.Parse(c.markup, gdspub.Options{Profile: profile.GDS()})
		t.Run(c.name+"/part", func(t *testing.T) { sameDocument(t, doc, webpage.Parse(c.html, nil)) })
		if doc.Meta.Title == "" {
			doc.Meta.Title = "Kites" // as the page has it
		}
		t.Run(c.name+"/page", func(t *testing.T) { sameDocument(t, doc, webpage.Parse(legacyFrame(c.html), nil)) })
	}
}

func sameDocument(t *testing.T, source, page *document.Document) {
	t.Helper()
	if a, b := foldedDump(source), foldedDump(page); a != b {
		t.Errorf("the documents differ (- source, + page):\n%s", textdiff.Unified(a, b))
	}
}

// legacyFrame puts a document into a page of the legacy site.
func legacyFrame(body string) string {
	return `<!DOCTYPE html>
<!--[if lt IE 9]><html class="lte-ie8 " lang="en"><![endif]--><!--[if gt IE 8]><!--><html lang="en">
<!--<![endif]--><head>
<meta http-equiv="content-type" content="text/html; charset=UTF-8">
<title>Kites</title>
</head>
<body class="action-page no-js">
<div class="container">
<div class="header"><p class="logo"><a href="/"><span>Department of Sky</span></a></p></div>
` + body + `
<div class="footer"><a href="/copyright" class="copyright">&copy; Sky</a></div>
</div>
</body>
</html>
`
}

// TestLegacyOddities keeps what a page of the legacy site has beside what its
// tool wrote.
func TestLegacyOddities(t *testing.T) {
	for _, test := range []struct{ name, html, title, words string }{
		{"title without text", `<div class="action-header"><h1>Action 3</h1></div>`, "Action 3", ""},
		{"title in full", `<div class="action-header"><h1>Action 3: Fly</h1><p>Now</p></div>`, "Action 3: Fly", "Now"},
		{"more than a title", `<div class="action-header"><h1><span>Action</span> 03</h1><p>Fly <em>high</em></p>` +
			`<p>Soon</p></div>`, "Action 03: Fly high", "Soon"},
		{"case study", `<div class="case-study-header"><h1><span>Action</span> 04</h1><p>Kites</p></div><p>Text</p>`,
			"Action 04: Kites", "Text"},
		{"intro without links", `<div class="action-header"><h1>Action 3</h1></div><div class="department-intro">` +
			`<p>Part of it</p></div>`, "Action 3", "Part of it"},
		{"statement alone", `<div class="department"><div class="statement"><p>We will</p></div>loose</div>`,
			"", "We will loose"},
		{"department in department", `<div class="department"><h2>A</h2><div class="department"><h2>B</h2>` +
			`<div class="statement">We</div></div></div>`, "", "A B We"},
		{"introduction in introduction", `<div class="department-intro"><div class="next-link">` +
			`<div class="department-intro"><div class="prev-link">a</div><p>b</p>` +
			`</div></div><p>c</p></div>`, "", "a b c"},
		{"two titles", `<div class="action-header"><h1>Action 3</h1></div><div class="action-header">` +
			`<h1>Action 4</h1></div>`, "Action 3", "Action 4"},
		{"list for contents only", `<h2 class="section-title"><span class="title-index">01</span> ` +
			`<span class="title-text">One</span></h2><ul id="other"><li>x</li></ul>`, "", "01 One x"},
	} {
		for _, src := range []string{test.html, "<html><body>" + test.html + "</body></html>"} {
			doc := webpage.Parse(src, nil)
			if doc.Meta.Title != test.title {
				t.Errorf("%s: the title is %q, not %q", test.name, doc.Meta.Title, test.title)
			}
			if words := strings.Join(strings.Fields(document.BlocksText(doc.Blocks)), " "); words != test.words {
				t.Errorf("%s: the text is %q, not %q", test.name, words, test.words)
			}
		}
	}
}

// TestOtherPagesAreNotLegacy reads pages that share words with those of the
// legacy site.
func TestOtherPagesAreNotLegacy(t *testing.T) {
	for _, src := range []string{
		`<div class="section"><h2 class="section-title">A</h2></div>`,
		`<div class="document-title"><h1>A</h1></div><p class="fig">Figure 1: B</p>`,
		`<div class="department"><h2>Home Office</h2><p class="statement">A</p></div>`,
		`<p>title-index, action-header, figure-permalink</p>`,
	} {
		doc := webpage.Parse(src, nil)
		document.WalkDocument(doc, func(n document.Node) bool {
			if s, ok := n.(*document.Section); ok && s.Role != "" {
				t.Errorf("%s has a %s", src, s.Role)
			}
			if _, ok := n.(*document.Figure); ok {
				t.Errorf("%s has a figure", src)
			}
			return true
		})
		if doc.Meta.Series != "" || doc.Meta.Title != "" {
			t.Errorf("%s is %v", src, doc.Meta)
		}
	}
}
