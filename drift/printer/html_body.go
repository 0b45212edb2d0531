package printer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/internal/screen"
)

// part is a section of the page: what stands in one section of the documents.
type part struct {
	id, title string
	items     []ledger.Item
	loose     []int // items that no passage shows
	passages  []int
}

// parts cuts the passages, and with them the items, into sections in the order
// of the new document.
func (p *page) parts() []part {
	var parts []part
	at := map[string]int{}
	find := func(key, title string) *part {
		i, ok := at[key]
		if !ok {
			i = len(parts)
			at[key] = i
			parts = append(parts, part{id: fmt.Sprintf("section-%d", i+1), title: title})
		}
		return &parts[i]
	}
	titles := map[string]string{"": "Front of the document"}
	for _, s := range p.report.Sections {
		titles[s.Key] = sectionTitle(s)
	}
	shown := map[int]bool{}
	for i, passage := range p.report.Passages {
		of := find(passage.Section, cmp.Or(titles[passage.Section], passage.Section))
		of.passages = append(of.passages, i)
		for _, item := range itemsOf(passage) {
			shown[item] = true
		}
	}
	for i, item := range p.judgement.Items {
		of := find(item.Section, cmp.Or(titles[item.Section], item.Section))
		of.items = append(of.items, item)
		if !shown[i] {
			of.loose = append(of.loose, i)
		}
	}
	return slices.DeleteFunc(parts, func(p part) bool { return len(p.items)+len(p.passages) == 0 })
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

func (p *page) part(of part) {
	p.add("<section id=\"%s\" class=\"part\">\n<h2>%s</h2>\n", of.id, of.title)
	p.notes(of.loose)
	var same []int
	period := ""
	for _, i := range of.passages {
		passage := p.report.Passages[i]
		if name := periodName(passage.Period); name != period && name != "" {
			p.same(same)
			same, period = nil, name
			p.add("<h3>%s</h3>\n", name)
		}
		if from := p.movedFrom(i); len(from) > 0 || !unchanged(passage) {
			p.same(same)
			same = nil
			p.stubs(from)
		}
		if unchanged(passage) {
			if passage.Kind != "heading" || passage.New() != of.title { // which stands over it all
				same = append(same, i)
			}
			continue
		}
		p.pair(i)
		p.notes(p.fresh(i))
	}
	p.same(same)
	p.add("</section>\n")
}

// fresh returns the items of a passage that no passage before it showed.
func (p *page) fresh(i int) []int {
	if p.told == nil {
		p.told = map[int]bool{}
	}
	var out []int
	for _, item := range itemsOf(p.report.Passages[i]) {
		if !p.told[item] {
			p.told[item] = true
			out = append(out, item)
		}
	}
	return out
}

func unchanged(passage drift.Passage) bool {
	if passage.Moved || passage.Item >= 0 || passage.OldIndex < 0 || passage.NewIndex < 0 {
		return false
	}
	return !slices.ContainsFunc(passage.Segments, func(s drift.Segment) bool { return s.Op != drift.Equal || s.Item >= 0 })
}

// same folds passages away that are alike.
func (p *page) same(passages []int) {
	if len(passages) == 0 {
		return
	}
	p.add("<details class=\"same\"><summary>%s</summary>\n", prose.Count(len(passages), "unchanged block"))
	for _, i := range passages {
		p.pair(i)
	}
	p.add("</details>\n")
}

// pair draws a passage: the old text beside the new.
func (p *page) pair(i int) {
	passage := p.report.Passages[i]
	var ids []string
	for _, item := range itemsOf(passage) {
		ids = append(ids, "i-"+p.report.Items[item].ID)
	}
	p.add("<div class=\"pair k-%s\" id=\"p-%d\" data-items=\"%s\">\n", passage.Kind, i+1, strings.Join(ids, " "))
	p.side("old", "Old", passage.Segments, passage.OldIndex >= 0)
	p.side("new", "New", passage.Segments, passage.NewIndex >= 0)
	p.add("</div>\n")
}

func (p *page) side(class, name string, segments []drift.Segment, there bool) {
	if !there {
		p.add("<p class=\"%s none\"><span class=\"vh\">%s: nothing</span></p>\n", class, name)
		return
	}
	p.add("<p class=\"%s\"><span class=\"side\">%s<span class=\"vh\">: </span></span>", class, name)
	for _, s := range segments {
		text, tag := s.Old, "del"
		if class == "new" {
			text, tag = s.New, "ins"
		}
		switch {
		case text == "":
		case s.Op == drift.Equal:
			p.add("%s", text)
		default:
			p.add("<%s class=\"%s\">%s</%s>", raw(tag), p.look(s.Item), text, raw(tag))
		}
	}
	p.add("</p>\n")
}

// look returns the classes of the marks of an item.
func (p *page) look(item int) string {
	if item < 0 {
		return "s-cosmetic t-new"
	}
	i := p.judgement.Items[item]
	return fmt.Sprintf("s-%s t-%s", i.Severity, i.State)
}

// notes says what the items are.
func (p *page) notes(items []int) {
	if len(items) == 0 {
		return
	}
	p.add("<ul class=\"notes\">\n")
	for _, i := range items {
		p.note(p.judgement.Items[i])
	}
	p.add("</ul>\n")
}

func (p *page) note(item ledger.Item) {
	p.add("<li id=\"i-%s\" class=\"s-%s t-%s\" data-class=\"%s\"><span class=\"tag s-%s\">%s</span> <b>%s</b>: %s",
		item.ID, item.Severity, item.State, item.Class, item.Severity, item.Severity, className(item.Item), item.Reason)
	if where := place(item.Item); where != "" {
		p.add(" <span class=\"soft\">(%s)</span>", where)
	}
	for i, part := range words(item.Item) {
		if i == 0 {
			p.add("<span class=\"words\">")
		}
		switch part.Style {
		case screen.Removed:
			p.add("<del class=\"s-%s\">%s</del>", item.Severity, part.Text)
		case screen.Inserted:
			p.add("<ins class=\"s-%s\">%s</ins>", item.Severity, part.Text)
		default:
			p.add("%s", part.Text)
		}
	}
	if len(words(item.Item)) > 0 {
		p.add("</span>")
	}
	switch {
	case item.IsAccepted():
		p.add(" <span class=\"state\">%s</span>", acceptance(item.Accepted))
	case item.State == ledger.StateExpired:
		p.add(" <span class=\"state\">the acceptance has expired; it was %s</span>", acceptance(item.Accepted))
	}
	p.add("</li>\n")
}

// movedFrom returns the passages that stood in front of passage i in the old
// document, and stand elsewhere now.
func (p *page) movedFrom(i int) []int {
	if p.left == nil {
		p.left = leftBehind(p.report.Passages)
	}
	return p.left[i]
}

// leftBehind returns, for the first passage that stayed behind each one that
// moved away, those that did.
func leftBehind(passages []drift.Passage) map[int][]int {
	left := map[int][]int{}
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
			left[stayed[next]] = append(left[stayed[next]], m)
		}
	}
	return left
}

// stubs says where to find what stood here.
func (p *page) stubs(moved []int) {
	for _, i := range moved {
		p.add("<p class=\"stub\">Moved: <a href=\"#p-%d\">%s</a></p>\n", i+1, excerpt(p.report.Passages[i].Old(), headlineWords))
	}
}
