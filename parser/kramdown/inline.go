package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// inlineParser reads the markup within running text, which kramdown calls
// span-level: https://kramdown.gettalong.org/syntax.html#text-markup.
//
// A construct that needs an end is read on trial: if the end does not come,
// the text is read again with the start as plain text. Searches that fail are
// remembered, and trials have a budget, so that no text takes more than
// linear work.
type inlineParser struct {
	p         *parser
	t         text
	s         string // t.s
	pos       int
	end       int // of the text in s
	textStart int // where the text starts

	nodes     []document.Inline // stack of what was read in the open constructs
	buf       []byte            // stack of the text of copied runs
	run       textRun
	markupEnd int // of the markup before pos; a quotation mark does not look further back

	element    document.Inline // what an attribute list at elementEnd belongs to; nil for a symbol
	isHTML     bool            // it is an element of HTML
	elementEnd int

	level  level
	open   []int // brackets that are open in the texts of links that are being read
	depth  int
	tokens bool // only code and HTML count

	tagLength int // of the end tag at pos

	memo memo
}

// level is what an open construct means to the text in it.
type level struct {
	stop     stop
	inEm     bool
	inStrong bool
	inLink   bool
	parentEm bool // the innermost construct is an emphasis
	raw      bool // nothing but HTML counts
	plain    bool // what GitHub's dialect adds does not hold here
}

// memo remembers what is known of the current text.
type memo struct {
	finders  [finderCount]finder
	closers  [4]int // last place that may end * ** _ __, plus one; 0 if unknown
	brackets map[bracketKey]int
	ticks    int // a run of so many backticks ends nothing from ticksAt on; 0 if unknown
	ticksAt  int
	wasted   int // bytes read on trials that failed

	underStart, underEnd int // the run of underscores that was looked at last
}

// special are the bytes that may start or end something.
var special = [256]bool{
	'*': true, '_': true, '`': true, '[': true, ']': true, '!': true, '<': true, '>': true,
	'{': true, '&': true, '\\': true, '$': true, '\'': true, '"': true, '-': true, '.': true,
	'\n': true, '~': true,
}

// parse reads one text.
func (ip *inlineParser) parse(j *pendingText) {
	if j.lines == nil { // the heading is already read
		text := document.PlainText(j.section.Heading)
		ip.p.headings = append(ip.p.headings, heading{j.section, text, j.noID, j.plain})
		return
	}
	ip.start(j.lines, int(j.from), int(j.to))
	ip.level.plain = j.plain
	if j.newline {
		ip.keepBreak()
	}
	if j.within {
		ip.markupEnd = int(j.from)
	}
	if j.section != nil {
		ip.p.headings = append(ip.p.headings, heading{j.section, ip.s[ip.pos:ip.end], j.noID, j.plain})
	}
	if ip.plain(ip.nextSpecial()); ip.pos < ip.end {
		ip.memo = memo{}
		ip.until(stop{})
	}
	ip.flush()
	*j.dst = ip.p.inlines.keep(ip.nodes)
	ip.nodes = ip.nodes[:0]
	for _, def := range ip.p.refs {
		ip.p.cite(def)
	}
	ip.p.refs = ip.p.refs[:0]
}

// start sets ip up to read bytes from to to of a single line, or all of lines
// if to is 0, without white space around it.
func (ip *inlineParser) start(lines []Line, from, to int) {
	s := ip.p.join(lines)
	if to > 0 {
		s = s[:to]
	}
	ip.t = text{s: s, lines: lines}
	if ip.p.dropped != nil {
		ip.t.dropped = ip.p.dropped[&lines[0]]
	}
	ip.s = s
	ip.pos = skipSpace(s, from)
	ip.textStart = ip.pos
	ip.end = trimBlanks(s, ip.pos, len(s))
	ip.markupEnd, ip.element, ip.elementEnd = ip.pos, nil, -1
	ip.level = level{}
	ip.buf, ip.run = ip.buf[:0], textRun{}
}

// codeTokens reads nothing but code and HTML in lines, for a table to know
// what may hold a pipe.
func (ip *inlineParser) codeTokens(lines []Line) []document.Inline {
	problems := len(ip.p.problems)
	ip.start(lines, 0, 0)
	ip.memo = memo{}
	ip.tokens = true
	ip.until(stop{})
	ip.flush()
	ip.tokens = false
	tokens := append([]document.Inline(nil), ip.nodes...)
	ip.nodes = ip.nodes[:0]
	ip.p.problems = ip.p.problems[:problems]
	return tokens
}

// until reads up to what stops the innermost construct. It reports whether
// that came before the end of the text; pos is then at it.
func (ip *inlineParser) until(st stop) bool {
	ip.level.stop = st
	start := ip.pos
	for {
		ip.plain(ip.nextSpecial())
		if ip.pos >= ip.end {
			return false
		}
		if ip.stops(start) {
			return true
		}
		ip.construct()
	}
}

// nextSpecial returns the next place where something may start or end.
func (ip *inlineParser) nextSpecial() int {
	s, end := ip.s, ip.end
	if ip.level.raw {
		if k := strings.IndexByte(s[ip.pos:end], '<'); k >= 0 {
			return ip.pos + k
		}
		return end
	}
	for i := ip.pos; i < end; i++ {
		c := s[i]
		if !special[c] {
			continue
		}
		next := byte(0)
		if i+1 < end {
			next = s[i+1]
		}
		switch c {
		case '.', '-', '$', '~', '>':
			if next != c {
				continue
			}
		case '!':
			if next != '[' {
				continue
			}
		case '\n':
			if i == 0 || s[i-1] != ' ' && !ip.p.settings.joinCJK && !ip.wraps() {
				continue
			}
		}
		return i
	}
	return end
}

// construct reads what starts at pos. The order within a case is the
// precedence of constructs that start alike.
func (ip *inlineParser) construct() {
	if ip.tokens || ip.level.raw {
		ip.token()
		return
	}
	switch c := ip.s[ip.pos]; c {
	case '*', '_':
		ip.emphasis(c)
	case '`':
		ip.codeSpan()
	case '<':
		if !ip.autolink() && !ip.html() {
			ip.openingAngles()
		}
	case '[':
		if !ip.noteReference() {
			ip.link()
		}
	case '!':
		if hasPrefixAt(ip.s, ip.pos, "![^") {
			ip.plain(ip.pos + 1)
			return
		}
		ip.link()
	case '\'', '"':
		ip.quote()
	case '$':
		ip.math()
	case '{':
		if !ip.extension() {
			ip.plain(ip.pos + 1)
		}
	case '&':
		ip.entity()
	case '-', '.', '>':
		ip.symbol(c)
	case '\n':
		ip.lineEnd()
	case '\\':
		ip.escape()
	case '~':
		ip.strikethrough()
	default:
		ip.plain(ip.pos + 1)
	}
}

// token is construct where only HTML counts, and for a table code.
func (ip *inlineParser) token() {
	switch ip.s[ip.pos] {
	case '`':
		ip.codeSpan()
	case '<':
		if !ip.html() {
			ip.literal(1)
		}
	default:
		ip.plain(ip.pos + 1)
	}
}

func hasPrefixAt(s string, i int, prefix string) bool {
	return strings.HasPrefix(s[i:], prefix)
}
