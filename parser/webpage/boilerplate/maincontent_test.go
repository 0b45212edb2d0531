package boilerplate

import (
	"strings"
	"testing"
)

func bare(s string) string { return strings.ReplaceAll(s, " ", "") }

// TestMains: which elements hold the text of a page. T is a long text in all of them;
// what has a letter of its own is kept, or told, or neither.
func TestMains(t *testing.T) {
	const long = "<p>Words of the text, which are many. Words of the text, which are many, and some more.</p>"
	for _, test := range []struct{ body, kept, told string }{
		{"<div>T</div><div>A</div>", "TA", ""}, // short lines beside the text
		{"<div>A</div><div>T</div><p>B</p>", "ATB", ""}, {"A<div>T</div>B", "ATB", ""},
		{"<h2>A</h2><div>T</div><h3>B</h3>", "ATB", ""},
		{"<div>T</div><div><h2>A</h2></div>", "TA", ""}, {"<div>T</div><div>T</div><div>A</div>", "TTA", ""},
		{"<div>T</div><table><tr><th>A<td>B</table>", "TAB", ""}, {"<div>T</div><dl><dt>A<dd>B</dl>", "TAB", ""},
		{"<div>T</div><ul><li>A</ul>", "TA", ""}, {"<div>T</div><address>A</address>", "TA", ""},
		{"<div>T</div><a href=/>A</a><!-- y -->", "T", ""}, // links and controls
		{"<div>T</div><ul><li><a href=/a>A</a> | <li><a href=/b>B</a></ul>", "T", ""},
		{"<div>T</div><div><h2>A</h2><ul><li><a href=/b>B</a></ul></div>", "T", "A"},
		{"<div>T</div><div><h2>Contents</h2><ul><li><a href=#b>B</a></ul></div>", "T", ""},
		{"<div>T</div><div>A <a href=/a>BBB</a><a href=/b>CCC</a><a href=/c>DDD</a></div>", "T", "ABBBCCCDDD"},
		{"<div>T</div><p><a href=/a.PDF?b>A</a></p>", "TA", ""}, // but for files
		{"<div>T</div><button>A</button><label>B</label><select><option>C</select>", "T", ""},
		{"<div>T</div><nav>A</nav><div role=navigation>B</div><div role=dialog>C</div>", "T", ""},
		{"<div>T</div><div>© A</div><div>Copyright B</div>", "T", "© ACopyright B"},
		{"<table><tr><td>T<td><h2>A</h2></table>", "TA", ""}, {"<table><tr><td><h1>A</h1>T</table>", "T", ""},
		{"<table><tr><td><table><tr><td><p>A</p>T</table><td>B</table>", "ATB", ""},
		{"<main>T</main><p>A", "T", "A"}, {"<main>T</main>A", "T", "A"}, {"<div role=main>T</div><p>A", "T", "A"},
		{"<div id=content>T</div><p>A", "T", "A"}, {"<div id=main>T</div><p>A", "T", "A"},
		{"<div id=main-content>T</div><p>A", "T", "A"}, {"<article>T</article><p>A", "T", "A"},
		{"<p>RESCINDED A</p><main>T</main>", "RESCINDED AT", ""}, {"Draft A<main>T</main>", "Draft AT", ""},
		{"<p>A</p><main>x</main>", "x", "A"}, {"<main>T</main><div>T</div>", "TT", ""},
		{"<main>T</main><h2>A</h2><div>T</div>", "TAT", ""}, {"<main>T</main><h2>A</h2><div>B</div>", "T", "AB"},
		{"<main>T</main>T", "TT", ""},
		{"<main>x</main><div>T</div><p>A", "xTA", ""}, // with most of the text beside it
		{"<main><h1>A</h1></main><div>T</div><p>B", "TB", ""}, {"<main><img></main><p>A", "A", ""},
		{"<main> </main><div>A</div>", "A", ""}, {"<main>A</main><main> </main>", "A", ""},
		{"<main>A</main><main>B</main><div><main>C</main></div>", "ABC", ""}, // of several all
		{"<main>T<div role=main>A</div></main>", "TA", ""}, {"<article>T</article><article>A</article><p>B", "TA", "B"},
		{"<div class=widget-area>T</div><p>A", "TA", ""}, // furniture by name with most of the text
		{"<main>A</main><aside class=sidebar>T</aside>", "AT", ""},
		{"<main><div class=modal>T</div><p>A</main>", "TA", ""},
		{"<main>T</main><div class=widget-area>A</div>", "T", ""}, {"<footer>T</footer>", "T", ""},
		{"<div class=cookie-banner>T</div><p>A", "A", ""}, {"<ul><li><a href=/a>A</a></ul><p>", "A", ""},
	} {
		body := strings.ReplaceAll(test.body, "T", long)
		a, _ := find("<body>" + body)
		a.Problems.Sort()
		told := ""
		for _, p := range a.Problems {
			_, quote, _ := strings.Cut(p.Message, ": “")
			told += bare(strings.TrimSuffix(quote, "”"))
		}
		kept := strings.ReplaceAll(text(a), long[3:len(long)-4], "T")
		if bare(kept) != bare(test.kept) || told != bare(test.told) {
			t.Errorf("%s: %q is kept, want %q; %q told, want %q", test.body, kept, test.kept, told, test.told)
		}
	}
	for _, tag := range strings.Fields("div section article form center header footer aside font app-page") {
		src := "<body><" + tag + " id=a>" + long + "<p>x</p></" + tag + "><p><a href=/>y</a>"
		if a, _ := find(src); !strings.HasSuffix(text(a), "more.x") {
			t.Errorf("in <%s>: %q", tag, text(a))
		}
	}
}
