package history

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/internal/screen"
)

// Options tell how a history is drawn.
type Options struct {
	Width int // of [Text]: columns of a line; 0 means 80
}

// Text draws the history for an editor: the versions, then every sentence with
// what happened to it, newest first. Statements in which nothing happened are
// one line.
func Text(w io.Writer, h *History, opts Options) error {
	t := textWriter{screen.NewWriter(opts.Width, false)}
	t.opening(h)
	for _, s := range h.Statements {
		if s.Sentences = withoutHeadings(s.Sentences); len(s.Sentences) > 0 {
			t.statement(s)
		}
	}
	_, err := t.WriteTo(w)
	return err
}

// withoutHeadings returns sentences without the headings that never changed:
// the name of the statement is enough.
func withoutHeadings(sentences []Sentence) []Sentence {
	return slices.DeleteFunc(slices.Clone(sentences), func(s Sentence) bool {
		return s.Kind == "heading" && len(s.Changes) == 0
	})
}

// textWriter lays out a history for a terminal.
type textWriter struct{ *screen.Writer }

// hanging writes lead as it is and plain text after it.
func (t textWriter) hanging(lead string, indent int, plain string) {
	t.Hanging(lead, indent, screen.Run{Text: plain})
}

// opening draws what there is to see, and the versions.
func (t textWriter) opening(h *History) {
	t.hanging("", 0, h.census())
	t.WriteByte('\n')
	for _, v := range h.Versions {
		text := v.label()
		if d := v.Drift; d != nil {
			changes := prose.Count(d.Items, "change")
			text += fmt.Sprintf("; %s, %d of them substantive", changes, d.BySeverity[drift.Substantive])
		}
		t.hanging(fmt.Sprintf("%4d  ", v.Number), 6, text)
	}
}

// census counts what became of the sentences.
func (h *History) census() string {
	var all, later, changed, gone int
	for _, s := range h.Statements {
		for _, sentence := range s.Sentences {
			if sentence.Kind == "heading" {
				continue
			}
			all++
			if sentence.Since > 1 {
				later++
			}
			if sentence.Until > 0 {
				gone++
			}
			if slices.ContainsFunc(sentence.Changes, func(c Change) bool { return c.What == Changed }) {
				changed++
			}
		}
	}
	return fmt.Sprintf("%s in %s: %d came in after the first, %d changed, %d gone.",
		prose.Count(all, "sentence"), prose.Count(len(h.Versions), "version"), later, changed, gone)
}

// label names a version.
func (v Version) label() string {
	if v.Revision == "" {
		if v.Format == "" {
			return v.Path
		}
		return v.Path + " (" + v.Format + ")"
	}
	parts := []string{v.Date, short(v.Revision), v.Path}
	if v.Subject != "" {
		parts = append(parts, "“"+v.Subject+"”")
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

// short is the beginning of a commit's name, as people write it.
func short(revision string) string {
	const usual = 10
	return revision[:min(usual, len(revision))]
}

func (t textWriter) statement(s Statement) {
	name := s.Name
	if name == "" {
		name = "Front of the document"
	}
	if s.Period != nil {
		name += ", " + s.Period.String()
	}
	t.WriteByte('\n')
	if slices.ContainsFunc(s.Sentences, Sentence.eventful) {
		t.hanging("", 2, name)
		for _, sentence := range s.Sentences {
			t.sentence(sentence)
		}
		return
	}
	count := prose.Count(len(s.Sentences), "sentence")
	t.hanging("", 2, fmt.Sprintf("%s: %s since version 1, none changed", name, count))
}

// eventful reports whether anything happened to s after the first version.
func (s Sentence) eventful() bool { return s.Since > 1 || len(s.Changes) > 0 }

func (t textWriter) sentence(s Sentence) {
	when := fmt.Sprintf("since %d", s.Since)
	switch {
	case s.Until == s.Since:
		when = fmt.Sprintf("only %d", s.Since)
	case s.Until > 0:
		when = fmt.Sprintf("%d to %d", s.Since, s.Until)
	}
	const column = 12
	t.hanging(fmt.Sprintf("  %-*s", column-2, when), column, s.Text)
	for _, change := range slices.Backward(s.Changes) {
		t.hanging(strings.Repeat(" ", column), column+2, change.String())
	}
}

// String draws a change in a line.
func (c Change) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d: %s", c.Version, c.What)
	if c.Moved {
		b.WriteString(" and moved")
	}
	if c.From != "" {
		b.WriteString(" from " + c.From)
	}
	if c.Severity != "" {
		fmt.Fprintf(&b, ", %s", c.Severity)
	}
	if len(c.Classes) > 0 {
		names := make([]string, len(c.Classes))
		for i, class := range c.Classes {
			names[i] = string(class)
		}
		fmt.Fprintf(&b, " (%s)", strings.Join(names, ", "))
	}
	switch {
	case c.What == Split:
		b.WriteString(" off from: " + c.Was)
	case c.Was != "":
		b.WriteString("; was: " + c.Was)
	}
	return b.String()
}
