package legacy

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// NavigationClass is the class of an element for the navigation between actions.
const NavigationClass = "department-intro"

// Navigate fills the empty elements for navigation: with links to the actions before
// and after, and the sentence about the series. The sentence at the first place
// belongs to the text; at the others it is part of the navigation.
func Navigate(doc *document.Document, p *profile.Profile) {
	number, err := strconv.Atoi(doc.Meta.Number)
	places := 0
	var fill func(blocks []document.Block) []document.Block
	fill = func(blocks []document.Block) []document.Block {
		var out []document.Block
		for _, b := range blocks {
			out = append(out, b)
			if s, ok := b.(*document.Section); ok {
				s.Blocks = fill(s.Blocks)
			}
			nav, ok := b.(*document.Element)
			if !ok {
				continue
			}
			if nav.Tag != "nav" || !nav.HasClass(NavigationClass) || len(nav.Blocks) > 0 {
				nav.Blocks = fill(nav.Blocks)
				continue
			}
			if err == nil {
				nav.Blocks = siblings(number, nav.Span)
			}
			sentence := seriesSentence(p.Series(), nav.Span)
			if places++; places == 1 {
				nav.Set("aria-label", "Pagination")
				out = append(out, sentence)
			} else {
				nav.Set("aria-label", "Pagination "+strconv.Itoa(places))
				nav.Blocks = append(nav.Blocks, sentence)
			}
		}
		return out
	}
	doc.Blocks = fill(doc.Blocks)
}

// hasNavigation reports whether doc has a place for the navigation.
func hasNavigation(doc *document.Document) bool {
	found := false
	document.WalkBlocks(doc.Blocks, func(n document.Node) bool {
		e, ok := n.(*document.Element)
		found = found || ok && e.Tag == "nav" && e.HasClass(NavigationClass)
		return !found
	})
	return found
}

// lastAction is the number of the last action of the series.
const lastAction = 14

// siblings links to the actions after and before this one.
func siblings(number int, at document.Span) []document.Block {
	link := func(n int, text string) document.Block {
		inlines := []document.Inline{&document.Text{Span: at, Text: text}}
		link := &document.Link{Span: at, Href: fmt.Sprintf("../%02d", n), Title: text, Inlines: inlines}
		return &document.Paragraph{Span: at, Inlines: []document.Inline{link}}
	}
	var out []document.Block
	if number < lastAction {
		out = append(out, link(number+1, "Next action"))
	}
	if number > 1 {
		out = append(out, link(number-1, "Previous action"))
	}
	return out
}

// seriesSentence names the series that the publication belongs to, with its link.
func seriesSentence(series profile.Series, at document.Span) document.Block {
	before, after, _ := strings.Cut(series.Sentence, "%s")
	text := func(s string) document.Inline { return &document.Text{Span: at, Text: s} }
	return &document.Paragraph{Span: at, Inlines: []document.Inline{
		text(before),
		&document.Link{Span: at, Href: series.Href, Inlines: []document.Inline{text(series.Name)}},
		text(after),
	}}
}
