package paper

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

const (
	longestItem = 300 // bytes of an item without a marker; 33 of 1,296 on the pages of TestHeadings are longer
	deepestList = 6
)

// lists finds the items that have no bullet: runs of counted lines, and the
// lines in lower case below a line that ends in a colon.
func (r *reader) lists() {
	for i := 0; i < len(r.blocks); {
		n := r.counted(i)
		if n == 0 {
			n = r.unmarked(i)
		}
		i += max(n, 1)
	}
}

// counted marks a run of at least two blocks that count on from each other.
func (r *reader) counted(i int) int {
	first, ok := itemNumber(&r.blocks[i])
	if !ok {
		return 0
	}
	n := 1
	for ; i+n < len(r.blocks); n++ {
		if next, ok := itemNumber(&r.blocks[i+n]); !ok || next != first+n {
			break
		}
	}
	if n < 2 {
		return 0
	}
	for j := i; j < i+n; j++ {
		r.blocks[j].cutNumber(first + j - i)
	}
	return n
}

// cutNumber makes an item of a block that begins with its number.
func (b *block) cutNumber(n int) {
	b.kind, b.number, b.indent = item, n, 0
	length := len(strconv.Itoa(n)) + 1
	b.lines = append([]line{b.lines[0].from(length)}, b.lines[1:]...)
}

// itemNumber reads "7. text" and "7) text".
func itemNumber(b *block) (int, bool) {
	if b.kind != paragraph {
		return 0, false
	}
	text := b.lines[0].text
	end := strings.IndexAny(text[:min(len(text), 6)], ".)")
	if end <= 0 || text[0] == '0' {
		return 0, false
	}
	n, err := strconv.Atoi(text[:end])
	rest := strings.TrimLeft(text[end+1:], " \t\u00a0")
	return n, err == nil && n > 0 && rest != text[end+1:] && strconv.Itoa(n) == text[:end]
}

// unmarked marks the items below block i if it leads to a list whose bullets
// are lost, or is a line above one: at least two lines that begin in lower case,
// none but the last ending like a sentence.
func (r *reader) unmarked(i int) int {
	b := &r.blocks[i]
	if r.wrapping.width > 0 || !b.leadsToList() {
		return 0
	}
	n := 1
	for ; i+n < len(r.blocks); n++ {
		next := &r.blocks[i+n]
		text, ok := next.short(longestItem)
		c, _ := utf8.DecodeRuneInString(text)
		if !ok || next.kind != paragraph || !unicode.IsLower(c) || strings.HasSuffix(text, ":") {
			break
		}
		if strings.HasSuffix(text, ".") {
			n++
			break
		}
	}
	if n < 3 {
		return 0
	}
	for j := i + 1; j < i+n; j++ {
		r.blocks[j].kind, r.blocks[j].indent = bullet, 0
	}
	r.doc.Problems.Remark(r.blocks[i+1].span().To(r.blocks[i+n-1].span()), "list-inferred",
		fmt.Sprintf("%d lines are taken for a list whose bullets are lost", n-1), "")
	return n
}

// leadsToList reports whether a list can be below a block whose items have lost
// their bullets.
func (b *block) leadsToList() bool {
	switch b.kind {
	case heading: // by a pin
		return true
	case paragraph, settled:
		return strings.HasSuffix(b.last(), ":") || isCandidate(b)
	}
	return false
}

// list makes a list of items of one kind. An item further in than the first
// one begins a list inside the item before it.
func (r *reader) list(items []block, depth int) *document.List {
	first := &items[0]
	span := first.span().To(items[len(items)-1].span())
	list := &document.List{Span: span, Ordered: first.kind == item, Start: first.number}
	for i := 0; i < len(items); {
		b := &items[i]
		it := &document.ListItem{Span: b.span(), Blocks: []document.Block{r.paragraph(b, true)}}
		list.Items = append(list.Items, it)
		i++
		inner := i
		for inner < len(items) && items[inner].indent > first.indent && depth < deepestList {
			inner++
		}
		if inner > i {
			nested := r.list(items[i:inner], depth+1)
			it.Blocks = append(it.Blocks, nested)
			it.Span = it.To(nested.Span)
		}
		i = inner
	}
	return list
}
