package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// An enumerator is the number that a list, or an author, puts before a paragraph: "1.",
// "(a)", "iv)", "2.3". It counts what follows and says nothing.

// isEnumerator reports words that are the enumerator of their block.
func isEnumerator(s prose.Span) bool {
	return len(s) > 0 && s[0].At == 0 && int(s[len(s)-1].At)+1 < len(s[0].In.Tokens) && isEnumeratorText(s.String())
}

// isEnumeratorText reports numbers or letters with a mark after them, or in brackets.
func isEnumeratorText(s string) bool {
	inner := strings.TrimPrefix(s, "(")
	marked := strings.TrimRight(inner, ".):")
	if marked == inner && !strings.Contains(inner, ".") || len(s)-len(marked) > 3 {
		return false
	}
	for part := range strings.SplitSeq(marked, ".") {
		if !isCounter(part) {
			return false
		}
	}
	return true
}

// isCounter reports a number of up to three digits, a letter, or a small Roman number.
func isCounter(s string) bool {
	switch {
	case s == "" || len(s) > 5:
		return false
	case strings.Trim(s, "0123456789") == "":
		return len(s) <= 3
	case len(s) == 1:
		return 'a' <= s[0]|0x20 && s[0]|0x20 <= 'z'
	}
	return strings.Trim(s, "ivx") == "" || strings.Trim(s, "IVX") == ""
}

// cutEnumerator cuts the enumerator off a heading.
func cutEnumerator(heading string) (rest string, ok bool) {
	first, rest, ok := strings.Cut(prose.OneLine(heading), " ")
	if !ok || !isEnumeratorText(first) {
		return heading, false
	}
	return rest, true
}

// onlyEnumerated reports two headings of which one is the other with an enumerator.
func onlyEnumerated(a, b string) bool {
	x, numbered := cutEnumerator(a)
	y, numberedToo := cutEnumerator(b)
	return numbered != numberedToo && prose.OneLine(x) == prose.OneLine(y)
}

// enumerate makes a finding about an enumerator that came or went one of house style.
func (f *finding) enumerate() {
	f.class, f.severity, f.reason = ListShape, House, enumeratorReason
}

const enumeratorReason = "the paragraph is numbered in one of them"

// addEnumerator records an enumerator that only one side has.
func (c *comparison) addEnumerator(b *body, on side, s prose.Span) {
	f := c.findingOf(ListShape, b.old, b.new, pick(on, s, nil), pick(on, nil, s))
	f.enumerate()
	c.unpaired = append(c.unpaired, unpairedSpan{on, s, c.add(f)})
}

// counterparts returns the number of the block of the other side that the words of a block
// are paired with first, by its number.
func (b *body) counterparts(on side) map[int]int {
	out := map[int]int{}
	for _, p := range b.pairs {
		here, there := pick(on, p.Old, p.New), pick(on, p.New, p.Old)
		for _, w := range here {
			if _, known := out[w.In.Order]; !known {
				out[w.In.Order] = there[0].In.Order
			}
		}
	}
	return out
}

// putBefore reports whether the enumerator of a block was put before a text that has
// none on the other side: another number is another matter.
func (c *comparison) putBefore(l *block, others map[int]int, on side) bool {
	at, ok := others[l.Order]
	if !ok {
		return false
	}
	t := pick(on, c.new, c.old)
	first := t.blocks[at].All()
	for length := range min(4, len(first)) {
		if isEnumeratorText(first[:length+1].String()) {
			return false
		}
	}
	return true
}
