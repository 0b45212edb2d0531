package printer

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/prose"
)

// group is a section and its items, in the order of the report.
type group struct {
	key, title string
	items      []ledger.Item
}

// groups returns the items by section; sections without items are left out.
func groups(r *drift.Report, items []ledger.Item) []group {
	titles := sectionTitles(r)
	var out []group
	for from := 0; from < len(items); {
		key := items[from].Section
		to := from
		for to < len(items) && items[to].Section == key {
			to++
		}
		out = append(out, group{key, cmp.Or(titles[key], key), items[from:to]})
		from = to
	}
	return out
}

// sectionTitles returns what the items of each section are under, by its key.
func sectionTitles(r *drift.Report) map[string]string {
	titles := map[string]string{"": "Front of the document"}
	for _, s := range r.Sections {
		titles[s.Key] = sectionTitle(s)
	}
	return titles
}

func sectionTitle(s drift.Section) string {
	switch {
	case s.Status == drift.StatusMissing:
		return cmp.Or(s.OldName, s.Key) + " (missing)"
	case s.Status == drift.StatusAdded:
		return cmp.Or(s.NewName, s.Key) + " (added)"
	case s.Renamed():
		return s.OldName + " → " + s.NewName
	}
	return cmp.Or(s.NewName, s.Key)
}

// bundles returns the items to look at, the gravest first. Items about whole
// statements that say the same are one bundle; all others are alone in theirs.
// Cosmetic and accepted items are left out.
func bundles(items []ledger.Item) [][]ledger.Item {
	listed := slices.DeleteFunc(open(items), func(i ledger.Item) bool { return i.Severity == drift.Cosmetic })
	slices.SortStableFunc(listed, func(a, b ledger.Item) int {
		return cmp.Compare(rank(b.Severity), rank(a.Severity))
	})
	var out [][]ledger.Item
	for _, item := range listed {
		if last := len(out) - 1; last >= 0 && together(out[last][0], item) {
			out[last] = append(out[last], item)
		} else {
			out = append(out, []ledger.Item{item})
		}
	}
	return out
}

// together reports whether two items are of one bundle.
func together(a, b ledger.Item) bool {
	return (a.Class == drift.PeriodAdded || a.Class == drift.PeriodMissing) &&
		a.Class == b.Class && a.Severity == b.Severity && a.State == b.State
}

// statements draws the items of a bundle: "plan 2014 (65 words), …".
func statements(bundle []ledger.Item) string {
	var parts []string
	for _, item := range bundle {
		words := prose.Count(len(strings.Fields(item.Old+item.New)), "word")
		parts = append(parts, fmt.Sprintf("%s (%s)", periodName(item.Period), words))
	}
	return strings.Join(parts, ", ")
}

// unlisted counts what bundles leaves out: "cosmetic, not listed: case 3".
func unlisted(items []ledger.Item) []string {
	var out []string
	if hidden := classCounts(open(items), drift.Cosmetic); hidden != "" {
		out = append(out, "cosmetic, not listed: "+hidden)
	}
	if n := len(items) - len(open(items)); n > 0 {
		out = append(out, fmt.Sprintf("accepted, not listed: %d", n))
	}
	return out
}

// classCounts draws the classes of the items of one severity, the most
// frequent first.
func classCounts(items []ledger.Item, severity drift.Severity) string {
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

// row is a line of the summary.
type row struct {
	name  string
	count int
	text  string
}

// summary counts sections, and items by severity and class.
func summary(r *drift.Report, items []ledger.Item) []row {
	var rows []row
	if len(r.Sections) > 0 {
		rows = append(rows, row{"sections", len(r.Sections), sectionCounts(r)})
	}
	for _, severity := range slices.Backward(drift.Severities()) {
		if n := r.Summary.BySeverity[severity]; n > 0 {
			rows = append(rows, row{string(severity), n, classCounts(items, severity)})
		}
	}
	return rows
}

func sectionCounts(r *drift.Report) string {
	counts := map[string]int{}
	for _, s := range r.Sections {
		counts[string(s.Status)]++
		if s.Moved {
			counts["moved"]++
		}
	}
	for i := range r.Items {
		if isRenaming(&r.Items[i]) {
			counts["renamed"]++
		}
	}
	var parts []string
	for _, name := range []string{"matched", "missing", "added", "renamed", "moved"} {
		if counts[name] > 0 || name != "moved" {
			parts = append(parts, fmt.Sprintf("%s %d", name, counts[name]))
		}
	}
	return strings.Join(parts, ", ")
}
