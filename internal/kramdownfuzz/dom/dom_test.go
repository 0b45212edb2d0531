package dom

import "testing"

// TestDraw: trees that a reader cannot tell apart are drawn alike.
func TestDraw(t *testing.T) {
	for _, c := range []struct{ why, a, b string }{
		{"white space at the edges of blocks", "<div>\n <p> a </p>\n</div>", "<div><p>a</p></div>"},
		{"runs of white space", "<p>a \n  b</p>", "<p>a b</p>"},
		{"white space at the end of a block, within a phrase", "<p>a<em>b </em></p>", "<p>a<em>b</em></p>"},
		{"the order of attributes", `<a href="x" title="y">z</a>`, `<a title="y" href="x">z</a>`},
		{"a class given twice", `<p class="a b a">x</p>`, `<p class="a b">x</p>`},
		{"character references", "<p>&copy;</p>", "<p>©</p>"},
	} {
		if a, b := Draw(c.a), Draw(c.b); a != b {
			t.Errorf("%s:\n%s\n%s", c.why, a, b)
		}
	}
	for _, c := range []struct{ why, a, b string }{
		{"space between phrases", "<p><b>a</b> <b>c</b></p>", "<p><b>a</b><b>c</b></p>"},
		{"space in code blocks", "<pre>a  b</pre>", "<pre>a b</pre>"},
		{"elements", "<p>a</p>", "<div>a</div>"},
		{"attributes", `<p id="a">x</p>`, "<p>x</p>"},
	} {
		if Draw(c.a) == Draw(c.b) {
			t.Errorf("%s makes no difference", c.why)
		}
	}
}
