package printer

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"io"

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
	p := &page{report: r, judgement: j, noted: map[int]bool{}, movedAway: movedAway(r.Passages)}
	p.head()
	p.add(`<body>
<a class="skip" href="#changes">Skip to the changes</a>
`)
	p.header()
	p.add(`<div class="columns">
`)
	parts := p.parts()
	p.aside(parts)
	p.add(`<main id="changes" tabindex="-1">
`)
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
	noted     map[int]bool  // items that a passage has shown
	movedAway map[int][]int // passages that were before a passage, and are elsewhere now
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
	p.add(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
`)
	policy := "default-src 'none'; style-src " + hashOf(pageStyle) + "; script-src " + hashOf(pageScript) +
		"; base-uri 'none'; form-action 'none'"
	p.add(`<meta http-equiv="Content-Security-Policy" content="%s">
`, raw(policy))
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
	p.add(`<header>
<h1>Drift<span class="of"><span class="vh">: </span>%s</span></h1>
<p class="files"><span>Old: <b>%s</b></span> <span>New: <b>%s</b></span></p>
`, p.name(), title(r.Old, "old"), title(r.New, "new"))
	if len(r.Items) > 0 {
		changes := prose.Count(len(r.Items), "change")
		p.add("<p>%s, %d of them substantive. %s %s</p>\n",
			changes, r.Summary.BySeverity[drift.Substantive], sectionSentence(r), stateSentence(p.judgement))
		p.summary()
	}
	p.add("</header>\n")
}

func (p *page) summary() {
	p.add(`<div class="scroll" role="region" aria-label="Summary" tabindex="0"><table>
<thead><tr><th scope="col">What</th><th scope="col" class="n">Number</th><th scope="col">Which</th></tr></thead>
<tbody>
`)
	for _, row := range summary(p.report, p.judgement.Items) {
		p.add(`<tr><th scope="row"><span class="tag s-%s">%s</span></th><td class="n">%d</td><td>%s</td></tr>
`, row.name, row.name, row.count, row.text)
	}
	p.add("</tbody>\n</table></div>\n")
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
