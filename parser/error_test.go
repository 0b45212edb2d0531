package parser_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

const (
	toUTF8   = "; convert it to text in UTF-8 first"
	noText   = "bees.md: error empty: there is no text in it; name a file that holds a publication"
	controls = " error binary: so many bytes are control characters that this is not text"
	again    = "; get the item from the content API again"
	formats  = "; there are gdspub, kramdown, kramdown-gfm, paper, markdown, html, mhtml, content, json"
	charsets = "; use a name such as utf-8, windows-1252, iso-8859-2 or utf-16le"
)

// refused is every way in which an input is refused.
var refused = []struct{ src, format, charset, want string }{
	{"", "", "", noText},
	{" \n\t\n", "", "", noText},
	{"\xef\xbb\xbf\n", "", "", noText},
	{strings.Repeat("a\x00\x01b", 25), "", "", "bees.md:1:2:" + controls + toUTF8},
	{"a\n" + strings.Repeat("a\x01b", 100), "", "", "bees.md:2:2:" + controls + toUTF8},
	{"\xe9\x00" + strings.Repeat("\x81\x02", 10), "", "", "bees.md:1:2:" + controls + toUTF8},
	{strings.Repeat("a\x00", 100) + strings.Repeat("\x00a", 5), "", "", "bees.md:1:2:" + controls + toUTF8},
	{strings.Repeat("\x00a", 100) + strings.Repeat("a\x00", 5), "", "", "bees.md:1:1:" + controls + toUTF8},
	{strings.Repeat("a\x00", 25) + strings.Repeat("aa", 25), "", "", "bees.md:1:2:" + controls + toUTF8},
	{strings.Repeat("\x00a", 25) + strings.Repeat("aa", 25), "", "", "bees.md:1:1:" + controls + toUTF8},
	{"%PDF-1.4", "", "", "bees.md:1:1: error binary: this is a PDF file, not text" + toUTF8},
	{"PK\x03\x04", "", "", "bees.md:1:1: error binary: this is a zip archive, perhaps a Word or OpenDocument file, " +
		"not text" + toUTF8},
	{"\xd0\xcf\x11\xe0", "", "", "bees.md:1:1: error binary: this is an old Word file, not text" + toUTF8},
	{"\x89PNG", "", "", "bees.md:1:1: error binary: this is an image, not text" + toUTF8},
	{"\xff\xd8\xff", "", "", "bees.md:1:1: error binary: this is an image, not text" + toUTF8},
	{"GIF89a", "", "", "bees.md:1:1: error binary: this is an image, not text" + toUTF8},
	{"\x1f\x8b", "", "", "bees.md:1:1: error binary: this is a compressed file, not text" + toUTF8},
	{"a\n\xff\x81b", "", "", "bees.md:2:1: error not-utf-8: the byte 0xFF is not UTF-8, and 0x81 further on is " +
		"nothing in windows-1252" +
		"; name what it is written in, for example: --charset windows-1251"},
	{"a\n\xe9", "", "utf-8", "bees.md:2:1: error not-utf-8: the byte 0xE9 is not UTF-8; leave --charset out, or " +
		"name another one"},
	{"a", "", "klingon", `bees.md: error unknown-charset: unknown charset "klingon"` + charsets},
	{"a", "", "replacement", `bees.md: error unknown-charset: unknown charset "replacement"` + charsets},
	{"a", "", "x-user-defined", `bees.md: error unknown-charset: unknown charset "x-user-defined"` + charsets},
	{"a", "word", "", `bees.md: error unknown-format: unknown input format "word"` + formats},
	{`{"base_path": "/a", "details": {}}`, "json", "", "bees.md:1:1: error other-format: this is a content item of " +
		"the publishing platform, not a document in stemma's own JSON; read it with --from content"},
	{`{"schema": "stemma.document/1"}`, "content", "", "bees.md:1:1: error other-format: this is a document in " +
		"stemma's own JSON, not a content item of the publishing platform; read it with --from json"},
	{`{"total": 2, "results": [1]}`, "json", "", "bees.md:1:1: error other-format: this JSON is neither a document " +
		"in stemma's own JSON nor a content item of the publishing platform: it has \"total\", \"results\"; to " +
		"read the texts in it all the same: --from content"},
	{"{", "content", "", "bees.md:1:2: error json-syntax: the text ends too early" + again},
	{"[]", "content", "", "bees.md:1:1: error json-syntax: this is no content item: an item is an object" + again},
	{`{"a": 1} 2`, "content", "", "bees.md:1:10: error json-syntax: text after the end of the item" + again},
	{"{", "json", "", "bees.md:1:1: error json-syntax: the text ends too early; write the file again with: stemma " +
		"convert --to json"},
	{"{}", "json", "", `bees.md: error json-schema: the key "schema" is "", not "stemma.document/1"` +
		"; this is not a stemma document, or it was written by another version of stemma"},
	{`{"schema": "stemma.document/1", "blocks": [{"type": "bee"}]}`, "json", "",
		`bees.md: error json-schema: unknown type of block "bee"; see the JSON Schema of the document format`},
}

func TestParseRefuses(t *testing.T) {
	for _, c := range refused {
		doc, err := parser.Parse([]byte(c.src), parser.Options{Path: "bees.md", Format: c.format, Charset: c.charset})
		checkRefused(t, c.src, doc, err, c.want)
	}
}

