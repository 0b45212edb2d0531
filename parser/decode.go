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
	{"\xff\xfe", "text in UTF-16"},
	{"\xfe\xff", "text in UTF-16"},
}

// decode turns the bytes of an input into the text that readers expect: valid
// UTF-8 without a byte order mark, lines ended by LF.
func decode(src []byte) (string, error) {
	for _, s := range signatures {
		if bytes.HasPrefix(src, []byte(s.start)) {
			return "", refuse(src, 0, "binary", "this is "+s.name+", not text in UTF-8", "convert it to text in UTF-8 first")
		}
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if i := bytes.IndexByte(src, 0); i >= 0 {
		return "", refuse(src, i, "binary", "there is a zero byte: this is not text", "convert it to text in UTF-8 first")
	}
	if i := firstInvalid(src); i >= 0 {
		return "", refuse(src, i, "not-utf-8", fmt.Sprintf("the byte 0x%02X is not UTF-8", src[i]),
			"convert the file, for example with: iconv -f windows-1252 -t utf-8")
	}
	if len(bytes.TrimSpace(src)) == 0 {
		return "", document.Problem{Severity: document.Error, Code: "empty",
			Message: "there is no text in it", Hint: "name a file that holds a publication"}
	}
	text := string(src)
	if strings.Contains(text, "\r") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	return text, nil
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
	before := src[:offset]
	line := int32(1 + bytes.Count(before, []byte{'\n'}))
	column := int32(offset - bytes.LastIndexByte(before, '\n'))
	return document.Problem{
		Span:     document.Span{Line: line, Column: column, EndLine: line, EndColumn: column + 1},
		Severity: document.Error, Code: code, Message: message, Hint: hint,
	}
}
