package content

import (
	"html"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/platform"
)

// value reads one value of the details; key is what it is, and its headings
// come below those of the given level.
func (r *reader) value(key string, v *value, level int) {
	if v.kind == list || v.kind == object {
		v.used = true
	}
	switch {
	case isInternal(key):
	case v.kind == text:
		r.string(key, v, level)
	case v.kind == list:
		r.list(key, v, level)
	case v.kind == object:
		r.object(v, level)
	}
}

// string reads a text, if it is one that readers see.
func (r *reader) string(key string, v *value, level int) {
	switch {
	case v.blank():
	case key == "body" && !isMarkup(v.text) && html.UnescapeString(v.text) == v.text:
		r.paragraphs(v)
	case isMarkup(v.text) || key == "body":
		r.fragment(v, level)
	case isAddress(v.text):
		if isLink(key) {
			r.out.add(&document.Paragraph{Span: r.span(v), Inlines: []document.Inline{r.anchor(v, linkLabel(key))}})
		}
	case isEmail(v.text):
		r.out.add(&document.Paragraph{Span: r.span(v), Inlines: []document.Inline{r.mail(v)}})
	case isProse(v.text) || isText(key):
		r.prose(v, level)
	}
}

// prose reads a text that is HTML or plain.
func (r *reader) prose(v *value, level int) {
	if isMarkup(v.text) {
		r.fragment(v, level)
		return
	}
	v.used = true
	if inlines := r.lines(v); len(inlines) > 0 {
		r.out.add(&document.Paragraph{Span: r.span(v), Inlines: inlines})
	}
}

// lines returns a plain text as inlines, its lines broken where it breaks them.
func (r *reader) lines(v *value) []document.Inline {
	v.used = true
	return r.linesOf(r.span(v), v.text)
}

// linesOf returns a plain text at a place as inlines.
func (r *reader) linesOf(at document.Span, text string) (inlines []document.Inline) {
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		line = document.OneLine(line)
		if line == "" {
			continue
		}
		if len(inlines) > 0 {
			inlines = append(inlines, &document.LineBreak{Span: at})
			line = "\n" + line
		}
		inlines = append(inlines, &document.Text{Span: at, Text: line})
	}
	return inlines
}

// list reads a list: the forms of one text, or links, or whatever it holds.
func (r *reader) list(key string, v *value, level int) {
	if form := choose(v); form != nil {
		v.use()
		r.form(form, level)
		return
	}
	var links *document.List
	lines := areLines(v)
	for _, e := range inOrder(v.elements) {
		e.used = e.used || e.kind == object
		if target := r.target(key, e); target != nil {
			if item := r.link(target, level); item != nil {
				if links == nil {
					links = &document.List{Span: item.Span}
					r.out.add(links)
				}
				links.Items = append(links.Items, item)
				links.Span = links.Span.To(item.Span)
			}
			continue
		}
		links = nil
		if e.kind == text && (lines || isListed(e.text)) && !isInternal(key) {
			r.listed(e)
			continue
		}
		r.value(key, e, level)
	}
}

// areLines reports a list of plain texts, some of which are too short for
// paragraphs: words, and not a list of ids.
func areLines(v *value) bool {
	some := false
	for _, e := range v.elements {
		if e.kind != text || isMarkup(e.text) || isAddress(e.text) || isEmail(e.text) {
			return false
		}
		some = some || isListed(e.text)
	}
	return some
}

// listed reads a line of a list of plain texts.
func (r *reader) listed(v *value) {
	item := r.entry(v, r.lines(v))
	if blocks := r.out.last(); len(blocks) > 0 {
		if l, ok := blocks[len(blocks)-1].(*document.List); ok && r.lists[l] {
			l.Items = append(l.Items, item)
			l.Span = l.Span.To(item.Span)
			return
		}
	}
	l := &document.List{Span: item.Span, Items: []*document.ListItem{item}}
	r.lists[l] = true
	r.out.add(l)
}

// choose returns the form to read of a text that a list holds in several, and
// nil where it holds something else.
func choose(forms *value) (chosen *value) {
	for _, e := range forms.elements {
		kind, content := e.get("content_type"), e.get("content")
		switch {
		case kind == nil || content == nil || content.kind != text:
			return nil
		case chosen == nil || kind.is("text/html") && !chosen.get("content_type").is("text/html"):
			chosen = e
		}
	}
	return chosen
}

// form reads the chosen form of a text. One that was never rendered is kept as
// it is.
func (r *reader) form(form *value, level int) {
	v, kind := form.get("content"), form.get("content_type").str()
	switch {
	case v.blank():
	case kind == "text/html":
		r.fragment(v, level)
	default:
		name := strings.TrimPrefix(kind, "text/")
		r.problems.Lose(r.span(v), "raw-content",
			"the text is there as "+strconv.Quote(name)+" only and is kept as it is",
			"get the item from the content API, which renders it")
		r.out.add(&document.Raw{Span: r.span(v), Format: name, Text: strings.TrimRight(v.text, "\n") + "\n"})
	}
}

