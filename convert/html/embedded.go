package html

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/embedded"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// rawEmbedded writes a link for the start tag of what raw HTML embeds and a document of
// HTML cannot hold. It reports false for any other tag.
func (w *writer) rawEmbedded(s *scanner, at document.Span, inline bool) bool {
	to, title := s.attributes["src"], s.attributes["title"]
	if s.name == "object" {
		to = s.attributes["data"]
	}
	known := kindOf(s.name) != unknown && kindOf(s.name) != active
	if !embedded.Is(s.name) || known || w.context.link || !embedded.Leads(to) {
		return false
	}
	w.problems.Remark(at, "embedded", "<"+s.name+"> becomes a link to what it shows: "+to, "")
	if title = document.OneLine(title); title == "" {
		title = embedded.Text(s.name, s.attributes["type"], to)
	}
	block := !inline && !w.context.phrasing && parents("p", w.context.parent)
	if block {
		w.startTag("p")
	}
	w.start("a", document.Attr{}, at, "href", to)
	w.text(title)
	w.endTag("a")
	if block {
		w.endTag("p")
	}
	switch {
	case s.name == "iframe":
		s.skip(s.name)
	case !htmlelement.Void(s.name) && len(w.rawOpen) < maxOpen:
		name := "div"
		if !block {
			name = "span"
		}
		w.startTag(name)
		w.rawOpen = append(w.rawOpen, openElement{given: s.name, written: name, outer: w.enter(name)})
	}
	return true
}
