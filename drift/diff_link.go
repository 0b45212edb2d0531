package drift

import (
	"fmt"
	"slices"

	"github.com/stemmadocs/stemma/internal/address"
	"github.com/stemmadocs/stemma/internal/prose"
)

// linkRule is what two links must have in common to be the same, and the class
// of what then still differs; "" where nothing does.
type linkRule struct {
	class Class
	key   func(link) string
	fits  func(old, new link) bool

	severity Severity // "" for that of the class
	reason   string   // "" for that of the class
}

// linkRules are tried in order: the closest likeness first.
func linkRules() []linkRule {
	text := func(l link) string { return string(l.kind) + "\x00" + prose.Fold(l.text) }
	target := func(l link) string { return string(l.kind) + "\x00" + l.to }
	stable := func(l link) string { return text(l) + "\x00" + address.Stable(l.to, l.kind == picture) }
	copied := func(l link) string { return text(l) + "\x00" + address.Copied(l.to) }
	both := func(o, n link) bool { return o.href != "" && n.href != "" }
	always := func(link, link) bool { return true }
	return []linkRule{
		{key: func(l link) string { return text(l) + "\x00" + l.href }, fits: always},
		{key: func(l link) string { return text(l) + "\x00" + l.to }, fits: always},
		{class: LinkRetargeted, key: stable, fits: both,
			severity: Info, reason: "only a day, a version or a size in the address differs"},
		{class: LinkRetargeted, key: copied, fits: both,
			severity: Info, reason: "only what a copy of the site calls the page differs"},
		{class: LinkFixed, key: text, fits: func(o, n link) bool { return o.href == "" && n.href != "" }},
		{class: LinkBroken, key: text, fits: func(o, n link) bool { return o.href != "" && n.href == "" }},
		{class: LinkRetargeted, key: text, fits: always},
		{class: LinkTextChanged, key: target, fits: func(o, _ link) bool { return o.to != "" }},
	}
}

// diffLinks compares the links of two partners as sets: a link that moved within
// its section is the same link.
func (c *comparison) diffLinks(a, b *section) {
	if c.plain() || len(a.links)+len(b.links) == 0 {
		return
	}
	old, new := c.targets(a.links, c.old, c.new), c.targets(b.links, c.new, c.old)
	for _, rule := range linkRules() {
		old, new = c.pairLinks(a, b, old, new, rule)
	}
	for _, l := range old {
		c.add(linkFinding(LinkLost, a, b, l, link{}))
	}
	for _, l := range new {
		c.add(linkFinding(LinkAdded, a, b, link{}, l))
	}
}

// targets returns links of t with where they lead. Those of a document that does not
// say where it was start from where the other one was.
func (c *comparison) targets(links []link, t, other *tree) []link {
	base := or(t.doc.Source.Address, other.doc.Source.Address)
	links = slices.Clone(links)
	for i, l := range links {
		links[i].to = address.Key(address.Resolve(base, address.Clean(l.href)))
	}
	return links
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
			f := linkFinding(rule.class, a, b, l, other)
			f.severity, f.reason = rule.severity, rule.reason
			c.add(f)
		case prose.OneLine(l.hint) != prose.OneLine(other.hint):
			c.add(finding{class: LinkTextChanged, sub: "title", old: a, new: b,
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

// linkFinding returns a finding about two links, of which one may be none.
func linkFinding(class Class, a, b *section, old, new link) finding {
	f := finding{
		class: class, sub: or(string(old.kind), string(new.kind)), old: a, new: b, oldSpan: old.span, newSpan: new.span,
	}
	if old.text+old.href != "" {
		f.oldText = old.print()
	}
	if new.text+new.href != "" {
		f.newText = new.print()
	}
	return f
}

// noteUnrepresentable reports once how many links a plain-text format has no
// place for.
func (c *comparison) noteUnrepresentable() {
	oldPlain, newPlain := c.old.doc.Source.NoLinks, c.new.doc.Source.NoLinks
	old, new := c.old.hyperlinks(), c.new.hyperlinks()
	reason := ""
	switch {
	case newPlain && !oldPlain && old > 0:
		reason = fmt.Sprintf("the new document is plain text and cannot carry the %s of the old one",
			prose.Count(old, "link"))
	case oldPlain && !newPlain && new > 0:
		reason = fmt.Sprintf("the old document is plain text and could not carry the %s of the new one",
			prose.Count(new, "link"))
	default:
		return
	}
	c.addSections(LinkUnrepresentable, c.old.root, c.new.root, "", "", reason)
}

// diffAbbreviations compares what the markup of the two documents explains, once
// for the whole of them.
func (c *comparison) diffAbbreviations() {
	if c.plain() {
		return
	}
	old, new := &c.old.glossary, &c.new.glossary
	for _, a := range old.list {
		b, known := new.find(a.short)
		switch {
		case !known:
			c.explained(LinkLost, a, abbreviation{}, Minor)
		case prose.OneLine(a.long) != prose.OneLine(b.long):
			c.explained(LinkRetargeted, a, b, Substantive)
		}
	}
	for _, b := range new.list {
		if _, known := old.find(b.short); !known {
			c.explained(LinkAdded, abbreviation{}, b, Minor)
		}
	}
}

// explained records a change of an abbreviation, as the pointer to its meaning
// that it is.
func (c *comparison) explained(class Class, a, b abbreviation, severity Severity) {
	print := func(a abbreviation) string {
		if a.short == "" {
			return ""
		}
		return a.short + " <" + a.long + ">"
	}
	c.add(finding{
		class: class, sub: "abbreviation", severity: severity, old: c.old.root, new: c.new.root,
		oldText: print(a), newText: print(b), oldSpan: a.span, newSpan: b.span,
		reason: "what the markup says an abbreviation means",
	})
}
