package markdown

import (
	"bytes"
	"strings"

	"github.com/stemmadocs/stemma/internal/annotation"
)

// lines writes the text of a paragraph. No line of it may be read as the
// start of another block.
func (w *mdWriter) lines(text []byte) {
	first := true
	for len(text) > 0 {
		line := text
		if end := bytes.IndexByte(text, '\n'); end >= 0 {
			line, text = text[:end], text[end+1:]
		} else {
			text = nil
		}
		w.begin()
		n, guard := mdHazard(line, first)
		w.out = append(w.out, line[:n]...)
		w.out = append(w.out, guard...)
		w.out = append(w.out, line[n:]...)
		w.out = append(w.out, '\n')
		first = false
	}
}

// mdGuard is an element that holds nothing and says nothing. The reader drops
// it where HTML follows.
const mdGuard = "<span></span>"

// mdHazard says what must stand where in a line of a paragraph to keep it
// from being read as something else.
func mdHazard(line []byte, first bool) (at int, guard string) {
	if len(line) == 0 {
		return 0, ""
	}
	hazard := false
	switch c := line[0]; {
	case c == '<':
		if mdStartsHTML(string(line), first) {
			return 0, mdGuard
		}
	case c == '#':
		level := len(line) - len(bytes.TrimLeft(line, "#"))
		hazard = level <= 6 && mdEnds(line[level:])
	case c == '>':
		hazard = true
	case c == '-' || c == '+' || c == '*':
		hazard = mdEnds(line[1:])
	case '0' <= c && c <= '9':
		digits := len(line) - len(bytes.TrimLeft(line, "0123456789"))
		if rest := line[digits:]; digits <= 9 && len(rest) > 0 && (rest[0] == '.' || rest[0] == ')') && mdEnds(rest[1:]) {
			return digits, `\`
		}
	case c == '=':
		hazard = !first && mdOnly(line, "= \t")
	}
	if hazard || mdOnly(line, "-:| \t") && bytes.IndexByte(line, '-') >= 0 {
		return 0, `\`
	}
	return 0, ""
}

// mdEnds reports whether a marker ends where rest begins.
func mdEnds(rest []byte) bool { return len(rest) == 0 || rest[0] == ' ' || rest[0] == '\t' }

func mdOnly(line []byte, chars string) bool { return len(bytes.Trim(line, chars)) == 0 }

// mdStartsHTML reports whether a line of a paragraph begins an HTML block. A
// tag alone does so on the first line.
func mdStartsHTML(line string, first bool) bool {
	switch kind := mdHTMLBlock(line); kind {
	case mdNoHTML:
		return false
	case mdHTMLTagAlone:
		return first
	default:
		return true
	}
}

// mdHTML is one of the kinds of HTML blocks in CommonMark, which differ in how
// they end.
type mdHTML uint8

const (
	mdNoHTML mdHTML = iota
	mdHTMLVerbatim
	mdHTMLComment
	mdHTMLInstruction
	mdHTMLDeclaration
	mdHTMLCDATA
	mdHTMLTag
	mdHTMLTagAlone
)

// mdHTMLBlock returns the kind of HTML block that a line begins.
func mdHTMLBlock(line string) mdHTML {
	switch {
	case strings.HasPrefix(line, "<!--"):
		return mdHTMLComment
	case strings.HasPrefix(line, "<?"):
		return mdHTMLInstruction
	case strings.HasPrefix(line, "<![CDATA["):
		return mdHTMLCDATA
	case strings.HasPrefix(line, "<!") && len(line) > 2 && annotation.IsLetter(line[2]):
		return mdHTMLDeclaration
	case len(line) < 2 || line[0] != '<':
		return mdNoHTML
	}
	name := strings.TrimPrefix(line[1:], "/")
	n := 0
	for n < len(name) && (annotation.IsLetter(name[n]) || n > 0 && (name[n] == '-' || '0' <= name[n] && name[n] <= '9')) {
		n++
	}
	rest, name := name[n:], strings.ToLower(name[:n])
	ends := rest == "" || rest[0] == ' ' || rest[0] == '\t' || rest[0] == '>'
	switch {
	case ends && line[1] != '/' && (name == "script" || name == "pre" || name == "style" || name == "textarea"):
		return mdHTMLVerbatim
	case (ends || strings.HasPrefix(rest, "/>")) && annotation.StartsBlock(name):
		return mdHTMLTag
	}
	if _, n, ok := annotation.ScanTag(line); ok && strings.TrimRight(line[n:], " \t") == "" {
		return mdHTMLTagAlone
	}
	return mdNoHTML
}
