package paper

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser/role"
)

// How long a line of an address is, in bytes, and how many such lines belong to
// the one that shows that they are an address.
const (
	longestContact = 60
	mostContacts   = 8
)

// contacts makes one block of the lines of an address and of what is with it, a
// line each: at least three, of which one shows what they are.
func (r *reader) contacts() {
	for i := 0; i < len(r.blocks); i++ {
		if !isContact(&r.blocks[i]) {
			continue
		}
		from := i
		for from > 0 && i-from < mostContacts && isContactLine(&r.blocks[from-1]) {
			from--
		}
		if from < i && len(strings.Fields(r.blocks[from].text())) == 1 {
			from++ // "Enquiries" may be a heading
		}
		to := i + 1
		for to < len(r.blocks) && isContact(&r.blocks[to]) {
			to++
		}
		if to-from > 2 {
			r.join(from, to)
			i = from
		}
	}
}

// join makes one block of several, each a line.
func (r *reader) join(from, to int) {
	b := &r.blocks[from]
	b.lines = slices.Clone(b.lines)
	for i := from + 1; i < to; i++ {
		b.lines = append(b.lines, r.blocks[i].lines...)
	}
	b.broken = true
	r.blocks = slices.Delete(r.blocks, from+1, to)
}

// isContact reports a line that shows an address or how to call somebody.
func isContact(b *block) bool {
	text, ok := b.short(longestContact)
	if !ok || b.kind != paragraph || strings.HasSuffix(text, ".") {
		return false
	}
	key, _, field := strings.Cut(text, ":")
	switch strings.ToLower(key) {
	case "tel", "telephone", "phone", "mobile", "fax", "textphone", "email", "e-mail", "website":
		return field
	}
	return isAddress(text) && strings.ContainsFunc(text, unicode.IsDigit) || strings.ContainsRune(text, '@')
}

// isContactLine reports a line that can be part of an address: names, or a
// number and a street.
func isContactLine(b *block) bool {
	text, ok := b.short(longestContact)
	if !ok || b.kind != paragraph || prose.EndsInMark(text) && !strings.HasSuffix(text, ",") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	return len(strings.Fields(text)) < 7 && (unicode.IsDigit(first) || role.IsName(text))
}
