package drift

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// link is something in a section that points at something outside it.
type link struct {
	kind linkKind
	text string
	href string
	hint string // its title, which most readers never see
	span document.Span
}

// linkKind says what points: a link, an image at its file, a reference at its
// footnote. Which footnote it is does not count: labels are the source's own.
type linkKind string

const (
	hyperlink linkKind = ""
	picture   linkKind = "image"
	reference linkKind = "footnote"
)

func (l link) print() string {
	if l.href == "" || l.kind == reference {
		return l.text
	}
	return l.text + " <" + l.href + ">"
}

// target returns the address in a form in which two spellings of one address
// are equal.
func (l link) target() string {
	href := strings.TrimSpace(l.href)
	scheme, rest, ok := strings.Cut(href, "://")
	if !ok {
		return href
	}
	host, path, _ := strings.Cut(rest, "/")
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	scheme = strings.TrimSuffix(strings.ToLower(scheme), "s")
	return scheme + "://" + host + "/" + strings.TrimSuffix(path, "/")
}

// likeness of links, from the closest on: what two links must have in common
// to be the same, and what it is called when they are.
type linkRule struct {
	class Class
	key   func(link) string
	fits  func(old, new link) bool
}

func linkRules() []linkRule {
	text := func(l link) string { return string(l.kind) + "\x00" + prose.Fold(l.text) }
	target := func(l link) string { return string(l.kind) + "\x00" + l.target() }
	return []linkRule{
		{"", func(l link) string { return text(l) + "\x00" + l.target() }, func(link, link) bool { return true }},
		{LinkFixed, text, func(o, n link) bool { return o.href == "" && n.href != "" }},
		{LinkBroken, text, func(o, n link) bool { return o.href != "" && n.href == "" }},
		{LinkRetargeted, text, func(link, link) bool { return true }},
		{LinkTextChanged, target, func(o, _ link) bool { return o.target() != "" }},
	}
}

// links compares the links of two partners as sets: a link that moved within
// its section is the same link.
func (c *comparison) compareLinks(a, b *section) {
	if c.plain || len(a.links)+len(b.links) == 0 {
		return
	}
	old, new := a.links, b.links
	for _, rule := range linkRules() {
		old, new = c.pairLinks(a, b, old, new, rule)
	}
	for _, l := range old {
		c.findings = append(c.findings, c.linkFound(LinkLost, a, b, l, link{}))
	}
	for _, l := range new {
		c.findings = append(c.findings, c.linkFound(LinkAdded, a, b, link{}, l))
	}
}

// pairLinks pairs what rule makes the same and returns the rest.
func (c *comparison) pairLinks(a, b *section, old, new []link, rule linkRule) (oldRest, newRest []link) {
	waiting := map[string][]int{}
	for j, l := range new {
		key := rule.key(l)
		waiting[key] = append(waiting[key], j)
	}
	taken := make([]bool, len(new))
	for _, l := range old {
		js := waiting[rule.key(l)]
		if len(js) == 0 || !rule.fits(l, new[js[0]]) {
			oldRest = append(oldRest, l)
			continue
		}
		taken[js[0]] = true
		waiting[rule.key(l)] = js[1:]
		switch other := new[js[0]]; {
		case rule.class != "":
			c.findings = append(c.findings, c.linkFound(rule.class, a, b, l, other))
		case prose.OneLine(l.hint) != prose.OneLine(other.hint):
			c.findings = append(c.findings, finding{class: LinkTextChanged, sub: "title", old: a, new: b,
				oldText: l.hint, newText: other.hint, oldSpan: l.span, newSpan: other.span})
		}
	}
	for j, l := range new {
		if !taken[j] {
			newRest = append(newRest, l)
		}
	}
	return oldRest, newRest
}

func (c *comparison) linkFound(class Class, a, b *section, old, new link) finding {
	f := finding{class: class, sub: or(string(old.kind), string(new.kind)), old: a, new: b, oldSpan: old.span, newSpan: new.span}
	if old.text+old.href != "" {
		f.oldText = old.print()
	}
	if new.text+new.href != "" {
		f.newText = new.print()
	}
	return f
}

// unrepresentable tells once how many links a plain-text format has no place for.
func (c *comparison) unrepresentable() {
	old, new := c.old.links(), c.new.links()
	switch {
	case c.docs[0].Source.NoLinks == c.docs[1].Source.NoLinks:
	case c.docs[1].Source.NoLinks && old > 0:
		c.tell(LinkUnrepresentable, c.old.root, c.new.root, "", "", fmt.Sprintf("the new document is plain text and cannot carry the %s of the old one", prose.Count(old, "link")))
	case c.docs[0].Source.NoLinks && new > 0:
		c.tell(LinkUnrepresentable, c.old.root, c.new.root, "", "", fmt.Sprintf("the old document is plain text and could not carry the %s of the new one", prose.Count(new, "link")))
	}
}

// links counts the links of a document; images and references are none.
func (t *tree) links() int {
	n := 0
	for _, s := range append([]*section{t.root, t.notes}, t.sections...) {
		for _, l := range s.links {
			if l.kind == hyperlink {
				n++
			}
		}
	}
	return n
}
