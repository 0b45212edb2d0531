package parser

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// signatures are the first bytes of files that people take for text.
var signatures = []struct{ start, name string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a zip archive, perhaps a Word or OpenDocument file"},
	{"\xd0\xcf\x11\xe0", "an old Word file"},
	{"\x89PNG", "an image"},
	{"\xff\xd8\xff", "an image"},
	{"GIF8", "an image"},
	{"\x1f\x8b", "a compressed file"},
}

const convertFirst = "convert it to text in UTF-8 first"

// decode turns the bytes of an input into the text that readers expect: valid
// UTF-8 without a byte order mark, lines ended by LF. Where the bytes are not
// plain UTF-8, the problem names what they were taken for.
func decode(src []byte, opts Options) (string, *document.Problem, error) {
	for _, s := range signatures {
		if bytes.HasPrefix(src, []byte(s.start)) {
			return "", nil, refuse(src, 0, "binary", "this is "+s.name+", not text", convertFirst)
		}
	}
	text, found, err := characters(src, opts)
	if err != nil {
		return "", nil, err
	}
	if i := strings.IndexByte(text, 0); i >= 0 {
		return "", nil, refuse([]byte(text), i, "binary", "there is a zero byte: this is not text", zeroHint(text))
	}
	if strings.TrimSpace(text) == "" {
		return "", nil, document.Problem{Severity: document.Error, Code: "empty",
			Message: "there is no text in it", Hint: "name a file that holds a publication"}
	}
	if strings.Contains(text, "\r") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	return text, found, nil
}

// zeroHint is what to do with text that holds zero bytes. In UTF-16, nearly
// every other byte of tags and of Latin text is one.
func zeroHint(text string) string {
	start := text[:min(len(text), head)]
	var zeros [2]int
	for i := range len(start) {
		if start[i] == 0 {
			zeros[i%2]++
		}
	}
	switch few, many := len(start)/50, len(start)/4; {
	case zeros[0] > many && zeros[1] <= few:
		return "it looks like UTF-16: name that with --charset utf-16be"
	case zeros[1] > many && zeros[0] <= few:
		return "it looks like UTF-16: name that with --charset utf-16le"
	}
	return convertFirst
}

// characters reads bytes as the charset that was asked for; else as that of
// their byte order mark; else as UTF-8, if all of them are; else as what the
// page declares, if they fit; and else as windows-1252.
func characters(src []byte, opts Options) (string, *document.Problem, error) {
	name, length := marked(src)
	switch {
	case opts.Charset != "":
		return asked(src, opts.Charset)
	case length == 2:
		c, _ := findCoding(name)
		text, clean := c.decode(src[length:])
		return text, doubtful(readAs(src, 0, name, ", as its byte order mark says"), clean), nil
	}
	src = src[length:]
	i := firstInvalid(src)
	if i < 0 || bytes.IndexByte(src, 0) >= 0 {
		return string(src), nil, nil
	}
	if opts.mayDeclare() {
		if c, ok := declared(src); ok && c.decoder != nil && !strings.HasPrefix(c.name, "utf-16") {
			if text, clean := c.decode(src); clean {
				return text, readAs(src, i, c.name, ", as it says itself"), nil
			}
		}
	}
	return western(src, i)
}

// mayDeclare reports whether the input may be in a format whose texts declare
// their charset.
func (o Options) mayDeclare() bool {
	format, _ := find(o.Format)
	return o.Format == "" || format.declaresCharset
}

// western reads bytes, of which the one at offset is not UTF-8, as
// windows-1252.
func western(src []byte, offset int) (string, *document.Problem, error) {
	c, _ := findCoding("windows-1252")
	if text, ok := mixed(src, c); ok {
		p := readAs(src, offset, "UTF-8 and windows-1252",
			fmt.Sprintf(": bytes such as this 0x%02X are not UTF-8, others are", src[offset]))
		p.Severity = document.Warning
		return text, p, nil
	}
	if i := undefined(src); i >= 0 {
		const message = "the byte 0x%02X is not UTF-8, and 0x%02X further on is nothing in windows-1252"
		return "", nil, refuse(src, offset, "not-utf-8", fmt.Sprintf(message, src[offset], src[i]),
			"name what it is written in, for example: --charset windows-1251")
	}
	text, _ := c.decode(src)
	return text, readAs(src, offset, c.name, fmt.Sprintf(": the byte 0x%02X is not UTF-8", src[offset])), nil
}

// asked reads bytes as the charset that the user named.
func asked(src []byte, name string) (string, *document.Problem, error) {
	c, ok := findCoding(name)
	if !ok {
		return "", nil, unknownCharset(name)
	}
	if c.decoder == nil {
		src = bytes.TrimPrefix(src, []byte("\ufeff"))
		if i := firstInvalid(src); i >= 0 {
			return "", nil, refuse(src, i, "not-utf-8",
				fmt.Sprintf("the byte 0x%02X is not UTF-8", src[i]), "leave --charset out, or name another one")
		}
		return string(src), nil, nil
	}
	text, clean := c.decode(src)
	return text, doubtful(readAs(src, 0, c.name, ", as asked for"), clean), nil
}

// doubtful makes a loss of bytes that mean nothing in the charset.
func doubtful(p *document.Problem, clean bool) *document.Problem {
	if !clean {
		p.Severity, p.Loss = document.Warning, true
		p.Message += "; some of its bytes mean nothing in that and became \ufffd"
	}
	return p
}

// firstInvalid returns the offset of the first byte that is not UTF-8, or -1.
func firstInvalid(src []byte) int {
	if utf8.Valid(src) {
		return -1
	}
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// refuse returns the problem at an offset of src that makes it unreadable.
func refuse(src []byte, offset int, code, message, hint string) error {
	return document.Problem{
		Span: spanAt(src, offset), Severity: document.Error, Code: code, Message: message, Hint: hint,
	}
}

// spanAt is the place of one byte.
func spanAt(src []byte, offset int) document.Span {
	before := src[:offset]
	line := int32(1 + bytes.Count(before, []byte{'\n'}))
	column := int32(offset - bytes.LastIndexByte(before, '\n'))
	return document.Span{Line: line, Column: column, EndLine: line, EndColumn: column + 1}
}
