package mhtml

import (
	"encoding/base64"
	"strings"
)

// decode undoes the transfer encoding of a part. It returns the offset from which on
// that is broken, or -1.
//
// https://www.rfc-editor.org/rfc/rfc2045#section-6
func (f *file) decode(p *part, page *Page) (broken int) {
	page.places = places{lines: f.lines}
	switch strings.ToLower(p.head.Get("Content-Transfer-Encoding")) {
	case "quoted-printable":
		page.quotedPrintable(f.src, p.section)
	case "base64":
		return page.base64(f.src, p.section)
	default:
		page.HTML = f.src[p.from:p.to]
		page.places.add(0, p.from, 1, 1)
	}
	return -1
}

// quotedPrintable undoes an encoding in which "=C3" is a byte and "=" at the end of a
// line hides that. What is neither stands for itself.
//
// https://www.rfc-editor.org/rfc/rfc2045#section-6.7
func (page *Page) quotedPrintable(src []byte, s section) {
	out := make([]byte, 0, s.to-s.from)
	plain := false // the last byte was written as it is
	for at := s.from; at < s.to; {
		c := src[at]
		if c != '=' {
			if !plain {
				page.places.add(len(out), at, 1, 1)
			}
			out, at, plain = append(out, c), at+1, true
			continue
		}
		plain = false
		if length := softBreak(src[at:s.to]); length > 0 {
			at += length
			continue
		}
		page.places.add(len(out), at, 1, len("=C3"))
		if high, low := hexAt(src, at+1, s.to), hexAt(src, at+2, s.to); high >= 0 && low >= 0 {
			out, at = append(out, byte(high<<4|low)), at+len("=C3")
			continue
		}
		out, at = append(out, '='), at+1
	}
	page.HTML = out
}

// softBreak returns the length of an end of a line that is none in the text, or 0.
func softBreak(src []byte) int {
	for i := 1; i < len(src); i++ {
		switch src[i] {
		case ' ', '\t', '\r':
		case '\n':
			return i + 1
		default:
			return 0
		}
	}
	return len(src)
}

func hexAt(src []byte, at, end int) int {
	if at >= end {
		return -1
	}
	switch c := src[at]; {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}

// base64 undoes an encoding of three bytes in four letters, in lines.
//
// https://www.rfc-editor.org/rfc/rfc2045#section-6.8
func (page *Page) base64(src []byte, s section) (broken int) {
	letters, broken := make([]byte, 0, s.to-s.from), -1
	fresh := true // a line begins
letters:
	for at := s.from; at < s.to; at++ {
		switch c := src[at]; {
		case c == '\n':
			fresh = true
		case c <= ' ' || c == '=':
		case 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '+', c == '/':
			if fresh {
				page.places.add(len(letters)*3/4, at, 3, 4)
				fresh = false
			}
			letters = append(letters, c)
		default:
			broken = at
			break letters
		}
	}
	if len(letters)%4 == 1 { // which is less than a byte
		letters = letters[:len(letters)-1]
	}
	page.HTML = make([]byte, base64.RawStdEncoding.DecodedLen(len(letters)))
	n, _ := base64.RawStdEncoding.Decode(page.HTML, letters) // all of them are letters of it
	page.HTML = page.HTML[:n]
	return broken
}
