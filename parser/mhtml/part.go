package mhtml

import (
	"bufio"
	"bytes"
	"mime"
	"net/textproto"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// file is what was found in a file.
type file struct {
	src       []byte
	lines     document.Lines
	page      *part // the page itself
	parts     int
	unbounded bool              // a header names no boundary
	locations map[string]string // addresses of parts, by their names
}

// section is a range of bytes.
type section struct{ from, to int }

// part is a part of a file that is nothing but one.
type part struct {
	section
	head   textproto.MIMEHeader
	whole  textproto.MIMEHeader // of what it is part of
	closed bool                 // its end is marked
}

// The bounds of what a file may hold.
const (
	deepest    = 8 // parts of parts of …
	longestTop = 64 << 10
)

// header reads the fields before the first empty line, and returns where that ends.
// Lines that are no fields are passed over.
func header(src []byte) (textproto.MIMEHeader, int) {
	end, next := len(src), len(src)
	for _, gap := range [...]string{"\n\n", "\n\r\n"} {
		if i := bytes.Index(src[:min(len(src), longestTop)], []byte(gap)); i >= 0 && i < end {
			end, next = i+1, i+len(gap)
		}
	}
	if end == len(src) && len(src) > longestTop {
		end, next = longestTop, longestTop
	}
	return fields(src[:end]), next
}

// fields reads the fields of a header, of which one that is broken spoils no other.
func fields(src []byte) textproto.MIMEHeader {
	head := textproto.MIMEHeader{}
	r := textproto.NewReader(bufio.NewReader(bytes.NewReader(src)))
	for {
		line, err := r.ReadContinuedLine()
		if name, value, ok := strings.Cut(line, ":"); ok {
			head.Add(strings.TrimSpace(name), strings.TrimSpace(value))
		}
		if err != nil {
			return head
		}
	}
}

// read goes through a section that begins with a header.
func (f *file) read(s section, depth int) {
	for s.from < s.to && depth == 0 && strings.IndexByte("\r\n\t \xef\xbb\xbf", f.src[s.from]) >= 0 {
		s.from++
	}
	head, length := header(f.src[s.from:s.to])
	s.from += length
	f.inside(s, head, depth)
}

// inside goes through the parts of what a header is of.
func (f *file) inside(s section, whole textproto.MIMEHeader, depth int) {
	kind, parameters, err := mime.ParseMediaType(whole.Get("Content-Type"))
	if err != nil && kind == "" || !strings.HasPrefix(kind, "multipart/") || depth >= deepest {
		return
	}
	boundary := parameters["boundary"]
	if boundary == "" {
		f.unbounded = true
		return
	}
	for _, p := range f.split(s, boundary) {
		f.parts++
		var length int
		p.head, length = header(f.src[p.from:p.to])
		p.from, p.whole = p.from+length, whole
		f.note(p.head)
		if f.page != nil {
			continue
		}
		switch kind, _, _ := mime.ParseMediaType(p.head.Get("Content-Type")); {
		case kind == "text/html" || kind == "application/xhtml+xml":
			f.page = &p
		case strings.HasPrefix(kind, "multipart/"):
			f.inside(p.section, p.head, depth+1)
		}
	}
}

// note keeps the address of a part for the name that pages have for it.
//
// https://www.rfc-editor.org/rfc/rfc2392
func (f *file) note(head textproto.MIMEHeader) {
	id := strings.Trim(head.Get("Content-ID"), "<>")
	if at := head.Get("Content-Location"); id != "" && at != "" {
		f.locations["cid:"+id] = at
	}
}

// split returns what is between the lines that have the boundary.
//
// https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
func (f *file) split(s section, boundary string) (parts []part) {
	mark := []byte("--" + boundary)
	from := -1
	for at := s.from; at < s.to; {
		end := s.to
		if i := bytes.IndexByte(f.src[at:s.to], '\n'); i >= 0 {
			end = at + i + 1
		}
		rest, ok := bytes.CutPrefix(f.src[at:end], mark)
		rest = bytes.TrimRight(rest, " \t\r\n")
		if last := string(rest) == "--"; ok && (last || len(rest) == 0) {
			if from >= 0 {
				parts = append(parts, part{section: section{from, before(f.src, from, at)}, closed: true})
			}
			if from = end; last {
				return parts
			}
		}
		at = end
	}
	if from >= 0 && from < s.to {
		parts = append(parts, part{section: section{from, s.to}})
	}
	return parts
}

// before returns the end of what is before a boundary, to which the end of the line
// above belongs.
func before(src []byte, from, at int) int {
	if at > from && src[at-1] == '\n' {
		at--
	}
	if at > from && src[at-1] == '\r' {
		at--
	}
	return at
}

// open undoes the encoding of the page.
func (f *file) open(p *part) *Page {
	page := &Page{Parts: f.locations}
	if _, parameters, err := mime.ParseMediaType(p.head.Get("Content-Type")); err == nil {
		page.Charset = parameters["charset"]
	}
	for _, address := range [...]string{
		p.head.Get("Content-Location"), p.whole.Get("Snapshot-Content-Location"), p.whole.Get("Content-Location"),
	} {
		if page.Address == "" && strings.Contains(address, "://") && !strings.HasPrefix(address, "file:") {
			page.Address = address
		}
	}
	broken := f.decode(p, page)
	if broken >= 0 {
		page.Problems.Lose(f.span(broken), "transfer-encoding",
			"from here on the page is not encoded as its header says; only what is before it is read",
			"save the page again")
	}
	if !p.closed {
		page.Problems.Lose(f.span(max(p.to-1, 0)), "cut-short",
			"the file ends before the page in it does", "save the page again")
	}
	return page
}

// span is the place of an offset.
func (f *file) span(offset int) document.Span {
	line, column := f.lines.Place(offset)
	return document.Span{Line: line, Column: column, EndLine: line, EndColumn: column + 1}
}
