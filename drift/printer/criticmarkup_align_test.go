package printer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAlign aligns texts that are split at bars.
func TestAlign(t *testing.T) {
	tests := []struct {
		name, old, new string
		found          []candidate
		want           [][2]int
	}{
		{"nothing", "", "", nil, [][2]int{{0, 0}}},
		{"equal", "a|b|c", "a|b|c", nil, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
		{"one more", "a|c", "a|b|c", nil, [][2]int{{0, 0}, {1, 2}}},
		{"half of the words", "a|w x y z|c", "a|w x u v|c", nil, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
		{"less than half", "a|w x y z|c", "a|w t u v|c", nil, [][2]int{{0, 0}, {2, 2}}},
		{"words in capitals", "a|W X|c", "a|w x.|c", nil, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
		{"comments are no words", "a|<!-- p q r s t -->x y|c", "a|x y <!-- u v w -->|c", nil,
			[][2]int{{0, 0}, {1, 1}, {2, 2}}},
		{"the most alike", "a|v w x y|v w x z|c", "a|v w x z z|c", nil, [][2]int{{0, 0}, {2, 1}, {3, 2}}},
		{"the first of two that are equal", "a|x|x|c", "a|x|c", nil, [][2]int{{0, 0}, {2, 1}, {3, 2}}},
		{"two that cross", "long long|short", "short|long long", nil, [][2]int{{0, 1}}},
		{"what the report pairs", "p|q", "r|s", []candidate{{0, 1, 5}}, [][2]int{{0, 1}}},
		{"three times the weight of the report", "p|abc", "abc|q", []candidate{{0, 1, 11}}, [][2]int{{1, 0}}},
		{"more than three times the weight", "p|abc", "abc|q", []candidate{{0, 1, 13}}, [][2]int{{0, 1}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := align(strings.Split(test.old, "|"), strings.Split(test.new, "|"), test.found)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestAlignLargeGap checks that a gap is left as it is beyond a size.
func TestAlignLargeGap(t *testing.T) {
	gap := func(n int) []string { return strings.Split(strings.TrimSuffix(strings.Repeat("x y|", n), "|"), "|") }
	if got := alignLike(gap(128), gap(128)); len(got) != 128 {
		t.Errorf("%d pairs of 128", len(got))
	}
	if got := alignLike(gap(128), gap(129)); got != nil {
		t.Errorf("%d pairs in a gap that is too large", len(got))
	}
}