// paragraphs reads a plain text with empty lines between its paragraphs. One that
// is written in the markup of the platform is kept as it is written.
func (r *reader) paragraphs(v *value) {
	v.used = true
	at := r.span(v)
	if isGovspeak(v.text) {
		r.problems.Lose(at, "raw-content", "the text is there as \"govspeak\" only; its marks are kept as text",
			"get the item from the content API, which renders it")
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(v.text, "\r\n", "\n"), "\n\n") {
		if inlines := r.linesOf(at, part); len(inlines) > 0 {
			r.out.add(&document.Paragraph{Span: at, Inlines: inlines})
		}
	}
}

// object reads an object: a picture, a link, a part with a title, or what it
// holds.
func (r *reader) object(v *value, level int) {
	title := v.titleOf()
	switch {
	case v.forms():
		for _, m := range v.members {
			m.use()
		}
		r.string("body", v.get("html"), level)
	case isPicture(v):
		r.picture(v)
	case v.get("type").is("heading") && !v.get("content").blank():
		r.heading(v.get("content"), level)
	case !title.blank() && v.address() != nil && !v.isPart():
		if item := r.link(v, level); item != nil {
			r.out.add(&document.List{Span: item.Span, Items: []*document.ListItem{item}})
		}
	case !title.blank() && v.onlyTitle(title):
		r.out.add(&document.Paragraph{Span: r.span(title), Inlines: r.lines(title)})
	case !title.blank():
		r.section(title, v, level)
	default:
		r.members(v, title, level, false)
	}
}

// forms reports an object that holds one text in several forms.
func (v *value) forms() bool {
	for _, m := range v.members {
		if m.key != "html" && m.key != "govspeak" && m.key != "markdown" {
			return false
		}
	}
	return v.get("html") != nil && !v.get("html").blank()
}

// section reads an object that has a title and a text.
func (r *reader) section(title, v *value, level int) {
	level = max(level+1, 2)
	if address := v.address(); address != nil && v.isPart() {
		address.use() // of the page of the part
	}
	title.used = r.under(v, r.lines(title), level, func() { r.members(v, title, level, true) })
}

func (r *reader) heading(v *value, level int) {
	r.out.section(&document.Section{Span: r.span(v), Level: min(max(level+1, 2), maxLevel), Heading: r.lines(v)})
}

// members reads what an object holds besides its title. Short texts are read
// only in one that has a title, with their keys, which name what they are.
func (r *reader) members(v, title *value, level int, titled bool) {
	r.address(v)
	for _, m := range v.members {
		switch {
		case m.value == title || m.used:
		case titled && m.isShort():
			r.labelled(m)
		default:
			r.value(m.key, m.value, level)
		}
	}
}

// isShort reports a text of a word or two that its key must name.
func (m member) isShort() bool {
	return m.kind == text && !m.blank() && !isInternal(m.key) && !isText(m.key) &&
		!isMarkup(m.text) && !isAddress(m.text) && !isEmail(m.text) && !isProse(m.text)
}

// address reads the lines of a postal address as one paragraph.
func (r *reader) address(v *value) {
	var lines []document.Inline
	for _, key := range [...]string{
		"recipient", "street_address", "locality", "region", "postal_code", "world_location",
	} {
		line := v.get(key)
		if line.blank() || line.kind != text || v.get("street_address") == nil && v.get("postal_code") == nil {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, &document.LineBreak{Span: r.span(line)})
		}
		lines = append(lines, r.lines(line)...)
	}
	if len(lines) > 0 {
		r.out.add(&document.Paragraph{Span: lines[0].Pos().To(lines[len(lines)-1].Pos()), Inlines: lines})
	}
}

// labelled reads a short text as "Key: text".
func (r *reader) labelled(m member) {
	at := r.span(m.value)
	label := &document.Text{Span: at, Text: platform.Words(m.key) + ": "}
	inlines := append([]document.Inline{label}, r.lines(m.value)...)
	if second, ok := inlines[1].(*document.Text); ok {
		label.Text += second.Text
		inlines = append(inlines[:1], inlines[2:]...)
	}
	r.out.add(&document.Paragraph{Span: at, Inlines: inlines})
}

func (v *value) is(s string) bool { return v != nil && v.kind == text && v.text == s }

// titleOf returns the title of an object; one that is a link may have its title
// under other names.
func (v *value) titleOf() *value {
	keys := []string{"title", "name", "heading"}
	if v.address() != nil {
		keys = append(keys, "label", "text", "link_text")
	}
	for _, key := range keys {
		if t := v.get(key); !t.blank() && t.kind == text {
			return t
		}
	}
	return nil
}

// onlyTitle reports an object that has nothing but its title to show.
func (v *value) onlyTitle(title *value) bool {
	for _, m := range v.members {
		if m.value != title && !isInternal(m.key) && !m.blank() && len(m.elements)+len(m.members)+len(m.text) > 0 {
			return false
		}
	}
	return true
}
