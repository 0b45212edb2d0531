package sequence

// Pair is a place in each of two sequences.
type Pair struct{ Old, New int }

func (p Pair) flipped() Pair { return Pair{p.New, p.Old} }

// flipAll turns pairs round.
func flipAll(pairs []Pair) {
	for i, p := range pairs {
		pairs[i] = p.flipped()
	}
}

// Anchors returns the pairs of equal keys that are unique on both sides: those
// that stayed in order, and those that crossed over. With flip it looks from the
// other side, which matters where there is a choice. They are what patience diff
// (Cohen, https://bramcohen.livejournal.com/73318.html) cuts two texts at; here
// the longest keys stay, not the most.
func Anchors(old, new []string, flip bool) (stay, crossed []Pair) {
	if flip {
		stay, crossed = Anchors(new, old, false)
		flipAll(stay)
		flipAll(crossed)
		return stay, crossed
	}
	pairs := UniquePairs(old, new)
	positions, weights := make([]int, len(pairs)), make([]int, len(pairs))
	for i, p := range pairs {
		positions[i] = p.New
		weights[i] = len(old[p.Old])*min(len(old), len(new)) + 1
	}
	for i, stays := range HeaviestIncreasing(positions, weights) {
		if stays {
			stay = append(stay, pairs[i])
		} else {
			crossed = append(crossed, pairs[i])
		}
	}
	return stay, crossed
}

// UniquePairs returns the pairs of equal keys that are unique on both sides, in
// the order of the old ones.
func UniquePairs(old, new []string) []Pair {
	oldAt, newAt := unique(old), unique(new)
	var pairs []Pair
	for i, key := range old {
		if j, ok := newAt[key]; ok && oldAt[key] == i && j >= 0 {
			pairs = append(pairs, Pair{i, j})
		}
	}
	return pairs
}

// unique returns the place of each key; of those that repeat, -1.
func unique(keys []string) map[string]int {
	at := make(map[string]int, len(keys))
	for i, key := range keys {
		if _, again := at[key]; again {
			i = -1
		}
		at[key] = i
	}
	return at
}
