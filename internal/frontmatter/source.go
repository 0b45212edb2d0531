package frontmatter

import (
	"encoding/json"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// source is the text of front matter, and where it is.
type source struct {
	kind        string
	text        string // with the lines that begin and end it, without blank lines round them
	at          int    // its offset
	before      int    // how many lines are before it
	open, close int    // offsets in text between which its content is
}

// cut finds the front matter of a text. Where it has no end, the kind says what
// it began as.
func cut(text string) (source, bool) {
	s := source{at: len(text) - len(strings.TrimLeft(text, " \t\n"))}
	s.at = strings.LastIndexByte(text[:s.at], '\n') + 1
	s.before = strings.Count(text[:s.at], "\n")
	text = text[s.at:]
	first, _, _ := strings.Cut(text, "\n")
	switch strings.TrimRight(first, " \t") {
	case "---", "---yaml", "--- yaml", "---yml":
		s.kind = YAML
	case "+++", "---toml", "--- toml":
		s.kind = TOML
	case "---json", "--- json":
		s.kind = JSON
	default:
		return s.cutObject(text)
	}
	s.text, s.open = text, min(len(first)+1, len(text))
	for i := s.open; i < len(text); {
		line, _, ended := strings.Cut(text[i:], "\n")
		if s.isEnd(strings.TrimRight(line, " \t")) {
			s.close = i
			i += len(line)
			if ended {
				i++
			}
			s.text = text[:i]
			return s, true
		}
		i += len(line) + 1
	}
	return s, false
}

// isEnd reports whether a line ends the front matter.
func (s *source) isEnd(line string) bool {
	return line == s.ends() || line == "..." && s.kind == YAML
}

// ends is the line that ends the front matter.
func (s *source) ends() string {
	if s.text[0] == '+' {
		return "+++"
	}
	return "---"
}

// cutObject finds JSON that stands by itself.
func (s source) cutObject(text string) (source, bool) {
	inner, ok := strings.CutPrefix(text, "{")
	if inner = strings.TrimLeft(inner, " \t\n"); !ok || !strings.HasPrefix(inner, `"`) {
		return s, false
	}
	dec := json.NewDecoder(strings.NewReader(text))
	var object json.RawMessage
	if err := dec.Decode(&object); err != nil {
		s.kind, s.text = JSON, text[:min(len(text), maxSize)]
		s.close = len(s.text)
		return s, s.meant() // the parser says where it is broken
	}
	end := int(dec.InputOffset())
	line, _, ended := strings.Cut(text[end:], "\n")
	if strings.Trim(line, " \t") != "" {
		return s, false
	}
	s.kind, s.close = JSON, end
	if end += len(line); ended {
		end++
	}
	s.text = text[:end]
	return s, true
}

// openLines is how many lines are before the content.
func (s *source) openLines() int { return strings.Count(s.text[:s.open], "\n") }

// place is the place of a line and column of the front matter.
func (s *source) place(line, col int) document.Span {
	line += s.before
	return document.Span{Line: int32(line), Column: int32(col), EndLine: int32(line), EndColumn: int32(col)}
}

// meant reports whether what is no front matter looks as if it was to be some.
// Two rules with text between them do not.
func (s *source) meant() bool {
	switch s.kind {
	case YAML:
		return keyLines(s.text[s.open:], ":") > 1
	case TOML:
		return keyLines(s.text[s.open:], "=") > 0
	case JSON:
		first, rest, _ := strings.Cut(s.text, "\n")
		second, _, _ := strings.Cut(rest, "\n")
		return s.open > 0 || strings.Contains(first, `":`) || strings.Contains(second, `":`)
	}
	return false
}

// keyLines counts the lines that begin with a name, from the first on to one
// that is blank. One of a name that is known counts for two.
func keyLines(text, mark string) int {
	n := 0
	for line := range strings.Lines(text) {
		name, _, ok := strings.Cut(line, mark)
		name = strings.Trim(name, " \t\"'")
		switch {
		case strings.TrimSpace(line) == "":
			return n
		case !ok || name == "" || strings.ContainsAny(name, " \t*[]()<>`"):
		case known(name):
			n += 2
		default:
			n++
		}
	}
	return n
}
