package parser_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// Text that was made of a page whose addresses for mail are hidden shows them again.
func TestHiddenMail(t *testing.T) {
	const link = "(/cdn-cgi/l/email-protection#107475637b50786564633e7568717d607c75)"
	for src, want := range map[string]string{
		"[[email protected]]" + link:               `link href="mailto:desk@huts.example" "desk@huts.example"`,
		"[[email\u00a0protected]]" + link:          `link href="mailto:desk@huts.example" "desk@huts.example"`,
		"[the desk]" + link:                        `link href="mailto:desk@huts.example" "the desk"`,
		"[us](/cdn-cgi/l/email-protection#zz)":     `link href="/cdn-cgi/l/email-protection#zz" "us"`,
		"`[us](/cdn-cgi/l/email-protection#1074)`": `code text="[us](/cdn-cgi/l/email-protection#1074)"`,
	} {
		for _, format := range []string{"markdown", "kramdown"} {
			doc, err := parser.Parse([]byte(src), parser.Options{Format: format})
			if err != nil {
				t.Fatal(err)
			}
			if got := document.OneLine(document.Dump(doc)); !strings.Contains(got, want) {
				t.Errorf("%s %s is %s, want %s", format, src, got, want)
			}
		}
	}
}

// Items of the platform that hold no text are told of as pages are.
func TestStubItems(t *testing.T) {
	for src, want := range map[string]string{
		`{"schema_name":"redirect","document_type":"redirect","base_path":"/a",` +
			`"redirects":[{"path":"/a","type":"exact","destination":"/b"}]}`: "redirect-page: this only leads to /b",
		`{"schema_name":"gone","document_type":"gone","base_path":"/a","details":{}}`: "error-page: ",
		`{"schema_name":"answer","base_path":"/a","details":{"body":"<p>x</p>"}}`:     "",
	} {
		doc, err := parser.Parse([]byte(src), parser.Options{Format: "content"})
		if err != nil {
			t.Fatal(err)
		}
		p, ok := parser.Stub(doc)
		if ok != (want != "") || !strings.HasPrefix(p.Code+": "+p.Message, want) {
			t.Errorf("%s: %v, want %q", src, p, want)
		}
	}
}
