package source

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/hostile"
	"github.com/stemmadocs/stemma/internal/realfile"
)

// TestBounded: what the parser gets of a page is in proportion to its size.
func TestBounded(t *testing.T) {
	for name, page := range hostile.Pages(1000) {
		s := scan(page, maxDepth, true, Options{})
		if limit := 24*len(page) + 1<<18; len(s.html) > limit {
			t.Errorf("%s: %d bytes become %d for the parser", name, len(page), len(s.html))
		}
	}
}

// draw draws the elements and texts of a page with the places that its Map gives
// them, and its problems.
func draw(page *Page) string {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch n.Type {
		case html.ElementNode:
			at := page.Map.Enter(n)
			fmt.Fprintf(&b, "<%s %d:%d>", n.Data, at.Line, at.Column)
		case html.TextNode:
			at := page.Map.Text()
			fmt.Fprintf(&b, "%q %d:%d-%d:%d ", n.Data, at.Line, at.Column, at.EndLine, at.EndColumn)
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			walk(child)
		}
	}
	walk(page.Root)
	for _, p := range page.Problems {
		fmt.Fprintf(&b, "\n%s", p.Error())
	}
	return b.String()
}

// TestPlaces holds the places of elements and texts, and what is reported.
func TestPlaces(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"<p>a <b>b</b>\nc", `<body 1:4><p 1:1>"a " 1:4-1:6 <b 1:6>"b" 1:9-1:10 "\nc" 1:14-2:2 `},
		{"a<!--x-->b", `<body 1:1>"a" 1:1-1:2 "b" 1:10-1:11 `},
		{"", "<body 1:1>"},
		// elements that the parser makes up are at the next text
		{"<table>\n<td>x", `<body 1:8><table 1:1>"\n" 1:8-2:1 <tbody 2:5><tr 2:5><td 2:1>"x" 2:5-2:6 `},
		// the parser moves what cannot be in a table
		{"<table><tr><p>x", `<body 1:15><p 1:12>"x" 1:15-1:16 <table 1:1><tbody 1:15><tr 1:8>`},
		// an end tag that ends nothing makes one text of two: the next is reported too early
		{"<p>x</b>y</p></div>z", `<body 1:4><p 1:1>"xy" 1:4-1:5 "z" 1:9-1:10 `},
		// formatting is opened anew
		{"<p><b>x<p>y", `<body 1:7><p 1:1><b 1:4>"x" 1:7-1:8 <p 1:8><b 1:4>"y" 1:11-1:12 `},
		{"<frameset><frame>x", `<html 1:18><head 1:18><body 1:18>"x" 1:18-1:19 ` + `
:1:1: warning unsupported-html: a <frameset> is left out; frames are not read; name the pages themselves
:1:11: warning unsupported-html: a <frame> is left out; frames are not read; name the pages themselves`},
		{"<frameset><noframes><p>x</noframes>", `<html 1:24><head 1:24><body 1:24><p 1:21>"x" 1:24-1:25 ` + `
:1:1: warning unsupported-html: a <frameset> is left out; frames are not read; name the pages themselves`},
		{"<frame src='a&amp;b'><noframes><p>x</noframes>", `<body 1:32><noframes 1:22>"<p>x" 1:32-1:36 ` + `
:1:1: warning unsupported-html: a <frame> of a&b is left out; frames are not read; name the pages themselves`},
		{"a<template><b>x</b></template>b<template>c", `<body 1:1>"abc" 1:1-1:2 ` + `
:1:2: warning unsafe-html: <template> is left out
:1:32: warning unsafe-html: <template> is left out`},
		{"<form><form>x</form>y", `<body 1:13><form 1:1>"x" 1:13-1:14 "y" 1:21-1:22 `},
		{"<body><p>x<body class=y>z", `<html 1:10><head 1:10><body 1:1><p 1:7>"xz" 1:10-1:11 `},
		// what is cut by a tag that is left out is no reference and no tag
		{"x<form>&am<form>p; <<form>b>y", `<body 1:1>"x" 1:1-1:2 <form 1:2>"&amp; <b>y" 1:8-1:11 `},
		{"<svg><p>x", `<body 1:9><svg 1:1><p 1:6>"x" 1:9-1:10 `},
		{"<svg><title>x<b>y", `<body 1:13><svg 1:1><title 1:6>"x" 1:13-1:14 <b 1:14>"y" 1:17-1:18 `},
	} {
		if got := draw(Parse(test.src, Options{})); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.src, got, test.want)
		}
	}
}

