package printer

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/internal/screen"
)

// Markdown draws the report for a pull request: a table that sums it up, then
// the changes of each section, folded away unless they are substantive.
// What the documents hold is escaped, mentions and references of forges too.
func Markdown(w io.Writer, r *drift.Report, opts Options) error {
	j, err := opts.judgement(r)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	b.WriteString("## Drift\n\n")
	if len(r.Items) == 0 {
		b.WriteString("No drift.\n")
	} else {
		markdownOpening(&b, r, j)
		for _, g := range groups(r, j.Items) {
			markdownGroup(&b, g)
		}
	}
	markdownLedger(&b, j)
	_, err = b.WriteTo(w)
	return err
}

func markdownOpening(b *bytes.Buffer, r *drift.Report, j *ledger.Judgement) {
	fmt.Fprintf(b, "**%s** %s\n\n", plain(opening(r)), plain(sectionSentence(r)))
	if states := stateSentence(j); states != "" {
		fmt.Fprintf(b, "%s\n\n", plain(states))
	}
	b.WriteString("| What | How many | Which |\n| --- | ---: | --- |\n")
	for _, row := range summary(r, j.Items) {
		fmt.Fprintf(b, "| %s | %d | %s |\n", row.name, row.count, plain(row.text))
	}
}

func markdownGroup(b *bytes.Buffer, g group) {
	state, grave := "", 0
	for _, item := range open(g.items) {
		if item.Severity == drift.Substantive {
			grave++
		}
	}
	note := prose.Count(len(g.items), "change")
	if grave > 0 {
		state, note = " open", fmt.Sprintf("%s, %d substantive", note, grave)
	}
	fmt.Fprintf(b, "\n<details%s>\n<summary><strong>%s</strong>: %s</summary>\n\n", state, inHTML(g.title), note)
	for _, bundle := range bundles(g.items) {
		markdownBundle(b, bundle)
	}
	for _, line := range unlisted(g.items) {
		fmt.Fprintf(b, "- *%s*\n", plain(line))
	}
	b.WriteString("\n</details>\n")
}

func markdownBundle(b *bytes.Buffer, bundle []ledger.Item) {
	item := bundle[0]
	class := string(item.Severity)
	if item.Severity == drift.Substantive {
		class = "**" + class + "**"
	}
	fmt.Fprintf(b, "- %s %s: %s", class, plain(className(item.Item)), plain(item.Reason))
	if item.State == ledger.StateExpired {
		b.WriteString("; **the acceptance has expired**")
	}
	if len(bundle) > 1 {
		fmt.Fprintf(b, "  \n  %s\n", plain(statements(bundle)))
		return
	}
	if where := place(item.Item); where != "" {
		fmt.Fprintf(b, " (%s)", plain(where))
	}
	if parts := words(item.Item); len(parts) > 0 {
		b.WriteString("  \n  ")
		for _, part := range parts {
			markdownWords(b, part)
		}
	}
	b.WriteByte('\n')
}

// markdownWords draws words of a document. What became of them is in tags: these
// may be next to any character, which asterisks may not
// (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run).
func markdownWords(b *bytes.Buffer, part screen.Run) {
	text := plain(part.Text)
	switch part.Style {
	case screen.Removed:
		fmt.Fprintf(b, "<del>%s</del>", text)
	case screen.Inserted:
		fmt.Fprintf(b, "<ins>%s</ins>", text)
	default:
		b.WriteString(text)
	}
}

func markdownLedger(b *bytes.Buffer, j *ledger.Judgement) {
	if len(j.Stale) > 0 {
		fmt.Fprintf(b, "\n<details>\n<summary><strong>Ledger</strong>: %d stale</summary>\n\n", len(j.Stale))
		for _, e := range j.Stale {
			fmt.Fprintf(b, "- %s\n", plain(staleLine(e)))
		}
		b.WriteString("\n</details>\n")
	}
	if len(j.Proposals) > 0 {
		b.WriteString("\nAccept as a rule?\n\n")
		for _, p := range j.Proposals {
			fmt.Fprintf(b, "- %s\n", plain(proposalLine(p)))
		}
	}
}

// plain escapes text so that Markdown shows it as it is, in one line, wherever
// in a line it is.
func plain(text string) string {
	var b strings.Builder
	text = strings.NewReplacer("\n", " ", "\t", " ", "\r", " ").Replace(screen.Clean(text))
	for i := range len(text) {
		b.WriteString(plainByte(text, i))
	}
	return b.String()
}

// plainByte escapes text[i]. An empty comment after @ and # keeps forges from
// making links of @names and #numbers.
func plainByte(text string, i int) string {
	switch c := text[i]; c {
	case '@', '#':
		return "\\" + string(c) + "<!-- -->"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '&':
		return "&amp;"
	case '\\', '`', '*', '_', '[', ']', '|', '~', '$':
		return "\\" + string(c)
	case '-', '+', '=', ':':
		if i == 0 || strings.HasPrefix(text[i:], "://") {
			return "\\" + string(c)
		}
	case '.', ')':
		if i > 0 && (isDigit(text[i-1]) || text[i-1]|0x20 == 'w') {
			return "\\" + string(c)
		}
	}
	return text[i : i+1]
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// inHTML escapes text within an element of HTML in Markdown.
func inHTML(text string) string {
	text = html.EscapeString(strings.Join(strings.Fields(screen.Clean(text)), " "))
	return strings.NewReplacer("@", "&#64;<!-- -->", "#", "&#35;<!-- -->").Replace(text)
}
