package office

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// spaces makes one space of those that programs put in a row, and of those that
// do not break without a reason.
func (c *cleaner) spaces(body *html.Node) {
	s := &spacer{cleaner: c}
	s.walk(body, false)
	s.end()
}

// spacer collects the texts of one line.
type spacer struct {
	*cleaner
	texts []spacedText
}

type spacedText struct {
	node *html.Node
	soft bool // its spaces are none of the author's
}

func (s *spacer) walk(parent *html.Node, soft bool) {
	for n := parent.FirstChild; n != nil; n = n.NextSibling {
		switch {
		case n.Type == html.TextNode:
			s.texts = append(s.texts, spacedText{n, soft})
		case n.Type != html.ElementNode:
		case n.DataAtom == atom.Pre || n.DataAtom == atom.Textarea || n.DataAtom == atom.Br || dom.IsEmbedded(n):
			s.end()
		case dom.IsBlock(n):
			s.end()
			s.walk(n, false)
			s.end()
		default:
			s.walk(n, soft || s.isSoft(n))
		}
	}
}

// isSoft reports an element that holds space that a program made.
func (s *spacer) isSoft(n *html.Node) bool {
	if dom.HasClass(n, "Apple-converted-space") || dom.HasClass(n, "Apple-tab-span") || dom.HasClass(n, "EOP") {
		return true
	}
	l := own(n)
	return l["mso-spacerun"] != "" || l["mso-tab-count"] != ""
}

// end works on a line.
func (s *spacer) end() {
	run := spaceRun{at: -1, line: s.texts}
	for i, t := range s.texts {
		run.text(i, t)
	}
	s.texts = s.texts[:0]
}

// spaceRun is a run of white space, which may go through several texts.
type spaceRun struct {
	line    []spacedText
	out     []strings.Builder
	at      int  // the text in which it begins; -1 while there is none
	count   int  // of its characters
	soft    bool // one of them was made by a program
	newline bool
	fixed   bool // it is one space that does not break
	before  rune // it
}

// text goes through one text and writes it anew.
func (r *spaceRun) text(i int, t spacedText) {
	if r.out == nil {
		r.out = make([]strings.Builder, len(r.line))
	}
	for _, c := range t.node.Data {
		if c == '\u200b' || c == '\ufeff' {
			continue
		}
		if isBlankRune(c) {
			r.space(i, c, t.soft)
			continue
		}
		r.close(c)
		r.out[i].WriteRune(c)
		r.before = c
	}
	if i == len(r.line)-1 {
		for j, t := range r.line {
			t.node.Data = r.out[j].String()
		}
	}
}

func (r *spaceRun) space(i int, c rune, soft bool) {
	if r.at < 0 {
		r.at, r.count, r.soft, r.newline, r.fixed = i, 0, false, false, c == '\u00a0'
	}
	r.count++
	r.soft = r.soft || soft
	r.newline = r.newline || c == '\n'
}

// close writes what becomes of the run before a character. At the beginning
// of a line that is nothing.
func (r *spaceRun) close(next rune) {
	if r.at < 0 {
		return
	}
	space := ' '
	switch {
	case r.before == 0:
		space = utf8.RuneError
	case r.fixed && r.count == 1 && !r.soft && staysTogether(r.before, next):
		space = '\u00a0'
	case r.newline:
		space = '\n'
	}
	if space != utf8.RuneError {
		r.out[r.at].WriteRune(space)
	}
	r.at = -1
}

// staysTogether reports whether a line should not break between two
// characters: a number and its unit, or a mark and its word.
func staysTogether(before, next rune) bool {
	return unicode.IsDigit(before) || unicode.IsDigit(next) ||
		strings.ContainsRune("§£$€«№", before) || strings.ContainsRune("»:;?!%°", next)
}
