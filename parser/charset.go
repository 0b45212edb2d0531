package parser

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"

	"github.com/stemmadocs/stemma/document"
)

// coding is a way to turn bytes into text.
type coding struct {
	name    string
	decoder encoding.Encoding // nil for UTF-8
}

// CheckCharset returns an error where no charset is known by that name.
func CheckCharset(name string) error {
	if _, ok := findCoding(name); !ok {
		return plain(unknownCharset(name))
	}
	return nil
}

// findCoding returns the charset of a name that browsers know.
func findCoding(name string) (c coding, ok bool) {
	e, name := charset.Lookup(name)
	switch name {
	case "", "replacement", "x-user-defined": // the last two are no way to write a text
		return coding{}, false
	case "utf-8":
		e = nil
	}
	return coding{name, e}, true
}

func unknownCharset(name string) document.Problem {
	return document.Problem{Severity: document.Error, Code: "unknown-charset",
		Message: fmt.Sprintf("unknown charset %q", name),
		Hint:    "use a name such as utf-8, windows-1252, iso-8859-2 or utf-16le"}
}

// plain is a problem with what was asked for as an error that has no place.
func plain(p document.Problem) error { return errors.New(p.Message + "; " + p.Hint) }

// decode returns the text of src, which is not in UTF-8, and whether all of its
// bytes mean something in the charset.
func (c coding) decode(src []byte) (text string, clean bool) {
	out, err := c.decoder.NewDecoder().Bytes(src)
	return strings.TrimPrefix(string(out), "\ufeff"), err == nil && !bytes.ContainsRune(out, utf8.RuneError)
}

// marked returns the charset that a byte order mark names, and its length.
func marked(src []byte) (name string, length int) {
	switch {
	case bytes.HasPrefix(src, []byte("\xef\xbb\xbf")):
		return "utf-8", 3
	case bytes.HasPrefix(src, []byte("\xff\xfe")):
		return "utf-16le", 2
	case bytes.HasPrefix(src, []byte("\xfe\xff")):
		return "utf-16be", 2
	}
	return "", 0
}

// wide returns the charset of bytes that look like UTF-16 without a byte order mark:
// of tags and of Latin text, nearly every other byte is zero.
func wide(src []byte) (coding, bool) {
	start := src[:min(len(src), head)]
	var zeros [2]int
	for i, c := range start {
		if c == 0 {
			zeros[i%2]++
		}
	}
	name := ""
	switch few, many := len(start)/50, len(start)/4; {
	case zeros[0] > many && zeros[1] <= few:
		name = "utf-16be"
	case zeros[1] > many && zeros[0] <= few:
		name = "utf-16le"
	default:
		return coding{}, false
	}
	return findCoding(name)
}

// head is how much of a page is looked at for the charset that it declares.
const head = 8 << 10

// declared returns the charset that a page declares. It is not
// [charset.DetermineEncoding], which does not part that from a guess, and reads
// no XML declaration, no meta tag without http-equiv and no more than 1 KB.
func declared(src []byte) (coding, bool) {
	src = src[:min(len(src), head)]
	if c, ok := findCoding(xmlEncoding(src)); ok {
		return c, true
	}
	for z := html.NewTokenizer(bytes.NewReader(src)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return coding{}, false
		case html.StartTagToken, html.SelfClosingTagToken:
			if tag, more := z.TagName(); string(tag) == "meta" && more {
				if c, ok := findCoding(metaCharset(z)); ok {
					return c, true
				}
			}
		}
	}
}

// metaCharset returns the charset of the meta tag that z is at.
func metaCharset(z *html.Tokenizer) string {
	var content string
	for {
		key, value, more := z.TagAttr()
		switch string(key) {
		case "charset":
			return string(value)
		case "content":
			content = strings.ToLower(string(value))
		}
		if !more {
			break
		}
	}
	_, name, _ := strings.Cut(content, "charset=")
	name, _, _ = strings.Cut(name, ";")
	return strings.Trim(name, " \t\n\"'")
}

// xmlEncoding returns what an XML declaration names.
func xmlEncoding(src []byte) string {
	if !bytes.HasPrefix(src, []byte("<?xml")) {
		return ""
	}
	declaration, _, _ := bytes.Cut(src, []byte("?>"))
	_, value, _ := bytes.Cut(declaration, []byte("encoding="))
	if len(value) < 2 {
		return ""
	}
	name, _, _ := bytes.Cut(value[1:], value[:1])
	return string(name)
}

// mixed decodes src, most of which is UTF-8, and takes the bytes that are not
// for windows-1252. It reports whether that is what src looks like: there are
// at least as many characters of UTF-8 as bytes that are none.
func mixed(src []byte, western coding) (string, bool) {
	var b strings.Builder
	b.Grow(len(src) + len(src)/16)
	odd, proper := 0, 0
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			odd++
			text, _ := western.decode(src[i : i+1])
			b.WriteString(text)
		case n > 1:
			proper++
			fallthrough
		default:
			b.Write(src[i : i+n])
		}
		i += n
	}
	return b.String(), proper >= odd
}

// undefined returns the offset of the first byte that means nothing in
// windows-1252, and -1.
func undefined(src []byte) int {
	for i, c := range src {
		switch c {
		case 0x81, 0x8D, 0x8F, 0x90, 0x9D:
			return i
		}
	}
	return -1
}

// readAs reports the charset that a text was read in, where it is not plain
// UTF-8.
func readAs(src []byte, offset int, name, why string) *document.Problem {
	return &document.Problem{Span: spanAt(src, offset), Severity: document.Info, Code: "charset",
		Message: "read as " + name + why, Hint: "where that is wrong, name the right one with --charset"}
}
