package html

import (
	"html"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// maxOpen bounds the elements that raw HTML can have open at a time.
const maxOpen = 200

// openElement is an element that raw HTML opened and has not closed yet. It may
// be closed by a later node of the same container.
type openElement struct {
	given   string // name in the source
	written string
	end     string // end tag of what is around it
	outer   context
}

// enterRaw starts a container: raw HTML in it cannot close what was opened
// outside. The result is for leaveRaw.
func (w *writer) enterRaw() (outer int) {
	outer = w.rawBase
	w.rawBase = len(w.rawOpen)
	return outer
}

// leaveRaw closes what raw HTML has opened in the container and not closed.
func (w *writer) leaveRaw(outer int) {
	for len(w.rawOpen) > w.rawBase {
		w.closeRaw()
	}
	w.rawBase = outer
}

func (w *writer) closeRaw() {
	last := w.rawOpen[len(w.rawOpen)-1]
	w.rawOpen = w.rawOpen[:len(w.rawOpen)-1]
	w.endTag(last.written)
	w.raw(last.end)
	w.context = last.outer
}

// endRawText closes what raw HTML has opened and what holds phrases only,
// before a block that cannot be in it.
func (w *writer) endRawText(b document.Block) {
	if !w.context.phrasing || len(w.rawOpen) == w.rawBase {
		return
	}
	switch b := b.(type) {
	case *document.Raw:
		return
	case *document.Paragraph:
		if b.Tight {
			return
		}
	}
	for w.context.phrasing && len(w.rawOpen) > w.rawBase {
		w.closeRaw()
	}
}

// rawNode writes what another format left as it was: HTML is written through
// token by token, without what is active; other formats cannot be written.
func (w *writer) rawNode(at document.Span, format, text string, inline bool) {
	if !strings.EqualFold(format, "html") {
		w.problems.Lose(at, "raw-format", "raw "+format+" cannot be written as HTML and is left out", "")
		return
	}
	s := scanner{src: text}
	if !inline {
		s.src = strings.TrimRight(text, "\n")
		w.line()
	}
	for s.next() {
		w.rawToken(&s, at, inline)
	}
}

func (w *writer) rawToken(s *scanner, at document.Span, inline bool) {
	switch s.kind {
	case textToken:
		w.buf = appendRawText(w.buf, s.text)
	case commentToken:
		w.comment(s.text)
	case doctypeToken:
		w.problems.Lose(at, "unsafe-html", "a document type cannot stand inside a document and is left out", "")
	case startToken:
		w.rawStart(s, at, inline)
	case endToken:
		w.rawEnd(s.name, at)
	}
}

func (w *writer) rawStart(s *scanner, at document.Span, inline bool) {
	for len(w.rawOpen) > w.rawBase && impliesEnd(w.rawOpen[len(w.rawOpen)-1].written, s.name) {
		w.closeRaw()
	}
	if w.rawEmbedded(s, at, inline) {
		return
	}
	if voidUnknown(s.name) {
		w.problems.Lose(at, "unsafe-html", "the element <"+s.name+"> is left out", "")
		return
	}
	if src := s.attributes["src"]; s.name == "img" && !safeURL(src, true) {
		w.unsafeURL(at, src)
		w.text(s.attributes["alt"])
		return
	}
	if _, alt := s.attributes["alt"]; s.name == "img" && w.standalone && !alt {
		w.noAlternative(at)
		s.attributes["alt"] = ""
	}
	name, kept := w.elementName(s.name, at, inline)
	if !kept {
		s.skip(s.name)
		return
	}
	if len(w.rawOpen) == maxOpen {
		w.problems.Remark(at, "misplaced-element", "<"+name+"> is left out: it is too deep in others", "")
		return
	}
	end := ""
	if name == "table" {
		end = w.scroller("")
	}
	w.start(name, document.Attr{Pairs: s.attributes}, at)
	if next := strings.TrimLeft(s.src[s.pos:], " \t\n"); name == "details" && w.standalone &&
		!(len(next) > 8 && strings.EqualFold(next[:8], "<summary")) {
		w.raw(filledSummary)
	}
	switch {
	case void(name):
		return
	case void(s.name): // it is not allowed here and has no content
		w.endTag(name)
		return
	}
	w.rawOpen = append(w.rawOpen, openElement{given: s.name, written: name, end: end, outer: w.enter(name)})
}

// rawEnd closes the innermost open element of that name, and with it those
// inside; an end tag without a start tag is left out.
func (w *writer) rawEnd(name string, at document.Span) {
	for i := len(w.rawOpen) - 1; i >= w.rawBase; i-- {
		if w.rawOpen[i].given != name {
			continue
		}
		for len(w.rawOpen) > i {
			w.closeRaw()
		}
		return
	}
	if !void(name) && !voidUnknown(name) {
		w.problems.Remark(at, "stray-end-tag", "the end tag </"+name+"> closes nothing and is left out", "")
	}
}

// comment writes a comment whose text cannot end it early.
//
// https://html.spec.whatwg.org/multipage/syntax.html#comments
func (w *writer) comment(text string) {
	text = strings.ReplaceAll(text, "\x00", "\uFFFD")
	for _, end := range [...]string{"--!>", "-->", "<!--"} {
		for strings.Contains(text, end) {
			text = strings.ReplaceAll(text, end, end[:1]+" "+end[1:])
		}
	}
	w.raw("<!--")
	if strings.HasPrefix(text, ">") || strings.HasPrefix(text, "->") {
		w.raw(" ")
	}
	w.raw(text)
	if strings.HasSuffix(text, "<!-") || strings.HasSuffix(text, "<!") || strings.HasSuffix(text, "--!") {
		w.raw(" ")
	}
	w.raw("-->")
}

// appendRawText appends character data of raw HTML, in which references
// such as "&amp;" are written already.
func appendRawText(dst []byte, s string) []byte {
	return appendText(dst, html.UnescapeString(s))
}