// TestLimits: what goes beyond a limit is left out, its text stays, and that is
// reported once, where it begins.
func TestLimits(t *testing.T) {
	for _, test := range []struct {
		name, src, code string
		column          int32
		most            int // elements at a place
	}{
		{"depth", strings.Repeat("<div>", 300) + "x", "too-deep", 5*maxDepth + 1, maxDepth + 2},
		{"unknown", strings.Repeat("<x-y>", 300) + "x", "too-deep", 5*maxDepth + 1, maxDepth + 2},
		{"formatting", strings.Repeat("<p><b><i>", 20) + "x", "", 0, 40},
		{"formats", fonts(30) + "x", "too-much-formatting", int32(len(fonts(maxFormatting)) + 1), maxFormatting + 2},
		{"repeated", "<div>" + fonts(16) + "</div>" + strings.Repeat("<p>y", 5000) + "x", "unclosed-formatting", 0, 19},
		{"deep tables", strings.Repeat("<table><tr><td>", 100) + "x", "too-deep", 0, 512},
		{"misnested", strings.Repeat("<b><c-d>", 600) + "x", "too-much-formatting too-deep", 0, 512},
	} {
		page := Parse(test.src, Options{})
		deepest, text := 0, ""
		for n := range page.Root.Descendants() {
			depth := 0
			for up := n.Parent; up != nil; up = up.Parent {
				depth++
			}
			deepest = max(deepest, depth)
			if n.Type == html.TextNode {
				text += n.Data
			}
		}
		if deepest > test.most || !strings.HasSuffix(text, "x") {
			t.Errorf("%s: %d deep, the text is %.20q", test.name, deepest, text)
		}
		var codes []string
		for _, p := range page.Problems {
			codes = append(codes, p.Code)
			if test.column > 0 && p.Column != test.column || !p.Loss {
				t.Errorf("%s: %v", test.name, p)
			}
		}
		if strings.Join(codes, " ") != test.code {
			t.Errorf("%s: the problems are %q, want %q", test.name, codes, test.code)
		}
	}
}

// fonts opens elements of formatting that differ.
func fonts(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<font size=%02d>", i)
	}
	return b.String()
}

// TestPlain reads what no tree can be made of.
func TestPlain(t *testing.T) {
	s := plain("<p>a &lt; b</p><script>c</script>\n<style>d</style>e", Options{})
	root, err := parse(s.html, s.whole)
	if err != nil {
		t.Fatal(err)
	}
	want := `<body 1:4>"a < b\ne" 1:4-1:12 ` + "\n" +
		":1:1: warning too-deep: the tags of this page make no tree; only its text is kept; write it anew"
	if got := draw(s.page(root)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestOptions: the places of a source within another file, and the sign that the
// caller looks for in tags and comments.
func TestOptions(t *testing.T) {
	asked := 0
	sign := func(markup string) bool { asked++; return strings.Contains(markup, "secret") }
	locate := func(offset int32) (file string, line, column int32) { return "f", 7, 100 + offset }
	page := Parse("<p>x<b>", Options{Locate: locate, Sign: sign})
	at := page.Map.Enter(page.Root.FirstChild.FirstChild)
	if at.File != "f" || at.Line != 7 || at.Column != 100 || page.Signed || asked != 2 {
		t.Errorf("line %d, column %d, signed %v, asked %d times", at.Line, at.Column, page.Signed, asked)
	}
	for src, want := range map[string]bool{
		"secret": false, "<p class=secret>": true, "</secret>": false, "<!-- secret -->": true,
	} {
		if page := Parse(src, Options{Sign: sign}); page.Signed != want {
			t.Errorf("%s is signed: %v", src, page.Signed)
		}
	}
	for src, want := range map[string]bool{
		"<p>x": false, "<title>x": true, "<p>x<body>": true, "<svg><title>x": false, "<html>": true, "<head>": true,
	} {
		if page := Parse(src, Options{}); page.Whole != want || page.Map.Size() != len(src) {
			t.Errorf("%s is whole: %v", src, page.Whole)
		}
	}
}

// TestMap: places of elements wherever the reading is, and of what is made of
// them.
func TestMap(t *testing.T) {
	page := Parse("<div>x<p class=a><b>y</b></p></div>", Options{})
	div := page.Root.FirstChild.FirstChild
	p := div.FirstChild.NextSibling
	text := p.FirstChild.FirstChild
	column := func(s document.Span) int32 { return s.Column }
	if column(page.Map.Tag(p)) != 7 || column(page.Map.Tag(text)) != 1 || column(page.Map.Around(text)) != 18 ||
		column(page.Map.Around(page.Root)) != 1 {
		t.Error("places of tags")
	}
	if before := page.Map.To(page.Map.Tag(p)); before.EndColumn != 8 {
		t.Errorf("nothing is read, and a place is %v", before)
	}
	page.Map.Enter(div)
	page.Map.Text()
	page.Map.Enter(p)
	page.Map.Text()
	if at := page.Map.To(page.Map.Tag(div)); at.Column != 1 || at.EndColumn != 22 {
		t.Errorf("the division is at %v", at)
	}
	if attrs := Attributes(p); len(attrs) != 1 || attrs[0].Key != "class" || IsMark(attrs[0]) || !IsMark(p.Attr[0]) {
		t.Errorf("attributes are %v", attrs)
	}
	SetAttributes(p, html.Attribute{Key: "id", Val: "c"})
	made := &html.Node{Type: html.ElementNode, Data: "q", Attr: []html.Attribute{{Key: "id", Val: "d"}}}
	CopyPlace(made, p)
	if column(page.Map.Tag(p)) != 7 || column(page.Map.Tag(made)) != 7 ||
		len(Attributes(made)) != 1 || Attributes(p)[0].Key != "id" {
		t.Errorf("%v, %v", p.Attr, made.Attr)
	}
	CopyPlace(made, &html.Node{Type: html.ElementNode, Data: "r"})
	SetAttributes(made)
	if len(made.Attr) != 1 {
		t.Errorf("the attributes are %v", made.Attr)
	}
}

// BenchmarkScan goes through the tags of the bodies of published items.
func BenchmarkScan(b *testing.B) {
	pages, size := realfile.HTML(b), 0
	for _, src := range pages {
		size += len(src)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, src := range pages {
			scan(src, maxDepth, true, Options{})
		}
	}
}
