package drift

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
)

// seed compares the pair of the corpus: one paper, its legacy source and what
// was published.
func seed(t testing.TB) *Report {
	return Compare(
		legacy(corpus(t, "seed/action-09.legacy.md")),
		paper(corpus(t, "seed/action-09.published.txt")), nil)
}

func TestSeedSections(t *testing.T) {
	r := seed(t)
	counts := map[Status]int{}
	for _, s := range r.Sections {
		counts[s.Status]++
		switch {
		case s.Status == StatusMatched && s.MatchedBy != "key":
			t.Errorf("%s was matched by %s", s.Key, s.MatchedBy)
		case s.Status == StatusMissing && s.Key != "department-for-communities-and-local-government":
			t.Errorf("%s is missing", s.Key)
		case s.Moved:
			t.Errorf("%s moved", s.Key)
		}
	}
	if diff := cmp.Diff(map[Status]int{StatusMatched: 17, StatusMissing: 1}, counts); diff != "" {
		t.Error(diff)
	}
}

func TestSeedItems(t *testing.T) {
	r := seed(t)
	tests := []struct {
		class Class
		count int
	}{
		{PeriodAdded, 68}, {SectionMissing, 1}, {PlaceholderFilled, 1}, {LinkUnrepresentable, 1}, {LinkLost, 0},
		{SectionRenamed, 7}, {SentenceSplit, 2}, {Contraction, 1}, {ActorChanged, 0}, {AbbrRemoved, 1},
		{NumberFormat, 1}, {NumberChanged, 0}, {DateChanged, 0}, {ModalChanged, 0}, {NegationChanged, 0},
		{SentenceRewritten, 0}, {ParagraphRemoved, 0}, {SectionAdded, 0}, {SentenceRemoved, 1},
	}
	for _, test := range tests {
		if got := r.Summary.ByClass[test.class]; got != test.count {
			t.Errorf("%d items are %s, not %d", got, test.class, test.count)
		}
	}
	for _, item := range r.Items {
		if item.Class == LinkUnrepresentable && !strings.Contains(item.Reason, "16 links") {
			t.Errorf("%s: %s", item.Class, item.Reason)
		}
		if item.Class == SectionMissing && item.Severity != Structural {
			t.Errorf("a missing placeholder is %s", item.Severity)
		}
	}
}

// TestSeedSubstantive holds everything that an editor must see.
func TestSeedSubstantive(t *testing.T) {
	var got []string
	for _, i := range seed(t).AtLeast(Substantive) {
		got = append(got, fmt.Sprintf("%s: %s: %.20s -> %.20s", i.Section, i.Class, i.Old, i.New))
	}
	want := []string{
		": sentence-removed: This means that peop -> ",
		"department-for-business-innovation-and-skills: clause-added:  -> Department for Busin",
		"department-for-business-innovation-and-skills: wording: identify what assist -> then",
		"department-for-business-innovation-and-skills: wording: appropriate -> right",
		"department-for-business-innovation-and-skills: wording: promote -> encourage",
		"department-for-business-innovation-and-skills: wording: using -> to use",
		"department-for-education: wording: the -> GDS’s",
		"department-for-transport: section-renamed: Department for Trans -> Department for Trans",
		"department-of-energy-and-climate-change: wording: , and -> . It will also ensur",
		"foreign-and-commonwealth-office: clause-removed: As we move more serv -> ",
		"hm-revenue-and-customs: wording: HMRC's -> The HMRC",
		"home-office: wording: approach to -> strategy for",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
}

func TestSeedIsItself(t *testing.T) {
	old := legacy(corpus(t, "seed/action-09.legacy.md"))
	new := paper(corpus(t, "seed/action-09.published.txt"))
	for _, doc := range []*document.Document{old, new} {
		if r := Compare(doc, doc, nil); len(r.Items) > 0 {
			t.Errorf("it differs from itself:\n%s", outline(r))
		}
	}
}

func BenchmarkSeed(b *testing.B) {
	old := legacy(corpus(b, "seed/action-09.legacy.md"))
	new := paper(corpus(b, "seed/action-09.published.txt"))
	b.ReportAllocs()
	for b.Loop() {
		Compare(old, new, nil)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pairs/s")
}
