package printer

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/prose"
)

// part is the part of the page that shows one section of the documents.
type part struct {
	id, title string
	items     []ledger.Item
	unshown   []int // items that no passage shows
	passages  []int
}

// parts cuts the passages, and with them the items, into sections in the order
// of the new document.
func (p *page) parts() []part {
	var parts []part
	at := map[string]int{}
	titles := sectionTitles(p.report)
	find := func(section string) *part {
		i, ok := at[section]
		if !ok {
			i = len(parts)
			at[section] = i
			parts = append(parts, part{id: fmt.Sprintf("section-%d", i+1), title: cmp.Or(titles[section], section)})
		}
		return &parts[i]
	}
	shown := map[int]bool{}
	for i, passage := range p.report.Passages {
		of := find(passage.Section)
		of.passages = append(of.passages, i)
		for _, item := range itemsOf(passage) {
			shown[item] = true
		}
	}
	for i, item := range p.judgement.Items {
		of := find(item.Section)
		of.items = append(of.items, item)
		if !shown[i] {
			of.unshown = append(of.unshown, i)
		}
	}
	return parts
}

// itemsOf returns the items that a passage shows, each once.
func itemsOf(passage drift.Passage) []int {
	var out []int
	seen := map[int]bool{-1: true}
	add := func(item int) {
		if !seen[item] {
			seen[item] = true
			out = append(out, item)
		}
	}
	add(passage.Item)
	for _, s := range passage.Segments {
		add(s.Item)
	}
	return out
}

// part draws the passages of a section. Those without a change are folded
// away, run by run.
func (p *page) part(of part) {
	p.add(`<section id="%s" class="part">
<h2>%s</h2>
`, of.id, of.title)
	p.notes(of.unshown)
	var same []int
	period := ""
	for _, i := range of.passages {
		passage := p.report.Passages[i]
		if name := periodName(passage.Period); name != period && name != "" {
			p.folded(same)
			same, period = nil, name
			p.add("<h3>%s</h3>\n", name)
		}
		if len(p.movedAway[i]) > 0 || !unchanged(passage) {
			p.folded(same)
			same = nil
			p.moveLinks(p.movedAway[i])
		}
		if unchanged(passage) {
			if passage.Kind != "heading" || passage.New() != of.title { // which the part has above
				same = append(same, i)
			}
			continue
		}
		p.pair(i)
		p.notes(p.fresh(i))
	}
	p.folded(same)
	p.add("</section>\n")
}

// fresh returns the items of a passage that no passage before it showed.
func (p *page) fresh(i int) []int {
	var out []int
	for _, item := range itemsOf(p.report.Passages[i]) {
		if !p.noted[item] {
			p.noted[item] = true
			out = append(out, item)
		}
	}
	return out
}

func unchanged(passage drift.Passage) bool {
	if passage.Moved || passage.Item >= 0 || passage.OldIndex < 0 || passage.NewIndex < 0 {
		return false
	}
	return !slices.ContainsFunc(passage.Segments, func(s drift.Segment) bool {
		return s.Op != drift.Equal || s.Item >= 0
	})
}

// folded draws unchanged passages, folded away.
func (p *page) folded(passages []int) {
	if len(passages) == 0 {
		return
	}
	p.add(`<details class="same"><summary>%s</summary>
`, prose.Count(len(passages), "unchanged block"))
	for _, i := range passages {
		p.pair(i)
	}
	p.add("</details>\n")
}

// movedAway returns, for the first passage that stayed after each one that
// moved away, those that did.
func movedAway(passages []drift.Passage) map[int][]int {
	out := map[int][]int{}
	var stayed, moved []int
	for i, passage := range passages {
		switch {
		case passage.OldIndex < 0:
		case passage.Moved:
			moved = append(moved, i)
		default:
			stayed = append(stayed, i)
		}
	}
	slices.SortStableFunc(stayed, func(a, b int) int { return cmp.Compare(passages[a].OldIndex, passages[b].OldIndex) })
	for _, m := range moved {
		next, _ := slices.BinarySearchFunc(stayed, passages[m].OldIndex, func(i, index int) int {
			return cmp.Or(cmp.Compare(passages[i].OldIndex, index), -1)
		})
		if next < len(stayed) {
			out[stayed[next]] = append(out[stayed[next]], m)
		}
	}
	return out
}

// moveLinks links passages from where they were.
func (p *page) moveLinks(moved []int) {
	for _, i := range moved {
		p.add(`<p class="stub">Moved: <a href="#p-%d">%s</a></p>
`, i+1, excerpt(p.report.Passages[i].Old(), headlineWords))
	}
}
