package stemma_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/convert/content"
	tohtml "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/parser"
)

// hostileLines returns the lines of a file of pieces that have run a script
// unseen by one cleaner or another.
func hostileLines(t *testing.T, name string) []string {
	t.Helper()
	src, err := os.ReadFile("testdata/hostile/" + name)
	if err != nil {
		t.Fatal(err)
	}
	written := strings.NewReplacer("RUN", "alert(1)",
		`\n`, "\n", `\t`, "\t", `\f`, "\f", `\0`, "\x00", `\1`, "\x01", `\s`, "\u00a0")
	lines := strings.Split(strings.TrimSpace(string(src)), "\n")
	for i, line := range lines {
		lines[i] = written.Replace(line)
	}
	return lines
}

// hostileInputs returns every hostile piece as every kind of input, by format.
func hostileInputs(t *testing.T) map[string][]string {
	t.Helper()
	inputs := map[string][]string{}
	add := func(format string, patterns ...string) {
		file := "html.txt"
		if format[0] == '+' {
			file = "markup.txt"
		}
		for _, piece := range hostileLines(t, file) {
			quoted, err := json.Marshal(piece)
			if err != nil {
				t.Fatal(err)
			}
			filled := strings.NewReplacer("PIECE", piece, "ESCAPED", html.EscapeString(piece), "QUOTED", string(quoted))
			for _, pattern := range patterns {
				name := strings.TrimPrefix(format, "+")
				inputs[name] = append(inputs[name], filled.Replace(pattern))
			}
		}
	}
	add("html", "PIECE",
		"<p>a PIECE b</p><table><tr><td>PIECE</td></tr></table><ul><li>PIECE</li></ul>"+
			"<section class=department><h2>PIECE</h2></section>",
		`<!DOCTYPE html><head><meta name="generator" content="stemma">`+
			`<meta name="stemma:title" content="ESCAPED"></head><body><main id="main-content">PIECE</main>`,
		`<html><head><meta name=Generator content="Microsoft Word 15"></head>`+
			`<body><p class=MsoNormal>a<o:p></o:p> PIECE</p></body>`)
	add("content", `{"schema_name": "x", "base_path": "/x", "title": QUOTED, "description": QUOTED, "locale": QUOTED,
		"details": {"body": QUOTED, "parts": [{"title": QUOTED, "slug": QUOTED, "body": QUOTED}],
		"image": {"url": QUOTED, "alt_text": QUOTED},
		"attachments": [{"title": QUOTED, "url": QUOTED, "id": QUOTED}]}}`)
	add("json", `{"schema": "stemma.document/1", "meta": {"title": QUOTED, "language": QUOTED}, "blocks": [
		{"type": "raw", "format": "html", "text": QUOTED},
		{"type": "element", "tag": QUOTED, "attr": {"pairs": {QUOTED: QUOTED, "href": QUOTED}}, "blocks": []},
		{"type": "paragraph", "inlines": [{"type": "raw", "format": "html", "text": QUOTED},
		{"type": "link", "href": QUOTED, "inlines": [{"type": "text", "text": QUOTED}]},
		{"type": "image", "src": QUOTED, "alt": QUOTED}]}]}`)
	for _, format := range []string{"markdown", "gdspub", "kramdown-gfm"} {
		add(format, "PIECE",
			"a PIECE *b*\n\n> PIECE\n\n* PIECE\n\n## PIECE\n\n| PIECE | b |\n|---|---|\n| PIECE | c |\n")
		add("+"+format, "PIECE", "> PIECE\n\na\n: PIECE\n")
	}
	add("paper", "PIECE\n\nSee www.a.example/PIECE and http://b.example/PIECE\n")
	add("+paper", "PIECE\n\n* PIECE\n")
	return inputs
}

// TestNothingRuns: whatever is read, a browser finds nothing to run in any HTML
// that is written.
func TestNothingRuns(t *testing.T) {
	eachWritten(t, func(name, src string, out []byte) { inert(t, name, src, out) })
}

