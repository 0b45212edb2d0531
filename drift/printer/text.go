package printer

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift"
)

// TextOptions says how Text draws.
type TextOptions struct {
	Width  int  // columns of a line; 0 means 80
	Colour bool // mark changes by colour; else by [-old-] and {+new+}
}

const (
	defaultWidth  = 80
	leastWidth    = 40
	excerptWords  = 60 // of a sentence or paragraph that came or went
	headlineWords = 12 // of a whole section
)

// Text draws the report for an editor: what matters in a paragraph and a
// table, then every change by section, the gravest first. Cosmetic changes
// are counted, not listed.
func Text(w io.Writer, r *drift.Report, opts TextOptions) error {
	c := &canvas{width: max(leastWidth, or0(opts.Width, defaultWidth)), colour: opts.Colour}
	if len(r.Items) == 0 {
		c.WriteString("No drift.\n")
	} else {
		c.opening(r)
		c.table(r)
		c.listing(r)
	}
	_, err := io.WriteString(w, c.String())
	return err
}

func or0(n, otherwise int) int {
	if n != 0 {
		return n
	}
	return otherwise
}

// opening says in a few sentences what happened.
func (c *canvas) opening(r *drift.Report) {
	s := fmt.Sprintf("%s from %s to %s, %d of them substantive.",
		count(len(r.Items), "change"), title(r.Old, "old"), title(r.New, "new"), r.Summary.BySeverity[drift.Substantive])
	if len(r.Items) == 1 {
		s = fmt.Sprintf("1 change from %s to %s; it is %s.", title(r.Old, "old"), title(r.New, "new"), r.Items[0].Severity)
	}
	c.paragraph(0, styled{loud, s}, styled{ordinary, " " + sectionSentence(r)})
	c.WriteByte('\n')
}

// title names a document; side is what it is called without a path.
// sectionSentence names the sections that are not where they were.
// isRenaming reports whether a section has really another name.
// list draws the first few of names.
// table counts sections, and items by severity and class.
func (c *canvas) table(r *drift.Report) {
	const column = 19
	counts := map[string]int{}
	for _, s := range r.Sections {
		counts[string(s.Status)]++
		if s.Moved {
			counts["moved"]++
		}
	}
	counts["renamed"] = renamed(r)
	var parts []string
	for _, name := range []string{"matched", "missing", "added", "renamed", "moved"} {
		if counts[name] > 0 || name != "moved" {
			parts = append(parts, fmt.Sprintf("%s %d", name, counts[name]))
		}
	}
	line := func(name string, n int, text string) {
		c.hanging(fmt.Sprintf("  %-12s %4d  ", name, n), column+2, styled{ordinary, text})
	}
	if len(r.Sections) > 0 {
		line("sections", len(r.Sections), strings.Join(parts, ", "))
	}
	severities := drift.Severities()
	slices.Reverse(severities)
	for _, severity := range severities {
		if n := r.Summary.BySeverity[severity]; n > 0 {
			line(string(severity), n, classCounts(r.Items, severity))
		}
	}
}

// renamed counts the sections that have really another name.
// classCounts draws the classes of the items of one severity, the most
// frequent first.
// listing draws the items, section by section.
func (c *canvas) listing(r *drift.Report) {
	names := map[string]drift.Section{}
	for _, s := range r.Sections {
		names[s.Key] = s
	}
	for from := 0; from < len(r.Items); {
		to := from
		for to < len(r.Items) && r.Items[to].Section == r.Items[from].Section {
			to++
		}
		c.WriteByte('\n')
		c.paragraph(0, styled{loud, heading(names, r.Items[from].Section)})
		c.items(r.Items[from:to])
		from = to
	}
}

// heading draws what the items of a section stand under.
// items draws the items of one section.
func (c *canvas) items(items []drift.Item) {
	listed := slices.DeleteFunc(slices.Clone(items), func(i drift.Item) bool { return i.Severity == drift.Cosmetic })
	slices.SortStableFunc(listed, func(a, b drift.Item) int { return cmp.Compare(rank(b.Severity), rank(a.Severity)) })
	for len(listed) > 0 {
		n := 1
		for n < len(listed) && whole(listed[0].Class) && listed[n].Class == listed[0].Class && listed[n].Severity == listed[0].Severity {
			n++
		}
		if n > 1 {
			c.together(listed[:n])
		} else {
			c.item(listed[0])
		}
		listed = listed[n:]
	}
	if hidden := classCounts(items, drift.Cosmetic); hidden != "" {
		c.paragraph(2, styled{faint, "cosmetic, not listed: " + hidden})
	}
}
