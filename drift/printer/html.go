package printer

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/internal/screen"
)

//go:embed page.css
var pageStyle string

//go:embed page.js
var pageScript string

// HTML draws the report as a page that needs nothing beside it: both texts
// side by side with the words that differ marked, what each change is, and
// filters. It reads without its script; the filters by class and section, and
// the hiding of what is left without changes, are what the script adds.
func HTML(w io.Writer, r *drift.Report, opts Options) error {
	j, err := opts.judgement(r)
	if err != nil {
		return err
	}
	p := &page{report: r, judgement: j}
	p.head()
	p.add("<body>\n<a class=\"skip\" href=\"#changes\">Skip to the changes</a>\n")
	p.header()
	p.add("<div class=\"columns\">\n")
	parts := p.parts()
	p.aside(parts)
	p.add("<main id=\"changes\" tabindex=\"-1\">\n")
	if len(r.Items) == 0 {
		p.add("<p>No drift.</p>\n")
	}
	for _, part := range parts {
		p.part(part)
	}
	p.ledger()
	p.add("</main>\n</div>\n<script>%s</script>\n</body>\n</html>\n", raw(pageScript))
	_, err = p.WriteTo(w)
	return err
}

// page is a page in the making.
type page struct {
	bytes.Buffer
	report    *drift.Report
	judgement *ledger.Judgement
	told      map[int]bool  // items that a passage has shown
	left      map[int][]int // see leftBehind
}

// raw is markup, which add writes as it is.
type raw string

// add writes markup; strings among args are escaped.
func (p *page) add(format string, args ...any) {
	for i, arg := range args {
		if s, ok := arg.(string); ok {
			args[i] = html.EscapeString(screen.Clean(s))
		}
	}
	fmt.Fprintf(&p.Buffer, format, args...)
}

func (p *page) head() {
	p.add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<meta name=\"color-scheme\" content=\"light dark\">\n")
	p.add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'\">\n",
		raw(hashOf(pageStyle)), raw(hashOf(pageScript)))
	p.add("<title>Drift: %s</title>\n<style>%s</style>\n</head>\n", p.name(), raw(pageStyle))
}

// hashOf names a text in a content security policy.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// name is what the documents are called: the new title, or the files.
func (p *page) name() string {
	for _, passage := range p.report.Passages {
		top := passage.Kind == "title" || passage.Kind == "heading" && passage.Level == 1
		if top && passage.New() != "" {
			return excerpt(passage.New(), headlineWords)
		}
	}
	return title(p.report.Old, "old") + " → " + title(p.report.New, "new")
}

func (p *page) header() {
	r := p.report
	p.add("<header>\n<h1>Drift<span class=\"of\"><span class=\"vh\">: </span>%s</span></h1>\n", p.name())
	p.add("<p class=\"files\"><span>Old: <b>%s</b></span> <span>New: <b>%s</b></span></p>\n", title(r.Old, "old"), title(r.New, "new"))
	if len(r.Items) > 0 {
		p.add("<p>%s %s %s</p>\n", p.counted(), sectionSentence(r), stateSentence(p.judgement))
		p.summary()
	}
	p.add("</header>\n")
}

func (p *page) counted() string {
	r := p.report
	return fmt.Sprintf("%s, %d of them substantive.", prose.Count(len(r.Items), "change"), r.Summary.BySeverity[drift.Substantive])
}

func (p *page) summary() {
	p.add("<div class=\"scroll\" role=\"region\" aria-label=\"Summary\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">What</th><th scope=\"col\" class=\"n\">Number</th><th scope=\"col\">Which</th></tr></thead>\n<tbody>\n")
	for _, row := range summary(p.report, p.judgement.Items) {
		p.add("<tr><th scope=\"row\"><span class=\"tag s-%s\">%s</span></th><td class=\"n\">%d</td><td>%s</td></tr>\n", row.name, row.name, row.count, row.text)
	}
	p.add("</tbody>\n</table></div>\n")
}

// aside draws the filters and the list of sections.
func (p *page) aside(parts []part) {
	p.add("<aside aria-label=\"Filters and sections\">\n<form>\n<h2>Show</h2>\n")
	p.checks("Severity", "s", p.severities())
	if states := p.states(); len(states) > 1 {
		p.checks("State", "t", states)
	}
	p.add("<div class=\"scripted\" hidden>\n")
	p.choice("class", "Kind of change", p.classes())
	p.choice("section", "Section", sectionOptions(parts))
	p.add("<label><input type=\"checkbox\" id=\"all\"> Unchanged text</label>\n<p id=\"shown\" role=\"status\"></p>\n</div>\n</form>\n")
	p.add("<nav aria-label=\"Sections\">\n<h2>Sections</h2>\n<ol>\n")
	for _, part := range parts {
		p.add("<li><a href=\"#%s\">%s</a>", part.id, part.title)
		if n := grave(part.items); n > 0 {
			p.add(" <span class=\"tag s-substantive\">%d<span class=\"vh\"> substantive</span></span>", n)
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
	all := drift.Severities()
	slices.Reverse(all)
	for _, s := range all {
		if n := p.report.Summary.BySeverity[s]; n > 0 {
			out = append(out, option{string(s), fmt.Sprintf("%s (%d)", s, n), s == drift.Cosmetic && len(p.report.Summary.BySeverity) > 1})
		}
	}
	return out
}

func (p *page) states() []option {
	var out []option
	for _, s := range []ledger.State{ledger.StateNew, ledger.StateExpired, ledger.StateAccepted, ledger.StateByRule} {
		if n := p.judgement.ByState[s]; n > 0 {
			out = append(out, option{string(s), fmt.Sprintf("%s (%d)", strings.ReplaceAll(string(s), "-", " "), n), false})
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
		p.add("<label><input type=\"checkbox\" id=\"%s-%s\" data-filter=\"%s\" value=\"%s\"%s> %s</label>\n", prefix, o.value, prefix, o.value, checked, o.label)
	}
	p.add("</fieldset>\n")
}

func (p *page) choice(id, label string, options []option) {
	p.add("<label class=\"choice\">%s <select id=\"%s\">\n", label, id)
	for _, o := range options {
		p.add("<option value=\"%s\">%s</option>\n", o.value, o.label)
	}
	p.add("</select></label>\n")
}

// ledger draws what the ledger holds beside the items, and what a rule could
// accept.
func (p *page) ledger() {
	var stale, rules, proposals []string
	for _, e := range p.judgement.Stale {
		stale = append(stale, staleLine(e))
	}
	for _, u := range p.judgement.Rules {
		rules = append(rules, ruleLine(u))
	}
	for _, proposal := range p.judgement.Proposals {
		proposals = append(proposals, proposalLine(proposal))
	}
	p.lines("Accepted, but no longer there", stale)
	p.lines("Rules of the ledger", rules)
	p.lines("Accept as a rule?", proposals)
}

func (p *page) lines(heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	p.add("<section>\n<h2>%s</h2>\n<ul>\n", heading)
	for _, line := range lines {
		p.add("<li>%s</li>\n", line)
	}
	p.add("</ul>\n</section>\n")
}
