package source

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// The parser makes a tree of the names of tags, and reads all else byte by byte. What it
// does not decide by is not given to it: most attributes, and the text of scripts and
// styles. The tree gets them from the source with the numbers of its tags (number.go).

// isBare reports a start tag that the parser may get without its attributes: they are in
// the tree just as in the source.
func isBare(z *tokenizer, raw string) bool {
	const most = 32 // attributes, as each is looked for among those before it
	return z.attrs <= most && !decides(z.name) && strings.IndexByte(raw, '&') < 0
}

// decides reports the elements whose attributes the parser compares or copies. It
// compares those of links as well, but never has two of these open.
//
// https://html.spec.whatwg.org/multipage/parsing.html#push-onto-the-list-of-active-formatting-elements
func decides(tag string) bool {
	switch tag {
	case "html", "head", "body", "input", "image":
		return true
	}
	return tag != "a" && htmlelement.Formatting(tag)
}

// copyTag copies a start tag, with its number if there are to be marks.
func (s *scanner) copyTag(e openTag) {
	number := len(s.tags)
	s.tags = append(s.tags, int32(e.at))
	name := strings.IndexAny(e.raw, " \t\n\r\f/>") // longer here than its name if it holds zeros
	if name < 0 {
		name = len(e.raw)
	}
	s.html = append(s.html, e.raw[:name]...)
	if s.marks {
		s.html = append(s.html, " "+mark+"="...)
		s.html = strconv.AppendInt(s.html, int64(number), 10)
		s.html = append(s.html, ' ')
	}
	if s.bare && !e.foreign {
		s.html = append(s.html, '>')
	} else {
		s.html = append(s.html, e.raw[name:]...)
	}
	if !s.verbatim && !e.foreign && (e.tag == "script" || e.tag == "style") {
		s.codeAt = e.at + len(e.raw)
	}
}

// text copies text, unless it is that of a script or style.
func (s *scanner) text(t textPlace) {
	s.texts = append(s.texts, t)
	if s.codeAt == int(t.from) {
		s.codes = append(s.codes, t)
	} else {
		s.addText(s.src[t.from:t.to])
	}
}
