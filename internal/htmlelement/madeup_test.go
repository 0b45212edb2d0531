package htmlelement

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// drawn are names of SVG and MathML, as a parser writes them.
const drawn = `svg path g text tspan use set animate animatemotion image foreignobject feimage view filter mask desc
	math mi mo mn ms mtext mglyph malignmark annotation annotation-xml maction semantics font-face missing-glyph`

func TestMadeUp(t *testing.T) {
	for name, want := range map[string]bool{
		"type": true, "your-name": true, "foo.bar": true, "x_y": true, "vx.y.z": true, "commandname": true,
		"some:url": true, "größe": true, "h7": true, "a1": true, "p-": true, "string": true, "list": true,
		"": false, "Type": false, "_x": false, "1a": false, "é": false, "-a": false, ":a": false, "x:": false,
		"a b": false, "a\x00": false, "a\"": false, "a<b": false, "a=b": false, "a'": false, "a/b": false, "a>": false,
		"a\ufffd": false, "a\u212a": false, "a\u0301": false, "a\u2028": false, "a{": false, "a`": false,
		"svg:script": false, "o:p": false, "x:y:iframe": false, "x:y:z": true, "xlink:href": true,
	} {
		if got := MadeUp(name); got != want {
			t.Errorf("%q is made up: %v", name, got)
		}
	}
	for _, name := range append(names, strings.Fields(drawn)...) {
		if MadeUp(name) || MadeUp("x:"+name) || Custom(name) {
			t.Errorf("%s is made up", name)
		}
		if !MadeUp(name+"-x") || !Custom(name+"-x") {
			t.Errorf("%s-x is not made up", name)
		}
	}
	for name, want := range map[string]bool{
		"your-name": true, "type": false, "a:b-c": false, "font-face": false, "annotation-xml": false,
		"Your-Name": false,
	} {
		if got := Custom(name); got != want {
			t.Errorf("%q is valid in a page: %v", name, got)
		}
	}
}

// TestMadeUpOfParser: a parser gives a made-up element no meaning.
func TestMadeUpOfParser(t *testing.T) {
	for name := range strings.FieldsSeq("type your-name foo.bar x_y some:url größe h7 list xlink:href") {
		if !MadeUp(name) || Void(name) || RawText(name) || Hidden(name) || Block(name) || TextLevel(name) ||
			Embedded(name) || Formatting(name) || Special(name) {
			t.Errorf("%s is an element that is known", name)
		}
		n := parse(t, "<p><"+name+"><b>"+probe)("x-y")
		if n == nil || !within(n, name) || !within(n, "p") || n.Namespace != "" {
			t.Errorf("%s is not read as an element of no meaning", name)
		}
		token := html.NewTokenizer(strings.NewReader("<" + name + ">"))
		token.Next()
		if got := token.Token().Data; got != name {
			t.Errorf("%s is read as %s", name, got)
		}
	}
}
