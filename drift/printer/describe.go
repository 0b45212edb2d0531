package printer

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/internal/screen"
)

// What more than one form holds, in plain words.

// title names a document; side is what it is called without a path.
func title(s drift.Source, side string) string {
	switch {
	case s.Path == "":
		return "the " + side + " document"
	case s.Format == "":
		return s.Path
	}
	return s.Path + " (" + s.Format + ")"
}

// opening tells in a sentence what happened.
func opening(r *drift.Report) string {
	old, new := title(r.Old, "old"), title(r.New, "new")
	if len(r.Items) == 1 {
		return fmt.Sprintf("1 change from %s to %s; it is %s.", old, new, r.Items[0].Severity)
	}
	return fmt.Sprintf("%s from %s to %s, %d of them substantive.",
		prose.Count(len(r.Items), "change"), old, new, r.Summary.BySeverity[drift.Substantive])
}

// sectionSentence names the sections that are not where they were.
func sectionSentence(r *drift.Report) string {
	var missing, added, renamed []string
	for _, s := range r.Sections {
		switch s.Status {
		case drift.StatusMissing:
			missing = append(missing, cmp.Or(s.OldName, s.Key))
		case drift.StatusAdded:
			added = append(added, cmp.Or(s.NewName, s.Key))
		}
	}
	for i := range r.Items {
		if item := &r.Items[i]; isRenaming(item) {
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
func isRenaming(item *drift.Item) bool {
	return item.Class == drift.SectionRenamed && item.Severity != drift.Cosmetic
}

// list draws the first few of names.
func list(names []string) string {
	const few = 3
	if len(names) <= few {
		return strings.Join(names, "; ")
	}
	return strings.Join(names[:few], "; ") + fmt.Sprintf(" and %d more", len(names)-few)
}

// sentence draws in one line what an item is.
func sentence(item *drift.Item) string {
	if item.Old+item.New == "" {
		return item.Reason
	}
	return item.Reason + ": " + arrow(item.Old, item.New, excerptWords)
}

// arrow draws what became of what, in at most about limit words of either.
func arrow(old, new string, limit int) string {
	quoted := func(s string) string {
		if s == "" {
			return "nothing"
		}
		return "“" + excerpt(s, limit) + "”"
	}
	if old == new {
		return quoted(old)
	}
	return quoted(old) + " → " + quoted(new)
}

// place tells where an item is: "plan 2015, line 58, now 117".
func place(item *drift.Item) string {
	where := lines(item)
	if item.Period != nil && where != "" {
		return item.Period.String() + ", " + where
	}
	return where
}

// lines draws the lines of both sides: "line 58, now 117".
func lines(item *drift.Item) string {
	switch old, new := item.OldSpan, item.NewSpan; {
	case old != nil && new != nil:
		return fmt.Sprintf("line %s, now %s", lineOf(old), lineOf(new))
	case old != nil:
		return "line " + lineOf(old)
	case new != nil:
		return "now line " + lineOf(new)
	}
	return ""
}

func lineOf(s *drift.Span) string {
	if s.File != "" {
		return fmt.Sprintf("%d of %s", s.Line, s.File)
	}
	return strconv.Itoa(int(s.Line))
}

func periodName(p *drift.Period) string {
	if p == nil {
		return ""
	}
	return p.String()
}

// className names the class of an item and where in the front it is.
func className(item *drift.Item) string {
	if item.Sub == "title" {
		return string(item.Class) + " in the title"
	}
	return string(item.Class)
}

// excerpt returns the first words of text, and how many there are in all. A few
// words more than limit are shown all the same.
func excerpt(text string, limit int) string {
	words := strings.Fields(screen.Clean(text))
	total := len(words)
	if total > limit+3 {
		words = words[:limit]
	}
	for i, word := range words {
		words[i] = clipped(word)
	}
	if total > len(words) {
		return fmt.Sprintf("%s … (%d words)", strings.Join(words, " "), total)
	}
	return strings.Join(words, " ")
}

// clipped cuts a word that nobody reads: data, or a line without spaces.
func clipped(word string) string {
	const most = 200
	if len(word) <= most {
		return word
	}
	end := most
	for !utf8.RuneStart(word[end]) {
		end--
	}
	return word[:end] + "…"
}

// rank is the place of s among the severities.
func rank(s drift.Severity) int { return slices.Index(drift.Severities(), s) }
