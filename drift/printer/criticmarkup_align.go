package printer

import (
	"slices"
	"strings"
	"unicode"
)

const (
	likeness = 0.5     // of the words that two texts share, to be one text
	cells    = 1 << 14 // of the table that a gap may take
)

// alike pairs the texts of a gap that share most of their words, in order. A
// gap that is too large is left as it is.
func alike(old, new []string, from, to, newFrom, newTo int) [][2]int {
	n, m := to-from, newTo-newFrom
	if n <= 0 || m <= 0 || n*m > cells {
		return nil
	}
	bags := make([]map[string]int, n+m)
	for i := range n {
		bags[i] = bag(old[from+i])
	}
	for j := range m {
		bags[n+j] = bag(new[newFrom+j])
	}
	gain := make([]float64, n*m)
	best := make([]float64, (n+1)*(m+1))
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best[i*(m+1)+j] = max(best[(i+1)*(m+1)+j], best[i*(m+1)+j+1])
			if s := shared(bags[i], bags[n+j]); s >= likeness {
				gain[i*m+j] = s
				best[i*(m+1)+j] = max(best[i*(m+1)+j], s+best[(i+1)*(m+1)+j+1])
			}
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < n && j < m; {
		switch best[i*(m+1)+j] {
		case best[(i+1)*(m+1)+j]:
			i++
		case best[i*(m+1)+j+1]:
			j++
		default:
			out = append(out, [2]int{from + i, newFrom + j})
			i, j = i+1, j+1
		}
	}
	return out
}

// bag counts the words of a text, comments aside; the empty word counts them
// all.
func bag(text string) map[string]int {
	text = strings.Join(slices.DeleteFunc(tokens(text), func(t string) bool { return strings.HasPrefix(t, "<!--") }), "")
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	slices.Sort(words)
	out := map[string]int{"": len(words)}
	for _, w := range words {
		out[w]++
	}
	return out
}

// shared is the share of words that two bags have in common.
func shared(a, b map[string]int) float64 {
	common := 0
	for w, n := range a {
		if w != "" {
			common += min(n, b[w])
		}
	}
	if a[""]+b[""] == 0 {
		return 0
	}
	return 2 * float64(common) / float64(a[""]+b[""])
}
