package drift

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// words of the random texts: some that rules know, some that they do not.
func vocabularyOf() []string {
	return strings.Fields("we our it its they will may not never the a of to and which is are " +
		"service services digital support users online open channel channels offline plan review team " +
		"GDS DWP Government Digital Service organisation organi" + "zation face-to-face no-one 4 four 2013 £50k 10% " +
		"‘left’ aren't can't provide provides recognise recognises weekly , ; – (GDS)")
}

func sentenceGen() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		words := rapid.SliceOfN(rapid.SampledFrom(vocabularyOf()), 1, 14).Draw(t, "words")
		s := strings.Join(words, " ")
		return strings.ToUpper(s[:1]) + s[1:] + rapid.SampledFrom([]string{".", ".", ".", "?", ":", ""}).Draw(t, "end")
	})
}

func paragraphGen() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		mark := rapid.SampledFrom([]string{"", "", "", "- ", "1. ", "> ", "| "}).Draw(t, "mark")
		return mark + strings.Join(rapid.SliceOfN(sentenceGen(), 1, 4).Draw(t, "sentences"), " ")
	})
}

// sectionGen draws a section: its heading and its lines.
func sectionGen() *rapid.Generator[[]string] {
	return rapid.Custom(func(t *rapid.T) []string {
		name := rapid.SampledFrom([]string{
			"# Introduction", "# Costs", "## Costs", "# Next steps", "## Detail", "### Detail",
			"= Home Office", "= HM Treasury", "== Progress during 2013", "== Plans for 2014", "",
		}).Draw(t, "heading")
		lines := rapid.SliceOfN(paragraphGen(), 0, 4).Draw(t, "lines")
		if rapid.IntRange(0, 9).Draw(t, "placeholder") == 0 {
			lines = []string{"Coming soon..."}
		}
		return append([]string{name}, lines...)
	})
}

func documentGen() *rapid.Generator[[][]string] {
	return rapid.SliceOfN(sectionGen(), 0, 6)
}

// mutated draws a later version of a document: words, sentences, lines and
// sections changed, dropped, doubled or moved.
func mutated(t *rapid.T, doc [][]string) [][]string {
	var out [][]string
	for _, section := range doc {
		switch rapid.IntRange(0, 11).Draw(t, "section") {
		case 0:
			continue
		case 1:
			out = append(out, section, section)
		case 2:
			out = slices.Insert(out, rapid.IntRange(0, len(out)).Draw(t, "to"), section)
		default:
			var lines []string
			for i, line := range section {
				if i > 0 || rapid.IntRange(0, 9).Draw(t, "name") == 0 {
					line = mutatedLine(t, line)
				}
				lines = append(lines, line)
			}
			out = append(out, lines)
		}
	}
	return out
}

func mutatedLine(t *rapid.T, line string) string {
	words := strings.Fields(line)
	for range rapid.IntRange(0, 3).Draw(t, "edits") {
		if len(words) == 0 {
			break
		}
		i := rapid.IntRange(0, len(words)-1).Draw(t, "at")
		switch rapid.IntRange(0, 3).Draw(t, "edit") {
		case 0:
			words = slices.Delete(words, i, i+1)
		case 1:
			words = slices.Insert(words, i, rapid.SampledFrom(vocabularyOf()).Draw(t, "word"))
		case 2:
			words[i] = rapid.SampledFrom(vocabularyOf()).Draw(t, "word")
		case 3:
			words[i] = strings.ToUpper(words[i])
		}
	}
	return strings.Join(words, " ")
}

func joinLines(doc [][]string) string {
	var lines []string
	for _, section := range doc {
		lines = append(lines, section...)
	}
	return strings.Join(lines, "\n")
}

// pairGen draws two versions of a document, or two documents.
func pairGen(t *rapid.T) (old, new string) {
	a := documentGen().Draw(t, "old")
	b := documentGen().Draw(t, "new")
	if rapid.IntRange(0, 3).Draw(t, "related") > 0 {
		b = mutated(t, a)
	}
	return joinLines(a), joinLines(b)
}

func TestIdentity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := joinLines(documentGen().Draw(t, "document"))
		if r := compare(src, src); len(r.Items) > 0 {
			t.Fatalf("%s\ndiffers from itself:\n%s", src, outline(r))
		}
	})
}

func TestDuality(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := pairGen(t)
		there, back := compare(old, new), compare(new, old)
		if got, want := classCountsOf(there.reversed()), classCountsOf(back); got != want {
			t.Fatalf("%s\n----\n%s\n----\nthere:\n%s\nback:\n%s", old, new, outline(there), outline(back))
		}
	})
}

func TestDeterminism(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := pairGen(t)
		if a, b := whole(t, compare(old, new)), whole(t, compare(old, new)); a != b {
			t.Fatalf("two runs differ:\n%s\n%s", a, b)
		}
	})
}

