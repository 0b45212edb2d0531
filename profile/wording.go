package profile

import "fmt"

// Wordings counts how the headings of one meaning are worded. The zero
// value has seen none.
type Wordings struct {
	count  map[string]int
	all    int
	common string // the wording that was seen most, the first of several
}

// Add counts one heading.
func (w *Wordings) Add(text string) {
	if w.count == nil {
		w.count = map[string]int{}
	}
	w.all++
	w.count[text]++
	if w.common == "" || w.count[text] > w.count[w.common] {
		w.common = text
	}
}

// Usual returns the wording that most of the headings have, and "" where none
// has a majority.
func (w *Wordings) Usual() string {
	if w.all > 1 && w.count[w.common]*2 > w.all {
		return w.common
	}
	return ""
}

// Differs tells an editor that text differs from the usual wording, and how
// many headings have that.
func (w *Wordings) Differs(text, usual string) string {
	message := fmt.Sprintf("%q differs from the usual %q", text, usual)
	if n := w.count[usual]; n > 0 {
		message += fmt.Sprintf(", which %d of %d such headings say", n, w.all)
	}
	return message
}
