package paper

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/profile"
)

// adversarial are inputs that make careless readers slow.
var adversarial = map[string]string{
	"one line":           strings.Repeat("word ", 1<<18),
	"one word":           strings.Repeat("x", 1<<20),
	"short lines":        strings.Repeat("A heading\n", 1<<15),
	"different lines":    numbered(1<<14, "Heading number %s of many"),
	"periods":            strings.Repeat("Cabinet Office\nProgress during 2013\n", 1<<13),
	"different wordings": numbered(1<<13, "Progress during 2013 %."),
	"bullets":            strings.Repeat("- a\n", 1<<15),
	"deep bullets":       deep(1 << 10),
	"numbered":           numbered(1<<13, "%s. item"),
	"contents":           "Contents\n" + strings.Repeat(numbered(1<<12, "Chapter %s about it"), 2),
	"footnotes":          strings.Repeat("a[footnote 1]", 1<<14) + "\n1. b ↩",
	"open footnotes":     strings.Repeat("[footnote ", 1<<15) + "\n1. b ↩",
	"notes":              "a[footnote 1]\n" + strings.Repeat("b ↩\n", 1<<14),
	"rows":               strings.Repeat("a\tb\n", 1<<15),
	"wrapped":            strings.Repeat(strings.Repeat("word ", 12)+"\n", 1<<13),
	"blank":              strings.Repeat("\n", 1<<18),
	"capitals":           strings.Repeat("aB", 190) + "\n",
	"cells":              strings.Repeat("County\nHives\n12\n", 1<<14),
	"cells and words":    strings.Repeat("1\na\n2\nb\n3\n4\n"+strings.Repeat("Three words here\n", 20), 1<<11),
	"rare figures":       strings.Repeat("1\n"+strings.Repeat("County\n", 5), 1<<13),
	"figures":            strings.Repeat("Wexmoor 12 40\n", 1<<15),
	"figures and words":  strings.Repeat("Wexmoor 12 40\nEastmoor 15 44\nWest Moor\n", 1<<13),
	"heads of tables":    strings.Repeat("County Hives\n", 1<<15),
	"forms":              numbered(1<<14, "Requirement %s\nIt is kept."),
	"many forms":         numbered(1<<13, "Requirement %% 1\nIt is kept.\nRequirement %% 2\nIt is kept."),
	"labels":             numbered(1<<14, "Recommendation %s: keep bees"),
	"form feeds":         strings.Repeat("\f", 1<<18),
	"pages":              numbered(1<<14, "Plan of the county %s\nBees.\n- %s -\n\f"),
	"pages of one line":  strings.Repeat("12\n\f", 1<<15),
	"hyphens":            strings.Repeat(strings.Repeat("word ", 11)+"hyph-\n", 1<<13),
	"many hyphens":       strings.Repeat("-", 1<<18) + "\n" + strings.Repeat("a-\n", 1<<15),
	"printed addresses":  strings.Repeat("the plan (http://example.org) ", 1<<14),
	"open addresses":     strings.Repeat("a (http", 1<<15),
	"addresses to close": strings.Repeat("a (http://x", 1<<15) + ")",
	"contents run":       strings.Repeat(numbered(1<<13, "Chapter %s about it"), 2),
	"contents, no end":   strings.Repeat(numbered(1<<13, "Chapter %s about it"), 3),
	"a line twice":       strings.Repeat("Bees and wasps\nText of it.\n", 1<<14),
	"two dates":          strings.Repeat("Published 4 May 2010Last updated 1 June 2017\n", 1<<14),
	"top lines":          strings.Repeat("Release date:\n22 April 2022\n", 1<<14),
	"double spacing":     strings.Repeat(strings.Repeat("word ", 12)+"\n\n", 1<<13),
	"lower case":         strings.Repeat("Bees of the county\nand wasps\n", 1<<14),
	"100,000 lines":      numbered(100_000, "Line %s of a text that is long"),
}

func numbered(n int, format string) string {
	var s strings.Builder
	for i := range n {
		r := strings.NewReplacer("%s", strconv.Itoa(i+1), "%%", "n"+strings.Repeat("o", i%500), "%.",
			strings.Repeat(".", i%100))
		s.WriteString(r.Replace(format) + "\n")
	}
	return s.String()
}

func deep(n int) string {
	var s strings.Builder
	for i := range n {
		s.WriteString(strings.Repeat(" ", i) + "- a\n")
	}
	return s.String()
}

func TestAdversarial(t *testing.T) {
	for name, src := range adversarial {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if doc := Parse(src, profile.GDS()); len(doc.Blocks) == 0 && strings.TrimSpace(src) != "" &&
				doc.Meta.Title == "" && len(doc.Problems) == 0 && doc.Meta.Updated == "" {
				t.Error("an empty document")
			}
		})
	}
}

func BenchmarkAdversarial(b *testing.B) {
	for name, src := range adversarial {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(src, profile.GDS())
			}
		})
	}
}
