package paper

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// foot is a note that is printed at the foot of a page.
type foot struct {
	label string
	lines []line // without the number
}

// takeFeet takes the notes at the feet of pages out of the lines: those from one
// on that begin with the next number and the text of one, where a word of the
// same page ends in that number.
func (r *reader) takeFeet(lines []line) []line {
	pages := pagesOf(lines)
	if pages == nil {
		return lines
	}
	var out []line
	for _, p := range pages {
		at, glued := r.feetOf(lines[p.from:p.to])
		out = append(out, lines[p.from:p.from+at]...)
		for _, ref := range glued {
			r.glued[ref.span.Line] = append(r.glued[ref.span.Line], ref)
		}
	}
	for _, refs := range r.glued {
		slices.SortFunc(refs, func(a, b ref) int { return int(a.span.Column - b.span.Column) })
	}
	return out
}

// feetOf finds where the notes of a page begin, takes them, and returns the
// references to them; without any that is its end.
func (r *reader) feetOf(page []line) (at int, glued []ref) {
	for at = range page {
		if n, ok := footNumber(page[at].text); !ok || n != len(r.feet)+1 {
			continue
		}
		feet := collectFeet(page[at:], len(r.feet)+1)
		for i := range feet {
			ref, ok := gluedRef(page[:at], len(r.feet)+1+i)
			if !ok {
				break
			}
			glued = append(glued, ref)
		}
		if len(glued) == len(feet) {
			r.feet = append(r.feet, feet...)
			return at, glued
		}
		glued = nil
	}
	return len(page), nil
}

// collectFeet parts the lines at the foot of a page into notes that count on from
// a number.
func collectFeet(lines []line, next int) []foot {
	var feet []foot
	for _, l := range lines {
		if n, ok := footNumber(l.text); ok && n == next {
			label := strconv.Itoa(n)
			feet = append(feet, foot{label, []line{l.from(len(label))}})
			next++
			continue
		}
		last := &feet[len(feet)-1]
		last.lines = append(last.lines, l)
	}
	return feet
}

// footNumber reads "1 Text of a note".
func footNumber(text string) (int, bool) {
	digits, rest, ok := strings.Cut(text, " ")
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " “‘"))
	n, err := strconv.Atoi(digits)
	return n, ok && err == nil && len(digits) < 4 && !unicode.IsLower(first) && unicode.IsLetter(first)
}

// gluedRef finds the word that ends in the number of a note.
func gluedRef(lines []line, number int) (ref, bool) {
	label := strconv.Itoa(number)
	for _, l := range lines {
		for at := 0; at < len(l.text); {
			word, start := nextWord(l.text, at)
			at = start + len(word)
			if !endsInNote(word, number) {
				continue
			}
			end := start + strings.LastIndex(word, label) + len(label)
			return ref{start: end - len(label), end: end, label: label, span: l.part(end-len(label), end)}, true
		}
	}
	return ref{}, false
}

// refsOf returns the references to notes in a line, those that are glued to words
// too, in their order.
func (r *reader) refsOf(l line) []ref {
	found := refs(l.text)
	for _, g := range r.glued[l.number] {
		if start := int(g.span.Column - l.column); start >= 0 && start+len(g.label) <= len(l.text) {
			found = append(found, ref{start: start, end: start + len(g.label), label: g.label, span: g.span})
		}
	}
	slices.SortStableFunc(found, func(a, b ref) int { return a.start - b.start })
	return found
}

// attachFeet makes footnotes of the notes at the feet of pages.
func (r *reader) attachFeet() {
	if len(r.feet) == 0 {
		return
	}
	for _, f := range r.feet {
		b := block{start: f.lines[0].span(), lines: f.lines}
		r.doc.Footnotes = append(r.doc.Footnotes, &document.Footnote{Span: b.span(), Label: f.label,
			Blocks: []document.Block{r.paragraph(&b, false)}})
		r.notes[f.label] = true
	}
	r.doc.Problems.Remark(r.feet[0].lines[0].span(), "foot-notes",
		fmt.Sprintf("%d notes at the feet of pages are read as footnotes, from here on", len(r.feet)), "")
}
