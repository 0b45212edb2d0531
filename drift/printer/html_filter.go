package printer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

// aside draws the filters and the list of sections.
func (p *page) aside(parts []part) {
	p.add(`<aside aria-label="Filters and sections">
<form>
<h2>Show</h2>
`)
	p.checks("Severity", "s", p.severities())
	if states := p.states(); len(states) > 1 {
		p.checks("State", "t", states)
	}
	p.add(`<div class="scripted" hidden>
`)
	p.choice("class", "Kind of change", p.classes())
	p.choice("section", "Section", sectionOptions(parts))
	p.add(`<label><input type="checkbox" id="all"> Unchanged text</label>
<p id="shown" role="status"></p>
</div>
</form>
<nav aria-label="Sections">
<h2>Sections</h2>
<ol>
`)
	for _, part := range parts {
		p.add(`<li><a href="#%s">%s</a>`, part.id, part.title)
		if n := grave(part.items); n > 0 {
			p.add(` <span class="tag s-substantive">%d<span class="vh"> substantive</span></span>`, n)
		}
		p.add("</li>\n")
	}
	p.add("</ol>\n</nav>\n</aside>\n")
}

// grave counts the substantive items that are not accepted.
func grave(items []ledger.Item) int {
	n := 0
	for _, item := range open(items) {
		if item.Severity == drift.Substantive {
			n++
		}
	}
	return n
}

// option is a row of a filter.
type option struct {
	value, label string
	off          bool // at first
}

func (p *page) severities() []option {
	var out []option
	counts := p.report.Summary.BySeverity
	for _, s := range slices.Backward(drift.Severities()) {
		if n := counts[s]; n > 0 {
			off := s == drift.Cosmetic && len(counts) > 1
			out = append(out, option{string(s), fmt.Sprintf("%s (%d)", s, n), off})
		}
	}
	return out
}

func (p *page) states() []option {
	var out []option
	for _, s := range []ledger.State{ledger.StateNew, ledger.StateExpired, ledger.StateAccepted, ledger.StateByRule} {
		if n := p.judgement.ByState[s]; n > 0 {
			words := strings.ReplaceAll(string(s), "-", " ")
			out = append(out, option{string(s), fmt.Sprintf("%s (%d)", words, n), false})
		}
	}
	return out
}

func (p *page) classes() []option {
	out := []option{{"", "all", false}}
	for _, c := range drift.Classes() {
		if n := p.report.Summary.ByClass[c]; n > 0 {
			out = append(out, option{string(c), fmt.Sprintf("%s (%d)", c, n), false})
		}
	}
	return out
}

func sectionOptions(parts []part) []option {
	out := []option{{"", "all", false}}
	for _, part := range parts {
		out = append(out, option{part.id, part.title, false})
	}
	return out
}

// checks draws a group of boxes. Their ids are known to the style sheet, which
// filters where scripts are off.
func (p *page) checks(legend, prefix string, options []option) {
	p.add("<fieldset><legend>%s</legend>\n", legend)
	for _, o := range options {
		checked := raw(" checked")
		if o.off {
			checked = ""
		}
		p.add(`<label><input type="checkbox" id="%s-%s" data-filter="%s" value="%s"%s> %s</label>
`, prefix, o.value, prefix, o.value, checked, o.label)
	}
	p.add("</fieldset>\n")
}

func (p *page) choice(id, label string, options []option) {
	p.add(`<label class="choice">%s <select id="%s">
`, label, id)
	for _, o := range options {
		p.add(`<option value="%s">%s</option>
`, o.value, o.label)
	}
	p.add("</select></label>\n")
}
