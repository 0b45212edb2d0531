package webpage

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

const (
	// maxDepth is how deep elements may nest. The parser refuses 512, some of
	// which it adds itself.
	maxDepth = 256
	// maxFormatting is how many formatting elements may be open at a place. The
	// parser opens each of them anew in every block that follows.
	maxFormatting = 16
	// maxDropped is how many elements that were left out for their depth are
	// remembered, for their end tags to go as well.
	maxDropped = 256
)

// mark is the name of the attribute that carries the number of a start tag
// through the parser. No author writes it: it stands first, so it is ours.
const mark = "@"

// scanned is a source prepared for the parser.
type scanned struct {
	html []byte
	places
	problems document.Problems
}

// scanner goes once through the tags of a source.
type scanner struct {
	scanned
	stack
	src      string
	limit    int
	marks    bool
	copies   int // how many bytes formatting that is opened anew may still take
	skipping int // templates that are being left out
	template int // place of the last end tag of one
	textEnd  int // where the last text ends in the copy
	seen     map[string]bool
}

// scan copies a source, giving each start tag its number if the parser is to
// carry them, and leaves out the tags that would nest deeper than limit or
// multiply.
func scan(src string, limit int, marks bool, locate Locator) scanned {
	s := &scanner{src: src, limit: limit, marks: marks, copies: len(src) + 64<<10, template: -2, seen: map[string]bool{}}
	s.size, s.lines, s.locate = len(src), lineStarts(src), locate
	s.html = make([]byte, 0, len(src)+64)
	most := strings.Count(src, "<") + 1
	s.tags, s.texts = make([]int32, 0, most), make([]textPlace, 0, most)
	z := cutter{src: src}
	for {
		z.cdata = s.foreign() >= 0
		kind := z.next()
		raw := src[z.from:z.to]
		switch kind {
		case html.ErrorToken:
			s.add(raw)
			return s.scanned
		case html.StartTagToken, html.SelfClosingTagToken:
			s.office = s.office || mayBeOffice(raw)
			if s.startTag(z.name, raw, z.from, kind == html.SelfClosingTagToken) {
				z.rawText = ""
			}
		case html.EndTagToken:
			s.endTag(z.name, raw)
		case html.TextToken:
			if s.skipping == 0 {
				s.texts = append(s.texts, textPlace{tag: int32(len(s.tags)), from: int32(z.from), to: int32(z.to)})
				s.addText(raw)
			}
		default:
			s.office = s.office || mayBeOffice(raw)
			s.add(raw)
		}
	}
}

// addText copies text. Where a tag between it and the text before was left
// out, the two must not become a tag or a character reference.
func (s *scanner) addText(raw string) {
	if n := len(s.html); n > 0 && n == s.textEnd {
		const longest = 32 // names of characters
		tail := s.html[max(0, n-longest):]
		if i := bytes.LastIndexAny(tail, "<&"); i >= 0 && isUnfinished(tail[i+1:]) {
			reference := map[byte]string{'<': "&lt;", '&': "&amp;"}[tail[i]]
			s.html = append(s.html[:n-len(tail)+i], reference+string(tail[i+1:])...)
		}
	}
	s.add(raw)
	s.textEnd = len(s.html)
}

