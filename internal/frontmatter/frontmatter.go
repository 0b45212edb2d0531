// Package frontmatter reads and writes the metadata at the top of sources as
// site generators have it: YAML between "---", TOML between "+++", JSON between
// "---json" and "---" or by itself.
//
// Start with [Read], which takes it off a text, and [Front.Fill], which makes
// metadata of it by the names that Jekyll, Hugo, Eleventy and Docusaurus use;
// other keys stay what they are, in their order. [Write] is the way back: what
// the source says already is left as it stands, byte for byte, and only the
// entries that say something else are written anew.
//
// What is not a mapping is no front matter, but two rules with text between
// them. What was meant as front matter and is broken stays text, and is reported
// with its place. The work is linear in the size of the text: front matter that is
// too large, that nests too deep or that aliases make too large is not read.
package frontmatter

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// The kinds of front matter, as [document.FrontMatter] names them.
const (
	YAML = "yaml"
	TOML = "toml"
	JSON = "json"
)

// None is written in the place of a kind where there is to be no front matter.
const None = "none"

// Kinds returns the kinds of front matter, the usual one first.
func Kinds() []string { return []string{YAML, TOML, JSON} }

const (
	maxSize   = 256 << 10
	maxTOML   = 64 << 10 // its parser is quadratic in the number of names
	maxDepth  = 100
	maxValues = 100_000
)

// Front is front matter that was read.
type Front struct {
	source
	entries []entry
}

// entry is one name at the top of front matter and what it says.
type entry struct {
	name  string
	value *value
	line  int // of the name, from 1 in the text of the front matter
	col   int

	// from and to are the offsets of its lines, in JSON of its value; both are 0
	// where it shares its lines with others.
	from, to int
}

// broken says why front matter cannot be read, and where in its text.
type broken struct {
	line, col int
	message   string
}

func (b *broken) Error() string { return b.message }

// MayBegin reports whether a text may have front matter. Most have none, and need
// not be copied to see it.
func MayBegin(text []byte) bool {
	text = bytes.TrimLeft(text, " \t\n")
	return len(text) > 0 && bytes.IndexByte([]byte("-+{"), text[0]) >= 0
}

// Read takes the front matter off a text. The body keeps its places: an empty
// line stands for each line of the front matter. Without any, the Front is nil
// and the body the text.
func Read(text string) (*Front, string, document.Problems) {
	var problems document.Problems
	src, ok := cut(text)
	if !ok {
		if m := unknown().FindStringSubmatch(text); m != nil && strings.Contains(text, "\n---\n") {
			problems.Warn(src.place(1, 1), "front-matter", fmt.Sprintf("front matter in %s is not read", m[1]),
				"write it as YAML; until then it is read as text")
		}
		if src.kind != "" && src.meant() {
			problems.Warn(src.place(1, 1), "front-matter",
				fmt.Sprintf("front matter begins here, and no %q ends it", src.ends()),
				"add that line below it; until then it is read as text")
		}
		return nil, text, problems
	}
	f := &Front{source: src}
	if err := f.parse(); err != nil {
		if src.meant() {
			problems.Warn(src.place(err.line, err.col), "front-matter",
				"this front matter is not "+strings.ToUpper(src.kind)+": "+err.message,
				"mend it; until then it is read as text")
		}
		return nil, text, problems
	}
	end := src.at + len(src.text)
	return f, strings.Repeat("\n", strings.Count(text[:end], "\n")) + text[end:], problems
}

// unknown is front matter that is a program, as Eleventy has it.
var unknown = compiled(`^--- ?(js|javascript|coffee|[a-z]+script)[ \t]*\n`)

// Body returns a text without its front matter.
func Body(text string) string {
	if src, ok := cut(text); ok {
		if f := (&Front{source: src}); f.parse() == nil {
			return text[src.at+len(src.text):]
		}
	}
	return text
}

// parse reads the entries.
func (f *Front) parse() *broken {
	inner := f.text[f.open:f.close]
	limit := maxSize
	if f.kind == TOML {
		limit = maxTOML
	}
	if len(inner) > limit {
		return &broken{1, 1, fmt.Sprintf("it is larger than %d KB", limit>>10)}
	}
	if line := deepLine(inner); line > 0 {
		return &broken{line + f.openLines(), 1, "it nests too deep"}
	}
	var err *broken
	switch f.kind {
	case YAML:
		f.entries, err = parseYAML(inner)
	case TOML:
		f.entries, err = parseTOML(inner)
	default:
		f.entries, err = parseJSON(inner)
	}
	if err != nil {
		err.line += f.openLines()
		return err
	}
	for i := range f.entries {
		e := &f.entries[i]
		e.line += f.openLines()
		if e.to > 0 {
			e.from, e.to = e.from+f.open, e.to+f.open
		}
	}
	return nil
}

// deepLine returns the line on which brackets nest too deep, and 0 where they
// do not. Brackets in strings count as well, as long as they are not closed.
func deepLine(s string) int {
	depth, line := 0, 1
	for i := range len(s) {
		switch s[i] {
		case '\n':
			line++
		case '[', '{':
			if depth++; depth > maxDepth {
				return line
			}
		case ']', '}':
			depth = max(depth-1, 0)
		}
	}
	return 0
}
