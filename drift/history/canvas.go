package history

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	defaultWidth = 80
	leastWidth   = 40
)

// canvas draws text in lines no wider than it is.
type canvas struct {
	bytes.Buffer
	width int
}

// hanging draws lead as it is and text behind it, wrapped, with further lines
// behind indent spaces.
func (c *canvas) hanging(lead string, indent int, text string) {
	c.WriteString(lead)
	at, fresh := utf8.RuneCountInString(lead), true
	for _, word := range strings.FieldsFunc(clean(text), breaks) {
		size := utf8.RuneCountInString(word)
		switch {
		case !fresh && at+1+size > c.width:
			c.WriteString("\n" + strings.Repeat(" ", indent))
			at = indent
		case !fresh:
			c.WriteByte(' ')
			at++
		}
		c.WriteString(word)
		at, fresh = at+size, false
	}
	c.WriteByte('\n')
}

// clean takes out of text the characters that steer a terminal, and those that
// turn the direction of what stands behind them.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		turns := '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
		if unicode.IsControl(r) && !unicode.IsSpace(r) || turns {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// breaks reports white space at which a line may break.
func breaks(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }
