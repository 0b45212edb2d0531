package profile

import (
	"fmt"
	"strings"
)

// Header is a line round a published paper, which is no part of it.
type Header struct {
	// Field is "type", "published", "updated", "withdrawn", "government", or
	// "drop" for a line that has nothing to do with the paper.
	Field string
	Value string // a date as YYYY-MM-DD
}

// headerLine is the meaning of one wording of such lines.
type headerLine struct {
	field string
	value string // of a wording that is its own value
}

// Header reads one line round a published paper.
func (p *Profile) Header(line string) (Header, bool) {
	i, f := p.headerWordings.match(line)
	if i < 0 {
		return Header{}, false
	}
	h := p.headers[i]
	return Header{h.field, h.read(line, f)}, true
}

func (h headerLine) read(line string, f found) string {
	switch {
	case h.field == "drop", h.field == "top":
		return ""
	case h.value != "":
		return h.value
	case f.day > 0:
		return fmt.Sprintf("%04d-%02d-%02d", f.year, f.month, f.day)
	case f.value >= 0:
		return strings.TrimSpace(line[f.value:])
	}
	return ""
}

// Placeholder reports whether text only holds the place of a text that is still
// to come. An empty text does.
func (p *Profile) Placeholder(text string) bool {
	if strings.Trim(text, " \t\n\u00a0.…-–—") == "" {
		return true
	}
	i, _ := p.placeholders.match(text)
	return i >= 0
}

// ReadMore reports whether text is that of a link to the rest of a statement.
func (p *Profile) ReadMore(text string) bool {
	i, _ := p.readMore.match(text)
	return i >= 0
}
