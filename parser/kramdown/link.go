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

// closeBracket remembers that the innermost open bracket is closed at i.
func (ip *inlineParser) closeBracket(i int) {
	last := len(ip.open) - 1
	ip.noteBracket(ip.open[last], i)
	ip.open = ip.open[:last]
}

// noteBracket remembers where the bracket at i is closed: at end, or nowhere if end
// is -1.
func (ip *inlineParser) noteBracket(i, end int) {
	if ip.memo.brackets == nil {
		ip.memo.brackets = map[bracketKey]int{}
	}
	ip.memo.brackets[bracketKey{i, ip.level.inEm, ip.level.inStrong, ip.level.inLink}] = end
}

// link reads a link or an image, see
// https://kramdown.gettalong.org/syntax.html#links-and-images.
func (ip *inlineParser) link() {
	i, n := ip.pos, 1
	image := ip.s[i] == '!'
	if image {
		n = 2
	}
	if !ip.mayLink(i, n, image) {
		ip.literal(n)
		return
	}
	t := ip.begin()
	opened := len(ip.open)
	ip.pos += n
	ip.markupEnd = ip.pos
	ip.level.inLink = ip.level.inLink || !image
	found := ip.until(stop{kind: bracket, n: opened})
	end := ip.pos
	var to target
	ok := false
	if found {
		to, ok = ip.target(i+n, end)
	}
	if !ok {
		ip.giveUp(i, end, found, opened)
		ip.reject(t)
		ip.literal(n)
		return
	}
	ip.open = ip.open[:opened]
	inlines := ip.accept(t)
	if opened > 0 && ip.level.stop.kind == bracket && len(ip.open) > ip.level.stop.n {
		ip.open = ip.open[:len(ip.open)-1]
	}
	ip.push(ip.linkNode(i, n, end, to, inlines), to.end)
}

// giveUp remembers what a trial that failed has shown of the brackets in it.
func (ip *inlineParser) giveUp(i, end int, found bool, opened int) {
	if found {
		ip.noteBracket(i, end)
	} else {
		ip.noteBracket(i, -1)
		for _, at := range ip.open[opened:] {
			ip.noteBracket(at, -1)
		}
	}
	ip.open = ip.open[:opened]
}

// mayLink reports whether it is worth trying to read a link at i.
func (ip *inlineParser) mayLink(i, n int, image bool) bool {
	switch {
	case i+n >= ip.end || ip.s[i+n] == '^' || ip.level.inLink && !image || ip.exhausted():
		return false
	case ip.find(findBracket, i+n, "]") < 0:
		return false
	}
	l := ip.level
	end, known := ip.memo.brackets[bracketKey{i, l.inEm, l.inStrong, l.inLink || !image}]
	if !known {
		return true
	}
	if end < 0 {
		return false
	}
	_, ok := ip.target(i+n, end)
	return ok
}

func (ip *inlineParser) linkNode(i, n, end int, to target, inlines []document.Inline) document.Inline {
	span := ip.t.span(i, to.end)
	if n == 2 {
		alt := unescapeEntities(unescape(ip.s[i+n : end]))
		delete(to.attr.Pairs, "src")
		delete(to.attr.Pairs, "alt")
		image := &document.Image{Span: span, Attr: to.attr, Src: to.href, Alt: alt, Title: to.title}
		if to.standalone {
			ip.p.setStandalone(image)
		}
		return image
	}
	delete(to.attr.Pairs, "href")
	if to.href == "" {
		ip.p.warn(span, "empty-link", "write the target between the parentheses", "link without a target")
		to.attr.Set("href", "") // what is written there is an empty target
	}
	l := ip.p.arenas.links.next()
	l.Span, l.Attr, l.Href, l.Title, l.Inlines = span, to.attr, to.href, to.title, inlines
	return l
}

// target is what follows the text of a link.
type target struct {
	href, title string
	attr        document.Attr
	standalone  bool
	end         int // of all of it
}

// target reads what follows the bracket at end that closes the text from
// start: "(url 'title')", "[id]", or nothing, where the text is the id.
func (ip *inlineParser) target(start, end int) (target, bool) {
	s := ip.s[:ip.end]
	i := end + 1
	next := skipSpace(s, i)
	if next < len(s) && s[next] == '[' {
		if next+1 < len(s) && s[next+1] == ']' {
			return ip.reference(s[start:end], next+2, true)
		}
		if close := ip.find(findBracket, next+1, "]"); close >= 0 {
			return ip.reference(s[next+1:close], close+1, false)
		}
	}
	if i < len(s) && s[i] == '(' {
		return ip.inlineTarget(i)
	}
	return ip.reference(s[start:end], i, true)
}

// reference looks up a link definition. A label that is the text itself may
// hold escapes. See https://kramdown.gettalong.org/syntax.html#reference-links.
func (ip *inlineParser) reference(label string, end int, text bool) (target, bool) {
	if ip.p.links == nil {
		return target{}, false
	}
	if text {
		label = unescape(label)
	}
	d := ip.p.links[linkID(label)]
	if d == nil {
		return target{}, false
	}
	d.used = true
	to := target{href: unescapeEntities(d.href), title: unescapeEntities(d.title), attr: cloneAttr(d.attr), end: end}
	to.standalone = ip.p.standalones[&d.attr]
	takeTitle(&to.attr, &to.title)
	return to, true
}

// takeTitle takes the title of a definition from its attributes where it has
// none of its own.
func takeTitle(attr *document.Attr, title *string) {
	given, ok := attr.Pairs["title"]
	if !ok || given == "" && *title == "" {
		return
	}
	delete(attr.Pairs, "title")
	if *title == "" {
		*title = given
	}
}

// inlineTarget reads the target in parentheses at i, see
// https://kramdown.gettalong.org/syntax.html#inline-links.
func (ip *inlineParser) inlineTarget(i int) (target, bool) {
	s := ip.s[:ip.end]
	if ip.find(findParen, i, ")") < 0 {
		return target{}, false
	}
	if i+1 < len(s) && s[i+1] == '<' {
		end := ip.find(findAngle, i+2, ">")
		if line := ip.find(findLine, i+2, "\n"); end >= 0 && (line < 0 || end < line) {
			href := unescapeEntities(s[i+2 : end])
			if end+1 < len(s) && s[end+1] == ')' {
				return target{href: href, end: end + 2}, true
			}
			return ip.titled(href, end+1)
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
			return ip.titled(unescapeEntities(strings.TrimSpace(s[i+1:j])), j)
		}
	}
	ip.waste(len(s) - i)
	return target{}, false
}

// titled reads the title and the closing parenthesis at i.
func (ip *inlineParser) titled(href string, i int) (target, bool) {
	s := ip.s[:ip.end]
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
	ip.waste(len(s) - i)
	return target{}, false
}
