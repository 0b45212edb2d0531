package check

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// links finds link texts that do not say where they lead: those that lead to
// different places, and those such as "Read more".
func (f *finder) links() {
	targets := map[string]*document.Link{}
	reported := map[string]bool{}
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
		if target(first.Href) != target(l.Href) && !reported[text] {
			reported[text] = true
			f.remark(l.Span, "link-text-ambiguous", "say in each text where it leads",
				"%q leads to %s here, and to %s %s",
				document.PlainText(l.Inlines), l.Href, first.Href, f.line(first.Span, l.Span))
		}
	}
	f.reportVague(vague)
}

// reportVague makes one remark of all links with such texts.
func (f *finder) reportVague(links []*document.Link) {
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
	switch text {
	case "here", "click here", "more", "this", "this link", "link", "this page", "learn more", "more information":
		return true
	}
	return f.profile.ReadMore(text)
}

// isMark reports whether a link text holds no word, as links to and from
// footnotes do.
func isMark(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return prose.IsWordRune(r) && !prose.IsDigit(r) }) < 0
}

// labelled reports whether the link has another text that says where it leads.
func labelled(l *document.Link) bool { return l.Title != "" || l.Pairs["aria-label"] != "" }

// target is equal for two ways to write one address.
func target(href string) string {
	href = strings.TrimPrefix(strings.TrimPrefix(href, "http:"), "https:")
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(href, "//"), "www."), "/")
}
