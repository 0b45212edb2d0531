package dom

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// first returns the first element of that name in a fragment.
func first(t *testing.T, src, name string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == name {
			return n
		}
	}
	t.Fatalf("no <%s> in %s", name, src)
	return nil
}

func render(t *testing.T, n *html.Node) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestAttributes(t *testing.T) {
	p := first(t, "<p id=a class=' b  c' title>x", "p")
	if Attr(p, "id") != "a" || Attr(p, "lang") != "" || !HasClass(p, "c") || HasClass(p, "b  c") || HasClass(p, "") {
		t.Error("attributes of", render(t, p))
	}
	if _, ok := Lookup(p, "title"); !ok {
		t.Error("an attribute without a value is not found")
	}
	if _, ok := Lookup(p, "lang"); ok {
		t.Error("an attribute is found that is not there")
	}
	var classes []string
	for class := range Classes(p) {
		classes = append(classes, class)
	}
	if strings.Join(classes, "|") != "b|c" {
		t.Error(classes)
	}
	image := first(t, "<svg><image xlink:href=x>", "image")
	if Attr(image, "href") != "" {
		t.Error("an attribute of another namespace is taken for one of HTML")
	}
}

func TestKinds(t *testing.T) {
	const src = "<body>h1<h2>p</h2><svg aria-hidden=true></svg><svg></svg><script>x</script><b>y</b><input>"
	body := first(t, src, "body")
	var got []string
	for n := range body.ChildNodes() {
		kind := n.Data + ":"
		if IsBlock(n) {
			kind += " block"
		}
		if HeadingLevel(n) > 0 {
			kind += " heading"
		}
		if IsHidden(n) {
			kind += " hidden"
		}
		if IsEmbedded(n) {
			kind += " embedded"
		}
		got = append(got, kind)
	}
	want := "h1:, h2: block heading, svg: hidden embedded, svg: embedded, script: hidden, b:, input: embedded"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if text := first(t, "<p>a<b>b<i></i></b>c", "p"); Text(text) != "abc" || Text(text.FirstChild) != "a" {
		t.Errorf("text is %q", Text(text))
	}
	if !IsSpace(" \t\n\f\r") || IsSpace("\u00a0") || IsSpace("x") {
		t.Error("white space")
	}
}

func TestNeighbours(t *testing.T) {
	for src, want := range map[string]string{
		"<p><b>":                "b b ",
		"<p> <b>":               " b ",
		"<p>x<b>":               "  ",
		"<p><!----><b>":         "  ",
		"<p><b></b>x<!----><i>": " b i",
		"<p>":                   "  ",
	} {
		p := first(t, src, "p")
		name := func(n *html.Node) string {
			if n == nil {
				return ""
			}
			return n.Data
		}
		next := ""
		if p.FirstChild != nil && p.FirstChild.Data == "b" {
			next = name(NextElement(p.FirstChild))
		}
		if got := name(OnlyChild(p)) + " " + name(FirstElement(p)) + " " + next; got != want {
			t.Errorf("%s: %q, want %q", src, got, want)
		}
	}
}

func TestChanges(t *testing.T) {
	p := first(t, "<p>a<b>b<i>c</i></b>d", "p")
	b := p.FirstChild.NextSibling
	Rename(b, atom.Em)
	if got := render(t, p); got != "<p>a<em>b<i>c</i></em>d</p>" {
		t.Error(got)
	}
	Unwrap(b)
	if got := render(t, p); got != "<p>ab<i>c</i>d</p>" || b.Parent != nil || b.FirstChild != nil {
		t.Error(got)
	}
	q := New(atom.Q, html.Attribute{Key: "cite", Val: "x"})
	q.AppendChild(New(atom.Br))
	MoveChildren(q, p)
	if got := render(t, q); got != `<q cite="x"><br/>ab<i>c</i>d</q>` || p.FirstChild != nil {
		t.Error(got)
	}
}

// TestNothingToRead: what has no text but white space, however deep it is.
func TestNothingToRead(t *testing.T) {
	for src, want := range map[string]bool{
		"<p>": false, "<p> <b>\n</b><i></i>": false, "<p><!--x-->": false, "<p><b> <i>x</i></b>": true,
		"<p>\u00a0": true,
	} {
		if HasText(first(t, src, "p")) != want {
			t.Errorf("%q has text: %v", src, !want)
		}
	}
}
