package system

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Storage makes HTML of XML in which Confluence keeps pages: sections of plain
// characters are escaped, and elements without content get an end tag. It returns
// where an offset in the result was in the source; that is nil for any other text,
// which stays as it is.
func Storage(src string) (plain string, back func(int32) int32) {
	if !strings.Contains(src, "<ac:") && !strings.Contains(src, "<ri:") {
		return src, nil
	}
	var b strings.Builder
	s := &shifts{}
	rest := src
	for {
		at := nextMarkup(rest)
		if at < 0 {
			break
		}
		b.WriteString(rest[:at])
		rest = rest[at:]
		if text, ok := strings.CutPrefix(rest, "<![CDATA["); ok {
			text, after, _ := strings.Cut(text, "]]>")
			s.add(b.Len(), len(src)-len(rest)+len("<![CDATA["))
			b.WriteString(html.EscapeString(text))
			s.add(b.Len(), len(src)-len(after))
			rest = after
			continue
		}
		end := tagEnd(rest)
		tag := rest[:end]
		if name, ok := strings.CutSuffix(tag, "/>"); ok {
			b.WriteString(name + ">")
			name, _, _ = strings.Cut(name[1:], " ")
			b.WriteString("</" + strings.Fields(name + " x")[0] + ">")
			s.add(b.Len(), len(src)-len(rest)+end)
		} else {
			b.WriteString(tag)
		}
		rest = rest[end:]
	}
	b.WriteString(rest)
	return b.String(), s.back
}

// nextMarkup returns where the next section of characters is, or the next element of
// Confluence, or one without content.
func nextMarkup(s string) int {
	from := 0
	for {
		at := strings.IndexByte(s[from:], '<')
		if at < 0 {
			return -1
		}
		at += from
		for _, start := range [...]string{"<![CDATA[", "<ac:", "<ri:", "<time "} {
			if strings.HasPrefix(s[at:], start) {
				return at
			}
		}
		from = at + 1
	}
}

// tagEnd returns where a start tag ends.
func tagEnd(s string) int {
	quote := byte(0)
	for i := range len(s) {
		switch {
		case quote != 0:
			if s[i] == quote {
				quote = 0
			}
		case s[i] == '"' || s[i] == '\'':
			quote = s[i]
		case s[i] == '>':
			return i + 1
		}
	}
	return len(s)
}

// shifts know where places were in a source.
type shifts struct{ now, then []int32 }

func (s *shifts) add(now, then int) {
	s.now, s.then = append(s.now, int32(now)), append(s.then, int32(then))
}

func (s *shifts) back(offset int32) int32 {
	i, found := slices.BinarySearch(s.now, offset)
	for found && i+1 < len(s.now) && s.now[i+1] == offset {
		i++
	}
	if !found {
		i--
	}
	if i < 0 {
		return offset
	}
	was := s.then[i] + offset - s.now[i]
	if i+1 < len(s.then) {
		was = min(was, s.then[i+1])
	}
	return was
}
