package html

import (
	"html"
	"strings"
)

type token uint8

const (
	textToken token = iota
	startToken
	endToken
	commentToken
	doctypeToken
)

// scanner cuts raw HTML into tokens as a browser does
// (https://html.spec.whatwg.org/multipage/parsing.html#tokenization). It cannot
// fail: what is not markup is text.
//
// The tokenizer of golang.org/x/net/html would not do: it drops a tag that the
// text ends in, which is part of a document here, and takes what is in elements
// that are left out, such as <textarea>, for text. It is also slower, by 1.3 in
// BenchmarkScan. TestScanAsTokenizer holds the two to the same tokens elsewhere.
type scanner struct {
	src        string
	pos        int
	kind       token
	text       string            // of text and comments
	name       string            // of tags, in lower case
	attributes map[string]string // of start tags, by lower-case name, decoded
}

// next reads one token; it reports false at the end.
func (s *scanner) next() bool {
	if s.pos >= len(s.src) {
		return false
	}
	if s.src[s.pos] == '<' && s.markup() {
		return true
	}
	s.kind = textToken
	end := strings.IndexByte(s.src[s.pos+1:], '<')
	if end < 0 {
		end = len(s.src) - s.pos - 1
	}
	s.text = s.src[s.pos : s.pos+1+end]
	s.pos += 1 + end
	return true
}

// markup reads what begins with "<", if that is markup.
func (s *scanner) markup() bool {
	rest := s.src[s.pos+1:]
	switch {
	case strings.HasPrefix(rest, "!--"):
		s.comment(rest[3:])
	case len(rest) >= 8 && strings.EqualFold(rest[:8], "!doctype"):
		s.bogus(rest[1:])
		s.kind = doctypeToken
	case strings.HasPrefix(rest, "!"):
		s.bogus(rest[1:])
	case strings.HasPrefix(rest, "?"):
		s.bogus(rest)
	case strings.HasPrefix(rest, "/") && len(rest) > 1 && letter(rest[1]):
		s.pos += 2
		s.tag(endToken)
	case strings.HasPrefix(rest, "/") && len(rest) > 1:
		s.bogus(rest[1:])
	case rest != "" && letter(rest[0]):
		s.pos++
		s.tag(startToken)
	default:
		return false
	}
	return true
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// comment reads a comment; rest is what follows its "<!--".
func (s *scanner) comment(rest string) {
	s.kind = commentToken
	start := len(s.src) - len(rest)
	for _, empty := range [...]string{">", "->"} {
		if strings.HasPrefix(rest, empty) {
			s.text, s.pos = "", start+len(empty)
			return
		}
	}
	for i := 0; ; i++ {
		dash := strings.Index(rest[i:], "--")
		if dash < 0 {
			s.text, s.pos = rest, len(s.src)
			return
		}
		i += dash
		for _, end := range [...]string{"-->", "--!>"} {
			if strings.HasPrefix(rest[i:], end) {
				s.text, s.pos = rest[:i], start+i+len(end)
				return
			}
		}
	}
}

// bogus reads what browsers take for a comment: everything up to ">".
func (s *scanner) bogus(rest string) {
	s.kind = commentToken
	start := len(s.src) - len(rest)
	end := strings.IndexByte(rest, '>')
	if end < 0 {
		s.text, s.pos = rest, len(s.src)
		return
	}
	s.text, s.pos = rest[:end], start+end+1
}

// tag reads a tag from its name on. A tag that does not end is read as one
// that ends with the text.
func (s *scanner) tag(kind token) {
	s.kind = kind
	s.name = strings.ToLower(s.until(" \t\n\f/>"))
	s.attributes = nil
	for s.pos < len(s.src) {
		s.blank("/")
		if s.pos >= len(s.src) {
			return
		}
		if s.src[s.pos] == '>' {
			s.pos++
			return
		}
		s.attribute()
	}
}

func (s *scanner) attribute() {
	start := s.pos
	s.pos++ // a "=" here belongs to the name
	s.until(" \t\n\f/>=")
	name := strings.ToLower(s.src[start:s.pos])
	value := ""
	after := s.pos
	s.blank("")
	if s.pos < len(s.src) && s.src[s.pos] == '=' {
		s.pos++
		value = s.value()
	} else {
		s.pos = after
	}
	if _, repeated := s.attributes[name]; !repeated {
		if s.attributes == nil {
			s.attributes = map[string]string{}
		}
		s.attributes[name] = html.UnescapeString(value)
	}
}

func (s *scanner) value() string {
	s.blank("")
	if s.pos >= len(s.src) {
		return ""
	}
	quote := s.src[s.pos]
	if quote != '"' && quote != '\'' {
		return s.until(" \t\n\f>")
	}
	s.pos++
	value := s.until(string(quote))
	s.pos = min(s.pos+1, len(s.src))
	return value
}

// until reads up to the first of the given characters.
func (s *scanner) until(stop string) string {
	start := s.pos
	end := strings.IndexAny(s.src[start:], stop)
	if end < 0 {
		end = len(s.src) - start
	}
	s.pos = start + end
	return s.src[start:s.pos]
}

// blank skips white space and the given characters.
func (s *scanner) blank(more string) {
	for s.pos < len(s.src) && strings.IndexByte(" \t\n\f\r"+more, s.src[s.pos]) >= 0 {
		s.pos++
	}
}

// skip moves past the end tag of an element that is left out; its content
// is not markup. Without an end tag that is the end of the text.
func (s *scanner) skip(name string) {
	rest := s.src[s.pos:]
	for i := 0; ; i++ {
		tag := strings.Index(rest[i:], "</")
		if tag < 0 {
			s.pos = len(s.src)
			return
		}
		i += tag
		after := i + 2 + len(name)
		if after > len(rest) || !strings.EqualFold(rest[i+2:after], name) {
			continue
		}
		if after == len(rest) || strings.IndexByte(" \t\n\f/>", rest[after]) >= 0 {
			s.pos += after
			s.until(">")
			s.pos = min(s.pos+1, len(s.src))
			return
		}
	}
}