// isUnfinished reports what may go on as the name of a tag or a character.
func isUnfinished(name []byte) bool {
	return !bytes.ContainsFunc(name, func(c rune) bool { return c != '#' && c != '/' && !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

func (s *scanner) add(raw string) {
	if s.skipping == 0 {
		s.html = append(s.html, raw...)
	}
}

// startTag copies a start tag, unless it is left out, and returns whether what
// follows holds tags in spite of the name of the element.
func (s *scanner) startTag(tag, raw string, at int, selfClosing bool) (tags bool) {
	if tag == "template" {
		s.openTemplate(raw, at)
	}
	if s.skipping > 0 || tag == "template" || s.superfluous(tag, raw, at) {
		return false
	}
	s.whole = s.whole || tag == "html" || tag == "body" || tag == "head" || tag == "title" && len(s.open) == 0
	e := openTag{tag: tag, raw: raw, at: at, foreign: s.foreign() >= 0}
	if e.foreign && htmlelement.EndsForeign(tag) {
		s.endAll(s.foreign())
		e.foreign = false
	}
	if e.foreign = e.foreign || tag == "svg" || tag == "math"; !e.foreign {
		s.impliedEnds(tag)
	}
	if htmlelement.Block(tag) && !e.foreign {
		s.limitFormatting(at, len(raw))
	}
	if !isVoid(tag) && !(e.foreign && selfClosing) {
		e.dropped = !s.fits(e, at)
		if !e.dropped || len(s.open) < s.limit+maxDropped {
			s.push(e)
		}
	}
	if !e.dropped {
		s.copyTag(raw, at)
	}
	return e.foreign || tag == "noscript"
}

// copyTag copies a start tag, with its number if there are to be marks.
func (s *scanner) copyTag(raw string, at int) {
	number := len(s.tags)
	s.tags = append(s.tags, int32(at))
	if !s.marks {
		s.add(raw)
		return
	}
	name := strings.IndexAny(raw, " \t\n\r\f/>") // which may be longer than it is here, if it holds zeros
	if name < 0 {
		name = len(raw)
	}
	s.html = append(s.html, raw[:name]...)
	s.html = append(s.html, " "+mark+"="...)
	s.html = strconv.AppendInt(s.html, int64(number), 10)
	s.html = append(s.html, ' ')
	s.html = append(s.html, raw[name:]...)
}

// superfluous reports tags that have no meaning at their place.
func (s *scanner) superfluous(tag, raw string, at int) bool {
	switch tag {
	case "html", "head", "body": // for each, the parser would look through the attributes of the first
		if s.seen[tag] {
			return true
		}
		s.seen[tag] = true
	case "frameset", "frame":
		s.report(at, len(raw), document.Warning, "unsupported-html", "a <"+tag+"> is left out; frames are not read", "name the pages themselves")
		return true
	case "form":
		return s.inside("form") >= 0
	}
	return false
}

// isVoid reports elements without content; the parser takes an image for an
// img.
func isVoid(tag string) bool { return htmlelement.Void(tag) || tag == "image" }

func isHeading(tag string) bool { return htmlelement.HeadingLevel(tag) > 0 }

// impliedEnds ends what the start of a tag ends.
func (s *scanner) impliedEnds(tag string) {
	block := htmlelement.Block(tag)
	if block && tag != "hr" && tag != "option" && tag != "optgroup" {
		if i := s.find("select"); i >= 0 {
			s.endAll(i)
		}
	}
	if tag == "a" || tag == "nobr" {
		if i := s.activeAt(tag); i >= 0 {
			s.endFormatting(i, "")
		}
		return
	}
	if i := s.endedBy(tag); i >= 0 {
		s.endInner(i)
		s.pop(i)
	}
	if block && !htmlelement.TablePart(tag) && tag != "option" && tag != "optgroup" && tag != "legend" {
		if i := s.find("p"); i >= 0 {
			s.pop(i)
		}
	}
	if n := len(s.open); n > 0 && isHeading(tag) && isHeading(s.open[n-1].tag) {
		s.pop(n - 1)
	}
}

// fits reports whether an element can be given to the parser.
func (s *scanner) fits(e openTag, at int) bool {
	if e.foreign || !htmlelement.Formatting(e.tag) {
		if s.depth+weight(e) <= s.limit {
			return true
		}
		s.once(at, len(e.raw), "too-deep", fmt.Sprintf("elements nest deeper than %d; from this <%s> on they are left out, their text is kept", s.limit, e.tag),
			"close the elements that are open")
		return false
	}
	if e.tag != "a" && s.repeats(e.tag, e.raw) {
		return false
	}
	if len(s.active) >= maxFormatting {
		s.endActive(at, len(e.raw))
	}
	if len(s.active) < maxFormatting && s.depth < s.limit {
		return true
	}
	s.once(at, len(e.raw), "too-much-formatting", fmt.Sprintf("formatting nests deeper than %d; from this <%s> on it is left out, its text is kept", maxFormatting, e.tag),
		"close the formatting that is open")
	return false
}

// limitFormatting ends the formatting that is open where a block starts, once
// what repeating it in each block costs is more than the source is long.
func (s *scanner) limitFormatting(at, length int) {
	s.copies -= s.reopened()
	if s.copies < 0 {
		s.endActive(at, length)
	}
}

// endActive ends the formatting that outlived its block.
func (s *scanner) endActive(at, length int) {
	for i := len(s.active) - 1; i >= 0 && s.active[i].tag != ""; i-- {
		if !s.active[i].outlived {
			continue
		}
		tag := s.active[i].tag
		s.once(at, length, "unclosed-formatting", "formatting such as <"+tag+"> is never closed, and ends here", "close it where it should end")
		s.endFormatting(i, "</"+tag+">")
	}
}

func (s *scanner) endTag(tag, raw string) {
	switch {
	case tag == "template":
		if s.skipping > 0 {
			s.skipping--
		}
		return
	case s.skipping > 0:
		return
	case tag == "body" || tag == "html" || tag == "br" || tag == "head":
		s.add(raw)
		return
	}
	i := s.find(tag)
	switch {
	case i < 0 || s.open[i].dropped && htmlelement.Formatting(tag):
		s.endStray(i, tag, raw)
	case s.open[i].foreign:
		s.endForeign(i, raw)
	case htmlelement.Formatting(tag):
		if j := s.activeAt(tag); j >= 0 && !s.open[i].dropped {
			s.endFormatting(j, raw)
		}
	case tag == "form":
		s.add(raw)
		s.remove(i)
	default:
		s.endInner(i)
		if !s.open[i].dropped {
			s.add(raw)
		}
		s.pop(i)
	}
}

// endStray ends formatting that was left out, or that outlived its block. Any
// other end tag ends nothing.
func (s *scanner) endStray(i int, tag, raw string) {
	if i >= 0 {
		s.remove(i)
		return
	}
	if j := s.activeAt(tag); j >= 0 {
		s.endFormatting(j, raw)
	}
}

func (s *scanner) endForeign(i int, raw string) {
	if !s.open[i].dropped {
		s.add(raw)
	}
	s.pop(i)
}

// endFormatting ends active formatting with the end tag given. The parser takes
// it out of no more than eight blocks at a time; what may remain is counted on.
func (s *scanner) endFormatting(active int, raw string) {
	const most = 8
	i := -1
	if !s.active[active].outlived {
		i = s.place(s.active[active].at)
	}
	s.active = append(s.active[:active], s.active[active+1:]...)
	blocks := s.specials(max(i, 0))
	for range 1 + blocks/most {
		s.add(raw)
	}
	switch {
	case i >= 0 && blocks == 0:
		s.pop(i)
	case i >= 0:
		s.remove(i)
	}
}

// endAll ends the elements from place i on.
func (s *scanner) endAll(i int) {
	for j := len(s.open) - 1; j >= i; j-- {
		if e := &s.open[j]; !e.dropped && (e.foreign || !htmlelement.Formatting(e.tag)) {
			s.add("</" + e.tag + ">")
		}
	}
	s.pop(i)
}

// endInner ends what the parser would keep open inside the element at place i
// when that ends.
func (s *scanner) endInner(i int) {
	for j := len(s.open) - 1; j > i; j-- {
		if e := &s.open[j]; !e.dropped && (s.open[i].dropped || e.tag == "object" || e.tag == "applet" || e.tag == "marquee") {
			s.add("</" + e.tag + ">")
		}
	}
}

// openTemplate leaves out a template, which no browser shows.
func (s *scanner) openTemplate(raw string, at int) {
	if s.template == -2 {
		s.template = lastEndTag(s.src, "template")
	}
	if s.skipping == 0 {
		s.report(at, len(raw), document.Warning, "unsafe-html", "<template> is left out", "")
	}
	if at < s.template {
		s.skipping++
	}
}

// lastEndTag returns the place of the last end tag of an element, or -1.
func lastEndTag(src, tag string) int {
	for i := strings.LastIndex(src, "</"); i >= 0; i = strings.LastIndex(src[:i], "</") {
		if rest := src[i+2:]; len(rest) >= len(tag) && strings.EqualFold(rest[:len(tag)], tag) {
			return i
		}
	}
	return -1
}

// once reports the first problem of a kind.
func (s *scanner) once(at, length int, code, message, hint string) {
	if !s.seen[code] {
		s.seen[code] = true
		s.report(at, length, document.Warning, code, message, hint)
	}
}

func (s *scanner) report(at, length int, severity document.Severity, code, message, hint string) {
	s.problems = append(s.problems, document.Problem{
		Span: s.span(int32(at), int32(at+length)), Severity: severity, Loss: severity != document.Info, Code: code, Message: message, Hint: hint})
}
