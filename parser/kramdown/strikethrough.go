package kramdown

import "github.com/stemmadocs/stemma/document"

// strikethrough reads "~~text~~" in GitHub's dialect, see
// https://github.github.com/gfm/#strikethrough-extension-. The end is looked
// for in the text as it is; then what is between is read as a text of its own.
func (ip *inlineParser) strikethrough() {
	i := ip.pos
	end := -1
	if ip.p.opts.GFM && !ip.exhausted() {
		end = ip.strikeEnd(i + 2)
	}
	if end < 0 {
		ip.literal(1)
		return
	}
	outer, start, known := ip.end, ip.textStart, ip.memo
	t := ip.begin()
	ip.level = level{plain: true, raw: ip.level.raw}
	ip.pos, ip.markupEnd, ip.textStart = i+2, i+2, i+2
	ip.end, ip.memo = end, memo{}
	ip.until(stop{})
	inlines := ip.accept(t)
	known.wasted += ip.memo.wasted
	ip.end, ip.textStart, ip.memo = outer, start, known
	ip.push(&document.Strikethrough{Span: ip.t.span(i, end+2), Inlines: inlines}, end+2)
}

// strikeEnd returns the place of the two tildes that close text from i on, or
// -1.
func (ip *inlineParser) strikeEnd(i int) int {
	if i >= ip.end || space(ip.s[i]) || ip.s[i] == '~' {
		return -1
	}
	for at := i + 1; ; at++ {
		if at = ip.find(findTildes, at, "~~"); at < 0 {
			return -1
		}
		if c := ip.s[at-1]; !space(c) && c != '~' {
			return at
		}
	}
}
