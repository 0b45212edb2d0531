package markdown

import (
	"maps"
	"slices"
	"strconv"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// maxNumber is the largest number that Markdown takes for that of an item.
//
// https://spec.commonmark.org/0.31.2/#ordered-list-marker
const maxNumber = 999999999

// numbers returns the numbers of the items of a list, as HTML counts them, or
// from 1 where Markdown has no such numbers.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value
func (w *writer) numbers(l *document.List) []int {
	if !l.Ordered {
		return nil
	}
	if kind := l.Pairs["type"]; len(kind) == 1 && kind != "1" {
		w.problems.Remark(l.Span, "list-type", "the items of this list have letters or Roman numerals; viewers of "+
			"Markdown show numbers", "look for references to them in the text")
	}
	numbers := counted(l)
	if len(numbers) > 0 && (slices.Min(numbers) < 0 || slices.Max(numbers) > maxNumber) {
		w.problems.Remark(l.Span, "list-numbers", "the numbers of this list are too large or too small for "+
			"Markdown; viewers count from 1", "look for references to them in the text")
		for i := range numbers {
			numbers[i] = i + 1
		}
	}
	return numbers
}

// noteStart annotates a list with its start, where its first number does not
// give that.
func noteStart(note *annotation.Annotation, l *document.List, numbers []int) {
	start, seen := l.Start, 0
	if start == 1 && !isReversed(l) {
		start = 0
	}
	if len(numbers) > 0 && numbers[0] != 1 {
		seen = numbers[0]
	}
	if start != seen || len(numbers) > 0 && numbers[0] == 0 && !startsAtZero(l) {
		note.SetInt("start", start)
	}
}

// counted counts the items of a list.
func counted(l *document.List) []int {
	next, step := 1, 1
	if isReversed(l) {
		next, step = len(l.Items), -1
	}
	if l.Start != 0 || startsAtZero(l) {
		next = l.Start
	}
	numbers := make([]int, len(l.Items))
	for i, item := range l.Items {
		if value, err := strconv.Atoi(item.Pairs["value"]); err == nil {
			next = value
		}
		numbers[i] = next
		next += step
	}
	return numbers
}

// dropValues takes values away that say no more than the order of the items.
func dropValues(l *document.List) {
	if !l.Ordered || isReversed(l) {
		return
	}
	numbers := counted(l)
	for i := 1; i < len(numbers); i++ {
		if numbers[i] == numbers[i-1]+1 {
			l.Items[i].Attr = without(l.Items[i].Attr, "value")
		}
	}
}

func isReversed(l *document.List) bool {
	_, reversed := l.Pairs["reversed"]
	return reversed
}

// startsAtZero reports whether a list begins with the number 0, for which its
// Start has no value.
func startsAtZero(l *document.List) bool { return l.Ordered && l.Start == 0 && l.Pairs["start"] == "0" }

// without returns attributes without that of a name.
func without(attr document.Attr, name string) document.Attr {
	if _, ok := attr.Pairs[name]; ok {
		attr.Pairs = maps.Clone(attr.Pairs)
		delete(attr.Pairs, name)
	}
	return attr
}
