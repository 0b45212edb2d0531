package drift

import (
	"github.com/stemmadocs/stemma/document"
)

// link is something in a section that points at something outside it.
type link struct {
	kind linkKind
	text string
	href string
	hint string // its title, which most readers never see
	to   string // where it leads, however that is spelt; set by [comparison.targets]
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

// print draws l as its text with its address.
func (l link) print() string {
	if l.href == "" || l.kind == reference {
		return l.text
	}
	return l.text + " <" + l.href + ">"
}

// abbreviation is a word that the markup explains.
type abbreviation struct {
	short, long string
	span        document.Span
}

// glossary is the abbreviations of a document, each with its first meaning.
type glossary struct {
	list []abbreviation
	at   map[string]int
}

// add notes an abbreviation that is not known yet.
func (g *glossary) add(a abbreviation) {
	if g.at == nil {
		g.at = map[string]int{}
	}
	if _, known := g.at[a.short]; !known {
		g.at[a.short] = len(g.list)
		g.list = append(g.list, a)
	}
}

// find returns what a word stands for.
func (g *glossary) find(short string) (abbreviation, bool) {
	i, ok := g.at[short]
	if !ok {
		return abbreviation{}, false
	}
	return g.list[i], true
}
