package profile

import "strings"

// How much the kinds of agreement between two names weigh. TestSimilarity and
// TestOrganisationsStayApart hold them.
const (
	genericWeight = 0.35 // of a word for the kind of body that it is
	prefixWeight  = 0.9  // of two words of which one begins the other
	prefixLength  = 5    // the shortest such beginning, in bytes
	prefixWork    = 4096 // pairs of words that are compared at most
)

// withoutAbbreviation returns the folded words of a name.
func withoutAbbreviation(name string) []string {
	if full, ok := introduced(name); ok {
		name = full
	}
	return strings.Fields(Fold(name))
}

// similarity tells from 0 to 1 how likely two spellings name the same
// organisation, by their folded words alone: the weight of the shared words
// over the weight of all. Function words do not count, words such as
// "department" count little, and names without a distinctive word in common
// are not similar at all.
func similarity(a, b []string) float64 {
	left := map[string]int{}
	total := 0.0
	for _, w := range b {
		left[w]++
		total += weight(w)
	}
	shared, distinct := 0.0, false
	share := func(w string, factor float64) {
		shared += weight(w) * factor
		distinct = distinct || class(w) == distinctive
	}
	var rest []string
	for _, w := range a {
		if left[w] > 0 {
			left[w]--
			share(w, 1)
			continue
		}
		total += weight(w)
		if class(w) == distinctive {
			rest = append(rest, w)
		}
	}
	for _, pair := range prefixPairs(rest, b, left) {
		total -= weight(pair)
		share(pair, prefixWeight)
	}
	if !distinct {
		return 0
	}
	return shared / total
}

func weight(word string) float64 {
	switch class(word) {
	case function:
		return 0
	case generic:
		return genericWeight
	}
	return 1
}

// prefixPairs pairs words of rest with words of b that are left over and of
// which one begins the other. It returns the first word of each pair.
func prefixPairs(rest, b []string, left map[string]int) []string {
	if len(rest)*len(b) > prefixWork {
		return nil
	}
	var pairs []string
	for _, w := range rest {
		for _, v := range b {
			if left[v] > 0 && class(v) == distinctive && begins(w, v) {
				left[v]--
				pairs = append(pairs, w)
				break
			}
		}
	}
	return pairs
}

func begins(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= prefixLength && strings.HasPrefix(b, a)
}
