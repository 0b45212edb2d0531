package kramdown

import "github.com/stemmadocs/stemma/document"

// textRun is plain text that is not yet a node: s[from:to], or buf[mark:] if it
// is copied because it is not as in the source.
type textRun struct {
	from, to int
	mark     int
	hasText  bool
	copied   bool
}

// plain adds the source up to i to the text.
func (ip *inlineParser) plain(i int) {
	switch r := &ip.run; {
	case i <= ip.pos:
		return
	case !r.hasText:
		*r = textRun{from: ip.pos, to: i, hasText: true}
	case r.copied:
		ip.buf = append(ip.buf, ip.s[ip.pos:i]...)
		r.to = i
	default:
		r.to = i
	}
	ip.pos = i
}

// literal adds n bytes that could have been markup as they are.
func (ip *inlineParser) literal(n int) {
	ip.plain(ip.pos + n)
	ip.markupEnd = ip.pos
}

// replace adds text for n bytes of source.
func (ip *inlineParser) replace(n int, text string) {
	r := &ip.run
	switch {
	case !r.hasText:
		*r = textRun{from: ip.pos, hasText: true, copied: true, mark: len(ip.buf)}
	case !r.copied:
		r.copied, r.mark = true, len(ip.buf)
		ip.buf = append(ip.buf, ip.s[r.from:r.to]...)
	}
	ip.buf = append(ip.buf, text...)
	ip.pos += n
	r.to = ip.pos
	ip.markupEnd = ip.pos
}

// substitute is replace for what an attribute list may follow, to no effect.
func (ip *inlineParser) substitute(n int, text string) {
	ip.replace(n, text)
	ip.element, ip.elementEnd = nil, ip.pos
}

// flush makes nodes of the text that was gathered.
func (ip *inlineParser) flush() {
	r := ip.run
	if !r.hasText {
		return
	}
	ip.run = textRun{}
	s := ""
	if r.copied {
		s = ip.p.keepBytes(ip.buf[r.mark:])
		ip.buf = ip.buf[:r.mark]
	} else {
		s = ip.s[r.from:r.to]
	}
	if ip.level.raw {
		s = unescapeEntities(s)
	}
	if s == "" {
		return
	}
	span := ip.t.span(r.from, r.to)
	if ip.p.abbreviations.byText != nil && !ip.tokens && !ip.level.raw {
		ip.abbreviate(s, span, r)
		return
	}
	t := ip.p.texts.next()
	t.Span, t.Text = span, s
	ip.nodes = append(ip.nodes, t)
}

// push adds a node that ends at end.
func (ip *inlineParser) push(n document.Inline, end int) {
	ip.flush()
	ip.nodes = append(ip.nodes, n)
	ip.pos, ip.markupEnd = end, end
	ip.element, ip.elementEnd, ip.isHTML = n, end, false
}
