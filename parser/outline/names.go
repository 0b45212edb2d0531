package outline

import (
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/internal/prose"
)

// Name is how a pin names one place.
type Name struct {
	Words string // empty for a place without words, which no pin can name
	Nth   int    // 0 where no other place has these words
}

// wordy is the most words by which a block is named whole.
const wordy = 20

// beginnings are how many of its first words name a longer block: the first of
// these that is enough.
var beginnings = [...]int{8, 16, 32}

// Names returns a name for each of the places, by which [Fit] finds it alone.
func Names(places []Place) []Name {
	count := map[key]int{}
	for i := range places {
		for _, k := range keysOf(&places[i]) {
			count[k]++
		}
	}
	names := make([]Name, len(places))
	seen := map[key]int{}
	for i := range places {
		keys := keysOf(&places[i])
		for _, k := range keys {
			seen[k]++
		}
		k, words := pick(&places[i], keys, count)
		if names[i].Words = words; count[k] > 1 {
			names[i].Nth = seen[k]
		}
	}
	return names
}

// key is the words that a pin for a place can have.
type key struct {
	words  string // folded
	length int    // of a beginning; 0 for all the words
}

// keysOf returns all keys of a place, all the words first.
func keysOf(p *Place) []key {
	words := prose.Words(p.Text)
	keys := []key{{words: strings.Join(words, " ")}}
	for _, n := range beginnings {
		if p.Inner || n > len(words) {
			break
		}
		keys = append(keys, key{strings.Join(words[:n], " "), n})
	}
	return keys
}

// pick chooses the key for the name of a place: all the words if they are few,
// else the shortest beginning that no other place has.
func pick(p *Place, keys []key, count map[key]int) (key, string) {
	whole := keys[0]
	if whole.words == "" {
		return whole, ""
	}
	if p.Inner || p.Whole || strings.Count(whole.words, " ") < wordy {
		return whole, strings.TrimRight(Plain(p.Text), ellipsis+" ")
	}
	chosen := keys[len(keys)-1]
	for _, k := range keys[1:] {
		if count[k] == 1 {
			chosen = k
			break
		}
	}
	return chosen, Plain(beginning(p.Text, chosen.length)) + ellipsis
}

// beginning returns the first n words of a text, with what is between them.
func beginning(text string, n int) string {
	inside := false
	for i, r := range text {
		if is := prose.IsWordRune(r); is != inside {
			if inside = is; !is {
				if n--; n == 0 {
					return text[:i]
				}
			}
		}
	}
	return text
}

// Plain returns a text on one line, without what a file of text does not show.
func Plain(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || !unicode.IsPrint(r)
	}), " ")
}
