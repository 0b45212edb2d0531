package parser

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// decode turns the bytes of an input into the text that readers expect: valid
// UTF-8 without a byte order mark or control characters, lines ended by LF. The
// problems name what the bytes were taken for, where they are not plain UTF-8, and
// what was left out of them.
func decode(src []byte, opts Options) (string, document.Problems, error) {
	text, found, err := characters(src, opts)
	if err != nil {
		return "", nil, err
	}
	if strings.TrimSpace(text) == "" {
		return "", nil, document.Problem{Severity: document.Error, Code: "empty",
			Message: "there is no text in it", Hint: "name a file that holds a publication"}
	}
	text, dropped, err := printable(text)
	if err != nil {
		return "", nil, err
	}
	text, unseen := visible(text)
	if strings.Contains(text, "\r") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	var problems document.Problems
	for _, p := range []*document.Problem{found, dropped, unseen} {
		if p != nil {
			problems.Add(*p)
		}
	}
	return text, problems, nil
}

// printable returns a text without control characters. So many of them are no text.
func printable(text string) (string, *document.Problem, error) {
	kept, controls := document.DropControls(text)
	if controls.Count() == 0 {
		return text, nil, nil
	}
	if mostlyControls(controls.Count(), len(text)) {
		return "", nil, notText([]byte(text), controls.First)
	}
	p := controls.Problem()
	p.Span = spanAt([]byte(text), controls.First)
	return kept, &p, nil
}

// visible returns a text without characters that no reader sees.
func visible(text string) (string, *document.Problem) {
	kept, invisible := document.DropInvisible(text)
	if invisible.Count == 0 {
		return text, nil
	}
	p := invisible.Problem()
	p.Span = spanAt([]byte(text), invisible.First)
	return kept, &p
}

// mostlyControls reports whether so many of the bytes of an input are control
// characters as only those of a program or an image are. Old printers' texts with
// letters that are struck twice have fewer.
func mostlyControls(controls, bytes int) bool { return controls > few && controls*4 >= bytes }

// few is how many control characters may be in the shortest text.
const few = 8

func notText(src []byte, offset int) error {
	return refuse(src, offset, "binary", "so many bytes are control characters that this is not text", convertFirst)
}

// controlsIn counts the control characters among bytes.
func controlsIn(src []byte) (first, count int) {
	for i, c := range src {
		if document.IsControl(c) {
			if count == 0 {
				first = i
			}
			count++
		}
	}
	return first, count
}

// characters reads bytes as the charset that was asked for; else as that of
// their byte order mark; else as UTF-16, if they look like that; else as UTF-8, if
// all of them are; else as what the page declares, if they fit; and else as
// windows-1252.
func characters(src []byte, opts Options) (string, *document.Problem, error) {
	name, length := marked(src)
	switch {
	case opts.Charset != "":
		return asked(src, opts.Charset)
	case opts.named != "":
		if text, found, ok := inNamed(src, opts.named); ok {
			return text, found, nil
		}
	}
	if length == 2 {
		c, _ := findCoding(name)
		text, clean := c.decode(src[length:])
		return text, doubtful(readAs(src, 0, name, ", as its byte order mark says"), clean), nil
	}
	src = src[length:]
	if c, ok := wide(src); ok && length == 0 {
		const short = 100 // a text of so few bytes may have its zeros by chance
		if text, clean := c.decode(src); clean || len(src) > short {
			return text, doubtful(readAs(src, 0, c.name, ": every other byte is zero"), clean), nil
		}
	}
	i := firstInvalid(src)
	if i < 0 {
		return string(src), nil, nil
	}
	if first, count := controlsIn(src); mostlyControls(count, len(src)) {
		return "", nil, notText(src, first)
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

// inNamed reads bytes as the charset that the header of their file names, if all of them
// mean something in that.
func inNamed(src []byte, name string) (string, *document.Problem, bool) {
	c, ok := findCoding(name)
	if !ok || c.decoder == nil {
		return "", nil, false
	}
	text, clean := c.decode(src)
	if !clean || text == string(src) {
		return text, nil, clean
	}
	return text, readAs(src, 0, c.name, ", as its header says"), true
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
