package document

import (
	"fmt"
	"strings"
)

// Controls are the control characters that stood in a text.
type Controls struct {
	Zeros  int // zero bytes
	Others int
	First  int // offset of the first
}

// IsControl reports characters that have no place in a text: the control characters
// of ASCII but for white space.
func IsControl(c byte) bool {
	return c < ' ' && c != '\t' && c != '\n' && c != '\f' && c != '\r' || c == 0x7F
}

// DropControls returns a text without control characters, and what there was of them.
// A vertical tab becomes a space: word processors end lines with it.
func DropControls(s string) (string, Controls) {
	first := 0
	for first < len(s) && !IsControl(s[first]) {
		first++
	}
	found := Controls{First: first}
	if first == len(s) {
		return s, found
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:first])
	for i := first; i < len(s); i++ {
		switch c := s[i]; {
		case !IsControl(c):
			b.WriteByte(c)
			continue
		case c == 0:
			found.Zeros++
			continue
		case c == '\v':
			b.WriteByte(' ')
		}
		found.Others++
	}
	return b.String(), found
}

// Count returns how many there were.
func (c Controls) Count() int { return c.Zeros + c.Others }

// Problem is the remark about what was dropped, without a place; it needs at least one.
func (c Controls) Problem() Problem {
	var what []string
	if c.Zeros > 0 {
		what = append(what, numbered(c.Zeros, "zero byte"))
	}
	if c.Others > 0 {
		what = append(what, numbered(c.Others, "other control character"))
	}
	verb := "are"
	if c.Count() == 1 {
		verb = "is"
	}
	message := strings.Join(what, " and ") + " " + verb + " left out"
	if c.Zeros == 0 {
		message = strings.Replace(message, "other ", "", 1)
	}
	return Problem{Severity: Info, Code: "control-character", Message: message,
		Hint: "look whether text is missing where they stood"}
}

func numbered(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
