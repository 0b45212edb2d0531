package mhtml_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/mhtml"
)

const (
	top = "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://huts.example/a\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--B\"\r\n\r\n"
	next = "\r\n----B\r\n"
	last = "\r\n----B--\r\n"

	html  = "Content-Type: text/html\r\n"
	coded = html + "Content-Transfer-Encoding: "
	qp    = coded + "quoted-printable\r\n\r\n"
	b64   = coded + "base64\r\n\r\n"

	noPage = "none of the parts of this file is a page"
)

// open reads a file and returns what became of it, with the codes of its problems.
func open(t *testing.T, src string) (*mhtml.Page, string) {
	t.Helper()
	page, err := mhtml.Open([]byte(src))
	var p document.Problem
	if errors.As(err, &p) {
		return nil, p.Message
	}
	var codes []string
	for _, p := range page.Problems {
		codes = append(codes, p.Code)
	}
	return page, strings.Join(append([]string{string(page.HTML)}, codes...), " ")
}

// TestOpen: the page in files of all forms, whole and broken.
func TestOpen(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"as it is": {top + next + html + "\r\n<p>Hut" + last, "<p>Hut"},
		"quoted-printable": {top + next + qp +
			"<p id=3Da>H=C3=BCt=\r\nte =\n3D=3d=zz =4" + last, "<p id=a>Hütte 3D==zz =4"},
		"base64": {top + next + html + "Content-Transfer-Encoding: BASE64\r\n\r\nPHA+\r\nSHV0\r\ndGU=" + last,
			"<p>Hutte"},
		"base64, cut short": {top + next + b64 + "PHA+SHV0d", "<p>Hut cut-short"},
		"base64, broken": {top + next + b64 + "PHA+SHV0*dGU=" + last,
			"<p>Hut transfer-encoding"},
		"behind others": {top + next + "Content-Type: image/png\r\n\r\n\x89PNG" + next + html + "\r\n<p>Hut" + last,
			"<p>Hut"},
		"before other pages": {top + next + html + "\r\n<p>Hut" + next + html + "\r\n<p>Frame" + last, "<p>Hut"},
		"within other parts": {top + next + "Content-Type: multipart/alternative; boundary=C\r\n\r\n--C\r\n" +
			"Content-Type: text/plain\r\n\r\nHut\r\n--C\r\n" + html + "\r\n<p>Hut\r\n--C--" + last, "<p>Hut"},
		"without an end":            {top + next + html + "\r\n<p>Hut", "<p>Hut cut-short"},
		"with text before":          {top + "This is a mail.\r\n" + next + html + "\r\n<p>Hut" + last, "<p>Hut"},
		"with ends of lines alone":  {strings.ReplaceAll(top+next+html+"\r\n<p>Hut"+last, "\r", ""), "<p>Hut"},
		"with spaces at boundaries": {top + "----B \t\r\n" + html + "\r\n<p>Hut\r\n----B-- \r\n", "<p>Hut"},
		"with what looks like one":  {top + next + html + "\r\n<p>Hut\r\n----Bee" + last, "<p>Hut\r\n----Bee"},
		"with a broken header":      {top + next + "Bee\r\n" + html + " x\r\n: y\r\n\r\n<p>Hut" + last, noPage},
		"no page":                   {top + next + "Content-Type: text/css\r\n\r\np{}" + last, noPage},
		"no parts":                  {top, "the parts of this saved page are missing"},
		"another boundary":          {top + "--C\r\n" + html, "the parts of this saved page are missing"},
		"no boundary": {"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<p>Hut",
			"the header of this saved page does not say what is between its parts (boundary)"},
	} {
		if _, got := open(t, c.src); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestIs: what is a saved page by its header.
func TestIs(t *testing.T) {
	for src, want := range map[string]bool{
		top: true, "\ufeff\r\n" + top: true, "content-type: Multipart/Mixed; boundary=a\n\n": true,
		"": false, "From": false, "Content-Type: text/html\n\n": false, "A note: it is here.\n\n" + top: false,
		"<p>Content-Type: multipart/related\n\n": false, "Note: x\n\nContent-Type: multipart/related\n": false,
		"---\nContent-Type: multipart/related\n": false,
	} {
		if mhtml.Is([]byte(src)) != want {
			t.Errorf("%q is a saved page: %v", src, !want)
		}
	}
}

// TestAbout: what the header says of the page and its parts.
func TestAbout(t *testing.T) {
	page, _ := open(t, top+next+"Content-Type: text/html; charset=windows-1251\r\n"+
		"Content-Location: http://huts.example/b\r\n\r\n<p>Hut"+next+"Content-Type: image/png\r\n"+
		"Content-ID: <i@b>\r\nContent-Location: http://huts.example/i.png\r\n\r\nx"+last)
	if page.Charset != "windows-1251" || page.Address != "http://huts.example/b" ||
		page.Parts["cid:i@b"] != "http://huts.example/i.png" {
		t.Errorf("%+v", page)
	}
	page, _ = open(t, top+next+"Content-Type: text/html\r\nContent-Location: file:///C:/a.htm\r\n\r\n<p>Hut"+last)
	if page.Address != "http://huts.example/a" {
		t.Error(page.Address)
	}
}

// TestPlace: each byte of a page is at a place in the file that holds it, or what it
// is written as.
func TestPlace(t *testing.T) {
	for encoding, body := range map[string]string{
		"quoted-printable": "<p>H=C3=BCtte =\r\nis =3D he=\r\nre",
		"base64":           "PHA+SMO8\r\ndHRlIGlz\r\nID0gaGVyZQ==",
		"8bit":             "<p>Hütte is = here",
	} {
		src := top + next + coded + encoding + "\r\n\r\n" + body + last
		page, _ := open(t, src)
		if string(page.HTML) != "<p>Hütte is = here" {
			t.Fatalf("%s: %q", encoding, page.HTML)
		}
		lines := strings.SplitAfter(src, "\n")
		before := -1
		for i, c := range page.HTML {
			line, column := page.Place(i)
			there := lines[line-1][column-1]
			offset := len(strings.Join(lines[:line-1], "")) + int(column)
			if offset < before || encoding != "base64" && there != c && there != '=' {
				t.Errorf("%s: byte %d %q is at %d:%d %q", encoding, i, c, line, column, there)
			}
			before = offset
		}
		if line, _ := page.Place(len(page.HTML)); int(line) > len(lines) {
			t.Errorf("%s: the end is on line %d", encoding, line)
		}
	}
}

// TestHostile: files that are made to break readers end, and soon.
func TestHostile(t *testing.T) {
	const many = 20000
	var nested strings.Builder
	for range many {
		nested.WriteString("Content-Type: multipart/mixed; boundary=\"--B\"\r\n\r\n----B\r\n")
	}
	for name, src := range map[string]string{
		"parts":       top + strings.Repeat(next, many),
		"nested":      top + next + nested.String(),
		"equal signs": top + next + qp + strings.Repeat("= ", many),
		"header":      top + next + strings.Repeat("a: b\r\n", many),
		"long boundary": "A: b\nContent-Type: multipart/related; boundary=" + strings.Repeat("b", 9000) + "\n\n" +
			strings.Repeat("--b\n", many),
	} {
		if page, err := mhtml.Open([]byte(src)); err == nil && len(page.HTML) > len(src) {
			t.Errorf("%s: %d bytes became %d", name, len(src), len(page.HTML))
		}
	}
}

// FuzzOpen: no file makes it fail, and places are in the file.
func FuzzOpen(f *testing.F) {
	f.Add(top + next + qp + "<p>H=C3=BCt=\r\n" + last)
	f.Add(top + next + b64 + "PHA+\r\n" + last)
	f.Fuzz(func(t *testing.T, src string) {
		mhtml.Is([]byte(src))
		page, err := mhtml.Open([]byte(src))
		if err != nil {
			return
		}
		lines := strings.Count(src, "\n") + 1
		for i := 0; i <= len(page.HTML); i++ {
			if line, column := page.Place(i); line < 1 || column < 1 || int(line) > lines || int(column) > len(src)+1 {
				t.Fatalf("byte %d is at %d:%d", i, line, column)
			}
		}
	})
}
