package parser

import (
	"bytes"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/stub"
)

// Stub returns the problem that says what a document stands for, where it is no
// publication: a page that leads to another one or says that there is none, or
// that the program made which copied a site.
func Stub(doc *document.Document) (document.Problem, bool) {
	i := slices.IndexFunc(doc.Problems, func(p document.Problem) bool {
		return p.Code == stub.RedirectPage || p.Code == stub.ErrorPage || p.Code == stub.CopierPage
	})
	if i < 0 {
		return document.Problem{}, false
	}
	return doc.Problems[i], true
}

// IsPage reports whether a file is a web page, by how it starts, whatever its name:
// those of a copied site are called as their site called them. The source of a page
// in a language of servers is none.
func IsPage(start []byte) bool {
	start = bytes.TrimPrefix(start, []byte("\xef\xbb\xbf"))
	if bytes.HasPrefix(start, []byte("HTTP/")) { // saved with the answer of the server
		_, body, ok := bytes.Cut(bytes.ReplaceAll(start, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
		if !ok {
			return false
		}
		start = body
	}
	text := strings.ToValidUTF8(string(start), "")
	return isWebPage(text) && !strings.Contains(text, "<?php") && !strings.Contains(text, "<%")
}
