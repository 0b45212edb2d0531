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
}

func numbered(n int, format string) string {
	var s strings.Builder
	for i := range n {
		s.WriteString(strings.NewReplacer("%s", strconv.Itoa(i+1), "%.", strings.Repeat(".", i%100)).Replace(format) +
			"\n")
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
			if doc := Parse(src, profile.GDS()); len(doc.Blocks) == 0 && strings.TrimSpace(src) != "" &&
				doc.Meta.Title == "" {
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
