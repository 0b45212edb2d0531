package parser_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// reading is what an input is and how it should be read.
type reading struct {
	src, format, charset string
	text                 string
	found                string // what is reported; empty for plain UTF-8
}

func (r reading) check(t *testing.T) {
	t.Helper()
	doc, err := parser.Parse([]byte(r.src), parser.Options{Path: "x", Format: r.format, Charset: r.charset})
	if err != nil {
		t.Fatal(err)
	}
	if got := document.OneLine(document.BlocksText(doc.Blocks)); got != r.text {
		t.Errorf("text %q, want %q", got, r.text)
	}
	found := ""
	for _, p := range doc.Problems {
		if p.Code == "charset" {
			found = string(p.Severity) + " " + p.Message
			if p.Loss {
				found = "loss: " + p.Message
			}
		}
	}
	if found != r.found {
		t.Errorf("found %q\nwant  %q", found, r.found)
	}
}

const (
	western  = "info read as windows-1252: the byte 0xE9 is not UTF-8"
	asked    = ", as asked for"
	marked   = ", as its byte order mark says"
	wide     = ": every other byte is zero"
	nonsense = "; some of its bytes mean nothing in that and became \ufffd"
)

// What an input is written in is found out, and reported where that is not
// plain UTF-8.
func TestCharset(t *testing.T) {
	for name, c := range map[string]reading{
		"UTF-8":               {src: "café", text: "café"},
		"UTF-8 with a mark":   {src: "\xef\xbb\xbfcafé", text: "café"},
		"UTF-8, asked for":    {src: "\xef\xbb\xbfcafé", charset: "UTF8", text: "café"},
		"windows-1252, first": {src: "\xe9t\xe9", text: "été", found: western},
		"windows-1252":        {src: "caf\xe9 \x96 1", text: "café – 1", found: western},
		"a control character": {src: "caf\xe9 \x01", charset: "windows-1252", text: "café",
			found: "info read as windows-1252" + asked},
		"allowed controls":      {src: "caf\xe9\t\v\f\x1b.", text: "café .", found: western},
		"UTF-16":                {src: "\xff\xfeb\x00e\x00", text: "be", found: "info read as utf-16le" + marked},
		"UTF-16, big end first": {src: "\xfe\xff\x00b\x00e", text: "be", found: "info read as utf-16be" + marked},
		"UTF-16 cut short": {src: "\xff\xfeb\x00e", text: "b\ufffd", found: "loss: read as utf-16le" + marked +
			nonsense},
		"UTF-16 without a mark": {src: "b\x00e\x00", charset: "utf-16le", text: "be",
			found: "info read as utf-16le" + asked},
		"UTF-16 that nothing names": {src: "b\x00e\x00", text: "be",
			found: "info read as utf-16le" + wide},
		"UTF-16 that nothing names, big end first": {src: "\x00b\x00e", text: "be",
			found: "info read as utf-16be" + wide},
		"UTF-16 with other letters": {src: strings.Repeat("a\x00", 100) + strings.Repeat("\x00a", 4),
			text:  strings.Repeat("a", 100) + strings.Repeat("\u6100", 4),
			found: "info read as utf-16le" + wide},
		"UTF-16 that nothing names, cut short": {src: strings.Repeat("b\x00e\x00", 30) + "b",
			text: strings.Repeat("be", 30) + "\ufffd", found: "loss: read as utf-16le" + wide + nonsense},
		"asked for wrongly": {src: "a\x81\xff", charset: "shift_jis", text: "a\ufffd",
			found: "loss: read as shift_jis" + asked + nonsense},
		"a replacement character": {src: "\ufffd", text: "\ufffd"},
		"one, and windows-1252": {src: "\ufffd \ufffd \xe9", text: "\ufffd \ufffd é",
			found: "warning read as UTF-8 and windows-1252: bytes such as this 0xE9 are not UTF-8, others are"},
		"as many of each": {src: "é \xe9", text: "é é",
			found: "warning read as UTF-8 and windows-1252: bytes such as this 0xE9 are not UTF-8, others are"},
		"mixed": {src: "café\ncaf\xe9", text: "café café",
			found: "warning read as UTF-8 and windows-1252: bytes such as this 0xE9 are not UTF-8, others are"},
		"mixed, most of it not UTF-8": {src: "é caf\xe9 caf\xe9", text: "Ã© café café", found: western},
		"Markdown declares nothing":   {src: "<meta charset=\"koi8-r\">\n\ncaf\xe9", text: "café", found: western},
	} {
		t.Run(name, func(t *testing.T) {
			c.format = "markdown"
			c.check(t)
		})
	}
}

