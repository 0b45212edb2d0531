package webpage

import (
	"testing"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/words"
)

// TestBrokenKeepsWords reads HTML that somebody cut or mixed up: all its words
// are in the document, which is the same when it is written and read again.
func TestBrokenKeepsWords(t *testing.T) {
	for _, test := range []struct{ src, words string }{
		{`<p>bees<</td>/p>`, "bees</p>"},
		{`<p>bees &am</td>p; honey`, "bees&amp;honey"},
		{`<li>bees<li>honey`, "beeshoney"},
		{`bees <a href="/x">wasps<p>honey</p></a>`, "beeswaspshoney"},
		{`<p>bees<figcaption>honey</figcaption>`, "beeshoney"},
		{`<p>bees</p><summary>honey</summary>`, "beeshoney"},
		{`<a id="b"><p>bees</p><p>honey</p></a>`, "beeshoney"},
		{`bees<sup><a href="#fn:1">1</a></sup><h2>Notes</h2><div class="footnotes"><ol><li id="fn:1">honey</li>` +
			`</ol></div>`, "beesNoteshoney"},
		{`bees<sup><a href="#fn:1">1</a></sup><div class="footnotes">Sources: <ol><li id="fn:1">honey</li>` +
			`</ol></div>`, "beesSources:honey"},
		{`bees<sup><a href="#fn:1">1</a></sup><div class="footnotes"><ol><li id="fn:1">honey</li> <p>wax</p>` +
			`</ol></div>`, "beeshoneywax"},
		{`bees<sup><a href="#fn:1">1</a></sup><sup><a href="#fn:2">2</a></sup><div class="footnotes"><ol>` +
			`<li id="fn:1">honey</li></ol><ol><li id="fn:2">wax</li></ol></div>`, "beeshoneywax"},
		{`<p>bees<sup><a href="#fn:1" class="footnote">1 and all of their hives</a></sup></p><ol>` +
			`<li id="fn:1">honey</li></ol>`, "bees1andalloftheirhiveshoney"},
	} {
		doc := Parse(test.src, nil)
		if got := words.Document(doc); got != test.words {
			t.Errorf("%s\n holds %q, want %q", test.src, got, test.words)
		}
		out, _ := writer.Write(doc, writer.Options{})
		if again := Parse(string(out), nil); !document.Equal(doc, again) {
			t.Errorf("%s is another document when it is read back\n%s", test.src,
				firstDifference(document.Dump(doc), document.Dump(again)))
		}
	}
}
