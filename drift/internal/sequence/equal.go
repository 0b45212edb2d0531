package sequence

import "fmt"

// EqualInOrder pairs equal keys in order, in little more than the time that it
// takes to read them: first those that three in a row tell from all others, then
// what is between these. flip says of two stretches whether to look at them from
// the other side, which matters where there is a choice.
func EqualInOrder(old, new []string, flip func(Hunk) bool) []Pair {
	var out []Pair
	end := Pair{len(old), len(new)}
	stay, _ := Anchors(inThrees(old), inThrees(new), flip(Hunk{0, end.Old, 0, end.New}))
	o, n := 0, 0
	for _, at := range append(stay, end) {
		for _, p := range equalPairs(old[o:at.Old], new[n:at.New], flip(Hunk{o, at.Old, n, at.New})) {
			out = append(out, Pair{o + p.Old, n + p.New})
		}
		if at != end {
			out = append(out, at)
		}
		o, n = at.Old+1, at.New+1
	}
	return out
}

// inThrees joins each key with those of its neighbours.
func inThrees(keys []string) []string {
	out := make([]string, len(keys))
	for i, key := range keys {
		before, after := "", ""
		if i > 0 {
			before = keys[i-1]
		}
		if i+1 < len(keys) {
			after = keys[i+1]
		}
		out[i] = fmt.Sprintf("%d,%d,%s%s%s", len(before), len(key), before, key, after)
	}
	return out
}

const longGap = 1 << 13 // of keys, in which not even the least difference is looked for

// equalPairs returns places of equal keys, in order.
func equalPairs(old, new []string, flip bool) []Pair {
	if len(old)+len(new) > longGap {
		stay, _ := Anchors(counted(old), counted(new), flip)
		return stay
	}
	if flip {
		pairs := equalPairs(new, old, false)
		flipAll(pairs)
		return pairs
	}
	numbers := map[string]int32{}
	var pairs []Pair
	o, n := 0, 0
	end := Hunk{len(old), len(old), len(new), len(new)}
	for _, h := range append(Diff(numbered(old, numbers), numbered(new, numbers)), end) {
		for ; o < h.OldFrom; o, n = o+1, n+1 {
			pairs = append(pairs, Pair{o, n})
		}
		o, n = h.OldTo, h.NewTo
	}
	return pairs
}

// numbered returns equal numbers for equal keys.
func numbered(keys []string, numbers map[string]int32) []int32 {
	out := make([]int32, len(keys))
	for i, key := range keys {
		if _, ok := numbers[key]; !ok {
			numbers[key] = int32(len(numbers))
		}
		out[i] = numbers[key]
	}
	return out
}

// counted makes keys unique: the first of its kind, the second …
func counted(keys []string) []string {
	seen := map[string]int{}
	out := make([]string, len(keys))
	for i, key := range keys {
		seen[key]++
		out[i] = fmt.Sprintf("%d,%s", seen[key], key)
	}
	return out
}
