package paper

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser/outline"
)

// drop takes out the lines that belong to the page and not to the paper, and
// reports each.
func (r *reader) drop() {
	for i := range r.blocks {
		b := &r.blocks[i]
		if field, _ := r.header(b); field == "drop" {
			r.dropBlock(b, "is not part of the paper")
		}
	}
	r.compact()
}

// compact forgets the blocks that are gone.
func (r *reader) compact() {
	r.blocks = slices.DeleteFunc(r.blocks, func(b block) bool { return b.kind == gone })
}

func (r *reader) dropBlock(b *block, why string) {
	if b.pin() != nil && b.pin().Kind != outline.Drop {
		return
	}
	b.kind = gone
	r.record.own(b)
	r.doc.Problems.Remark(b.span(), "dropped-line", fmt.Sprintf("%q %s", b.text(), why), "")
}

// readContents takes out a list of contents: the lines below "Contents" that
// come again further down, or a run of such lines near the top. It remembers
// them, for they name the headings.
func (r *reader) readContents(top []block) {
	for i := range top {
		if field, _ := r.header(&top[i]); field == "drop" && fold(top[i].text()) == "contents" {
			r.takeContents(i+1, len(r.blocks))
			return
		}
	}
	last, count := r.places(0)
	for i := range top {
		if n := r.listedFrom(i, last, count); n > 1 {
			r.takeContents(i, i+n)
			return
		}
		if key, ok := r.place(i); ok {
			count[key]--
		}
	}
}

// takeContents takes out the lines of a list of contents from from on, before
// to, up to the first that does not come again.
func (r *reader) takeContents(from, to int) {
	last, _ := r.places(from)
	r.contents = map[string]bool{}
	for i := from; i < to; i++ {
		b := &r.blocks[i]
		if b.kind == gone {
			continue
		}
		text, ok := b.short(longestLabel)
		key := fold(text)
		if !ok || key == "" || last[key] <= i || r.contents[key] {
			return
		}
		r.contents[key] = true
		r.dropBlock(b, "is a line of the list of contents")
	}
}

// listedFrom returns how many lines from block i on are a list of contents
// without a heading: lines that come again just once, in their order, right
// after them all.
func (r *reader) listedFrom(i int, last, count map[string]int) int {
	n := 0
	for ; i+n < len(r.blocks); n++ {
		text, ok := r.blocks[i+n].short(longestLabel)
		key := fold(text)
		if !ok || key == "" || count[key] != 2 || last[key] <= i+n || prose.EndsInMark(text) {
			break
		}
	}
	at := i + n - 1
	for j := i; j < i+n; j++ {
		place := last[fold(r.blocks[j].text())]
		if place <= at || j == i && place > i+n {
			return 0
		}
		at = place
	}
	return n
}

// places returns, of the lines from block i on, the last block of each and how
// many there are.
func (r *reader) places(i int) (last, count map[string]int) {
	last, count = map[string]int{}, map[string]int{}
	for ; i < len(r.blocks); i++ {
		if key, ok := r.place(i); ok {
			last[key] = i
			count[key]++
		}
	}
	return last, count
}

// place returns the fold of block i if it can be in a list of contents.
func (r *reader) place(i int) (key string, ok bool) {
	text, ok := r.blocks[i].short(longestLabel)
	if !ok || r.blocks[i].kind == gone {
		return "", false
	}
	return fold(text), true
}

// fold brings two spellings of a heading together: small letters, and what is
// between words as single spaces.
func fold(text string) string { return strings.Join(prose.Words(text), " ") }
