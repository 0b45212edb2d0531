package kramdown

import (
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// glossary is a definition list whose terms get ids.
type glossary struct {
	list   *document.DefinitionList
	prefix string
}

// noteGlossary remembers a list that asks for ids for its terms with
// {:auto_ids}, or with {:auto_ids-prefix} for ids that begin so. See
// https://kramdown.gettalong.org/syntax.html#definition-lists.
func (p *parser) noteGlossary(list *document.DefinitionList, attrs *attrList) {
	for _, name := range attrs.names {
		rest, ok := strings.CutPrefix(name, "auto_ids")
		if !ok {
			continue
		}
		prefix := ""
		if rest != "" && rest[0] == '-' {
			prefix = rest[1:]
		}
		p.glossaries = append(p.glossaries, glossary{list, prefix})
		return
	}
}

// assignTermIDs gives ids to the terms of such lists. Equal terms get equal
// ids, as in kramdown.
func (p *parser) assignTermIDs() {
	for _, g := range p.glossaries {
		for _, group := range g.list.Groups {
			for _, t := range group.Terms {
				if t.ID == "" && !p.withoutID[&t.Attr] {
					t.ID = g.prefix + termSlug(letters(t.Inlines, p.opts.GFM))
				}
			}
		}
	}
}

// termSlug is [document.Slug] for the plain text of a term, which may have
// no letter to begin with.
func termSlug(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return r < utf8.RuneSelf && letter(byte(r)) }) < 0 {
		return ""
	}
	return document.Slug(text)
}
