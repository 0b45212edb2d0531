package ledger

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/drift"
)

// text is sections of sentences, each of which holds a figure and a word.
type text [][]sentence

type sentence struct {
	figure int
	word   string
}

func vocabulary() []string {
	return []string{"hives", "honey", "clover", "wax", "queens", "meadows", "mills", "markets"}
}

func (x text) String() string {
	var b strings.Builder
	for i, section := range x {
		fmt.Fprintf(&b, "# Chapter %c on subject%d\n\n", 'A'+i, i)
		for j, s := range section {
			fmt.Fprintf(&b, "In place%d%d we keep %d %s for the people who live near station%d%d.\n\n",
				i, j, s.figure, s.word, i, j)
		}
	}
	return b.String()
}

func textGen() *rapid.Generator[text] {
	one := rapid.Custom(func(t *rapid.T) sentence {
		return sentence{rapid.IntRange(2, 99).Draw(t, "figure"), rapid.SampledFrom(vocabulary()).Draw(t, "word")}
	})
	return rapid.Custom(func(t *rapid.T) text {
		return text(rapid.SliceOfN(rapid.SliceOfN(one, 2, 4), 2, 5).Draw(t, "text"))
	})
}

func (x text) clone() text {
	out := slices.Clone(x)
	for i := range out {
		out[i] = slices.Clone(out[i])
	}
	return out
}

// edited changes some sentences, the one at keep aside.
func (x text) edited(t *rapid.T, keep [2]int) text {
	out := x.clone()
	for i := range out {
		for j := range out[i] {
			if [2]int{i, j} != keep && rapid.IntRange(0, 2).Draw(t, "edit") == 0 {
				out[i][j].figure += rapid.IntRange(1, 3).Draw(t, "by")
			}
		}
	}
	return out
}

func compareTexts(t *rapid.T, old, new text) *drift.Report {
	return drift.Compare(read(t, "markdown", old.String()), read(t, "markdown", new.String()), nil)
}

// place draws a sentence of x.
func (x text) place(t *rapid.T) [2]int {
	i := rapid.IntRange(0, len(x)-1).Draw(t, "section")
	return [2]int{i, rapid.IntRange(0, len(x[i])-1).Draw(t, "sentence")}
}

// about returns the items about the figure of a sentence.
func about(r *drift.Report, old, new sentence) []drift.Item {
	var out []drift.Item
	for _, item := range r.Items {
		figures := item.Old == fmt.Sprint(old.figure) && item.New == fmt.Sprint(new.figure)
		if figures && strings.HasPrefix(item.After, new.word) {
			out = append(out, item)
		}
	}
	return out
}

// TestSurvives checks that an accepted change survives every other edit.
func TestSurvives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := textGen().Draw(t, "old")
		at := old.place(t)
		was := old[at[0]][at[1]]
		new := old.edited(t, at)
		new[at[0]][at[1]].figure += 100
		is := new[at[0]][at[1]]
		before := compareTexts(t, old, new)
		l := New(before)
		for _, item := range about(before, was, is) {
			if _, err := l.Accept(before, []string{item.ID}, Terms{Reason: "agreed"}); err != nil {
				t.Fatal(err)
			}
		}
		l = reread(t, l)
		after := compareTexts(t, old, new.edited(t, at))
		j := l.Judge(after, "2014-01-01")
		if n := j.ByState[StateAccepted]; n != len(l.Entries) || n == 0 || len(j.Stale) > 0 {
			t.Fatalf("%d of %d survive:\n%s\n----\n%s", n, len(l.Entries), old, new)
		}
	})
}

// TestDies checks that all is new again that says another thing, even where
// one edit was undone and another one of its kind made.
func TestDies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := textGen().Draw(t, "old")
		at := old.place(t)
		new := old.clone()
		new[at[0]][at[1]].figure += 100
		before := compareTexts(t, old, new)
		l := New(before)
		acceptAll(t, l, before)
		again := old.place(t)
		swapped := old.clone()
		swapped[again[0]][again[1]].figure += 200
		after := compareTexts(t, old, swapped)
		j := l.Judge(after, "2014-01-01")
		if j.ByState[StateNew] != len(after.Items) || len(j.Stale) != len(before.Items) {
			t.Fatalf("%v, %d stale:\n%s\n----\n%s", states(j), len(j.Stale), old, swapped)
		}
	})
}

// TestMergeRate says in its log how often git cannot merge two branches that
// each accept some of the seed pair's drift.
func TestMergeRate(t *testing.T) {
	r := seed(t)
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not there")
	}
	const trials = 60
	for _, begun := range []struct {
		what string
		l    *Ledger
	}{{"with places", New(r)}, {"bare", New()}} {
		for _, each := range []int{1, 3} {
			conflicts := 0
			for trial := range trials {
				ours, theirs := reread(t, begun.l), reread(t, begun.l)
				for k := range each {
					accept(t, ours, r, (trial*37+k*11)%len(r.Items))
					accept(t, theirs, r, (trial*53+k*29+71)%len(r.Items))
				}
				if !mergeable(t, begun.l, ours, theirs) {
					conflicts++
				}
			}
			t.Logf("a ledger begun %s, each branch accepts %d: %d of %d merges conflict",
				begun.what, each, conflicts, trials)
			if begun.what == "with places" && each == 1 && conflicts > trials/10 {
				t.Errorf("too many conflicts: %d of %d", conflicts, trials)
			}
		}
	}
}

func accept(t *testing.T, l *Ledger, r *drift.Report, i int) {
	if _, err := l.Accept(r, []string{r.Items[i].ID}, Terms{Reason: "agreed", Date: "2014-01-02"}); err != nil {
		t.Fatal(err)
	}
}

// mergeable lets git merge two ledgers that come from one; what it makes of
// them must hold the entries of both, in order.
func mergeable(t *testing.T, base, ours, theirs *Ledger) bool {
	t.Helper()
	dir := t.TempDir()
	args := []string{"merge-file", "-p", "ours", "base", "theirs"}
	for name, l := range map[string]*Ledger{"base": base, "ours": ours, "theirs": theirs} {
		if err := os.WriteFile(filepath.Join(dir, name), l.Encode(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		if _, err := Parse(out, "merged"); err == nil {
			t.Error("a conflict can be read")
		}
		return false
	}
	merged, err := Parse(out, "merged")
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, e := range slices.Concat(ours.Entries, theirs.Entries) {
		ids[e.Item.ID] = true
	}
	if len(merged.Entries) != len(ids) || string(merged.Encode()) != string(out) {
		t.Errorf("git makes of them\n%s", out)
	}
	return true
}
