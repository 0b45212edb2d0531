package printer

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/drift"
)

func title(s drift.Source, side string) string {
	switch {
	case s.Path == "":
		return "the " + side + " document"
	case s.Format == "":
		return s.Path
	}
	return s.Path + " (" + s.Format + ")"
}

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
	for _, item := range r.Items {
		if isRenaming(item) {
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

func isRenaming(item drift.Item) bool {
	return item.Class == "section-renamed" && item.Severity != drift.Cosmetic
}

func list(names []string) string {
	const few = 3
	if len(names) <= few {
		return strings.Join(names, "; ")
	}
	return strings.Join(names[:few], "; ") + fmt.Sprintf(" and %d more", len(names)-few)
}

func renamed(r *drift.Report) int {
	n := 0
	for _, item := range r.Items {
		if isRenaming(item) {
			n++
		}
	}
	return n
}

func classCounts(items []drift.Item, severity drift.Severity) string {
	counts := map[drift.Class]int{}
	for _, item := range items {
		if item.Severity == severity {
			counts[item.Class]++
		}
	}
	names := slices.SortedFunc(maps.Keys(counts), func(a, b drift.Class) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	var parts []string
	for _, name := range names {
		parts = append(parts, fmt.Sprintf("%s %d", name, counts[name]))
	}
	return strings.Join(parts, ", ")
}

func heading(names map[string]drift.Section, key string) string {
	s, ok := names[key]
	switch {
	case key == "":
		return "Front of the document"
	case !ok:
		return key
	case s.Status == drift.StatusMissing:
		return cmp.Or(s.OldName, key) + " (missing)"
	case s.Status == drift.StatusAdded:
		return cmp.Or(s.NewName, key) + " (added)"
	case s.Renamed():
		return s.OldName + " → " + s.NewName
	}
	return cmp.Or(s.NewName, key)
}

func lines(item drift.Item) string {
	switch old, new := item.OldSpan, item.NewSpan; {
	case old != nil && new != nil:
		return fmt.Sprintf("line %s, now %s", place(old), place(new))
	case old != nil:
		return "line " + place(old)
	case new != nil:
		return "now line " + place(new)
	}
	return ""
}

func place(s *drift.Span) string {
	if s.File != "" {
		return fmt.Sprintf("%d of %s", s.Line, s.File)
	}
	return strconv.Itoa(int(s.Line))
}

func excerpt(text string, limit int) string {
	words := strings.Fields(text)
	if len(words) <= limit+3 {
		return strings.Join(words, " ")
	}
	return fmt.Sprintf("%s … (%d words)", strings.Join(words[:limit], " "), len(words))
}

// count draws "1 link", "16 links".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// rank is the place of s among the severities.
func rank(s drift.Severity) int { return slices.Index(drift.Severities(), s) }
