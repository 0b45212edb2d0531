package content

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/safeurl"
)

// target returns what an element of a list links to: itself, or what it names
// by its id. It is nil for what is no link.
func (r *reader) target(key string, e *value) *value {
	switch {
	case isInternal(key):
	case e.kind == object && e.titleOf() != nil && e.address() != nil && !isPicture(e) && !e.isPart():
		return e
	case e.kind == text && r.links[e.text] != nil:
		e.used = true
		return r.links[e.text]
	case e.kind == text && r.attachments[e.text] != nil:
		e.used = true
		return r.attachments[e.text]
	}
	return nil
}

// address returns where an object links to.
func (v *value) address() *value {
	for _, key := range [...]string{"url", "href", "web_url", "base_path", "path", "link"} {
		if a := v.get(key); !a.blank() && a.kind == text {
			return a
		}
	}
	return nil
}

// isPart reports an object that holds the text of a part, which has an address of
// its own as well.
func (v *value) isPart() bool {
	body := v.get("body")
	return !body.blank() && body.kind != object
}

// link reads an object with a title and an address as an item of a list, with
// all else that it holds. What was read already, or is a file that the text
// links to, gives none.
func (r *reader) link(v *value, level int) *document.ListItem {
	title, address := v.titleOf(), v.address()
	if title == nil || address == nil {
		return nil
	}
	file := v.get("attachment_type") != nil || v.get("file_size") != nil
	if file && (title.used && address.used || r.addressed[address.text]) {
		v.use()
		return nil
	}
	title.used, address.used = true, true
	label := title.str()
	if section := v.get("section_id").str(); section != "" {
		label = section + " " + label // as manuals are cited
	}
	inlines := []document.Inline{r.anchor(address, label)}
	if file {
		if about := aboutFile(v); about != "" {
			inlines = append(inlines, &document.Text{Span: r.span(v), Text: " (" + about + ")"})
		}
	}
	item := r.entry(v, inlines)
	if r.links[v.get("content_id").str()] == v {
		return item // its other texts are those of another page
	}
	outer := r.out
	r.out = &builder{}
	r.members(v, title, level, true)
	item.Blocks = append(item.Blocks, r.out.blocks...)
	r.out = outer
	return item
}

// entry makes an item of a list.
func (r *reader) entry(v *value, inlines []document.Inline) *document.ListItem {
	at := r.span(v)
	paragraph := &document.Paragraph{Span: at, Tight: true, Inlines: inlines}
	return &document.ListItem{Span: at, Blocks: []document.Block{paragraph}}
}

// anchor makes a link to the address that a value holds.
func (r *reader) anchor(address *value, label string) document.Inline {
	address.used = true
	at, href := r.span(address), strings.TrimSpace(address.text)
	label = document.OneLine(label)
	if !safeurl.Safe(href, false) {
		r.problems.Lose(at, "unsafe-url", "the address would run something and is left out", "")
		href = ""
	}
	return &document.Link{Span: at, Href: href, Inlines: []document.Inline{&document.Text{Span: at, Text: label}}}
}

func (r *reader) mail(v *value) document.Inline {
	v.used = true
	at, email := r.span(v), strings.TrimSpace(v.text)
	label := &document.Text{Span: at, Text: email}
	return &document.Link{Span: at, Href: "mailto:" + email, Inlines: []document.Inline{label}}
}

// aboutFile describes a file as pages do: "PDF, 785 KB, 33 pages".
func aboutFile(v *value) string {
	var parts []string
	name := v.get("filename").str()
	if name == "" {
		name = v.address().text
	}
	dot := strings.LastIndexByte(name, '.')
	if dot > strings.LastIndexByte(name, '/') && len(name)-dot <= 5 && dot+1 < len(name) {
		parts = append(parts, strings.ToUpper(name[dot+1:]))
	}
	if size := fileSize(v.get("file_size")); size != "" {
		parts = append(parts, size)
	}
	switch pages := v.get("number_of_pages"); {
	case pages == nil || pages.kind != number || pages.text == "0":
	case pages.text == "1":
		pages.used = true
		parts = append(parts, "1 page")
	default:
		pages.used = true
		parts = append(parts, pages.text+" pages")
	}
	return strings.Join(parts, ", ")
}

func fileSize(v *value) string {
	if v == nil || v.kind != number {
		return ""
	}
	v.used = true
	var bytes float64
	if _, err := fmt.Sscan(v.text, &bytes); err != nil || bytes < 0 {
		return ""
	}
	const kilo = 1024
	for _, unit := range []string{"bytes", "KB", "MB"} {
		if bytes < kilo {
			return fmt.Sprintf("%.3g %s", bytes, unit)
		}
		bytes /= kilo
	}
	return fmt.Sprintf("%.3g GB", bytes)
}

// isPicture reports an object that is an image.
func isPicture(v *value) bool {
	address := v.get("url")
	if address.blank() || address.kind != text {
		return false
	}
	kind := v.get("content_type")
	return v.get("alt_text") != nil || v.get("alt") != nil || kind != nil && strings.HasPrefix(kind.text, "image/")
}

// picture reads an image with its caption.
func (r *reader) picture(v *value) {
	address := v.get("url")
	if v.used = true; address.blank() || address.kind != text {
		return
	}
	address.used = true
	at := r.span(v)
	if !safeurl.Safe(address.text, true) {
		r.problems.Lose(r.span(address), "unsafe-url",
			"the address of the image would run something and is left out", "")
		return
	}
	if r.addressed[address.text] {
		v.use()
		return
	}
	alt := v.get("alt_text").str()
	if alt == "" {
		alt = v.get("alt").str()
	}
	image := &document.Image{Span: at, Src: strings.TrimSpace(address.text), Alt: alt}
	paragraph := &document.Paragraph{Span: at, Tight: true, Inlines: []document.Inline{image}}
	figure := &document.Figure{Span: at, Blocks: []document.Block{paragraph}}
	for _, key := range []string{"caption", "credit"} {
		if c := v.get(key); !c.blank() && c.kind == text {
			if len(figure.Caption) > 0 {
				figure.Caption = append(figure.Caption, &document.LineBreak{Span: r.span(c)})
			}
			figure.Caption = append(figure.Caption, r.lines(c)...)
		}
	}
	r.out.add(figure)
}
