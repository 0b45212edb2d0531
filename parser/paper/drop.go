package paper

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
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
	b.kind = gone
	r.doc.Problems.Remark(b.span(), "dropped-line", fmt.Sprintf("%q %s", b.text(), why), "")
}

// readContents takes out a list of contents: the lines below "Contents" that
// come again further down. It remembers them, for they name the headings.
func (r *reader) readContents(top []block) {
	start := -1
	for i := range top {
		if field, _ := r.header(&top[i]); field == "drop" && fold(top[i].text()) == "contents" {
			start = i + 1
			break
		}
	}
	if start < 0 {
		return
	}
	last := map[string]int{} // where each line is last
	for i := start; i < len(r.blocks); i++ {
		if text, ok := r.blocks[i].short(longestLabel); ok {
			last[fold(text)] = i
		}
	}
	r.contents = map[string]bool{}
	for i := start; i < len(r.blocks); i++ {
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

// fold brings two spellings of a heading together: small letters, and what is
// between words as single spaces.
func fold(text string) string { return strings.Join(prose.Words(text), " ") }
