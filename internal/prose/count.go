package prose

import "strconv"

// Count draws a number with its noun: "1 link", "16 links".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
