package parser_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

func zipOf(t *testing.T, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range names {
		if _, err := w.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipOf(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestNamedBinary: what is no text is named for what it is, in a saved response too.
func TestNamedBinary(t *testing.T) {
	const warc = "WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<html><h1>Hut</h1></html>"
	for src, want := range map[string]string{
		warc:            "an archive of whole visits to sites (WARC)",
		gzipOf(t, warc): "an archive of whole visits to sites (WARC), compressed",
		"filedesc://a.arc 0.0.0.0 20120315000000 text/plain 76\n1 0 B\n": "an archive of whole visits to sites (ARC)",
		gzipOf(t, "Hut"): "a compressed file",
		"\x1f\x8b\b cut": "a compressed file",
		zipOf(t, "archive/a.warc.gz", "datapackage.json"):         "an archive of whole visits to sites (WACZ)",
		zipOf(t, "mimetype", "META-INF/container.xml"):            "an electronic book (EPUB)",
		zipOf(t, "[Content_Types].xml", "word/document.xml"):      "a Word file",
		zipOf(t, "mimetype", "content.xml"):                       "an OpenDocument file",
		zipOf(t, "1365142028/index.html", "1365142028/index.rdf"): "a page in Mozilla's archive format (MAFF)",
		zipOf(t, "a.html"): "a zip archive, perhaps a Word or OpenDocument file",
		"PK\x03\x04 cut":   "a zip archive, perhaps a Word or OpenDocument file",
		"bplist00\xd1\x01\x02_\x10\x0fWebMainResource":                 "a page that Safari saved (webarchive)",
		`<?xml version="1.0"?><plist><dict><key>WebMainResource</key>`: "a page that Safari saved (webarchive)",
		`{\rtf1\ansi Hut}`:                          "a Rich Text file",
		"HTTP/1.1 200 OK\r\nA: b\r\n\r\n%PDF-1.4":   "a PDF file",
		"HTTP/1.1 200 OK\r\nA: b\r\n\r\n\x1f\x8b\b": "a compressed file",
	} {
		for _, format := range []string{"", "html", "markdown"} {
			_, err := parser.Parse([]byte(src), parser.Options{Path: "a", Format: format})
			var p document.Problem
			if !errors.As(err, &p) || p.Code != "binary" || p.Hint == "" || p.Message != "this is "+want+", not text" {
				t.Errorf("%.40q: %v, want %s", src, err, want)
			}
		}
	}
}

// TestResponses: the header of a saved response is no text, and names the charset.
func TestResponses(t *testing.T) {
	const page = "<!DOCTYPE html><html><head><title>Hut</title></head><body><p>The h\xfctte.</p></body></html>"
	const head = "HTTP/1.1 200 OK\r\nServer: a\r\nContent-Type: text/html; charset=\"windows-1251\"\r\n\r\n"
	const moved = "HTTP/1.1 301 Moved\nLocation: /b\n\n"
	for name, c := range map[string]struct {
		src, format, text string
		line              int32
		told              int
	}{
		"a page":      {head + page, "html", "The hьtte.", 5, 1},
		"of HTTP/2":   {"HTTP/2 200\nA: b\n\n" + page, "html", "The hütte.", 4, 1},
		"moved":       {moved + head + page, "html", "The hьtte.", 8, 1},
		"a text":      {"HTTP/1.0 404 Not Found\nA: b\n\nNot here.\n", "paper", "Not here.", 4, 1},
		"Markdown":    {"HTTP/1.1 200 OK\n\n# Hut\n\nSee [a](b).", "markdown", "Hut See a.", 3, 1},
		"no response": {"HTTP/1.1 is a protocol.\n\nIt is.", "paper", "HTTP/1.1 is a protocol. It is.", 1, 0},
		"in a text":   {"It says:\n\nHTTP/1.1 200 OK\n\nThere.", "paper", "It says: HTTP/1.1 200 OK There.", 1, 0},
	} {
		doc, err := parser.Parse([]byte(c.src), parser.Options{Path: "a"})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		told, at := 0, doc.Blocks[0].Pos().Line
		for _, p := range doc.Problems {
			if p.Code == "response-header" {
				told++
			}
		}
		text := document.OneLine(document.BlocksText(doc.Blocks))
		if text != c.text || doc.Source.Format != c.format || at != c.line || told != c.told {
			t.Errorf("%s: %q in %s on line %d: %v", name, text, doc.Source.Format, at, doc.Problems)
		}
	}
}

// TestSavedPage: a page with its parts is read as the page alone, at its places in the
// file.
func TestSavedPage(t *testing.T) {
	const start = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; boundary=B\r\n\r\n--B\r\n"
	const coded = "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://huts.example/a/b\r\n\r\n"
	const page = "<html><head><title>Hut</title></head><body>\r\n<p>The =\r\nh=C3=BCtte. <a href=3D\"c\">C</a>\r\n" +
		"<p>The <img src=3D\"cid:i@b\" alt=3D\"roof\">.\r\n</body></html>\r\n"
	const image = "--B\r\nContent-ID: <i@b>\r\nContent-Location: https://huts.example/i.png\r\n\r\n\x89PNG\r\n--B--\r\n"
	for name, src := range map[string]string{
		"UTF-8":      start + "Content-Type: text/html; charset=utf-8\r\n" + coded + page + image,
		"no charset": start + "Content-Type: text/html\r\n" + coded + page + image,
		"windows-1252": start + "Content-Type: text/html; charset=windows-1252\r\n" + coded +
			strings.Replace(page, "=C3=BC", "=FC", 1) + image,
	} {
		for _, format := range []string{"", "html", "mhtml"} {
			doc, err := parser.Parse([]byte(src), parser.Options{Path: "a.mht", Format: format})
			if err != nil {
				t.Fatal(err)
			}
			dump := document.Dump(doc)
			if !strings.Contains(dump, "The hütte. ") || !strings.Contains(dump, `src="https://huts.example/i.png"`) ||
				doc.Source.Format != "mhtml" || doc.Source.Address != "https://huts.example/a/b" {
				t.Errorf("%s: %+v\n%s", name, doc.Source, dump)
			}
			if a, b := doc.Blocks[0].Pos(), doc.Blocks[1].Pos(); a.Line != 11 || a.Column != 1 || b.Line != 13 {
				t.Errorf("%s: the paragraphs are at %d:%d and %d:%d", name, a.Line, a.Column, b.Line, b.Column)
			}
		}
	}
	_, err := parser.Parse([]byte(start+"Content-Type: text/html\r\n\r\n \r\n--B--"), parser.Options{Path: "a.mht"})
	if err == nil || !strings.Contains(err.Error(), "there is no text in it") {
		t.Error("an empty page:", err)
	}
}
