package drift

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// large returns pairs of documents that make careless comparisons slow.
func large() map[string][2]string {
	r := rand.New(rand.NewPCG(1, 2))
	words := func(n, vocabulary int) []string {
		out := make([]string, n)
		for i := range out {
			out[i] = fmt.Sprintf("word%d", r.IntN(vocabulary))
		}
		return out
	}
	sentences := func(n, size, vocabulary int) []string {
		out := make([]string, n)
		for i := range out {
			out[i] = "The " + strings.Join(words(size, vocabulary), " ") + "."
		}
		return out
	}
	shuffled := func(list []string) []string {
		out := append([]string(nil), list...)
		r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
		return out
	}
	edited := func(list []string) []string {
		out := append([]string(nil), list...)
		for i := range out {
			if r.IntN(5) == 0 {
				out[i] = words(1, 50)[0]
			}
		}
		return out
	}
	text := words(20000, 2000)
	paragraphs := sentences(400, 25, 3000)
	many := sentences(2000, 10, 300)
	var headings []string
	for i := range 2000 {
		headings = append(headings, fmt.Sprintf("# Part %s\n%s", strings.Join(words(3, 400), " "), many[i]))
	}
	var renamed [2][]string
	for range 300 {
		body := strings.Join(sentences(20, 20, 2000), " ")
		for side := range renamed {
			renamed[side] = append(renamed[side], fmt.Sprintf("# Part %s\n%s", strings.Join(words(3, 400), " "), body))
		}
	}
	same := strings.Repeat("# Part\nThe same text.\n", 2000)
	return map[string][2]string{
		"20k words, unrelated":      {strings.Join(text, " "), strings.Join(words(20000, 2000), " ")},
		"20k words, few different":  {strings.Join(text, " "), strings.Join(words(20000, 20), " ")},
		"20k words, edited":         {strings.Join(text, " "), strings.Join(edited(text), " ")},
		"400 paragraphs, shuffled":  {strings.Join(paragraphs, "\n"), strings.Join(shuffled(paragraphs), "\n")},
		"2000 sentences, unrelated": {strings.Join(many, " "), strings.Join(sentences(2000, 10, 300), " ")},
		"2000 sentences, edited": {strings.Join(many, "\n"),
			strings.Join(strings.Split(strings.Join(edited(strings.Fields(strings.Join(many, " "))), " "), ". "),
				".\n")},
		"500 equal sentences":     {strings.Repeat("It is the same. ", 500), strings.Repeat("It is the same. ", 700)},
		"2000 sections, shuffled": {strings.Join(headings, "\n"), strings.Join(shuffled(headings), "\n")},
		"2000 sections, unrelated": {strings.Join(headings, "\n"),
			strings.ReplaceAll(strings.Join(shuffled(headings), "\n"), "word1", "other")},
		"300 sections, renamed": {strings.Join(renamed[0], "\n"), strings.Join(shuffled(renamed[1]), "\n")},
		"2000 equal sections":   {same, same + "# Part\nAnother text.\n"},
		"brackets":              {strings.Repeat("(", 20000), strings.Repeat("A (B) ", 7000)},
		"500 placeholders": {strings.Join(placeholders(500, "Plan"), "\n"),
			strings.Join(placeholders(500, "Scheme"), "\n")},
		"two words": {strings.Join(words(20000, 2), " "), strings.Join(words(20000, 2), " ")},
		"swapped halves": {strings.Join(text, " "),
			strings.Join(append(text[10000:len(text):len(text)], text[:10000]...), " ")},
		"swapped sentences": {strings.Join(many, " "),
			strings.Join(append(many[1000:len(many):len(many)], many[:1000]...), " ")},
		"40k items, shuffled": {strings.Join(words(40000, 3000), "\n"), strings.Join(words(40000, 3000), "\n")},
		"marks":               {strings.Repeat(". ; ( ", 30000), strings.Repeat(". ( ; ", 30000)},
		"one word":            {strings.Repeat("a ", 20000), strings.Repeat("a ", 20001)},
	}
}

// placeholders returns sections that say nothing yet.
func placeholders(n int, name string) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("# %s %d\nComing soon...", name, i))
	}
	return out
}

func BenchmarkLarge(b *testing.B) {
	for name, pair := range large() {
		b.Run(strings.ReplaceAll(name, " ", "_"), func(b *testing.B) {
			old, new := sketch(pair[0]), sketch(pair[1])
			b.ReportAllocs()
			for b.Loop() {
				Compare(old, new, nil)
			}
		})
	}
}
