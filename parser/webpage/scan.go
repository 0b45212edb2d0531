package webpage

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

const (
	// maxDepth is how deep elements may nest. The parser refuses 512, some of
	// which it adds itself.
	maxDepth = 256
	// maxFormatting is how many formatting elements may be open at a place. The
	// parser opens each of them anew in every block that follows.
	maxFormatting = 16
)

// mark is the name of the attribute that carries the number of a start tag
// through the parser. No author writes it: it stands first, so it is ours.
const mark = "@"

// scanned is a source prepared for the parser.
type scanned struct {
	html []byte
	places
	problems []document.Problem
}

// scanner goes once through the tags of a source.
type scanner struct {
	scanned
	src        string
	limit      int
	open       []string       // elements, but for those that are dropped
	formatting int            // how many formatting elements are active
	dropped    map[string]int // start tags whose end tags must go as well
	seen       map[string]bool
}

// scan copies a source, giving each start tag its number, and leaves out the
// tags that would nest deeper than limit or multiply.
func scan(src string, limit int, locate Locator) scanned {
	s := &scanner{src: src, limit: limit, dropped: map[string]int{}, seen: map[string]bool{}}
	s.lines, s.locate = lineStarts(src), locate
	s.html = make([]byte, 0, len(src)+len(src)/8)
	z := html.NewTokenizer(strings.NewReader(src))
	at := 0
	for {
		kind := z.Next()
		raw := z.Raw()
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			s.startTag(name, raw, at)
		case html.EndTagToken:
			name, _ := z.TagName()
			s.endTag(string(name), raw)
		case html.TextToken:
			s.texts = append(s.texts, textPlace{tag: int32(len(s.tags)), from: int32(at), to: int32(at + len(raw))})
			s.html = append(s.html, raw...)
		default:
			s.html = append(s.html, raw...)
		}
		at += len(raw)
		if kind == html.ErrorToken {
			return s.scanned
		}
	}
}

func (s *scanner) startTag(name []byte, raw []byte, at int) {
	tag := intern(name)
	switch {
	case (tag == "html" || tag == "head" || tag == "body") && s.seen[tag]:
		return // the parser would look through all their attributes for each
	case tag == "frameset" || tag == "frame":
		s.report(at, len(raw), document.Warning, "unsupported-html", "a <"+tag+"> is left out; frames are not read", "name the pages themselves")
		return
	}
	s.seen[tag] = true
	s.whole = s.whole || tag == "html" || tag == "body" || tag == "head" || tag == "title"
	if !void(tag) {
		s.impliedEnds(tag)
		if len(s.open) >= s.limit || isFormatting(tag) && s.formatting >= maxFormatting {
			s.drop(tag, at, len(raw))
			return
		}
		s.open = append(s.open, tag)
		if isFormatting(tag) {
			s.formatting++
		}
	}
	s.html = append(s.html, raw[:1+len(name)]...)
	s.html = append(s.html, " "+mark+"="...)
	s.html = strconv.AppendInt(s.html, int64(len(s.tags)), 10)
	s.html = append(s.html, raw[1+len(name):]...)
	s.tags = append(s.tags, int32(at))
}

// drop leaves out a start tag.
func (s *scanner) drop(tag string, at, length int) {
	s.dropped[tag]++
	const code = "too-deep"
	if s.seen[code] {
		return
	}
	s.seen[code] = true
	s.report(at, length, document.Warning, code, fmt.Sprintf("elements nest deeper than %d, or formatting is never closed; from this <%s> on such tags are left out, their text is kept", s.limit, tag),
		"close the elements that are open")
}

func (s *scanner) endTag(tag string, raw []byte) {
	if s.dropped[tag] > 0 {
		s.dropped[tag]--
		return
	}
	s.html = append(s.html, raw...)
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.open[i] == tag {
			s.close(i)
			return
		}
	}
	if isFormatting(tag) && s.formatting > 0 {
		s.formatting-- // one that outlived the block it was opened in
	}
}

// close ends the element at place i; what is open in it ends as well, but
// formatting stays active.
func (s *scanner) close(i int) {
	if isFormatting(s.open[i]) {
		s.formatting--
		s.open = slices.Delete(s.open, i, i+1)
		return
	}
	s.open = s.open[:i]
}

// impliedEnds closes the elements that the start of a tag ends.
func (s *scanner) impliedEnds(tag string) {
	ends, scope := impliedEnds(tag)
	if len(ends) == 0 {
		return
	}
	for i := len(s.open) - 1; i >= 0; i-- {
		switch {
		case slices.Contains(ends, s.open[i]):
			s.open = s.open[:i]
			return
		case slices.Contains(scope, s.open[i]):
			return
		}
	}
}

func (s *scanner) report(at, length int, severity document.Severity, code, message, hint string) {
	s.problems = append(s.problems, document.Problem{
		Span: s.span(int32(at), int32(at+length)), Severity: severity, Loss: severity != document.Info, Code: code, Message: message, Hint: hint})
}
