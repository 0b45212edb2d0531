// Package mhtml takes the page out of a file in which a browser or a word processor
// saved it with all that belongs to it (.mhtml, .mht).
//
// Start with [Is], then [Open]. The file is a mail in parts: the first part that is a
// page counts (part.go), its transfer encoding is undone (encoding.go), and each byte
// of it still knows its place in the file (place.go). Its charset and its links are up
// to whoever reads the page.
//
// Whatever is in a file, the work is bounded by its size, and what is cut short or
// encoded wrongly is read as far as it goes, with a problem that says so.
//
// https://www.rfc-editor.org/rfc/rfc2557
package mhtml

import (
	"bytes"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// Page is the page in a file.
type Page struct {
	HTML     []byte            // in its own charset
	Charset  string            // that its part names; empty where it names none
	Address  string            // where it was; empty where the file does not say it
	Parts    map[string]string // addresses of the other parts, by the names that the page may have for them
	Problems document.Problems

	places places
}

// opening is how much of a file is looked at to know it.
const opening = 8 << 10

// Is reports whether a file is a page with its parts, or another mail that has parts.
func Is(src []byte) bool {
	src = bytes.TrimLeft(src[:min(len(src), opening)], "\r\n\t \xef\xbb\xbf")
	if !beginsWithField(src) {
		return false
	}
	head, _ := header(src)
	return strings.HasPrefix(strings.ToLower(head.Get("Content-Type")), "multipart/")
}

// beginsWithField reports a text whose first line is a field of a header: "From: a".
func beginsWithField(src []byte) bool {
	name, _, ok := bytes.Cut(src[:min(len(src), len("Snapshot-Content-Location")+1)], []byte(":"))
	if !ok || len(name) == 0 {
		return false
	}
	for _, c := range name {
		if c <= ' ' || c > '~' {
			return false
		}
	}
	return true
}

// Open takes the page out of a file. The error is a [document.Problem] that says why
// there is none.
func Open(src []byte) (*Page, error) {
	f := &file{src: src, lines: document.LinesOf(string(src)), locations: map[string]string{}}
	f.read(section{0, len(src)}, 0)
	if f.page == nil {
		return nil, f.without()
	}
	return f.open(f.page), nil
}

// without says why there is no page in the file.
func (f *file) without() error {
	p := document.Problem{Span: f.span(0), Severity: document.Error, Code: "no-page"}
	switch {
	case f.unbounded:
		p.Message = "the header of this saved page does not say what is between its parts (boundary)"
		p.Hint = "save the page again, as one HTML file"
	case f.parts == 0:
		p.Message = "the parts of this saved page are missing"
		p.Hint = "save the page again; the file is cut short, or its header names another boundary"
	default:
		p.Message = "none of the parts of this file is a page"
		p.Hint = "save the page again, as one HTML file"
	}
	return p
}
