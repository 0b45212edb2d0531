package webpage

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/words"
)

// TestOldNotes reads notes of old pages where both halves are there, and leaves
// them where one is not.
func TestOldNotes(t *testing.T) {
	for _, test := range []struct{ src, notes string }{
		{`<p>Bees<a href="#fn1">[1]</a> fly.</p><p><a name="fn1">[1]</a> All kinds.</p>`, "fn1=All kinds."},
		{`<p>Bees<a href="#fn1" name="r1">[1]</a> fly.</p><p><a name="fn1" href="#r1">[1]</a> All kinds.</p>`,
			"fn1=All kinds."},
		{`<p>Bees <a href="#fn1">(1)</a> and wax<a href="#fn2">(2)</a></p><h2>Notes</h2>` +
			`<p id="fn1">1. All kinds.</p> <p id="fn2">(2) Clean.</p><p>The end.</p>`, "fn1=All kinds.|fn2=Clean."},
		{`<p>Bees<sup><a href="#n1">1</a></sup> fly.</p><p><a id="n1"></a>1 All kinds.</p>`, "n1=All kinds."},
		{`<p>Bees<sup><a href="#n1">1</a></sup> fly.</p><dl><dt id="n1">1.</dt><dd>All kinds.</dd></dl>`,
			"n1=All kinds."},
		{`<p>Bees since 2006<sup>1</sup>.</p><p><sup>1</sup> All <b>kinds</b>.</p>`, "1=All kinds."},
		{`<p>Bees<a href="#fn1">[1]</a> fly.</p><ol><li id="fn1">All kinds.</li></ol>`, "fn1=All kinds."},
		{`<p>Bees<a href="#fn1">[1]</a> fly.</p>`, ""},
		{`<p>Bees fly.</p><p id="fn1">[1] All kinds.</p>`, ""},
		{`<p>Bees since 2006<sup>1</sup>.</p>`, ""},
		{`<p>10 m<sup>2</sup> since 2006<sup>1</sup> and wax<sup>2</sup></p><p>` +
			`<sup>1</sup> a</p><p><sup>2</sup> b</p>`, ""},
		{`<p>See <a href="#part">2</a></p><p id="part">2 bees fly.</p>`, ""},
		{`<p>Bees<sup><a href="#n1">1</a></sup> fly.</p><dl><dt id="n1">1.</dt><dd>All kinds.</dd>` +
			`<dt>Wax</dt><dd>Clean.</dd></dl>`, ""},
	} {
		doc := Parse(test.src, nil)
		var notes []string
		for _, f := range doc.Footnotes {
			notes = append(notes, f.Label+"="+strings.TrimSpace(plainText(f)))
		}
		if got := strings.Join(notes, "|"); got != test.notes {
			t.Errorf("%s\n has the notes %q, want %q\n%s", test.src, got, test.notes, document.Dump(doc))
		}
		if test.notes == "" && words.Document(doc) != words.HTML(test.src) {
			t.Errorf("%s\n became %q", test.src, words.Document(doc))
		}
	}
}

func plainText(n document.Node) string {
	var b strings.Builder
	document.Walk(n, func(n document.Node) bool {
		if t, ok := n.(*document.Text); ok {
			b.WriteString(t.Text)
		}
		return true
	})
	return b.String()
}

// TestOldNotesOdd reads halves of notes in odd places.
func TestOldNotesOdd(t *testing.T) {
	for _, src := range []string{
		"<p>a<sup>1</sup></p><p>\u00a0<sup>1</sup>\u2003b</p>", "<p>a<sup>1</sup></p><p><sup>1</sup></p>",
		"<p>a<a href=#x>[1]</a></p><p id=x><a name=x></a>1</p>",
		"<p>a<a href=#x>[1]</a></p><p><b><a name=x>1.</a> b</b></p>",
		"<dl><dd>a<a href=#x>[1]</a></dd></dl><dl><dt id=x>1<dd>b<dt id=y>2<dd>c</dl>",
		"<p>a<a href=#x>[1]</a><table><td><p id=x>1 b</table>",
		"<p>a<a href=#x>[1]</a><dl><div><dt id=x>1<dd>b</div></dl>",
	} {
		doc := Parse(src, nil)
		checkPlaces(t, src, doc)
	}
}
