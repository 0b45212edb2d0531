package prose

import "testing"

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 links", 1: "1 link", 2: "2 links", 16: "16 links"} {
		if got := Count(n, "link"); got != want {
			t.Errorf("%d is %q, not %q", n, got, want)
		}
	}
}
