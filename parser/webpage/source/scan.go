package source

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// scan copies a source, giving each start tag its number if marks are to keep
// them apart, and leaves out the tags that would nest deeper than limit or
// multiply.
func scan(src string, limit int, marks bool, opts Options) scanned {
	s := &scanner{
		scanned: newScanned(src, opts), src: src, limit: limit, marks: marks,
		copies: len(src) + 64<<10, template: -2, codeAt: -1, seen: map[string]bool{},
		verbatim: strings.IndexByte(src, '\r') >= 0 || strings.IndexByte(src, 0) >= 0,
	}
	s.html = make([]byte, 0, len(src)/2+64)
	most := strings.Count(src, "<") + 1
	s.tags, s.texts = make([]int32, 0, most), make([]textPlace, 0, most)
	z := tokenizer{src: src}
	for {
		z.cdata = s.foreign() >= 0
		kind := z.next()
		raw := src[z.from:z.to]
		switch kind {
		case html.ErrorToken:
			s.add(raw)
			return s.scanned
		case html.StartTagToken, html.SelfClosingTagToken:
			s.look(raw, opts.Sign)
			s.bare = !s.verbatim && isBare(&z, raw)
			if s.startTag(z.name, raw, z.from, kind == html.SelfClosingTagToken) {
				z.rawText = ""
			}
		case html.EndTagToken:
			s.endTag(z.name, raw)
		case html.TextToken:
			if s.skipping == 0 {
				s.text(textPlace{tag: int32(len(s.tags)), from: int32(z.from), to: int32(z.to)})
			}
		default:
			s.look(raw, opts.Sign)
			s.add(raw)
		}
	}
}

// startTag copies a start tag, unless it is left out, and returns whether what
// follows holds tags in spite of the name of the element.
func (s *scanner) startTag(tag, raw string, at int, selfClosing bool) (tags bool) {
	if tag == "template" {
		s.openTemplate(raw, at)
	}
	if tag == "noframes" && s.seen["frameset"] {
		return true // it is all that there is of the page
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
		s.copyTag(e)
	}
	return e.foreign || tag == "noscript"
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
		s.seen[tag] = true
		s.whole = s.whole || tag == "frameset"
		s.lose(at, len(raw), "unsupported-html", "a <"+tag+">"+frameSource(raw)+" is left out; frames are not read",
			"name the pages themselves")
		return true
	case "form":
		return s.inside("form") >= 0
	}
	return false
}

// frameSource says which page a frame shows.
func frameSource(raw string) string {
	if strings.IndexByte(raw, '=') < 0 {
		return ""
	}
	z := html.NewTokenizer(strings.NewReader(raw))
	z.Next()
	for _, a := range z.Token().Attr {
		if a.Key == "src" && a.Val != "" {
			return " of " + document.OneLine(a.Val)
		}
	}
	return ""
}

// isVoid reports elements without content; the parser takes an image for an
// img.
func isVoid(tag string) bool { return htmlelement.Void(tag) || tag == "image" }

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

// openTemplate leaves out a template, which no browser shows.
func (s *scanner) openTemplate(raw string, at int) {
	if s.template == -2 {
		s.template = lastEndTag(s.src, "template")
	}
	if s.skipping == 0 {
		s.lose(at, len(raw), "unsafe-html", "<template> is left out", "")
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
