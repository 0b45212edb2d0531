package drift

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

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

func (g *glossary) add(a abbreviation) {
	if g.at == nil {
		g.at = map[string]int{}
	}
	if _, known := g.at[a.short]; !known {
		g.at[a.short] = len(g.list)
		g.list = append(g.list, a)
	}
}

func (g *glossary) find(short string) (abbreviation, bool) {
	i, ok := g.at[short]
	if !ok {
		return abbreviation{}, false
	}
	return g.list[i], true
}

// abbreviations compares what the markup of the two documents explains, once
// for the whole of them.
func (c *comparison) abbreviations() {
	if c.plain {
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

// explained tells of an abbreviation, as the pointer to its meaning that it is.
func (c *comparison) explained(class Class, a, b abbreviation, severity Severity) {
	print := func(a abbreviation) string {
		if a.short == "" {
			return ""
		}
		return a.short + " <" + a.long + ">"
	}
	c.findings = append(c.findings, finding{class: class, sub: "abbreviation", severity: severity, old: c.old.root, new: c.new.root,
		oldText: print(a), newText: print(b), oldSpan: a.span, newSpan: b.span,
		reason: "what the markup says an abbreviation means"})
}
