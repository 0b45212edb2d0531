package annotation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// TestAppend writes annotations and reads each back with what it holds.
func TestAppend(t *testing.T) {
	a := &annotation.Annotation{Word: "x-z"}
	a.Flag("a-flag")
	a.Set("a", "1")
	a.SetInt("n", -7)
	a.Set("empty", "")
	a.SetAttr(document.Attr{ID: "i", Classes: []string{"c", "d e"}, Pairs: map[string]string{"z": "1", "b c": "2"}})
	const want = `<!-- stemma: x-z a-flag a=1 n="-7" empty="" id=i class="c d e" @"b c"=2 @z=1 -->`
	if got := string(a.Append([]byte("<<"))); got != "<<"+want {
		t.Errorf("got  %s\nwant <<%s", got, want)
	}
	back, ok := annotation.Parse(want)
	if !ok {
		t.Fatal("does not read back")
	}
	for name, want := range map[string]string{"a": "1", "n": "-7", "empty": "", "a-flag": "", "@z": "1", "none": ""} {
		if got := back.Value(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
		if _, found := back.Get(name); found != (name != "none" && name != "a-flag") {
			t.Errorf("%s is found: %v", name, found)
		}
	}
	if !back.Has("a-flag") || back.Has("a") || back.Has("none") {
		t.Errorf("flags of %+v", back)
	}
	if back.Int("n") != -7 || back.Int("a") != 1 || back.Int("empty") != 0 || back.Int("none") != 0 {
		t.Errorf("numbers of %+v", back)
	}
	attr := back.Attr()
	if got := fmt.Sprint(attr.ID, attr.Classes, attr.Pairs); got != "i[c d e] map[b c:2 z:1]" {
		t.Errorf("attributes %s", got)
	}
	if (&annotation.Annotation{Items: []annotation.Item{{Name: ""}}}).Attr().Pairs != nil {
		t.Error("an item without a name is an attribute")
	}
}

// TestBare checks which values need no quotes: with quotes they are read back
// too, but every byte more is one more in the text of an author.
func TestBare(t *testing.T) {
	const bare = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/:+"
	written := func(value string) string {
		a := &annotation.Annotation{Word: "w"}
		a.Set("v", value)
		text := strings.TrimSuffix(strings.TrimPrefix(string(a.Append(nil)), "<!-- stemma: w v="), " -->")
		return text
	}
	for c := rune(1); c < 0x180; c++ {
		value := string(c)
		if isBare := written(value) == value; isBare != strings.ContainsRune(bare, c) {
			t.Errorf("%q is written as %s", value, written(value))
		}
	}
	for value, want := range map[string]string{
		"a-b": "a-b", "-a": `"-a"`, "a-": `"a-"`, "a--b": `"a-\-b"`, "-": `"-"`, "": `""`, "---": `"-\-\-"`,
		"a b": `"a b"`, "\x00": "\"\uFFFD\"", "\t": `"\x9;"`, "\x1f": `"\x1f;"`, "\n": `"\n"`,
		"|{]`": `"\x7c;\x7b;\x5d;\x60;"`,
		`\"`:   `"\\\""`, "é": `"é"`, "\uFEFF": `"\xfeff;"`,
	} {
		if got := written(value); got != want {
			t.Errorf("%q is written as %s, want %s", value, got, want)
		}
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"<!-- stemma: azaz -->":                   "azaz []",
		"<!-- stemma: a-z b-c -->":                "a-z [b-c+]",
		`<!-- stemma: w a="b" @c=d @"e f"=g -->`:  "w [a=b @c=d @e f=g]",
		`<!-- stemma: w a="\-\\\"\n\x1F600;" -->`: "w [a=-\\\"\n\U0001F600]",
		`<!-- stemma: w a=bz9 -->`:                "w [a=bz9]",
		"<!-- stemma: w{ -->":                     "",
		"<!-- stemma: -w -->":                     "",
		"<!-- stemma: w -a -->":                   "",
		`<!-- stemma: w a="\x;" -->`:              "",
		`<!-- stemma: w a="\xg;" -->`:             "",
		`<!-- stemma: w a="\x0;" -->`:             "",
		`<!-- stemma: w a="\x1f" -->`:             "",
		`<!-- stemma: w a="\x1f600000;" -->`:      "",
		`<!-- stemma: w a="\]" -->`:               "",
		`<!-- stemma: w a={ -->`:                  "",
		`<!-- stemma: w @ -->`:                    "",
		`<!-- stemma: w a=b`:                      "",
		`<!-- stemma: w a="b"`:                    "",
		`<!-- stemma: w`:                          "",
	} {
		got := ""
		if a, ok := annotation.Parse(text); ok {
			var items []string
			for _, item := range a.Items {
				if item.Flag {
					items = append(items, item.Name+"+")
				} else {
					items = append(items, item.Name+"="+item.Value)
				}
			}
			got = fmt.Sprintf("%s %v", a.Word, items)
		}
		if got != want {
			t.Errorf("%s is read as %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]bool{
		"<!-- stemma: -->": true, "<!-- stemma:x": true, "<!-- stemma": false, "x <!-- stemma: w -->": false,
	} {
		if annotation.Is(text) != want {
			t.Errorf("Is(%q) is %v", text, !want)
		}
	}
	if !annotation.Any([]byte("x <!-- stemma: w -->")) || annotation.Any([]byte("<!-- other -->")) {
		t.Error("Any is wrong")
	}
}

// TestTag reads tags with all that they hold.
func TestTag(t *testing.T) {
	for text, want := range map[string]string{
		"<a>": "a", "<A1-z9>": "A1-z9", "<a/>": "a /", "</a>": "/a", "</a >": "/a", "</a/>": "", "<z>": "z",
		"<Z>":  "Z",
		"< a>": "", "<-a>": "", "<a_>": "", "<a.>": "", "<9>": "", "<a": "", "<a ": "", "a>": "", ">": "",
		"</>": "", "<>": "",
		"<[>": "", "<`>": "", "<{>": "", "<@>": "", "<a[>": "", "<a/": "", "<a{b>": "",
		"<a b>": "a b=", "<a b=c>": "a b=c", "<a b='c d' e=\"f\">": "a b=c d e=f", "<a b = c\n\td>": "a b=c d=",
		"<a b=''>":      "a b=",
		"<a _b:c.d-e9>": "a _b:c.d-e9=", "<a :b>": "a :b=", "<a .b>": "", "<a -b>": "", "<a 9b>": "", "<a b/c>": "",
		"<a b{>": "", "<a b[>": "", "<a b@>": "", "<a b`>": "", "<a b=c/>": "a b=c/", "<a b=c!>": "a b=c!",
		"<a b=!>":     "a b=!",
		"<a b=c d=e>": "a b=c d=e", "<a b='c'd>": "", "<a b=\"c'>": "", "<a b=>": "", "<a b=`>": "",
		"<a b=<>": "", "<a b==>": "",
		"<a b=c'>": "", "<a b=c": "", "<a b='c'": "", "<a b": "", "<a b=": "", "<a b =": "", "<a b= ": "",
		"<a b:9 c>": "a b:9= c=",
		"<a b/>":    "a b= /", "<a b />": "a b= /", "<a b / >": "",
	} {
		tag, n, ok := annotation.ScanTag(text + "x>")
		got := ""
		if ok && n == len(text) {
			if tag.Close {
				got = "/"
			}
			got += tag.Name
			for _, a := range tag.Attributes {
				got += " " + a.Name + "=" + a.Value
			}
			if tag.SelfClosed {
				got += " /"
			}
		}
		if got != want {
			t.Errorf("%q is read as %q (%d bytes), want %q", text, got, n, want)
		}
	}
	for _, text := range []string{"", "<", "</", "<a", "<a ", "<a b", "<a b=", "<a b=c",
		"<a b='", "<a b='c'", "</a", "<a/"} {
		if _, _, ok := annotation.ScanTag(text); ok {
			t.Errorf("%q is a tag", text)
		}
	}
	tag := annotation.Tag{Attributes: []annotation.Attribute{{Name: "a", Value: "1"}, {Name: "b", Value: "2"}}}
	if value, ok := tag.Get("b"); value != "2" || !ok {
		t.Errorf("b is %q, %v", value, ok)
	}
	if _, ok := tag.Get("c"); ok {
		t.Error("there is a c")
	}
}

func TestPlain(t *testing.T) {
	many := ""
	for i := range 100 {
		many += fmt.Sprintf(" a%d", i)
	}
	for text, want := range map[string]bool{
		"<a b c>": true, "<a b b>": false, "<a b c b>": false, "<a/>": false, "<br/>": true, "<br>": true,
		"<a>":             true,
		"<a" + many + ">": true, "<a" + many + " b>": false,
	} {
		tag, _, ok := annotation.ScanTag(text)
		if !ok || annotation.Plain(&tag) != want {
			t.Errorf("Plain(%.30q) is %v (%v)", text, !want, ok)
		}
	}
}

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		" <div>\n\t</DIV> ":                  "1-6 div 8-14 div",
		"<!-- stemma: w --><div>":            "0-18 w 18-23 div",
		"<!-- stemma: w -->":                 "0-18 w",
		"<!-- stemma: w --":                  "",
		"<!-- stemma: W -->":                 "",
		"<!-- other --><div>":                "",
		"<div>x":                             "",
		"<span>":                             "",
		"<div/>":                             "",
		"<div a a>":                          "",
		"<hr>":                               "",
		"":                                   "",
		" \n":                                "",
		"<div":                               "",
		"<table><tr><td align=left></table>": "0-7 table 7-11 tr 11-26 td 26-34 table",
		"<summary>A <b>b</b></summary>":      "0-29 summary",
		"<figcaption>\na < b\n</figcaption>": "0-32 figcaption",
		"<summary></summary>":                "0-9 summary 9-19 summary",
		"<summary>a<div></div></summary>":    "",
		"<summary>a<!-- stemma: w -->":       "",
		"<summary>a</figcaption>":            "",
		"<summary id=x>a</summary>":          "",
	} {
		tokens, ok := annotation.Tokens(text)
		var got []string
		for _, token := range tokens {
			name := token.Tag.Name
			if token.Annotation != nil {
				name = token.Annotation.Word
			}
			got = append(got, fmt.Sprintf("%d-%d %s", token.Start, token.End, name))
		}
		if strings.Join(got, " ") != want || ok != (want != "") {
			t.Errorf("%q is cut into %v, want %s", text, got, want)
		}
		if annotation.Understood(text) != ok {
			t.Errorf("Understood(%q) is %v", text, !ok)
		}
	}
	for text, want := range map[string]bool{
		"<span>": true, "</B>": true, "<div>": true, "<object>": false,
		"<!-- stemma: w -->": true, "<!-- stemma: W -->": false,
		"<!-- x -->": false,
		"<b":         false, "<b a a>": true,
	} {
		if annotation.UnderstoodInline(text) != want {
			t.Errorf("UnderstoodInline(%q) is %v", text, !want)
		}
	}
}

func TestElements(t *testing.T) {
	type kind struct{ phrasing, structure, part, cell, void, block bool }
	for tag, want := range map[string]kind{
		"em":         {phrasing: true},
		"img":        {phrasing: true, void: true},
		"br":         {phrasing: true, void: true},
		"rb":         {phrasing: true},
		"rtc":        {phrasing: true},
		"div":        {structure: true, block: true},
		"address":    {structure: true, block: true},
		"ul":         {structure: true, block: true},
		"td":         {structure: true, part: true, cell: true, block: true},
		"th":         {structure: true, part: true, cell: true, block: true},
		"caption":    {structure: true, part: true, cell: true, block: true},
		"tr":         {structure: true, part: true, block: true},
		"dl":         {structure: true, part: true, block: true},
		"hr":         {void: true, block: true},
		"title":      {block: true},
		"search":     {block: true},
		"video":      {},
		"":           {},
		" ":          {},
		"div dl":     {},
		"td th":      {},
		"em strong":  {},
		"ul ":        {},
		"a\x00b":     {},
		"figcaption": {structure: true, part: true, cell: true, block: true},
	} {
		got := kind{
			annotation.Phrasing(tag), annotation.Structure(tag), annotation.Part(tag), annotation.Cell(tag),
			annotation.Void(tag), annotation.StartsBlock(tag),
		}
		if got != want {
			t.Errorf("%q is %+v, want %+v", tag, got, want)
		}
	}
	for pair, want := range map[string]bool{
		"a href": false, "a title": false, "a rel": true, "abbr title": false, "abbr href": true,
		"img src": false, "img alt": false,
		"img title": false, "img width": true, "td align": false, "td colspan": false, "th rowspan": false,
		"th scope":  true,
		"div title": true, "div id": false, "div class": false, "div ": false, "div a{b": false,
		"div 1a": false, "span _a:b.c-1": true,
	} {
		tag, name, _ := strings.Cut(pair, " ")
		if annotation.CanHold(tag, name) != want {
			t.Errorf("CanHold(%q, %q) is %v", tag, name, !want)
		}
	}
}

func TestOrderFootnotes(t *testing.T) {
	ref := func(label string) document.Block {
		return &document.Paragraph{Inlines: []document.Inline{&document.FootnoteRef{Label: label}}}
	}
	notes := []*document.Footnote{
		{Label: "unused"},
		{Label: "a", Blocks: []document.Block{ref("c"), ref("a")}},
		{Label: "b", Blocks: []document.Block{ref("d")}},
		{Label: "c", Blocks: []document.Block{ref("d")}},
		{Label: "b", Blocks: []document.Block{ref("unused")}},
		{Label: "d"},
	}
	ordered := annotation.OrderFootnotes([]document.Block{ref("b"), ref("none"), ref("a"), ref("b")}, notes)
	var got []string
	for _, f := range ordered {
		got = append(got, f.Label)
	}
	if want := "b a d c unused b"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if len(ordered) == len(notes) && (ordered[0] != notes[2] || ordered[5] != notes[4]) {
		t.Error("the first note of a label is the one that is referred to")
	}
}
