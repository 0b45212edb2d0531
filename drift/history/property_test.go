package history_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/history"
)

// TestEverySentenceOfEveryVersion makes versions out of a few sentences and
// holds their history against each of them.
func TestEverySentenceOfEveryVersion(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var all []string
		for range rapid.IntRange(2, 5).Draw(rt, "versions") {
			all = append(all, draw(rt))
		}
		check(t, follow(t, markdown(all...)...), markdown(all...))
		if t.Failed() {
			rt.Fatalf("%s", strings.Join(all, "\n=====\n"))
		}
	})
}

// draw makes a version: sections of paragraphs of sentences.
func draw(t *rapid.T) string {
	sentences := []string{
		"The council will plant %d trees along the river.", "Nobody has counted the %d pears.", "It closes at %d.",
		"Visitors may walk there on %d Sundays, and they must leave by dusk.", "Visitors may walk there on %d Sundays.",
		"They must leave by dusk.", "Coming soon...",
	}
	var b strings.Builder
	b.WriteString("# Paper\n\n")
	for _, name := range []string{"Pears", "Plums", "Old plums"}[:rapid.IntRange(0, 3).Draw(t, "sections")] {
		b.WriteString("## " + name + "\n\n")
		for range rapid.IntRange(0, 3).Draw(t, "paragraphs") {
			for range rapid.IntRange(1, 3).Draw(t, "sentences") {
				s := rapid.SampledFrom(sentences).Draw(t, "sentence")
				if strings.Contains(s, "%d") {
					s = fmt.Sprintf(s, rapid.IntRange(2, 4).Draw(t, "number"))
				}
				b.WriteString(s + " ")
			}
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// TestNothingHappens adds a version again and again.
func TestNothingHappens(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		src := draw(rt)
		h := follow(t, markdown(src, src, src)...)
		for _, s := range h.Statements {
			for _, sentence := range s.Sentences {
				if sentence.Since != 1 || sentence.Until != 0 || len(sentence.Changes) > 0 {
					rt.Fatalf("%+v\n%s", sentence, src)
				}
			}
		}
		if h.Worst() != "" {
			rt.Fatalf("worst is %q", h.Worst())
		}
	})
}

func TestWorst(t *testing.T) {
	const more = "The \"old\" trees. They are 3."
	h := follow(t, markdown("The “old” trees.", "The \"old\" trees.", more, more)...)
	if got := h.Worst(); got != drift.Substantive {
		t.Errorf("worst is %q", got)
	}
}

// seed returns the pair in the corpus beside the project, in both orders.
func seed(t testing.TB) []version {
	t.Helper()
	var out []version
	for _, name := range []string{"action-09.legacy.md", "action-09.published.txt", "action-09.legacy.md"} {
		src, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "corpus", "seed", name))
		if err != nil {
			t.Skipf("the corpus is not there: %v", err)
		}
		out = append(out, version{name, string(src)})
	}
	return out
}

func TestSeed(t *testing.T) {
	all := seed(t)
	h := follow(t, all...)
	check(t, h, all)
	var filled bool
	for _, s := range h.Statements {
		if s.Section != "hm-treasury" {
			continue
		}
		for _, sentence := range s.Sentences {
			const placeholder = "Coming soon…"
			there := len(sentence.Changes) == 2 && sentence.Changes[0].Was == placeholder
			filled = filled || there && sentence.Text == placeholder
		}
	}
	if !filled {
		t.Error("the placeholder of HM Treasury was not followed there and back")
	}
}

func BenchmarkSeed(b *testing.B) {
	var docs []*document.Document
	size := 0
	for _, v := range seed(b) {
		docs = append(docs, read(b, v))
		size += len(v.text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		tracker := history.New(nil)
		for _, doc := range docs {
			tracker.Add(history.Version{}, doc)
		}
		tracker.History()
	}
}
