package annotation

import "strings"

// Tag is an HTML tag.
type Tag struct {
	Name       string // as it is written
	Close      bool   // </name>
	SelfClosed bool   // <name/>
	Attributes []Attribute
}

// Attribute is an attribute of a [Tag]; character references in its value are
// not resolved.
type Attribute struct{ Name, Value string }

// Get returns the value of an attribute.
func (t *Tag) Get(name string) (value string, ok bool) {
	for _, a := range t.Attributes {
		if a.Name == name {
			return a.Value, true
		}
	}
	return "", false
}

// ScanTag reads a tag, by the rules of CommonMark
// (https://spec.commonmark.org/0.31.2/#raw-html), from the start of s and
// returns its length.
func ScanTag(s string) (tag Tag, length int, ok bool) {
	p := tagScanner{s, 1}
	if s == "" || s[0] != '<' {
		return tag, 0, false
	}
	tag.Close = p.take('/')
	if tag.Name = p.name(); tag.Name == "" {
		return tag, 0, false
	}
	for {
		blank := p.blank()
		switch {
		case p.take('>'):
			return tag, p.pos, true
		case tag.Close:
			return tag, 0, false
		case p.take('/'):
			tag.SelfClosed = p.take('>')
			return tag, p.pos, tag.SelfClosed
		case !blank:
			return tag, 0, false
		}
		a, ok := p.attribute()
		if !ok {
			return tag, 0, false
		}
		tag.Attributes = append(tag.Attributes, a)
	}
}

type tagScanner struct {
	s   string
	pos int
}

// take skips c, if it comes next.
func (p *tagScanner) take(c byte) bool {
	if p.pos < len(p.s) && p.s[p.pos] == c {
		p.pos++
		return true
	}
	return false
}

func (p *tagScanner) blank() bool {
	start := p.pos
	for p.pos < len(p.s) && strings.IndexByte(" \t\n", p.s[p.pos]) >= 0 {
		p.pos++
	}
	return p.pos > start
}

func (p *tagScanner) name() string {
	start := p.pos
	for p.pos < len(p.s) && (IsLetter(p.s[p.pos]) || p.pos > start && (p.s[p.pos] == '-' || isDigit(p.s[p.pos]))) {
		p.pos++
	}
	return p.s[start:p.pos]
}

func (p *tagScanner) attribute() (a Attribute, ok bool) {
	n := attributeName(p.s[p.pos:])
	if n == 0 {
		return a, false
	}
	a.Name = p.s[p.pos : p.pos+n]
	p.pos += n
	end := p.pos
	p.blank()
	if !p.take('=') {
		p.pos = end
		return a, true
	}
	p.blank()
	a.Value, ok = p.value()
	return a, ok
}

func (p *tagScanner) value() (string, bool) {
	for _, quote := range `"'` {
		if p.take(byte(quote)) {
			end := strings.IndexByte(p.s[p.pos:], byte(quote))
			if end < 0 {
				return "", false
			}
			p.pos += end + 1
			return p.s[p.pos-end-1 : p.pos-1], true
		}
	}
	start := p.pos
	for p.pos < len(p.s) && p.s[p.pos] > ' ' && strings.IndexByte("\"'=<>`", p.s[p.pos]) < 0 {
		p.pos++
	}
	return p.s[start:p.pos], p.pos > start
}

// attributeName returns the length of the attribute name at the start of s, see
// https://spec.commonmark.org/0.31.2/#attribute-name.
func attributeName(s string) int {
	n := 0
	for n < len(s) && (nameStart(s[n]) || n > 0 && (isDigit(s[n]) || s[n] == '.' || s[n] == '-')) {
		n++
	}
	return n
}

func nameStart(c byte) bool { return IsLetter(c) || c == '_' || c == ':' }

// IsLetter reports whether c is an ASCII letter.
func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
