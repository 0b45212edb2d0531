package markdown

import (
	"bytes"
	"strings"

	"github.com/stemmadocs/stemma/internal/annotation"
)

// lines writes the text of a paragraph. No line of it may be read as the
// start of another block.
//
// https://spec.commonmark.org/0.31.2/#paragraph-continuation-text
func (w *writer) lines(text []byte) {
	first := true
	for len(text) > 0 {
		line := text
		if end := bytes.IndexByte(text, '\n'); end >= 0 {
			line, text = text[:end], text[end+1:]
		} else {
			text = nil
		}
		w.begin()
		n, guard := guardOf(line, first)
		w.out = append(w.out, line[:n]...)
		w.out = append(w.out, guard...)
		w.out = append(w.out, line[n:]...)
		w.out = append(w.out, '\n')
		first = false
	}
}

// guardTag is an element without content or meaning. The reader drops
// it where HTML follows.
const guardTag = "<span></span>"

// guardOf returns what must be written in a line of a paragraph, and where, to
// keep it from being read as something else.
func guardOf(line []byte, first bool) (at int, guard string) {
	if len(line) == 0 {
		return 0, ""
	}
	hazard := false
	switch c := line[0]; {
	case c == '<':
		if startsHTML(string(line), first) {
			return 0, guardTag
		}
	case c == '#':
		level := len(line) - len(bytes.TrimLeft(line, "#"))
		hazard = level <= 6 && markerEnds(line[level:])
	case c == '>':
		hazard = true
	case c == '-' || c == '+' || c == '*' || c == '_':
		hazard = c != '_' && markerEnds(line[1:]) || isRule(line)
	case c == '~':
		hazard = bytes.HasPrefix(line, []byte("~~~"))
	case '0' <= c && c <= '9':
		digits := len(line) - len(bytes.TrimLeft(line, "0123456789"))
		if rest := line[digits:]; digits <= 9 && len(rest) > 0 && (rest[0] == '.' || rest[0] == ')') &&
			markerEnds(rest[1:]) {
			return digits, `\`
		}
	case c == '=':
		hazard = !first && only(line, "= \t")
	}
	if hazard || only(line, "-:| \t") && bytes.IndexByte(line, '-') >= 0 {
		return 0, `\`
	}
	return 0, ""
}

// isRule reports whether a line is a thematic break.
//
// https://spec.commonmark.org/0.31.2/#thematic-breaks
func isRule(line []byte) bool {
	return only(line, string(line[0])+" \t") && bytes.Count(line, line[:1]) >= 3
}

// markerEnds reports whether a marker ends where rest begins.
func markerEnds(rest []byte) bool { return len(rest) == 0 || rest[0] == ' ' || rest[0] == '\t' }

func only(line []byte, chars string) bool { return len(bytes.Trim(line, chars)) == 0 }

// startsHTML reports whether a line of a paragraph begins an HTML block. A
// tag alone does so on the first line.
func startsHTML(line string, first bool) bool {
	switch kind := htmlBlock(line); kind {
	case noHTML:
		return false
	case htmlTagAlone:
		return first
	default:
		return true
	}
}

// htmlKind is one of the kinds of HTML blocks in CommonMark, which differ in how
// they end.
//
// https://spec.commonmark.org/0.31.2/#html-blocks
type htmlKind uint8

const (
	noHTML htmlKind = iota
	htmlVerbatim
	htmlComment
	htmlInstruction
	htmlDeclaration
	htmlCDATA
	htmlTag
	htmlTagAlone
)

// htmlBlock returns the kind of HTML block that a line begins.
func htmlBlock(line string) htmlKind {
	switch {
	case strings.HasPrefix(line, "<!--"):
		return htmlComment
	case strings.HasPrefix(line, "<?"):
		return htmlInstruction
	case strings.HasPrefix(line, "<![CDATA["):
		return htmlCDATA
	case strings.HasPrefix(line, "<!") && len(line) > 2 && annotation.IsLetter(line[2]):
		return htmlDeclaration
	case len(line) < 2 || line[0] != '<':
		return noHTML
	}
	name := strings.TrimPrefix(line[1:], "/")
	n := 0
	for n < len(name) && (annotation.IsLetter(name[n]) || n > 0 &&
		(name[n] == '-' || '0' <= name[n] && name[n] <= '9')) {
		n++
	}
	rest, name := name[n:], strings.ToLower(name[:n])
	ends := rest == "" || rest[0] == ' ' || rest[0] == '\t' || rest[0] == '>'
	switch {
	case ends && line[1] != '/' && (name == "script" || name == "pre" || name == "style" || name == "textarea"):
		return htmlVerbatim
	case (ends || strings.HasPrefix(rest, "/>")) && annotation.StartsBlock(name):
		return htmlTag
	}
	if _, n, ok := annotation.ScanTag(line); ok && strings.TrimRight(line[n:], " \t") == "" {
		return htmlTagAlone
	}
	return noHTML
}
