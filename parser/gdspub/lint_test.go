package gdspub_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// TestLint holds what is reported of prose, where, and what it is mended to.
func TestLint(t *testing.T) {
	for _, c := range []struct{ in, problems, text string }{
		{"It‘s here", "3-6 reversed-quote", "It’s here"},
		{"say ‘it’", "", ""},
		{"x ”yes”", "3-6 reversed-quote", "x “yes”"},
		{"(”yes”", "2-5 reversed-quote", "(“yes”"},
		{"say ” yes", "", ""},
		{"a co–operation", "5-8 dash-for-hyphen", ""},
		{"the years–months", "", ""},
		{"a view.The end.Is", "7-8 missing-space|15-16 missing-space", ""},
		{"on GOV.UK and e.Mail@x.Yz", "16-17 missing-space", ""},
		{"www.example.Org/a.Bc", "4-5 bare-url", ""},
		{"see www.example.org", "8-9 bare-url", ""},
		{"see www.", "", ""},
		{"(www.a.uk)", "5-6 bare-url", ""},
		{"xwww.a.uk", "", ""},
		{"see http://a.uk", "9-12 bare-url", ""},
		{"see https://a.uk", "10-13 bare-url", ""},
		{"see ftp://a.uk", "", ""},
		{"words [in brackets] here", "7-8 undefined-reference", ""},
		{"a [word] alone, [ two", "", ""},
		{".The end", "", ""},
		{"a VIEW.The end", "", ""},
		{"a view.the end", "", ""},
		{"a view.THE end", "", ""},
		{"a view.T", "", ""},
		{"a view.Th", "7-8 missing-space", ""},
		{"az.Za and za.Az", "3-4 missing-space|13-14 missing-space", ""},
		{"a view.@a", "", ""},
		{"one\ntwo.Three", "4-5 missing-space", ""},
	} {
		doc := parse(c.in)
		var got []string
		for _, p := range doc.Problems {
			got = append(got, fmt.Sprintf("%d-%d %s", p.Column, p.EndColumn, p.Code))
		}
		if strings.Join(got, "|") != c.problems {
			t.Errorf("%q: the problems are %q, want %q", c.in, got, c.problems)
		}
		if text := document.BlocksText(doc.Blocks); c.text != "" && text != c.text {
			t.Errorf("%q becomes %q", c.in, text)
		}
	}
}

// TestLinks holds what is reported of links.
func TestLinks(t *testing.T) {
	for in, want := range map[string]string{
		"[a](http:x.uk)": "broken-url", "[a](https:/x.uk)": "broken-url", "[a](http://https://x.uk)": "broken-url",
		"[a](http://x.uk/%20)": "broken-url", "[a](http://x.uk/a%20b)": "",
		"[a](/x)": "", "[a](#b)": "", "[a](#/b)": "dangling-link",
		"[ a](/x)": "link-text-space", "[a ](/x)": "link-text-space", "[*a* b](/x)": "",
		"[a](/x \"it 'says\")": "unbalanced-quote", "[a](/x \"it 'says' so\")": "",
		"text[Read more](/x)": "missing-space", "text [Read more](/x)": "", "text[more](/x)": "",
		"End.*“Quoted”*": "missing-space", "End. *“Quoted”*": "", "End*“Quoted”*": "", "End.*Quoted*": "",
		"[Read more]": "link-without-target", "See [Read more] now": "link-without-target",
		"[http://x.uk](http://x.uk)": "",
	} {
		var codes []string
		for _, p := range parse(in).Problems {
			codes = append(codes, p.Code)
		}
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestSplit: what is cut out of a text has its own place, over line ends as well.
func TestSplit(t *testing.T) {
	doc := parse("One\nthe 3^rd^ and\n4^th^")
	var got []string
	document.WalkDocument(doc, func(n document.Node) bool {
		if e, ok := n.(*document.InlineElement); ok {
			text := e.Inlines[0].(*document.Text)
			got = append(got, fmt.Sprintf("%s %d:%d-%d:%d", text.Text, e.Line, e.Column, e.EndLine, e.EndColumn))
		}
		return true
	})
	if s := strings.Join(got, ", "); s != "rd 2:6-2:10, th 3:2-3:6" {
		t.Error(s)
	}
	for in, want := range map[string]string{
		"x^2^": "x<2>", "^1^ x": "<1> x", "2^10 and 2^3": "", "a^ b^": "", "a^^b": "",
	} {
		var b strings.Builder
		document.WalkDocument(parse(in), func(n document.Node) bool {
			if e, ok := n.(*document.InlineElement); ok {
				b.WriteString("<" + document.PlainText(e.Inlines) + ">")
				return false
			}
			if text, ok := n.(*document.Text); ok {
				b.WriteString(text.Text)
			}
			return true
		})
		if got := b.String(); got != want && want != "" || want == "" && got != in {
			t.Errorf("%q becomes %q", in, got)
		}
	}
}
