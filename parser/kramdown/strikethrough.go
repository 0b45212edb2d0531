package kramdown

import "github.com/stemmadocs/stemma/document"

// strikethrough reads "~~text~~" in GitHub's dialect. What closes it is looked
// for in the text as it is; then what lies between is read as a text of its
// own.
func (sp *spans) strikethrough() {
	i := sp.pos
	end := -1
	if sp.p.opts.GFM && !sp.exhausted() {
		end = sp.strikeEnd(i + 2)
	}
	if end < 0 {
		sp.literal(1)
		return
	}
	outer, known := sp.end, sp.memo
	t := sp.try()
	sp.pos, sp.used = i+2, i+2
	sp.end, sp.memo = end, memo{}
	sp.until(stop{})
	inlines := sp.accept(t)
	known.wasted += sp.memo.wasted
	sp.end, sp.memo = outer, known
	sp.push(&document.Strikethrough{Span: sp.t.span(i, end+2), Inlines: inlines}, end+2)
}

// strikeEnd returns the place of the two tildes that close text from i on, or
// -1.
func (sp *spans) strikeEnd(i int) int {
	if i >= sp.end || space(sp.s[i]) || sp.s[i] == '~' {
		return -1
	}
	for at := i + 1; ; at++ {
		if at = sp.find(findTildes, at, "~~"); at < 0 {
			return -1
		}
		if c := sp.s[at-1]; !space(c) && c != '~' {
			return at
		}
	}
}
