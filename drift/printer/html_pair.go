package printer

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/screen"
)

// pair draws a passage: the old text beside the new.
func (p *page) pair(i int) {
	passage := p.report.Passages[i]
	var ids []string
	for _, item := range itemsOf(passage) {
		ids = append(ids, "i-"+p.report.Items[item].ID)
	}
	p.add(`<div class="pair k-%s" id="p-%d" data-items="%s">
`, passage.Kind, i+1, strings.Join(ids, " "))
	p.side("old", "Old", passage.Segments, passage.OldIndex >= 0)
	p.side("new", "New", passage.Segments, passage.NewIndex >= 0)
	p.add("</div>\n")
}

func (p *page) side(class, name string, segments []drift.Segment, there bool) {
	if !there {
		p.add(`<p class="%s none"><span class="vh">%s: nothing</span></p>
`, class, name)
		return
	}
	p.add(`<p class="%s"><span class="side">%s<span class="vh">: </span></span>`, class, name)
	for _, s := range segments {
		text, tag := s.Old, raw("del")
		if class == "new" {
			text, tag = s.New, "ins"
		}
		switch {
		case text == "":
		case s.Op == drift.Equal:
			p.add("%s", text)
		default:
			p.add(`<%s class="%s">%s</%s>`, tag, p.markClass(s.Item), text, tag)
		}
	}
	p.add("</p>\n")
}

// markClass returns the classes of the marks of an item.
func (p *page) markClass(item int) string {
	if item < 0 {
		return "s-cosmetic t-new"
	}
	i := p.judgement.Items[item]
	return fmt.Sprintf("s-%s t-%s", i.Severity, i.State)
}

// notes draws what the items are.
func (p *page) notes(items []int) {
	if len(items) == 0 {
		return
	}
	p.add(`<ul class="notes">
`)
	for _, i := range items {
		p.note(p.judgement.Items[i])
	}
	p.add("</ul>\n")
}

func (p *page) note(item ledger.Item) {
	p.add(`<li id="i-%s" class="s-%s t-%s" data-class="%s"><span class="tag s-%s">%s</span> <b>%s</b>: %s`,
		item.ID, item.Severity, item.State, item.Class, item.Severity, item.Severity, className(item.Item), item.Reason)
	if where := place(item.Item); where != "" {
		p.add(` <span class="soft">(%s)</span>`, where)
	}
	if runs := words(item.Item); len(runs) > 0 {
		p.add(`<span class="words">`)
		for _, run := range runs {
			p.words(item.Severity, run)
		}
		p.add("</span>")
	}
	switch {
	case item.IsAccepted():
		p.add(` <span class="state">%s</span>`, acceptance(item.Accepted))
	case item.State == ledger.StateExpired:
		p.add(` <span class="state">the acceptance has expired; it was %s</span>`, acceptance(item.Accepted))
	}
	p.add("</li>\n")
}

func (p *page) words(severity drift.Severity, run screen.Run) {
	switch run.Style {
	case screen.Removed:
		p.add(`<del class="s-%s">%s</del>`, severity, run.Text)
	case screen.Inserted:
		p.add(`<ins class="s-%s">%s</ins>`, severity, run.Text)
	default:
		p.add("%s", run.Text)
	}
}
