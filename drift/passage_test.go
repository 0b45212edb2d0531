package drift

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// TestPassagesHoldBothTexts checks that both documents can be read back from
// the passages, byte for byte, and that each item is where it says.
func TestPassagesHoldBothTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := pairGen(t)
		checkPassages(t, sketch(old), sketch(new))
	})
}

func TestPassagesOfSeed(t *testing.T) {
	old := legacy(corpus(t, "seed/action-09.legacy.md"))
	new := paper(corpus(t, "seed/action-09.published.txt"))
	checkPassages(t, old, new)
	checkPassages(t, new, old)
}

type failer interface {
	Helper()
	Errorf(format string, args ...any)
}

func checkPassages(t failer, old, new *document.Document) {
	t.Helper()
	r := Compare(old, new, nil)
	c := newComparison(old, new, profile.GDS())
	for name, side := range map[string]struct {
		tree  *tree
		index func(Passage) int
		text  func(Passage) string
	}{
		"old": {c.old, func(p Passage) int { return p.OldIndex }, Passage.Old},
		"new": {c.new, func(p Passage) int { return p.NewIndex }, Passage.New},
	} {
		passages := slices.Clone(r.Passages)
		if name == "old" {
			slices.SortStableFunc(passages, func(a, b Passage) int { return a.OldIndex - b.OldIndex })
		}
		want := []string{}
		for _, l := range side.tree.blocks {
			want = append(want, l.textOf(0, len(l.Tokens)))
		}
		got := make([]string, len(want))
		last := -1
		for _, p := range passages {
			i := side.index(p)
			switch {
			case i < 0 && side.text(p) != "":
				t.Errorf("%+v has text without a place", p)
				return
			case i < 0:
				continue
			case i < last:
				t.Errorf("%s: block %d comes behind %d", name, i, last)
			}
			got[i] += side.text(p)
			last = i
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (- want, + got)\n%s\n%s", name, diff, drawn(r))
		}
	}
	checkSegments(t, r)
}

// checkSegments checks what is promised of each segment.
func checkSegments(t failer, r *Report) {
	t.Helper()
	last := -1
	for _, p := range r.Passages {
		if p.OldIndex >= 0 && !p.Moved {
			if p.OldIndex < last {
				t.Errorf("block %d follows %d and has not moved:\n%s", p.OldIndex, last, drawn(r))
			}
			last = p.OldIndex
		}
		for _, s := range p.Segments {
			fine := s.Item < len(r.Items)
			switch s.Op {
			case Equal:
				fine = fine && prose.Fold(s.Old) == prose.Fold(s.New)
			case Delete:
				fine = fine && s.New == "" && s.Old != ""
			case Insert:
				fine = fine && s.Old == "" && s.New != ""
			case Replace:
				fine = fine && s.Old != "" && s.New != ""
			}
			if !fine {
				t.Errorf("%+v:\n%s", s, drawn(r))
			}
		}
	}
}

// drawn draws passages, one a line.
func drawn(r *Report) string {
	var b strings.Builder
	for _, p := range r.Passages {
		fmt.Fprintf(&b, "%s %s %d>%d", p.Section, p.Kind, p.OldIndex, p.NewIndex)
		if p.Moved {
			b.WriteString(" moved")
		}
		if p.Item >= 0 {
			fmt.Fprintf(&b, " (%s)", r.Items[p.Item].Class)
		}
		b.WriteString(": ")
		for _, s := range p.Segments {
			class := Class("")
			if s.Item >= 0 {
				class = "|" + r.Items[s.Item].Class
			}
			switch s.Op {
			case Equal:
				b.WriteString(s.New)
			case Delete:
				fmt.Fprintf(&b, "[-%s%s]", s.Old, class)
			case Insert:
				fmt.Fprintf(&b, "[+%s%s]", s.New, class)
			case Replace:
				fmt.Fprintf(&b, "[%s→%s%s]", s.Old, s.New, class)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestPassages shows how passages read.
func TestPassages(t *testing.T) {
	for name, test := range map[string]struct{ old, new, want string }{
		"words": {
			"# A\nWe will do this now, and well.", "# A\nWe will soon do this, and better.",
			"a heading 0>0: A\n" +
				"a paragraph 1>1: We will [+soon |wording]do this[- now|wording], and [well→better|wording].\n",
		},
		"two replacements": {
			"= HM Treasury\n== \nWhere we do serve people there, we stay open.",
			"= HM Treasury\n== \nWhere it does serve people there, it stays open.",
			"hm-treasury heading 0>0: HM Treasury\nhm-treasury paragraph 1>1: " +
				"Where [we→it|person-shift] [do→does|agreement] serve people there, [we→it|person-shift] " +
				"[stay→stays|agreement] open.\n",
		},
		"a split paragraph": {
			"# A\nThe first one stands here for all. The second one stands there alone.",
			"# A\nThe first one stands here for all.\nThe second one stands there alone.",
			"a heading 0>0: A\na paragraph 1>1: The first one stands here for all.\n" +
				"a paragraph 1>2: The second one stands there alone.\n",
		},
		"a missing section": {
			"# A\nOne text.\n# B\nAnother.\n# C\nThe third.", "# A\nOne text.\nAnd more of it.\n# C\nThe third.",
			"a heading 0>0: A\na paragraph 1>1: One text.\n" +
				"a paragraph -1>2 (paragraph-added): [+And more of it.|paragraph-added]\n" +
				"b heading 2>-1 (section-missing): [-B|section-missing]\n" +
				"b paragraph 3>-1 (section-missing): [-Another.|section-missing]\n" +
				"c heading 4>3: C\nc paragraph 5>4: The third.\n",
		},
		"a row": {
			"| name | 10 | yes", "| name | 12 | yes",
			" row 0>0: name\t[10→12|number-changed]\tyes\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := compare(test.old, test.new)
			if diff := cmp.Diff(test.want, drawn(r)); diff != "" {
				t.Errorf("(- want, + got)\n%s", diff)
			}
		})
	}
}
