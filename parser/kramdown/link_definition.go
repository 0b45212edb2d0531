package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// linkDefinition is what "[id]: url 'title'" defines, see
// https://kramdown.gettalong.org/syntax.html#link-definitions.
type linkDefinition struct {
	href, title string
	attr        document.Attr
	used        bool
}

// linkDefinition reads a link definition, whose title may be on the next line.
func (p *parser) linkDefinition(f *flow, n int) bool {
	l := f.line()
	s := l.Text
	label := strings.IndexByte(s[n:], ']') + n
	if label <= n+1 || label+1 >= len(s) || s[label+1] != ':' {
		return false
	}
	href, title, ok := definitionTarget(s[skipBlanks(s, label+2):])
	if !ok {
		return false
	}
	lines := 1
	if title == "" && !f.lastLine() {
		if t, whole := wholeTitle(f.after()); whole {
			title, lines = t, 2
		}
	}
	p.define(s[n+1:label], &linkDefinition{href: href, title: title}, linesSpan(f.lines[f.i:f.i+lines]))
	f.i += lines
	return true
}

func (f *flow) lastLine() bool { return f.i+1 >= len(f.lines) }

// define keeps a link definition; the last one of a name counts.
func (p *parser) define(label string, d *linkDefinition, at document.Span) {
	id := linkID(label)
	if p.links == nil {
		p.links = map[string]*linkDefinition{}
	}
	if p.links[id] != nil {
		p.warn(at, "duplicate-definition", "remove one of them",
			"link %q is defined again; this definition counts", label)
	}
	p.links[id] = d
	p.add(child{kind: definitionChild, attr: &d.attr})
	if strings.IndexByte(d.href, ' ') >= 0 {
		p.doubtful = append(p.doubtful, doubtfulDefinition{d, at})
	}
}

// doubtfulDefinition is one that reads more like a line of text.
type doubtfulDefinition struct {
	definition *linkDefinition
	at         document.Span
}

// reportDoubtful warns of definitions that no link uses and that hold words,
// since nothing of them can be seen.
func (p *parser) reportDoubtful() {
	for _, d := range p.doubtful {
		if !d.definition.used {
			p.warn(d.at, "unused-definition", `if it is text, write \[ for its bracket`,
				"this is read as the definition of a link that is never used, so its text is not seen")
		}
	}
}

// definitionTarget splits what follows the label: a URL, which may hold
// spaces or be in angle brackets, and a title in quotes. A quotation mark after
// a space starts the title, which ends with the line; where it does not, the
// line defines nothing.
func definitionTarget(s string) (href, title string, ok bool) {
	s = strings.TrimRight(s, " \t\r\f\v")
	if s == "" {
		return "", "", false
	}
	if s[0] == '<' {
		if end := strings.IndexByte(s, '>'); end > 0 {
			rest := s[end+1:]
			if rest == "" {
				return s[1:end], "", true
			}
			if space(rest[0]) {
				if t, whole := wholeTitle(rest); whole {
					return s[1:end], t, true
				}
			}
		}
	}
	for i := 2; i < len(s); i++ {
		if (s[i] == '"' || s[i] == '\'') && space(s[i-1]) {
			title, ok = wholeTitle(s[i:])
			return strings.TrimSpace(s[:i]), title, ok
		}
	}
	return s, "", true
}

// wholeTitle returns the title that is all of s.
func wholeTitle(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 3 || s[0] != '"' && s[0] != '\'' || s[len(s)-1] != s[0] {
		return "", false
	}
	return s[1 : len(s)-1], true
}

// linkID brings the name of a link definition into the form in which names
// are compared.
func linkID(label string) string {
	plain := true
	for i := range len(label) {
		c := label[i]
		if 'A' <= c && c <= 'Z' || c >= 0x80 || c != ' ' && space(c) || c == ' ' && i > 0 && label[i-1] == ' ' {
			plain = false
			break
		}
	}
	if plain {
		return label
	}
	var b strings.Builder
	for i := 0; i < len(label); i++ {
		if !space(label[i]) {
			b.WriteByte(label[i])
			continue
		}
		b.WriteByte(' ')
		i = skipSpace(label, i) - 1
	}
	return strings.ToLower(b.String())
}
