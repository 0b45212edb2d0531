package parser

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"strings"
)

// kind is a kind of file that is no text, and what a person makes of it.
type kind struct{ name, hint string }

// What to do with such files.
const (
	convertFirst = "convert it to text in UTF-8 first"
	takeOut      = "take the page out of it first, and convert that"
	saveAsPage   = "save it as a web page (.html) first"
	unzipFirst   = "unzip it first, and convert the pages in it"
)

// signatures are the first bytes of files that people take for text.
var signatures = []struct {
	start string
	kind
}{
	{"%PDF-", kind{"a PDF file", convertFirst}},
	{"\xd0\xcf\x11\xe0", kind{"an old Word file", convertFirst}},
	{"\x89PNG", kind{"an image", convertFirst}},
	{"\xff\xd8\xff", kind{"an image", convertFirst}},
	{"GIF8", kind{"an image", convertFirst}},
	{"WARC/", kind{"an archive of whole visits to sites (WARC)", takeOut}},
	{"filedesc://", kind{"an archive of whole visits to sites (ARC)", takeOut}},
	{`{\rtf`, kind{"a Rich Text file", saveAsPage}},
}

// zipped are files by which an archive of the kind zip is known for what it is.
var zipped = []struct {
	file string
	kind
}{
	{"datapackage.json", kind{"an archive of whole visits to sites (WACZ)", takeOut}},
	{"META-INF/container.xml", kind{"an electronic book (EPUB)", unzipFirst}},
	{"word/document.xml", kind{"a Word file", saveAsPage}},
	{"xl/workbook.xml", kind{"an Excel file", saveAsPage}},
	{"ppt/presentation.xml", kind{"a PowerPoint file", saveAsPage}},
	{"content.xml", kind{"an OpenDocument file", saveAsPage}},
	{"index.rdf", kind{"a page in Mozilla's archive format (MAFF)", unzipFirst}},
}

// namedBinary refuses bytes that are known to be no text, by what they are.
func namedBinary(src []byte) error {
	if k := kindOf(src); k.name != "" {
		return refuse(src, 0, "binary", "this is "+k.name+", not text", k.hint)
	}
	return nil
}

func kindOf(src []byte) kind {
	for _, s := range signatures {
		if bytes.HasPrefix(src, []byte(s.start)) {
			return s.kind
		}
	}
	switch {
	case bytes.HasPrefix(src, []byte("PK\x03\x04")):
		return kindOfZip(src)
	case bytes.HasPrefix(src, []byte("\x1f\x8b")):
		return kindOfGzip(src)
	case isWebArchive(src):
		return kind{"a page that Safari saved (webarchive)", "save its source as an HTML file instead"}
	}
	return kind{}
}

// kindOfZip looks at the names of the files in an archive.
func kindOfZip(src []byte) kind {
	if r, err := zip.NewReader(bytes.NewReader(src), int64(len(src))); err == nil {
		for _, z := range zipped {
			for _, f := range r.File {
				if f.Name == z.file || z.file == "index.rdf" && strings.HasSuffix(f.Name, "/"+z.file) {
					return z.kind
				}
			}
		}
	}
	return kind{"a zip archive, perhaps a Word or OpenDocument file", convertFirst}
}

// kindOfGzip looks at the first bytes in a compressed file.
func kindOfGzip(src []byte) kind {
	start := make([]byte, len("filedesc://"))
	if r, err := gzip.NewReader(bytes.NewReader(src)); err == nil {
		n, _ := io.ReadFull(r, start)
		for _, s := range signatures {
			if bytes.HasPrefix(start[:n], []byte(s.start)) {
				return kind{s.name + ", compressed", s.hint}
			}
		}
	}
	return kind{"a compressed file", convertFirst}
}

// isWebArchive reports a property list of Safari, binary or in XML.
func isWebArchive(src []byte) bool {
	start := src[:min(len(src), head)]
	return (bytes.HasPrefix(start, []byte("bplist00")) || bytes.HasPrefix(start, []byte("<?xml"))) &&
		bytes.Contains(start, []byte("WebMainResource"))
}
