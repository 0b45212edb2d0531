package drift

import (
	"os"
	"testing"
)

func seed(t testing.TB) *Report {
	return Compare(
		Side{Document: legacy(corpus(t, "seed/action-09.legacy.md"))},
		Side{Document: paper(corpus(t, "seed/action-09.published.txt")), NoLinks: true}, nil)
}

func TestSeedShow(t *testing.T) {
	seed(t).Text(os.Stdout, TextOptions{})
}
