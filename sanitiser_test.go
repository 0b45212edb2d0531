package stemma_test

import (
	"bytes"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"
)

// The policy of the sanitiser: every element and attribute that we write where
// nothing of it runs. What a reader of the lists would not expect there comes
// of what is hostile, and means nothing where it then is.
const (
	writtenElements = "a abbr area audio b blockquote br caption code dd details div dl dt em figcaption figure font" +
		" h1 h2 h3 h4 h5 h6 header hr img input ins li main map nav ol p pre q section source span strong sub summary" +
		" sup table tbody td tfoot th thead tr ul video"
	writtenAttributes = "alt aria-label class colspan contenteditable datetime dir disabled href id lang markdown" +
		" name open rel role rowspan scope src start tabindex target title type usemap value" +
		" a actiontype attributename autofocus b code content coords encoding form p shape slot to values x" +
		" xlink:href xmlns:xss y"
)

// madeUp are the names that may be written beside those elements: of letters,
// digits and a few signs, with or without a prefix, if what comes last is no name
// that a browser could know.
var madeUp = regexp.MustCompile(`^[a-z][\p{Ll}\p{Lo}\p{Nd}_.-]*(?::[\p{Ll}\p{Lo}\p{Nd}_.-]+)*$`)

// knownNames are what browsers know or knew outside of the policy: what loads, runs
// or asks, what is read in a way of its own, and what is drawn.
const knownNames = writtenElements +
	" acronym address animate animatecolor animatemotion animatetransform annotation annotation-xml applet" +
	" article aside base basefont bdi bdo bgsound big blink body button canvas center circle cite clippath col" +
	" colgroup color-profile comment content cursor data datalist defs del desc dfn dialog dir discard element" +
	" ellipse embed feimage fencedframe fieldset filter font-face font-face-uri footer foreignobject form frame" +
	" frameset g geolocation glyph handler head hgroup html i iframe ilayer image install isindex kbd keygen" +
	" label layer legend line link listener listing maction malignmark mark marker marquee mask math menclose" +
	" menu menuitem merror meta metadata meter mglyph mi missing-glyph mn mo model mpath ms mtext nobr noembed" +
	" noframes noscript object optgroup option output param path pattern permission picture plaintext polygon" +
	" portal progress rb rect rp rt rtc ruby s samp script search select selectedcontent semantics set shadow" +
	" slot small spacer stop strike style svg switch symbol template text textarea textpath time title tref" +
	" tspan tt u unknown use usermedia var view wbr webview xml xmp"

// allowMadeUp lets a policy allow the made-up names of a tree.
func allowMadeUp(p *bluemonday.Policy, root *html.Node) {
	known := strings.Fields(knownNames)
	for n := range root.Descendants() {
		local := n.Data[strings.LastIndexByte(n.Data, ':')+1:]
		if n.Type == html.ElementNode && madeUp.MatchString(n.Data) && !slices.Contains(known, local) {
			p.AllowNoAttrs().OnElements(n.Data)
		}
	}
}

// sanitiser returns a sanitiser that was made by others, and that takes
// nothing away from HTML in which nothing runs.
func sanitiser() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowNoAttrs().OnElements(strings.Fields(writtenElements)...)
	p.AllowAttrs(strings.Fields(writtenAttributes)...).Globally()
	p.AllowDataAttributes()
	p.AllowComments()
	p.AllowStyles("color", "text-align", "width").Globally()
	p.AllowURLSchemes("http", "https", "mailto")
	p.AllowRelativeURLs(true)
	p.AllowDataURIImages()
	return p
}

// sanitised holds a fragment to lose nothing in a sanitiser.
func sanitised(t *testing.T, p *bluemonday.Policy, name, src string, out []byte) {
	t.Helper()
	written := tree(t, name, out, false)
	allowMadeUp(p, written)
	clean := p.SanitizeBytes(out)
	if lost := difference(written, tree(t, name, clean, false)); lost != "" {
		t.Errorf("%s: a sanitiser takes away %s in what came of %.200q:\n%.300s", name, lost, src, out)
	}
}

// difference returns what of a tree is not in what a sanitiser left of it, and
// "" if that is nothing. Addresses that the sanitiser does not understand may go,
// if they are none that run.
func difference(before, after *html.Node) string {
	next, stop := iter.Pull(after.Descendants())
	defer stop()
	for n := range before.Descendants() {
		left, ok := next()
		if !ok || n.Type != left.Type || n.Data != left.Data || n.Namespace != left.Namespace {
			return fmt.Sprintf("%q", n.Data)
		}
		for _, a := range n.Attr {
			value, kept := attribute(left, a.Key)
			lost := false
			switch {
			case isAddress(a.Key):
				lost = !kept && runs(asBrowsersRead(a.Val))
			case a.Key == "style":
				lost = properties(a.Val) != properties(value)
			default:
				lost = !kept || value != a.Val
			}
			if lost {
				return fmt.Sprintf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	}
	return ""
}

func isAddress(attribute string) bool {
	return attribute == "href" || attribute == "src" || attribute == "cite"
}

// properties lists what a style attribute sets.
func properties(style string) string {
	var names []string
	for declaration := range strings.SplitSeq(style, ";") {
		name, _, _ := strings.Cut(declaration, ":")
		names = append(names, strings.TrimSpace(name))
	}
	return strings.Trim(strings.Join(names, " "), " ")
}

// TestSanitiser: a sanitiser finds nothing to take away from HTML that we
// write of hostile input.
func TestSanitiser(t *testing.T) {
	p := sanitiser()
	eachWritten(t, func(name, src string, out []byte) {
		if _, page, ok := bytes.Cut(out, []byte("<body")); ok {
			out, _, _ = bytes.Cut(page[bytes.IndexByte(page, '>')+1:], []byte("</body>"))
		}
		sanitised(t, p, name, src, out)
	})
}

// TestSanitiserFinds: it does take away what runs.
func TestSanitiserFinds(t *testing.T) {
	p := sanitiser()
	found := 0
	for _, piece := range hostileLines(t, "html.txt") {
		planted := "<p>before</p>" + piece
		root := tree(t, "planted", []byte(planted), false)
		runs := ""
		for n := range root.Descendants() {
			if runs == "" {
				runs = active(n)
			}
		}
		lost := difference(root, tree(t, "planted", p.SanitizeBytes([]byte(planted)), false))
		switch {
		case runs != "" && lost == "":
			t.Errorf("the sanitiser leaves %s of %q", runs, piece)
		case runs != "":
			found++
		}
	}
	if found < 100 {
		t.Errorf("there are but %d pieces that run", found)
	}
	for _, harmless := range []string{
		`<p class="a">b <a href="/c">d</a></p>`, `<img src="a b.png" alt="">`, "<!-- a -->",
	} {
		root := tree(t, "harmless", []byte(harmless), false)
		if lost := difference(root, tree(t, "harmless", p.SanitizeBytes([]byte(harmless)), false)); lost != "" {
			t.Errorf("the sanitiser takes %s away of %q", lost, harmless)
		}
	}
}
