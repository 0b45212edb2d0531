package source

import (
	"bytes"
	"unicode"

	"golang.org/x/net/html"
)

// scanner goes once through the tags of a source.
type scanner struct {
	scanned
	stack
	src      string
	limit    int
	marks    bool
	copies   int  // how many bytes formatting that is opened anew may still take
	skipping int  // templates that are being left out
	template int  // place of the last end tag of one
	textEnd  int  // where the last text ends in the copy
	verbatim bool // it has characters that the parser changes
	bare     bool // the parser may get the tag in hand without its attributes
	codeAt   int  // where the last script or style begins
	seen     map[string]bool
}

// look asks whether a tag or comment is a sign of what the caller looks for.
func (s *scanner) look(raw string, sign func(string) bool) {
	s.signed = s.signed || sign != nil && sign(raw)
}

// addText copies text. Where a tag between it and the text before was left
// out, the two must not become a tag or a character reference.
//
// https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
func (s *scanner) addText(raw string) {
	if n := len(s.html); n > 0 && n == s.textEnd {
		const longest = 32 // names of characters
		tail := s.html[max(0, n-longest):]
		if i := bytes.LastIndexAny(tail, "<&"); i >= 0 && isUnfinished(tail[i+1:]) {
			s.html = append(s.html[:n-len(tail)+i], html.EscapeString(string(tail[i:i+1]))+string(tail[i+1:])...)
		}
	}
	s.add(raw)
	s.textEnd = len(s.html)
}

// isUnfinished reports what may go on as the name of a tag or a character.
func isUnfinished(name []byte) bool {
	return !bytes.ContainsFunc(name, func(c rune) bool {
		return c != '#' && c != '/' && !unicode.IsLetter(c) && !unicode.IsDigit(c)
	})
}

func (s *scanner) add(raw string) {
	if s.skipping == 0 {
		s.html = append(s.html, raw...)
	}
}

// once reports the first problem of a kind.
func (s *scanner) once(at, length int, code, message, hint string) {
	if !s.seen[code] {
		s.seen[code] = true
		s.lose(at, length, code, message, hint)
	}
}

// lose reports that something of the source does not reach the tree.
func (s *scanner) lose(at, length int, code, message, hint string) {
	s.problems.Lose(s.span(int32(at), int32(at+length)), code, message, hint)
}