// Bytes that are nothing in windows-1252 are not read as that.
func TestNotWestern(t *testing.T) {
	for c := range 256 {
		src := []byte("Caf\xe9 " + string([]byte{byte(c)}) + " b")
		_, err := parser.Parse(src, parser.Options{Format: "markdown"})
		want := c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D
		if (err != nil) != want {
			t.Errorf("0x%02X: %v", c, err)
		}
	}
}

// A page is believed to be written in what it declares where its bytes agree.
func TestDeclaredCharset(t *testing.T) {
	const html, end = "<!DOCTYPE html><html><head>", "</head><body><p>caf\xe9"
	const koi = "info read as koi8-r, as it says itself"
	for name, c := range map[string]struct{ start, text, found string }{
		"by a tag": {html + `<meta charset="windows-1251">`, "cafй",
			"info read as windows-1251, as it says itself"},
		"by a tag in capitals": {html + `<META CHARSET=' KOI8-R '>`, "cafИ", koi},
		"by http-equiv": {html + `<meta http-equiv="Content-Type" content="text/html; charset=KOI8-R">`,
			"cafИ", koi},
		"by content alone": {html + `<meta content='text/html; charset="koi8-r"; x'>`, "cafИ", koi},
		"by the first known name": {html + `<meta charset="bee"><meta name="x"><meta charset="koi8-r"/><meta ` +
			`charset="l1">`, "cafИ", koi},
		"by XML": {`<?xml version="1.0" encoding='koi8-r'?>` + html +
			`<meta charset="windows-1251">`, "cafИ", koi},
		"by XML, of an unknown": {`<?xml version="1.0" encoding="bee"?>` + html + `<meta charset="koi8-r">`, "cafИ",
			koi},
		"by XML, in no quotes":   {`<?xml version="1.0" encoding= koi8-r ?>` + html, "cafИ", koi},
		"by XML, later":          {html + `<?xml version="1.0" encoding="koi8-r"?>`, "café", western},
		"by XML, for another":    {`<?xml version="1.0"?>` + html + `<a encoding="koi8-r">`, "café", western},
		"by XML, unfinished":     {`<?xml version="1.0" encoding=?>` + html, "café", western},
		"far from the start":     {html + strings.Repeat("<link>", 1300) + `<meta charset="koi8-r">`, "cafИ", koi},
		"too far from the start": {html + strings.Repeat("<link>", 1400) + `<meta charset="koi8-r">`, "café", western},
		"as UTF-8, wrongly":      {html + `<meta charset="utf-8">`, "café", western},
		"as UTF-16, wrongly":     {html + `<meta charset="utf-16">`, "café", western},
		"as what it cannot be":   {html + `<meta charset="shift_jis">`, "café", western},
		"by the body's text":     {html + `<title>&lt;meta charset="koi8-r"></title>`, "café", western},
	} {
		t.Run(name, func(t *testing.T) {
			for _, format := range []string{"html", ""} {
				if format == "" && strings.HasPrefix(c.start, "<?xml") {
					continue // which is not detected as a page
				}
				reading{src: c.start + end, format: format, text: c.text, found: c.found}.check(t)
			}
		})
	}
}

// The place of a charset is that of the byte that told it, or the start.
func TestCharsetPlace(t *testing.T) {
	for src, want := range map[string]document.Span{
		"a\nb\xe9":            {Line: 2, Column: 2, EndLine: 2, EndColumn: 3},
		"é\n\xe9\n":           {Line: 2, Column: 1, EndLine: 2, EndColumn: 2},
		"\xff\xfea\x00\n\x00": {Line: 1, Column: 1, EndLine: 1, EndColumn: 2},
	} {
		doc, err := parser.Parse([]byte(src), parser.Options{Format: "markdown"})
		if err != nil {
			t.Fatal(err)
		}
		if p := doc.Problems[0]; p.Code != "charset" || p.Span != want || p.Hint == "" {
			t.Errorf("%q: %+v", src, p)
		}
	}
}
