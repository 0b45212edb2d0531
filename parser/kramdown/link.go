package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// bracketKey is an opening bracket and what its content is read as.
type bracketKey struct {
	at                     int
	inEm, inStrong, inLink bool
}

// match notes that the innermost open bracket is closed at i.
func (sp *spans) match(i int) {
	last := len(sp.open) - 1
	sp.note(sp.open[last], i)
	sp.open = sp.open[:last]
}

// note remembers where the bracket at i is closed: at end, or nowhere if end
// is -1.
func (sp *spans) note(i, end int) {
	if sp.memo.brackets == nil {
		sp.memo.brackets = map[bracketKey]int{}
	}
	sp.memo.brackets[bracketKey{i, sp.level.inEm, sp.level.inStrong, sp.level.inLink}] = end
}

// link reads a link or an image.
func (sp *spans) link() {
	i, n := sp.pos, 1
	image := sp.s[i] == '!'
	if image {
		n = 2
	}
	if !sp.mayLink(i, n, image) {
		sp.literal(n)
		return
	}
	t := sp.try()
	opened := len(sp.open)
	sp.pos += n
	sp.used = sp.pos
	sp.level.inLink = sp.level.inLink || !image
	found := sp.until(stop{kind: bracket, n: opened})
	end := sp.pos
	var to target
	ok := false
	if found {
		to, ok = sp.target(i+n, end)
	}
	if !ok {
		sp.giveUp(i, end, found, opened)
		sp.reject(t)
		sp.literal(n)
		return
	}
	sp.open = sp.open[:opened]
	inlines := sp.accept(t)
	if opened > 0 && sp.level.stop.kind == bracket && len(sp.open) > sp.level.stop.n {
		sp.open = sp.open[:len(sp.open)-1]
	}
	sp.push(sp.linkNode(i, n, end, to, inlines), to.end)
}

// giveUp remembers what a trial that failed has shown of the brackets in it.
func (sp *spans) giveUp(i, end int, found bool, opened int) {
	if found {
		sp.note(i, end)
	} else {
		sp.note(i, -1)
		for _, at := range sp.open[opened:] {
			sp.note(at, -1)
		}
	}
	sp.open = sp.open[:opened]
}

// mayLink reports whether it is worth trying to read a link at i.
func (sp *spans) mayLink(i, n int, image bool) bool {
	switch {
	case i+n >= sp.end || sp.s[i+n] == '^' || sp.level.inLink && !image || sp.exhausted():
		return false
	case sp.find(findBracket, i+n, "]") < 0:
		return false
	}
	l := sp.level
	end, known := sp.memo.brackets[bracketKey{i, l.inEm, l.inStrong, l.inLink || !image}]
	if !known {
		return true
	}
	if end < 0 {
		return false
	}
	_, ok := sp.target(i+n, end)
	return ok
}

func (sp *spans) linkNode(i, n, end int, to target, inlines []document.Inline) document.Inline {
	span := sp.t.span(i, to.end)
	if n == 2 {
		alt := unescapeEntities(unescape(sp.s[i+n : end]))
		return &document.Image{Span: span, Attr: to.attr, Src: to.href, Alt: alt, Title: to.title}
	}
	if to.href == "" {
		sp.p.warn(span, "empty-link", "write the target between the parentheses", "link without a target")
		to.attr.Set("href", "") // what is written there is an empty target
	}
	l := sp.p.slabs.links.next()
	l.Span, l.Attr, l.Href, l.Title, l.Inlines = span, to.attr, to.href, to.title, inlines
	return l
}

// target is what stands behind the text of a link.
type target struct {
	href, title string
	attr        document.Attr
	end         int // behind all of it
}

// target reads what follows the bracket at end that closes the text from
// start: "(url 'title')", "[id]", or nothing, where the text is the id.
func (sp *spans) target(start, end int) (target, bool) {
	s := sp.s[:sp.end]
	i := end + 1
	next := skipSpace(s, i)
	if next < len(s) && s[next] == '[' {
		if next+1 < len(s) && s[next+1] == ']' {
			return sp.reference(s[start:end], next+2, true)
		}
		if close := sp.find(findBracket, next+1, "]"); close >= 0 {
			return sp.reference(s[next+1:close], close+1, false)
		}
	}
	if i < len(s) && s[i] == '(' {
		return sp.inlineTarget(i)
	}
	return sp.reference(s[start:end], i, true)
}

// reference looks up a link definition. A label that is the text itself may
// hold escapes.
func (sp *spans) reference(label string, end int, text bool) (target, bool) {
	if sp.p.links == nil {
		return target{}, false
	}
	if text {
		label = unescape(label)
	}
	d := sp.p.links[linkID(label)]
	if d == nil {
		return target{}, false
	}
	return target{href: unescapeEntities(d.href), title: unescapeEntities(d.title), attr: cloneAttr(d.attr), end: end}, true
}

// inlineTarget reads the target in parentheses at i.
func (sp *spans) inlineTarget(i int) (target, bool) {
	s := sp.s[:sp.end]
	if sp.find(findParen, i, ")") < 0 {
		return target{}, false
	}
	if i+1 < len(s) && s[i+1] == '<' {
		end := sp.find(findAngle, i+2, ">")
		if line := sp.find(findLine, i+2, "\n"); end >= 0 && (line < 0 || end < line) {
			href := unescapeEntities(s[i+2 : end])
			if end+1 < len(s) && s[end+1] == ')' {
				return target{href: href, end: end + 2}, true
			}
			return sp.titled(href, end+1)
		}
	}
	depth := 0
	for j := i; j < len(s); j++ {
		switch c := s[j]; {
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return target{href: unescapeEntities(strings.TrimSpace(s[i+1 : j])), end: j + 1}, true
			}
		case space(c) && j+1 < len(s) && (s[j+1] == '"' || s[j+1] == '\''):
			return sp.titled(unescapeEntities(strings.TrimSpace(s[i+1:j])), j)
		}
	}
	sp.waste(len(s) - i)
	return target{}, false
}

// titled reads the title and the closing parenthesis at i.
func (sp *spans) titled(href string, i int) (target, bool) {
	s := sp.s[:sp.end]
	i = skipSpace(s, i)
	if i == len(s) || s[i] != '"' && s[i] != '\'' {
		return target{}, false
	}
	for j := i + 2; j < len(s); j++ {
		if s[j] != s[i] {
			continue
		}
		if end := skipSpace(s, j+1); end < len(s) && s[end] == ')' {
			return target{href: href, title: unescapeEntities(s[i+1 : j]), end: end + 1}, true
		}
	}
	sp.waste(len(s) - i)
	return target{}, false
}