func TestMergeRefuses(t *testing.T) {
	bees := parser.Source{Path: "hive/1.md", Data: []byte("Bees.")}
	for _, c := range []struct {
		files []parser.Source
		opts  parser.Options
		want  string
	}{
		{nil, parser.Options{}, "hive: error empty: there are no files to merge; name the folder that holds the " +
			"numbered files"},
		{[]parser.Source{}, parser.Options{Format: "gdspub"},
			"hive: error empty: there are no files to merge; name the folder that holds the numbered files"},
		{[]parser.Source{bees}, parser.Options{Format: "paper"},
			"hive: error not-merged: paper has no documents in several files; gdspub has"},
		{[]parser.Source{bees}, parser.Options{Format: "word"},
			`hive: error unknown-format: unknown input format "word"` + formats},
		{[]parser.Source{bees}, parser.Options{Charset: "klingon"},
			`hive/1.md: error unknown-charset: unknown charset "klingon"` + charsets},
		{[]parser.Source{bees, {Path: "hive/2.md", Data: []byte("a\n" + strings.Repeat("b\x01", 9))}}, parser.Options{},
			"hive/2.md:2:2:" + controls + toUTF8},
		{[]parser.Source{{Path: "hive/0.md", Data: []byte("\xe9")}, bees}, parser.Options{Charset: "utf-8"},
			"hive/0.md:1:1: error not-utf-8: the byte 0xE9 is not UTF-8; leave --charset out, or name another one"},
	} {
		c.opts.Path = "hive"
		doc, err := parser.Merge(c.files, c.opts)
		checkRefused(t, c.want, doc, err, c.want)
	}
}

// checkRefused holds an error to be the problem that is wanted, and whole.
func checkRefused(t *testing.T, name string, doc *document.Document, err error, want string) {
	t.Helper()
	p, ok := err.(document.Problem) //nolint:errorlint // it is the error itself, for those who switch over its type
	switch {
	case !ok || doc != nil:
		t.Errorf("%q: the error is %T %v, the document %v", name, err, err, doc)
	case p.Error() != want:
		t.Errorf("%q: %v\nwant %s", name, p, want)
	case p.Severity != document.Error || p.Code == "" || p.Message == "" || p.Hint == "" || p.File == "":
		t.Errorf("%q: the problem is not whole: %+v", name, p)
	}
}

// Whatever the bytes, the format and the charset, an error is a problem with
// all that it needs.
func TestErrorsAreProblems(t *testing.T) {
	var names []string
	for _, f := range parser.Formats() {
		names = append(names, f.Name)
	}
	names = append(names, "", "word")
	var pieces []string
	for _, c := range refused {
		pieces = append(pieces, c.src)
	}
	pieces = append(pieces, "Bees", "\xe9", "\xff\xfe", "\r", `{"schema": "stemma.document/1"}`, `"details": {`, "}",
		"<html>", `<meta charset="koi8-r">`)
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 5).Draw(t, "pieces"), "")
		opts := parser.Options{Path: "bees.md", Format: rapid.SampledFrom(names).Draw(t, "format"),
			Charset: rapid.SampledFrom([]string{"", "", "utf-8", "utf-16be", "windows-1251", "klingon"}).Draw(t,
				"charset")}
		_, parsed := parser.Parse([]byte(src), opts)
		_, merged := parser.Merge([]parser.Source{{Path: "bees.md", Data: []byte(src)}}, opts)
		for _, err := range []error{parsed, merged} {
			if err == nil {
				continue
			}
			p, ok := err.(document.Problem) //nolint:errorlint // as above
			if !ok || p.Severity != document.Error || p.Code == "" || p.Message == "" || p.Hint == "" ||
				p.File != "bees.md" {
				t.Errorf("%T %+v", err, err)
			}
		}
	})
}

func TestCheckCharset(t *testing.T) {
	for _, name := range []string{"utf-8", " UTF-8 ", "latin1", "windows-1251", "utf-16le"} {
		if err := parser.CheckCharset(name); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	for _, name := range []string{"", "klingon", "replacement", "x-user-defined"} {
		if err := parser.CheckCharset(name); err == nil || !strings.HasPrefix(err.Error(),
			`unknown charset "`+name+`"; use a name such as utf-8`) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestMerge(t *testing.T) {
	files := []parser.Source{
		{Path: "hive/02.md", Data: []byte("##Second\n\nCaf\xe9.")},
		{Path: "hive/03.md", Data: []byte("\n")}, // a file of many may be empty
		{Path: "hive/01.md", Data: []byte("##First\n\nBees.")},
	}
	before := slices.Clone(files)
	doc, err := parser.Merge(files, parser.Options{Path: "hive"})
	if err != nil {
		t.Fatal(err)
	}
	if files[0].Path != before[0].Path || files[2].Path != before[2].Path {
		t.Error("the files of the caller are sorted")
	}
	if got, want := document.BlocksText(doc.Blocks), "First Bees. Second Café."; document.OneLine(got) != want {
		t.Errorf("merged: %q, want %q", got, want)
	}
	if doc.Source.Path != "hive" || doc.Source.Format != "gdspub" || doc.Source.NoLinks {
		t.Errorf("source %+v", doc.Source)
	}
	const sum = "c1661a" // of the bytes of 01, 02 and 03 in that order
	if !strings.HasPrefix(doc.Source.SHA256, sum) {
		t.Errorf("the sum is %s", doc.Source.SHA256)
	}
	found := doc.Problems[0]
	if found.Format("") != "hive/02.md:3:4: info charset: read as windows-1252: the byte 0xE9 is not UTF-8"+
		"; where that is wrong, name the right one with --charset" {
		t.Errorf("problems: %v", doc.Problems)
	}
}