// eachWritten calls do with all HTML that is written of hostile inputs: a
// fragment, a page, the body of an item, and what comes of the Markdown.
func eachWritten(t *testing.T, do func(name, src string, out []byte)) {
	t.Helper()
	for format, inputs := range hostileInputs(t) {
		for i, src := range inputs {
			doc, err := parser.Parse([]byte(src), parser.Options{Path: "x", Format: format})
			if err != nil {
				if format == "json" {
					t.Errorf("%s %d: %v", format, i, err)
				}
				continue
			}
			name := fmt.Sprintf("%s %d", format, i)
			fragment, _ := tohtml.Write(doc, tohtml.Options{})
			do(name, src, fragment)
			page, _ := tohtml.Write(doc, tohtml.Options{Standalone: true})
			do(name+" page", src, page)
			markup, _ := markdown.Write(doc, markdown.Options{KeepMarkup: true})
			if back, err := parser.Parse(markup, parser.Options{Path: "x", Format: "markdown"}); err == nil {
				fragment, _ = tohtml.Write(back, tohtml.Options{})
				do(name+" by Markdown", src, fragment)
			}
			item, _ := content.Write(doc)
			var any struct {
				Details struct{ Body string }
			}
			if err := json.Unmarshal(item, &any); err != nil {
				t.Fatal(err)
			}
			do(name+" item", src, []byte(any.Details.Body))
		}
	}
}

// inert holds HTML to run nothing, however often it is read and written again.
func inert(t *testing.T, name, src string, out []byte) {
	t.Helper()
	for _, scripts := range []bool{true, false} {
		again := out
		for range 2 {
			root := tree(t, name, again, scripts)
			for n := range root.Descendants() {
				if wrong := active(n); wrong != "" {
					t.Errorf("%s: %s in what came of %.200q", name, wrong, src)
					return
				}
			}
			var b bytes.Buffer
			if err := html.Render(&b, root); err != nil {
				t.Fatal(err)
			}
			if bytes.Equal(again, b.Bytes()) || bytes.HasPrefix(out, []byte("<!DOCTYPE")) {
				break
			}
			again = b.Bytes()
		}
	}
}

// tree reads a page or a fragment.
func tree(t *testing.T, name string, src []byte, scripts bool) *html.Node {
	t.Helper()
	option := html.ParseOptionEnableScripting(scripts)
	if bytes.HasPrefix(src, []byte("<!DOCTYPE")) {
		root, err := html.ParseWithOptions(bytes.NewReader(src), option)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return root
	}
	root := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	nodes, err := html.ParseFragmentWithOptions(bytes.NewReader(src), root, option)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, n := range nodes {
		root.AppendChild(n)
	}
	return root
}

// active returns what a browser could run or load in an element, and "" if that
// is nothing.
func active(n *html.Node) string {
	if n.Type != html.ElementNode {
		return ""
	}
	inHead := n.Parent != nil && n.Parent.DataAtom == atom.Head
	switch {
	case n.Namespace != "":
		return "<" + n.Namespace + ":" + n.Data + ">"
	case (n.Data == "style" || n.Data == "meta" || n.Data == "title") && inHead:
	case n.Data == "input":
		if _, disabled := attribute(n, "disabled"); !disabled {
			return "<input>"
		}
	case slices.Contains(strings.Fields("script style iframe object embed applet form button textarea select option"+
		" svg math base link meta title template noscript noembed noframes xmp plaintext frame frameset marquee dialog"+
		" portal param keygen isindex image bgsound layer listing model permission fencedframe webview slot set"+
		" animate use foreignobject annotation-xml"), n.Data):
		return "<" + n.Data + ">"
	}
	for _, a := range n.Attr {
		if wrong := activeAttribute(n, a); wrong != "" {
			return wrong
		}
	}
	return ""
}

func activeAttribute(n *html.Node, a html.Attribute) string {
	value := asBrowsersRead(a.Val)
	wrong := false
	switch a.Key {
	case "srcdoc", "formaction", "action", "ping", "is":
		wrong = true
	case "http-equiv":
		wrong = value != "content-security-policy"
	case "style":
		wrong = strings.ContainsAny(value, `(\@/`)
	case "href", "src", "srcset", "cite", "poster", "background", "longdesc", "data", "lowsrc", "dynsrc", "manifest",
		"codebase", "classid", "usemap", "profile":
		wrong = runs(value) || a.Key == "srcset" && slices.ContainsFunc(strings.Split(value, ","), runs)
	default:
		wrong = strings.HasPrefix(a.Key, "on")
	}
	if wrong {
		return fmt.Sprintf("<%s %s=%q>", n.Data, a.Key, a.Val)
	}
	return ""
}

// asBrowsersRead returns an address without the characters that browsers
// overlook.
func asBrowsersRead(url string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, url))
}

// runs reports whether an address would run something.
func runs(url string) bool {
	return strings.HasPrefix(url, "javascript:") || strings.HasPrefix(url, "vbscript:") ||
		strings.HasPrefix(url, "data:") && !strings.HasPrefix(url, "data:image/png")
}

func attribute(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}
