package parser

import (
	"bytes"
	"errors"
	"mime"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/mhtml"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// opened is an input without what it was wrapped in.
type opened struct {
	data     []byte
	charset  string      // that the wrapping names; empty where it names none
	page     *mhtml.Page // for a page that was saved with its parts
	problems document.Problems
}

// open takes an input out of what it is wrapped in: the header of a saved response, or
// the file that a browser saved a page in with all its parts.
func open(src []byte, format string) (opened, error) {
	in := opened{data: src}
	if end, charset := responseHead(src); end > 0 {
		in.data = append(bytes.Repeat([]byte{'\n'}, bytes.Count(src[:end], []byte{'\n'})), src[end:]...)
		in.charset = charset
		in.problems.Remark(document.Span{Line: 1, Column: 1, EndLine: 1, EndColumn: 1}, "response-header",
			"the header of a saved response is no text, and is left out", "")
		return in, namedBinary(src[end:])
	}
	switch format {
	case "", pageFormat, mhtmlFormat:
	default:
		return in, namedBinary(src)
	}
	if !mhtml.Is(src) {
		return in, namedBinary(src)
	}
	page, err := mhtml.Open(src)
	if err != nil {
		return in, err
	}
	in.data, in.charset, in.page, in.problems = page.HTML, page.Charset, page, page.Problems
	return in, nil
}

// decode turns the bytes of an input into the text that readers expect.
func (in opened) decode(opts Options) (string, document.Problems, error) {
	opts.named = in.charset
	if in.page != nil {
		opts.Format = pageFormat
	}
	text, found, err := decode(in.data, opts)
	if in.page != nil {
		lines := lineStarts(in.data)
		for i := range found {
			in.place(&found[i], lines)
		}
		var p document.Problem
		if errors.As(err, &p) {
			in.place(&p, lines)
			err = p
		}
	}
	return text, append(in.problems, found...), err
}

// place gives a problem in the page its place in the file.
func (in opened) place(p *document.Problem, lines []int) {
	if line := int(p.Span.Line); 0 < line && line <= len(lines) {
		p.Span.Line, p.Column = in.page.Place(lines[line-1] + int(p.Column) - 1)
		p.EndLine, p.EndColumn = p.Span.Line, p.Column+1
	}
}

// responseHead returns the end of the headers that a saved response of a server begins
// with, and the charset that they name; 0 where there are none. Responses that lead
// elsewhere come with those that follow.
func responseHead(src []byte) (end int, charset string) {
	for {
		length, named := oneHead(src[end:])
		if length == 0 {
			return end, charset
		}
		end, charset = end+length, named
	}
}

// oneHead returns the length of one header, with the empty line that ends it.
//
// https://www.rfc-editor.org/rfc/rfc9112#section-2.1
func oneHead(src []byte) (length int, charset string) {
	const longest = 64 << 10
	for line := range bytes.Lines(src[:min(len(src), longest)]) {
		text := strings.TrimSpace(string(line))
		name, value, isField := strings.Cut(text, ":")
		switch {
		case length == 0 && !isStatusLine(text), length > 0 && text != "" && !isField:
			return 0, ""
		case text == "":
			return length + len(line), charset
		case strings.EqualFold(name, "Content-Type"):
			if _, parameters, err := mime.ParseMediaType(value); err == nil {
				charset = parameters["charset"]
			}
		}
		length += len(line)
	}
	return 0, ""
}

// isStatusLine reports the first line of a response: "HTTP/1.1 200 OK".
func isStatusLine(line string) bool {
	fields := strings.Fields(line)
	return len(fields) > 1 && strings.HasPrefix(fields[0], "HTTP/") &&
		len(fields[1]) == len("200") && strings.Trim(fields[1], "0123456789") == ""
}

// saved is how a page is read that was saved with its parts; nil for any other input.
// The text is what was made of the bytes of the page, line by line.
func (in opened) saved(text string) *webpage.Saved {
	if in.page == nil {
		return nil
	}
	from, to := lineStarts(in.page.HTML), lineStarts([]byte(text))
	return &webpage.Saved{Address: in.page.Address, Parts: in.page.Parts,
		At: func(offset int32) (string, int32, int32) {
			i, found := slices.BinarySearch(to, int(offset))
			if !found {
				i--
			}
			i = min(i, len(from)-1)
			line, column := in.page.Place(min(from[i]+int(offset)-to[i], len(in.page.HTML)))
			return "", line, column
		},
	}
}

// lineStarts returns where the lines of a text begin, whose ends are written in any way.
func lineStarts(src []byte) []int {
	starts := []int{0}
	for i, c := range src {
		if c == '\n' || c == '\r' && (i+1 == len(src) || src[i+1] != '\n') {
			starts = append(starts, i+1)
		}
	}
	return starts
}
