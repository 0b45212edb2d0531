package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// link writes a link. Links in brackets do not nest; those with attributes
// are tags too.
//
// https://spec.commonmark.org/0.31.2/#links
func (w *writer) link(n *document.Link, c context) {
	switch {
	case !n.Attr.IsZero() || c.link || len(w.text) == 0 && likeCheckbox(n.Inlines):
		own := []string{"href", n.Href}
		if n.Title != "" {
			own = append(own, "title", n.Title)
		}
		w.openTag("a", n.Attr, own...)
		w.inlines(n.Inlines, c.within('<'))
		w.closeTag("a")
	case autolink(n):
		w.text = append(w.text, '<')
		w.text = append(w.text, n.Inlines[0].(*document.Text).Text...)
		w.text = append(w.text, '>')
	default:
		w.text = append(w.text, '[')
		inner := c.within(']')
		inner.link = true
		w.inlines(n.Inlines, inner)
		w.text = append(w.text, ']')
		w.target(n.Href, n.Title, c)
	}
}

// likeCheckbox reports whether a link at the start of an item would be read
// as a check box.
func likeCheckbox(inlines []document.Inline) bool {
	if len(inlines) == 0 || !document.IsText(inlines) {
		return false
	}
	text, _ := joined("", inlines)
	return len(text) == 1 && strings.IndexByte(" \t\nxX", text[0]) >= 0
}

// autolink reports whether a link shows its own address, be it of a page or of
// mail, which must be a plain one.
//
// https://spec.commonmark.org/0.31.2/#autolinks
func autolink(n *document.Link) bool {
	if n.Title != "" || len(n.Inlines) != 1 {
		return false
	}
	text, ok := n.Inlines[0].(*document.Text)
	if !ok {
		return false
	}
	if mail, ok := strings.CutPrefix(n.Href, "mailto:"); ok && mail == text.Text {
		return isMail(mail)
	}
	if text.Text != n.Href {
		return false
	}
	if !strings.HasPrefix(n.Href, "https://") && !strings.HasPrefix(n.Href, "http://") {
		return false
	}
	for i := range len(n.Href) {
		if c := n.Href[i]; !isWord(c) && strings.IndexByte("-._~:/?#@!$'()*+,;=%", c) < 0 {
			return false
		}
	}
	return true
}

// isMail reports whether a text is a plain address of mail.
func isMail(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	plain := func(s, others string) bool {
		for i := range len(s) {
			if !isWord(s[i]) && strings.IndexByte(others, s[i]) < 0 {
				return false
			}
		}
		return s != "" && isWord(s[0]) && isWord(s[len(s)-1])
	}
	return ok && plain(name, "._-+") && plain(host, ".-") && strings.Contains(host, ".") &&
		!strings.Contains(host, "..") && !strings.Contains(host, ".-") && !strings.Contains(host, "-.")
}

// image writes an image; its alternative text has no markup.
//
// https://spec.commonmark.org/0.31.2/#images
func (w *writer) image(n *document.Image, c context) {
	if unsaid := n.NoAlt && w.keepMarkup; unsaid || !n.Attr.IsZero() {
		own := []string{"src", n.Src, "alt", n.Alt}
		if unsaid {
			own = own[:2]
		}
		if n.Title != "" {
			own = append(own, "title", n.Title)
		}
		w.openTag("img", n.Attr, own...)
		return
	}
	w.text = append(w.text, "!["...)
	w.appendText(n.Alt, context{oneLine: true, cell: c.cell, link: true})
	w.text = append(w.text, ']')
	w.target(n.Src, n.Title, c)
}

// target writes the address of a link or an image, and its title.
func (w *writer) target(href, title string, c context) {
	w.text = append(w.text, '(')
	pointed := strings.ContainsAny(href, " \t") || href == "" && title != ""
	switch {
	case pointed:
		w.text = append(w.text, '<')
		w.address(href, `\<>`, c)
		w.text = append(w.text, '>')
	case balanced(href):
		w.address(href, `\<>`, c)
	default:
		w.address(href, `\<>()`, c)
	}
	if title != "" {
		w.text = append(w.text, ' ', '"')
		w.address(title, `\"<`, c)
		w.text = append(w.text, '"')
	}
	w.text = append(w.text, ')')
}

// balanced reports whether the parentheses of an address are balanced, and
// not nested.
func balanced(href string) bool {
	open := false
	for i := range len(href) {
		switch href[i] {
		case '(':
			if open {
				return false
			}
			open = true
		case ')':
			if !open {
				return false
			}
			open = false
		}
	}
	return !open
}

// address writes an address or a title; the bytes in escaped get a backslash.
func (w *writer) address(s, escaped string, c context) {
	s = document.ValidText(s)
	done := 0
	for i, r := range s {
		if 'a' <= r && r <= 'z' {
			continue
		}
		switch {
		case r == '&' && referenceLength(s[i:]) > 0:
			w.text = append(append(w.text, s[done:i]...), "&amp;"...)
		case r < ' ' && r != '\t', r == '\x7f', r == '\uFEFF', r == '|' && c.cell, r == '{':
			w.text = appendReference(append(w.text, s[done:i]...), r)
		case r < 0x80 && strings.IndexByte(escaped, byte(r)) >= 0, r == ']' && c.link:
			w.text = append(append(w.text, s[done:i]...), '\\', byte(r))
		default:
			continue
		}
		done = i + utf8.RuneLen(r)
	}
	w.text = append(w.text, s[done:]...)
}