// TestTotality checks that every word of both documents is in exactly one
// unchanged stretch or item.
func TestTotality(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := pairGen(t)
		c := newComparison(sketch(old), sketch(new), profile.GDS())
		covered := map[prose.Word]int{}
		c.alignSections()
		c.diffSections()
		c.diffMoves()
		for _, told := range c.pairs {
			for _, w := range slices.Concat(told.Old, told.New) {
				covered[w]++
			}
			checkEdits(t, told)
		}
		for _, s := range c.unpaired {
			for _, w := range s.Span {
				covered[w]++
			}
		}
		for _, tree := range []*tree{c.old, c.new} {
			tree.eachBlock(func(l *block) {
				for _, w := range l.All() {
					n := covered[w]
					if whole := l.section.partner == nil || c.onlyPlaceholders(l.section); whole && n == 0 {
						continue
					}
					if n != 1 {
						t.Fatalf("%s\n----\n%s\n%q is told %d times", old, new, w, n)
					}
				}
			})
		}
	})
}

// onlyPlaceholders reports whether s and its partner were compared as such.
func (c *comparison) onlyPlaceholders(s *section) bool {
	return len(s.children)+len(s.partner.children) == 0 &&
		(s.placeholder(c.profile) || s.partner.placeholder(c.profile))
}

// checkEdits checks that edits are in order, do not overlap, begin and end
// between words, and leave equal words between them.
func checkEdits(t *rapid.T, g comparedPair) {
	o, n := 0, 0
	for _, e := range append(slices.Clone(g.edits), g.end()) {
		if e.OldFrom < o || e.NewFrom < n || e.OldFrom-o != e.NewFrom-n {
			t.Fatalf("edits out of step in %q -> %q: %v", g.Old.String(), g.New.String(), g.edits)
		}
		for ; o < e.OldFrom; o, n = o+1, n+1 {
			if g.Old[o].String() != g.New[n].String() {
				t.Fatalf("%q -> %q is not told in %q", g.Old[o].String(), g.New[n].String(), g.Old.String())
			}
		}
		o, n = e.OldTo, e.NewTo
	}
}

// TestGuard checks that a digit, a negation or a modal verb that comes on top
// of any other change makes it substantive.
func TestGuard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := rapid.SliceOfN(rapid.SampledFrom(vocabularyOf()), 8, 16).Draw(t, "old")
		new := strings.Fields(mutatedLine(t, strings.Join(old, " ")))
		at := rapid.IntRange(0, len(new)).Draw(t, "at")
		extra := rapid.SampledFrom([]string{"7", "77%", "£9m", "1999", "hardly-not",
			"shall", "must", "cannot"}).Draw(t, "extra")
		if extra == "cannot" && slices.Contains(old, "can't") {
			t.Skip("it may stand for the contraction, which is house style")
		}
		new = slices.Insert(new, at, extra)
		r := compare("# A\n"+strings.Join(old, " "), "# A\n"+strings.Join(new, " "))
		if r.Worst() != Substantive {
			t.Fatalf("%q -> %q is only %s:\n%s", old, new, r.Worst(), outline(r))
		}
	})
}

// distinct draws sections with names of their own and long enough bodies.
func distinct(t *rapid.T) [][]string {
	n := rapid.IntRange(2, 6).Draw(t, "sections")
	var out [][]string
	for i := range n {
		lines := rapid.SliceOfN(paragraphGen(), 1, 3).Draw(t, "lines")
		for j := range lines {
			lines[j] += fmt.Sprintf(" Word%da%d word%db%d.", i, j, i, j)
		}
		out = append(out, append([]string{fmt.Sprintf("# Chapter %c about topic%d", 'A'+i, i)}, lines...))
	}
	return out
}

// TestLocality checks that an edit in one section changes no item of another.
func TestLocality(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := distinct(t)
		b := make([][]string, len(a))
		for i, s := range a {
			b[i] = slices.Clone(s)
			b[i][1] = mutatedLine(t, s[1])
		}
		before := compare(joinLines(a), joinLines(b))
		k := rapid.IntRange(0, len(b)-1).Draw(t, "section")
		b[k][1] = mutatedLine(t, b[k][1])
		after := compare(joinLines(a), joinLines(b))
		key := before.Sections[k].Key
		if x, y := others(before, key), others(after, key); !slices.Equal(x, y) {
			t.Fatalf("an edit in %s changed\n%v\nto\n%v", key, x, y)
		}
	})
}

func others(r *Report, key string) []string {
	var out []string
	for _, i := range r.Items {
		if i.Section != key && i.Class != ParagraphMoved {
			out = append(out, i.ID)
		}
	}
	return out
}

// TestOrderFreedom checks that sections in another order only move.
func TestOrderFreedom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := distinct(t)
		b := rapid.Permutation(a).Draw(t, "order")
		for _, i := range compare(joinLines(a), joinLines(b)).Items {
			if i.Class != SectionMoved {
				t.Fatalf("%s: %q -> %q", i.Class, i.Old, i.New)
			}
		}
	})
}

// TestTypographyFolds checks that two texts that differ in typography alone
// have no other items, and none once it is folded away.
func TestTypographyFolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := joinLines(documentGen().Draw(t, "document"))
		folded := strings.NewReplacer("‘", "'", "’", "'", "–", "-").Replace(src)
		for _, i := range compare(src, folded).Items {
			if i.Severity != Cosmetic {
				t.Fatalf("%s: %q -> %q", i.Class, i.Old, i.New)
			}
		}
	})
}
