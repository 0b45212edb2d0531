package htmlelement

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// names are all elements of HTML, obsolete ones as well.
var names = strings.Fields(`a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big
	blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir
	div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup
	hr html i iframe img input ins kbd keygen label legend li link listing main map mark marquee math menu meta meter
	nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp
	rt rtc ruby s samp script search section select small source span strike strong style sub summary sup svg table
	tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`)

// parse makes the tree of a fragment, with a look-up of its first element of
// that name.
func parse(t *testing.T, src string) (find func(name string) *html.Node) {
	t.Helper()
	page := strings.NewReader("<!DOCTYPE html><body>" + src)
	root, err := html.ParseWithOptions(page, html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	return func(name string) *html.Node {
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && n.Data == name {
				return n
			}
		}
		return nil
	}
}

// within reports whether a node is inside an element of that name.
func within(n *html.Node, name string) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		if up.Data == name {
			return true
		}
	}
	return false
}

// probe is an element that a parser gives no meaning.
const probe = "<x-y>"

// TestOfParser holds the categories of parsing against the parser.
func TestOfParser(t *testing.T) {
	for _, name := range names {
		tag, end := "<"+name+">", "</"+name+">"
		switch name {
		case "frame", "frameset", "html", "head", "body", "table", "template":
			continue // which no parser makes of a tag in a division, or not where the tag is
		}
		if TablePart(name) {
			continue
		}
		inner := parse(t, tag+probe)("x-y")
		if RawText(name) != (inner == nil) && name != "noscript" { // which scripts make one
			t.Errorf("raw text %s: %v", name, RawText(name))
		}
		if inner == nil {
			continue
		}
		if Void(name) == within(inner, name) {
			t.Errorf("void %s: %v", name, Void(name))
		}
		if Void(name) || name == "select" || name == "noscript" {
			continue
		}
		n := parse(t, "<p>"+tag+"x<p>"+probe)("x-y")
		if reopened := n.Parent.Data == name && n.Parent.Parent.Data == "p"; Formatting(name) != reopened {
			t.Errorf("formatting %s: %v", name, Formatting(name))
		}
		if n := parse(t, probe+tag+"</x-y><u>")("u"); Special(name) != within(n, "x-y") && name != "u" {
			t.Errorf("special %s: %v", name, Special(name))
		}
		if n := parse(t, tag+"<u>"+end+probe)("x-y"); Marker(name) == within(n, "u") && !Formatting(name) {
			t.Errorf("marker %s: %v", name, Marker(name))
		}
	}
}

func TestOfParserInside(t *testing.T) {
	for _, name := range names {
		drawing := parse(t, "<svg><"+name+">")(name)
		switch name {
		case "body", "font", "head", "html", "svg": // they are there already, or it depends on their attributes
			continue
		}
		if EndsForeign(name) == (drawing != nil && within(drawing, "svg")) {
			t.Errorf("ends a drawing, %s: %v", name, EndsForeign(name))
		}
	}
	for _, name := range []string{"td", "th", "caption"} {
		tag := "<" + name + ">"
		if !Marker(name) || within(parse(t, "<table>"+tag+"<u><td>"+probe)("x-y"), "u") {
			t.Errorf("formatting goes on behind %s", name)
		}
	}
}

// TestCategories holds the categories against each other.
func TestCategories(t *testing.T) {
	for _, name := range names {
		switch {
		case Block(name) && TextLevel(name), Block(name) && Hidden(name), TextLevel(name) && Embedded(name):
			t.Errorf("%s is of two kinds that exclude each other", name)
		case HeadingLevel(name) > 0 && !Block(name), TablePart(name) && !Block(name) && !strings.HasPrefix(name, "col"):
			t.Errorf("%s is no block", name)
		case Formatting(name) && !TextLevel(name) && name != "nobr":
			t.Errorf("%s is formatting and no text", name)
		case Marker(name) && !EndsScope(name), EndsScope(name) && !Special(name) && name != "svg" && name != "math":
			t.Errorf("an end tag reaches across %s", name)
		}
	}
	for _, name := range []string{"", "x-y", "H1", "h0", "h7", "hr1", "P", "text of a node"} {
		if Void(name) || RawText(name) || Hidden(name) || Block(name) || TablePart(name) || HeadingLevel(name) > 0 ||
			TextLevel(name) || Embedded(name) || Formatting(name) || Special(name) || EndsScope(name) || Marker(name) ||
			EndsForeign(name) {
			t.Errorf("%q is an element", name)
		}
	}
	for level, name := range []string{"", "h1", "h2", "h3", "h4", "h5", "h6"} {
		if HeadingLevel(name) != level {
			t.Errorf("%s has level %d", name, HeadingLevel(name))
		}
	}
}

func TestAttributes(t *testing.T) {
	known := map[string]string{
		"a": "href class data-x aria-label", "area": "href coords shape", "img": "src alt height width srcset sizes",
		"source": "src type media srcset", "audio": "src controls",
		"video": "src poster loop height", "track": "src kind",
		"td": "colspan headers", "th": "scope abbr rowspan", "col": "span", "blockquote": "cite", "q": "cite",
		"ins": "cite datetime", "time": "datetime", "ol": "start reversed type", "li": "value", "data": "value",
		"details": "open", "map": "name", "p": "title lang",
	}
	others := map[string]string{
		"a": "src name open", "area": "alt", "img": "type media poster", "audio": "poster height",
		"video": "alt srcset", "td": "scope abbr", "p": "cite href onclick", "em": "cite", "q": "datetime",
		"ul": "start", "div": "value span", "track": "srcset", "col": "colspan",
	}
	for tag, attributes := range known {
		for name := range strings.FieldsSeq(attributes) {
			if !HasAttribute(tag, name) {
				t.Errorf("%s has no %s", tag, name)
			}
		}
	}
	for tag, attributes := range others {
		for name := range strings.FieldsSeq(attributes) {
			if HasAttribute(tag, name) {
				t.Errorf("%s has %s", tag, name)
			}
		}
	}
	for name, want := range map[string][2]bool{
		"onclick": {true, false}, "srcdoc": {true, false}, "is": {true, false},
		"action": {false, true}, "formaction": {false, true},
		"ping": {false, true}, "href": {}, "no": {}, "src": {},
	} {
		if got := [2]bool{RunsScript(name), SendsData(name)}; got != want {
			t.Errorf("%s runs and sends: %v", name, got)
		}
	}
}
