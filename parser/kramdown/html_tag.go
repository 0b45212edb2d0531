package kramdown

import (
	"html"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// htmlTag is a start or end tag.
type htmlTag struct {
	name     string // in lower case if the element is one of HTML
	end      bool   // </name>
	alone    bool   // <name />
	markdown string // value of the attribute of that name, which is not kept
	attr     document.Attr
}

// scanTag reads the tag at the start of s and returns its length, or 0; more
// means that s may be too short to know.
func scanTag(s string) (t htmlTag, length int, more bool) {
	if len(s) < 2 {
		return t, 0, true
	}
	i := 1
	if s[1] == '/' {
		t.end = true
		i = 2
	}
	end := nameEnd(s, i)
	if end == i {
		return t, 0, i == len(s)
	}
	t.name = lowerName(s[i:end])
	_, known := elementKinds[t.name]
	if t.end {
		end = skipSpace(s, end)
		if end == len(s) || s[end] != '>' {
			return t, 0, end == len(s)
		}
		return t, end + 1, false
	}
	for {
		i = skipSpace(s, end)
		switch {
		case i == len(s):
			return t, 0, true
		case s[i] == '>':
			return t, i + 1, false
		case s[i] == '/':
			t.alone = true
			if i+1 < len(s) && s[i+1] == '>' {
				return t, i + 2, false
			}
			return t, 0, i+1 == len(s)
		case i == end:
			return t, 0, false
		}
		if end, more = t.attribute(s, i, known); end < 0 {
			return t, 0, more
		}
	}
}

// attribute reads the attribute at s[i:] and returns its end, or -1.
func (t *htmlTag) attribute(s string, i int, known bool) (end int, more bool) {
	end = nameEnd(s, i)
	if end == i {
		return -1, false
	}
	name := s[i:end]
	if known {
		name = strings.ToLower(name)
	}
	eq := skipSpace(s, end)
	if eq == len(s) || s[eq] != '=' {
		t.set(name, "")
		return end, false
	}
	v := skipSpace(s, eq+1)
	if v == len(s) {
		return -1, true
	}
	if s[v] == '"' || s[v] == '\'' {
		k := strings.IndexByte(s[v+1:], s[v])
		if k < 0 {
			return -1, true
		}
		t.set(name, unescapeEntities(s[v+1:v+1+k]))
		return v + k + 2, false
	}
	end = v
	for end < len(s) && (word(s[end]) || s[end] >= utf8.RuneSelf) {
		end++
	}
	if end == v {
		return -1, false
	}
	t.set(name, s[v:end])
	return end, end == len(s)
}

// String writes a start tag.
func (t *htmlTag) String() string {
	var b strings.Builder
	attr := func(name, value string) { b.WriteString(" " + name + `="` + html.EscapeString(value) + `"`) }
	b.WriteString("<" + t.name)
	if t.attr.ID != "" {
		attr("id", t.attr.ID)
	}
	if len(t.attr.Classes) > 0 {
		attr("class", strings.Join(t.attr.Classes, " "))
	}
	for _, name := range slices.Sorted(maps.Keys(t.attr.Pairs)) {
		attr(name, t.attr.Pairs[name])
	}
	return b.String() + ">"
}

func (t *htmlTag) set(name, value string) {
	switch strings.ToLower(name) {
	case "class":
		setClass(&t.attr, value)
	case "id":
		t.attr.ID = value
	case "markdown":
		t.markdown = value
	default:
		if len(t.attr.Pairs) < maxAttrs {
			t.attr.Set(name, value)
		}
	}
}

// nameEnd returns the end of the name of a tag or an attribute at s[i:].
func nameEnd(s string, i int) int {
	if i == len(s) || !letter(s[i]) && s[i] != '_' && s[i] < utf8.RuneSelf {
		return i
	}
	start := i
	for i < len(s) && (word(s[i]) || s[i] == '-' || s[i] == '.' || s[i] == ':' || s[i] >= utf8.RuneSelf) {
		i++
	}
	// A name has at most one colon, with a name on each side.
	if c := strings.IndexByte(s[start:i], ':'); c >= 0 {
		c += start
		if c+1 == i || !letter(s[c+1]) && s[c+1] != '_' && s[c+1] < utf8.RuneSelf {
			return c
		}
		if d := strings.IndexByte(s[c+1:i], ':'); d >= 0 {
			return c + 1 + d
		}
	}
	return i
}

// lowerName returns the name of an element of HTML in lower case, and that of
// any other as it is.
func lowerName(name string) string {
	if _, known := elementKinds[name]; known {
		return name
	}
	lower := strings.ToLower(name)
	if _, known := elementKinds[lower]; known {
		return lower
	}
	return name
}

// blockTag reports whether s starts with something like a tag that may start
// or end a block.
func blockTag(s string) bool {
	if len(s) < 2 {
		return false
	}
	i := 1
	if s[1] == '/' {
		i = 2
	}
	end := nameEnd(s, i)
	if end == i || inlineStart(s[i:end]) {
		return false
	}
	if i == 2 {
		end = skipSpace(s, end)
		return end < len(s) && s[end] == '>'
	}
	return true
}

// inlineStart reports whether name is that of an inline or of a script, which
// starts a block but ends no paragraph, or starts with one and a character that
// is not part of a word.
func inlineStart(name string) bool {
	for i := 0; i < len(name); i++ {
		if !word(name[i]) {
			name = name[:i]
			break
		}
	}
	return elementKinds[name].inline || name == "script"
}
