package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// spans reads the markup within running text.
//
// A construct that needs an end is read on trial: if the end does not come,
// the text is read again with the start as plain text. Searches that fail are
// remembered, and trials have a budget, so that no text takes more than
// linear work.
type spans struct {
	p   *parser
	t   text
	s   string // t.s
	pos int
	end int // of the text in s
	top int // where the text starts

	nodes []document.Inline // stack of what was read in the open constructs
	buf   []byte            // stack of the text of dirty runs
	run   run
	used  int // what lies before is not part of the text around a quotation mark

	element    document.Inline // what an attribute list at elementEnd belongs to; nil for a symbol
	elementEnd int

	level  level
	open   []int // brackets that are open in the texts of links that are being read
	depth  int
	tokens bool // only code and HTML count

	tagLength int // of the end tag that pos stands at

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
}

// memo remembers what is known of the current text.
type memo struct {
	finders  [finderCount]finder
	closers  [4]int // last place that may end * ** _ __, plus one; 0 if unknown
	brackets map[bracketKey]int
	ticks    int // a run of so many backticks ends nothing from ticksFrom on; 0 if unknown
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

// read reads the text of one job.
func (sp *spans) read(j *job) {
	if j.lines == nil { // the heading is already read
		sp.p.headings = append(sp.p.headings, heading{j.section, document.PlainText(j.section.Heading), j.noID})
		return
	}
	sp.start(j.lines, int(j.from), int(j.to))
	if j.within {
		sp.used = int(j.from)
	}
	if j.section != nil {
		sp.p.headings = append(sp.p.headings, heading{j.section, sp.s[sp.pos:sp.end], j.noID})
	}
	if sp.plain(sp.nextSpecial()); sp.pos < sp.end {
		sp.memo = memo{}
		sp.until(stop{})
	}
	sp.flush()
	*j.dst = sp.p.inlines.keep(sp.nodes)
	sp.nodes = sp.nodes[:0]
	for _, def := range sp.p.refs {
		sp.p.cite(def)
	}
	sp.p.refs = sp.p.refs[:0]
}

// start sets sp up to read bytes from to to of a single line, or all of lines
// if to is 0, without white space around it.
func (sp *spans) start(lines []Line, from, to int) {
	s := sp.p.join(lines)
	if to > 0 {
		s = s[:to]
	}
	sp.t = text{s: s, lines: lines}
	sp.s = s
	sp.pos = skipSpace(s, from)
	sp.top = sp.pos
	sp.end = trimBlanks(s, sp.pos, len(s))
	sp.used, sp.element, sp.elementEnd = sp.pos, nil, -1
	sp.level = level{}
	sp.buf, sp.run = sp.buf[:0], run{}
}

// codeTokens reads nothing but code and HTML in lines, for a table to know
// what may hold a pipe.
func (sp *spans) codeTokens(lines []Line) []document.Inline {
	problems := len(sp.p.problems)
	sp.start(lines, 0, 0)
	sp.memo = memo{}
	sp.tokens = true
	sp.until(stop{})
	sp.flush()
	sp.tokens = false
	tokens := append([]document.Inline(nil), sp.nodes...)
	sp.nodes = sp.nodes[:0]
	sp.p.problems = sp.p.problems[:problems]
	return tokens
}

// until reads up to what stops the innermost construct. It reports whether
// that came before the end of the text; pos then stands at it.
func (sp *spans) until(st stop) bool {
	sp.level.stop = st
	start := sp.pos
	for {
		sp.plain(sp.nextSpecial())
		if sp.pos >= sp.end {
			return false
		}
		if sp.stops(start) {
			return true
		}
		sp.construct()
	}
}

// nextSpecial returns the next place where something may start or end.
func (sp *spans) nextSpecial() int {
	s, end := sp.s, sp.end
	if sp.level.raw {
		if k := strings.IndexByte(s[sp.pos:end], '<'); k >= 0 {
			return sp.pos + k
		}
		return end
	}
	for i := sp.pos; i < end; i++ {
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
			if i == 0 || s[i-1] != ' ' && !sp.p.set.joinCJK {
				continue
			}
		}
		return i
	}
	return end
}

// construct reads what starts at pos. The order within a case is the
// precedence of constructs that start alike.
func (sp *spans) construct() {
	if sp.tokens || sp.level.raw {
		sp.token()
		return
	}
	switch c := sp.s[sp.pos]; c {
	case '*', '_':
		sp.emphasis(c)
	case '`':
		sp.codeSpan()
	case '<':
		if !sp.autolink() && !sp.html() {
			sp.angles()
		}
	case '[':
		if !sp.noteReference() {
			sp.link()
		}
	case '!':
		if hasPrefixAt(sp.s, sp.pos, "![^") {
			sp.plain(sp.pos + 1)
			return
		}
		sp.link()
	case '\'', '"':
		sp.quote()
	case '$':
		sp.math()
	case '{':
		if !sp.extension() {
			sp.plain(sp.pos + 1)
		}
	case '&':
		sp.entity()
	case '-', '.', '>':
		sp.symbol(c)
	case '\n':
		sp.lineEnd()
	case '\\':
		sp.escape()
	case '~':
		sp.strikethrough()
	default:
		sp.plain(sp.pos + 1)
	}
}

// token is construct where only HTML counts, and for a table code.
func (sp *spans) token() {
	switch sp.s[sp.pos] {
	case '`':
		sp.codeSpan()
	case '<':
		if !sp.html() {
			sp.literal(1)
		}
	default:
		sp.plain(sp.pos + 1)
	}
}

func hasPrefixAt(s string, i int, prefix string) bool {
	return strings.HasPrefix(s[i:], prefix)
}
