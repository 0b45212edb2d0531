package sequence

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// ids returns the letters of s as a sequence.
func ids(s string) []int32 {
	out := make([]int32, len(s))
	for i := range len(s) {
		out[i] = int32(s[i])
	}
	return out
}

// marked draws old with hunks as letters: [gone|new].
func marked(old, new string, hunks []Hunk) string {
	var b strings.Builder
	at := 0
	for _, h := range hunks {
		b.WriteString(old[at:h.OldFrom] + "[" + old[h.OldFrom:h.OldTo] + "|" + new[h.NewFrom:h.NewTo] + "]")
		at = h.OldTo
	}
	return b.String() + old[at:]
}

func TestDiffInLetters(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"", "", ""},
		{"abc", "abc", "abc"},
		{"", "abc", "[|abc]"},
		{"abc", "", "[abc|]"},
		{"abc", "abxc", "ab[|x]c"},
		{"abc", "ac", "a[b|]c"},
		{"abc", "axc", "a[b|x]c"},
		{"abcdefg", "xbcdefy", "[a|x]bcdef[g|y]"},
	} {
		if diff := cmp.Diff(test.want, marked(test.old, test.new, Diff(ids(test.old), ids(test.new)))); diff != "" {
			t.Error(diff)
		}
	}
}

// apply makes the new sequence of the old one and the hunks. They must be in
// order and not empty.
func apply(t *rapid.T, old, new []int32, hunks []Hunk) []int32 {
	var out []int32
	at := 0
	for i, h := range hunks {
		if h.Empty() || h.OldFrom > h.OldTo || h.NewFrom > h.NewTo || h.OldFrom < at {
			t.Fatalf("hunk %d of %v", i, hunks)
		}
		out = append(out, old[at:h.OldFrom]...)
		if len(out) != h.NewFrom {
			t.Fatalf("hunk %d of %v is out of step", i, hunks)
		}
		out = append(out, new[h.NewFrom:h.NewTo]...)
		at = h.OldTo
	}
	return append(out, old[at:]...)
}

func letters(t *rapid.T, name string) string {
	return rapid.StringOfN(rapid.RuneFrom([]rune("ab.")), 0, 30, -1).Draw(t, name)
}

// boundaries is a side of which letters part best after a full stop.
func boundaries(s string) Side {
	return Side{IDs: ids(s), Boundary: func(i int) int {
		if i == 0 || i == len(s) || s[i-1] == '.' {
			return 1
		}
		return 0
	}}
}

func TestHunksGiveTheNewText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := letters(t, "old"), letters(t, "new")
		hunks := Diff(ids(old), ids(new))
		if got := apply(t, ids(old), ids(new), hunks); !slices.Equal(got, ids(new)) {
			t.Fatalf("%s and its hunks make %q", marked(old, new, hunks), got)
		}
		for i := range hunks {
			if i > 0 && hunks[i].OldFrom == hunks[i-1].OldTo {
				t.Fatalf("%s: nothing equal is between two hunks", marked(old, new, hunks))
			}
		}
		for i := range hunks {
			hunks[i] = Slide(boundaries(old), boundaries(new), hunks, i)
		}
		if got := apply(t, ids(old), ids(new), hunks); !slices.Equal(got, ids(new)) {
			t.Fatalf("%s, moved, and its hunks make %q", marked(old, new, hunks), got)
		}
		back := make([]Hunk, len(hunks))
		for i, h := range hunks {
			back[i] = h.Flipped()
		}
		if got := apply(t, ids(new), ids(old), back); !slices.Equal(got, ids(old)) {
			t.Fatalf("%s, from the other side, makes %q", marked(old, new, hunks), got)
		}
	})
}

func TestSlideInLetters(t *testing.T) {
	for _, test := range []struct {
		name, old, new string
		hunk           Hunk
		want           string
	}{
		{"forward", "a.b.", "a.c.b.", Hunk{1, 1, 1, 3}, "a.[|c.]b."},
		{"back", "a.b.", "a.c.b.", Hunk{2, 2, 2, 4}, "a.[|c.]b."},
		{"what went", "a.c.b.", "a.b.", Hunk{1, 3, 1, 1}, "a.[c.|]b."},
		{"a replacement stays", "a.c.b.", "a.xb.", Hunk{1, 3, 1, 3}, "a[.c|.x].b."},
		{"as good where it is", "aaa", "aaaa", Hunk{0, 0, 0, 1}, "[|a]aaa"},
		{"to the end", "aaa", "aaaa", Hunk{1, 1, 1, 2}, "[|a]aaa"},
	} {
		got := Slide(boundaries(test.old), boundaries(test.new), []Hunk{test.hunk}, 0)
		if test.name == "a replacement stays" {
			if got != test.hunk {
				t.Errorf("%s: %v", test.name, got)
			}
			continue
		}
		if diff := cmp.Diff(test.want, marked(test.old, test.new, []Hunk{got})); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// No hunk moves over another: here the second could go back to the beginning.
func TestSlideStaysBetweenHunks(t *testing.T) {
	old, new := "xaa", "yaaa"
	hunks := []Hunk{{0, 1, 0, 1}, {2, 2, 2, 3}}
	if got, want := Slide(boundaries(old), boundaries(new), hunks, 1), (Hunk{3, 3, 3, 4}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
	hunks = []Hunk{{1, 1, 1, 2}, {2, 3, 3, 4}}
	if got, want := Slide(boundaries("aax"), boundaries("aaay"), hunks, 0), (Hunk{0, 0, 0, 1}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestHunkParts(t *testing.T) {
	h := NewHunk(1, 4, 2, 7)
	before, after := h.Split(2, 5)
	if before != (Hunk{1, 2, 2, 5}) || after != (Hunk{2, 4, 5, 7}) || before.Join(after) != h {
		t.Errorf("%v and %v of %v", before, after, h)
	}
	end, insertion, deletion := EndOf(3, 4), Hunk{1, 1, 2, 3}, Hunk{1, 2, 3, 3}
	if end != (Hunk{3, 3, 4, 4}) || !end.Empty() || h.Empty() || insertion.Empty() || deletion.Empty() {
		t.Error("what is empty?")
	}
}
