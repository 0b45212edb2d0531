package parser

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/stemmadocs/stemma/document"
)

// tellTwiceEncoded warns of text that was in UTF-8, was read as windows-1252 and
// written again: "Itâ€™s". src is what the document was read from.
func tellTwiceEncoded(doc *document.Document, src string) {
	if !mayBeTwice(src) {
		return
	}
	var found misread
	found.text(doc.Meta.Title, document.Span{})
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Text:
			found.text(n.Text, n.Span)
		case *document.Image:
			found.text(n.Alt, n.Span)
		}
		return true
	})
	if found.count > 0 {
		doc.Problems.Add(found.problem())
	}
}

// mayBeTwice looks fast for what such texts have. Most texts have nothing of it.
func mayBeTwice(src string) bool {
	for _, sign := range [...]string{"Ã", "Â", "â", "Ð", "ð", "&Atilde;", "&Acirc;", "&acirc;", `\u00`} {
		if strings.Contains(src, sign) {
			return true
		}
	}
	return false
}

// misread is the characters that were misread, and the first of them.
type misread struct {
	count       int
	wrong       string // the word that the first is in
	right       string // what it was
	at          document.Span
	again       bool // what it was is misread itself
	westernized bool // the characters are those of windows-1252
}

// text looks at one text.
func (m *misread) text(s string, at document.Span) {
	before := ' '
	for i, r := range s {
		if isLead(r) {
			if n := misreadAt(s[i:], before); n > 0 {
				if m.count == 0 {
					m.note(s, i, at)
				}
				m.count++
			}
		}
		before = r
	}
}

// isLead reports what the first byte of a character became that the languages of the
// West have.
func isLead(r rune) bool {
	switch r {
	case 'Ã', 'Â', 'â', 'Ð', 'Ñ', 'ð', 'Å', 'Ä', 'Î', 'Ï':
		return true
	}
	return false
}

// misreadAt returns the length of a character that was misread, which s starts with,
// and 0 for other text: an accented capital at the end of a quotation.
func misreadAt(s string, before rune) int {
	lead, length := utf8.DecodeRuneInString(s)
	first, _ := byteOf(lead)
	bytes := []byte{first}
	sure := false
	for want := sequence(first); len(bytes) < want; {
		r, size := utf8.DecodeRuneInString(s[length:])
		b, ok := byteOf(r)
		if !ok || b < 0x80 || b > 0xBF {
			return 0
		}
		sure = sure || unicode.IsControl(r) || !follows(r)
		bytes = append(bytes, b)
		length += size
	}
	switch r, _ := utf8.DecodeRune(bytes); {
	case r == utf8.RuneError, len(bytes) < 2:
		return 0
	case len(bytes) == 2 && lead != 'Ã' && lead != 'Â' && !unicode.IsControl(second(s)):
		return 0 // letters of other languages before a sign
	case !sure && unicode.IsUpper(before):
		return 0
	}
	return length
}

func second(s string) rune {
	_, size := utf8.DecodeRuneInString(s)
	r, _ := utf8.DecodeRuneInString(s[size:])
	return r
}

// follows reports characters that may come after any letter.
func follows(r rune) bool { return strings.ContainsRune("‘’“”„…–—«»·°\u00a0", r) }

// sequence returns how many bytes a character has that starts with b.
func sequence(b byte) int {
	switch {
	case b >= 0xF0:
		return 4
	case b >= 0xE0:
		return 3
	}
	return 2
}

// byteOf returns the byte that was read as r.
func byteOf(r rune) (byte, bool) {
	if b, ok := charmap.Windows1252.EncodeRune(r); ok {
		return b, true
	}
	return byte(r), r >= 0x80 && r < 0xA0 // as browsers do not read it, but programs do
}

// note keeps the first word.
func (m *misread) note(s string, at int, span document.Span) {
	from := strings.LastIndexFunc(s[:at], unicode.IsSpace) + 1
	to := len(s)
	if i := strings.IndexFunc(s[at:], func(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }); i >= 0 {
		to = at + i
	}
	const longest = 40
	if to-from > longest {
		from, to = at, min(to, at+longest)
	}
	m.wrong = strings.ToValidUTF8(s[from:to], "")
	var right []byte
	for _, r := range m.wrong {
		b, ok := byteOf(r)
		if !ok {
			right = utf8.AppendRune(right, r)
			continue
		}
		right = append(right, b)
		m.westernized = m.westernized || r > 0xFF
	}
	m.right, m.at = strings.ToValidUTF8(string(right), "\uFFFD"), span
	var again misread
	if !m.again {
		again.again = true
		again.text(m.right, span)
		m.again = again.count > 0
	}
}

func (m *misread) problem() document.Problem {
	charset := "ISO-8859-1"
	if m.westernized {
		charset = "windows-1252"
	}
	what := "characters look"
	if m.count == 1 {
		what = "character looks"
	}
	hint := "mend them in the source; where all of it is so: iconv -f UTF-8 -t " + charset + " FILE"
	if m.again {
		hint += ", twice"
	}
	return document.Problem{Span: m.at, Severity: document.Warning, Code: "twice-encoded",
		Hint: hint, Message: fmt.Sprintf("%d %s as if UTF-8 had been read as %s: %q for %q",
			m.count, what, charset, m.wrong, m.right)}
}
