package check

import (
	"path"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// links finds link texts that do not say where they lead: those that lead to
// different places, and those such as "Read more".
func (f *finder) links() {
	targets := map[string]*document.Link{}
	told := map[string]bool{}
	var vague []*document.Link
	for _, l := range f.linked {
		text := strings.ToLower(document.PlainText(l.Inlines))
		switch {
		case l.Href == "" || isMark(text) || labelled(l):
			continue
		case f.isVague(text):
			vague = append(vague, l)
			continue
		}
		first := targets[text]
		if first == nil {
			targets[text] = l
			continue
		}
		if target(first.Href) != target(l.Href) && !told[text] {
			told[text] = true
			f.remark(l.Span, "link-text-ambiguous", "say in each text where it leads",
				"%q leads to %s here, and to %s %s", document.PlainText(l.Inlines), l.Href, first.Href, f.line(first.Span, l.Span))
		}
	}
	f.tellVague(vague)
}

// tellVague makes one remark of all links that say nothing.
func (f *finder) tellVague(links []*document.Link) {
	if len(links) == 0 {
		return
	}
	text := document.PlainText(links[0].Inlines)
	const hint = "name in the link what it leads to, for readers who see the links alone"
	if len(links) == 1 {
		f.remark(links[0].Span, "link-text-vague", hint, "the link %q does not say where it leads", text)
		return
	}
	f.remark(links[0].Span, "link-text-vague", hint, "%d links such as %q do not say where they lead", len(links), text)
}

func (f *finder) isVague(text string) bool {
	text = strings.Trim(text, " .…»>→")
	return f.profile.ReadMore(text) || slices.Contains([]string{"here", "click here", "more", "this", "this link", "link", "this page", "learn more", "more information"}, text)
}

// isMark reports whether a link text holds no word, as links to and from
// footnotes do.
func isMark(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return isWord(r) && (r < '0' || r > '9') }) < 0
}

// labelled reports whether the link says in another way where it leads.
func labelled(l *document.Link) bool { return l.Title != "" || l.Pairs["aria-label"] != "" }

// target is equal for two ways to write one address.
func target(href string) string {
	href = strings.TrimPrefix(strings.TrimPrefix(href, "http:"), "https:")
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(href, "//"), "www."), "/")
}

// images finds alternative texts that say nothing.
func (f *finder) images() {
	for _, p := range f.pictures {
		alt := strings.TrimSpace(p.Alt)
		switch {
		case isFileName(alt, p.Src):
			f.warn(p.Span, "alt-file-name", "say what it shows", "the alternative text of the image %s is a file name: %s", p.Src, alt)
		case alt == "" && p.link != nil && !labelled(p.link):
			f.warn(p.Span, "alt-missing", "write where the link leads as its alternative text",
				"the image %s is all of a link and has no alternative text", p.Src)
		}
	}
}

func isFileName(alt, src string) bool {
	if alt == "" || strings.Contains(alt, " ") {
		return false
	}
	switch strings.ToLower(path.Ext(alt)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff":
		return true
	}
	return alt == path.Base(src)
}

// tables finds tables in which no cell is a header.
func (f *finder) tables() {
	for _, t := range f.grids {
		if !hasHeader(t) {
			f.warn(t.Span, "table-without-header", "mark the cells of the first row or column as headers", "no cell of the table is a header")
		}
	}
}

func hasHeader(t *document.Table) bool {
	rows := 0
	for _, r := range t.Head {
		if slices.ContainsFunc(r.Cells, func(c *document.Cell) bool { return document.BlocksText(c.Blocks) != "" }) {
			return true
		}
	}
	for _, body := range t.Bodies {
		for _, r := range body {
			rows++
			if slices.ContainsFunc(r.Cells, func(c *document.Cell) bool { return c.Header }) {
				return true
			}
		}
	}
	return rows < 2 // nothing to head
}
