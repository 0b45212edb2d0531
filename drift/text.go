package drift

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
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
func (r *Report) Text(w io.Writer, opts TextOptions) error {
	c := &canvas{width: max(leastWidth, or0(opts.Width, defaultWidth)), colour: opts.Colour}
	if len(r.Items) == 0 {
		c.WriteString("No drift.\n")
	} else {
		r.opening(c)
		r.table(c)
		r.listing(c)
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
func (r *Report) opening(c *canvas) {
	s := fmt.Sprintf("%s from %s to %s, %d of them substantive.",
		count(len(r.Items), "change"), r.Old.title("old"), r.New.title("new"), r.Summary.BySeverity[Substantive])
	if len(r.Items) == 1 {
		s = fmt.Sprintf("1 change from %s to %s; it is %s.", r.Old.title("old"), r.New.title("new"), r.Items[0].Severity)
	}
	c.paragraph(0, styled{loud, s}, styled{ordinary, " " + r.sectionSentence()})
	c.WriteByte('\n')
}

// title names a document; side is what it is called without a path.
func (s Source) title(side string) string {
	switch {
	case s.Path == "":
		return "the " + side + " document"
	case s.Format == "":
		return s.Path
	}
	return s.Path + " (" + s.Format + ")"
}

// sectionSentence names the sections that are not where they were.
func (r *Report) sectionSentence() string {
	var missing, added, renamed []string
	for _, s := range r.Sections {
		switch s.Status {
		case StatusMissing:
			missing = append(missing, or(s.OldName, s.Key))
		case StatusAdded:
			added = append(added, or(s.NewName, s.Key))
		}
	}
	for _, item := range r.Items {
		if item.isRenaming() {
			renamed = append(renamed, item.Old+" → "+item.New)
		}
	}
	var out []string
	if len(missing) > 0 {
		out = append(out, "Missing: "+list(missing)+".")
	}
	if len(added) > 0 {
		out = append(out, "Added: "+list(added)+".")
	}
	if len(renamed) > 0 {
		out = append(out, "Renamed: "+list(renamed)+".")
	}
	return strings.Join(out, " ")
}

// isRenaming reports whether a section has really another name.
func (item Item) isRenaming() bool {
	return item.Class == sectionRenamed && item.Severity != Cosmetic
}

// list draws the first few of names.
func list(names []string) string {
	const few = 3
	if len(names) <= few {
		return strings.Join(names, "; ")
	}
	return strings.Join(names[:few], "; ") + fmt.Sprintf(" and %d more", len(names)-few)
}

// table counts sections, and items by severity and class.
func (r *Report) table(c *canvas) {
	const column = 19
	counts := map[string]int{}
	for _, s := range r.Sections {
		counts[string(s.Status)]++
		if s.Moved {
			counts["moved"]++
		}
	}
	counts["renamed"] = r.renamed()
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
	severities := Severities()
	slices.Reverse(severities)
	for _, severity := range severities {
		if n := r.Summary.BySeverity[severity]; n > 0 {
			line(string(severity), n, classCounts(r.Items, severity))
		}
	}
}

// renamed counts the sections that have really another name.
func (r *Report) renamed() int {
	n := 0
	for _, item := range r.Items {
		if item.isRenaming() {
			n++
		}
	}
	return n
}

// classCounts draws the classes of the items of one severity, the most
// frequent first.
func classCounts(items []Item, severity Severity) string {
	counts := map[Class]int{}
	for _, item := range items {
		if item.Severity == severity {
			counts[item.Class]++
		}
	}
	names := slices.SortedFunc(maps.Keys(counts), func(a, b Class) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	var parts []string
	for _, name := range names {
		parts = append(parts, fmt.Sprintf("%s %d", name, counts[name]))
	}
	return strings.Join(parts, ", ")
}

// listing draws the items, section by section.
func (r *Report) listing(c *canvas) {
	names := map[string]Section{}
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
func heading(names map[string]Section, key string) string {
	s, ok := names[key]
	switch {
	case key == "":
		return "Front of the document"
	case !ok:
		return key
	case s.Status == StatusMissing:
		return or(s.OldName, key) + " (missing)"
	case s.Status == StatusAdded:
		return or(s.NewName, key) + " (added)"
	case s.OldName != "" && s.NewName != "" && foldText(s.OldName) != foldText(s.NewName):
		return s.OldName + " → " + s.NewName
	}
	return or(s.NewName, key)
}

// items draws the items of one section.
func (c *canvas) items(items []Item) {
	listed := slices.DeleteFunc(slices.Clone(items), func(i Item) bool { return i.Severity == Cosmetic })
	slices.SortStableFunc(listed, func(a, b Item) int { return cmp.Compare(b.Severity.rank(), a.Severity.rank()) })
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
	if hidden := classCounts(items, Cosmetic); hidden != "" {
		c.paragraph(2, styled{faint, "cosmetic, not listed: " + hidden})
	}
}
