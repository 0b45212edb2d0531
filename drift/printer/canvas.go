package printer

import (
	"bytes"
	"strings"
	"unicode"
)

// styled is words of one style.
type styled struct {
	style style
	text  string
}

// style is how words are drawn.
type style uint8

const (
	ordinary style = iota
	removed
	inserted
	loud // what an editor must not miss
	faint
)

// mark returns what stands round words of style s, in colour or in signs.
func (s style) mark(colour bool) (open, close string) {
	if !colour {
		switch s {
		case removed:
			return "[-", "-]"
		case inserted:
			return "{+", "+}"
		}
		return "", ""
	}
	switch s {
	case removed:
		return "\x1b[9;31m", "\x1b[0m" // struck out and red
	case inserted:
		return "\x1b[4;32m", "\x1b[0m" // underlined and green
	case loud:
		return "\x1b[1m", "\x1b[0m"
	case faint:
		return "\x1b[2m", "\x1b[0m"
	}
	return "", ""
}

// canvas draws styled words in lines no wider than it is.
type canvas struct {
	bytes.Buffer
	width  int
	colour bool
}

// piece is a word with its style and what stands in front of it.
type piece struct {
	style style
	text  string
	space bool
}

// paragraph draws parts, wrapped, behind indent spaces, and two more in front
// of every further line.
func (c *canvas) paragraph(indent int, parts ...styled) {
	c.hanging(strings.Repeat(" ", indent), indent+2, parts...)
}

// hanging draws lead as it is and parts behind it, wrapped, with further lines
// behind indent spaces.
func (c *canvas) hanging(lead string, indent int, parts ...styled) {
	at, fresh := 0, true
	open := ordinary
	begin := func(lead string) {
		c.WriteString(lead)
		at, fresh = printed(lead), true
	}
	begin(lead)
	for _, p := range c.pieces(parts) {
		space := 0
		if p.space && !fresh {
			space = 1
		}
		if !fresh && at+space+printed(p.text) > c.width && p.space {
			c.shut(open)
			open = ordinary
			c.WriteByte('\n')
			begin(strings.Repeat(" ", indent))
			space = 0
		}
		if p.style != open {
			c.shut(open)
			c.WriteString(" "[:space])
			c.unshut(p.style)
			open = p.style
		} else {
			c.WriteString(" "[:space])
		}
		c.WriteString(p.text)
		at += space + printed(p.text)
		fresh = false
	}
	c.shut(open)
	c.WriteByte('\n')
}

// shut and unshut write colours; signs are part of the words.
func (c *canvas) shut(s style) {
	if _, end := s.mark(true); c.colour {
		c.WriteString(end)
	}
}

func (c *canvas) unshut(s style) {
	if start, _ := s.mark(true); c.colour {
		c.WriteString(start)
	}
}

// pieces cuts parts into words. Where there is no colour the signs of a style
// hang on its first and last word.
func (c *canvas) pieces(parts []styled) []piece {
	var out []piece
	space := false
	for _, part := range parts {
		words := strings.FieldsFunc(clean(part.text), isPlainSpace)
		if len(words) == 0 {
			space = space || part.text != ""
			continue
		}
		if !c.colour {
			open, end := part.style.mark(false)
			words[0] = open + words[0]
			words[len(words)-1] += end
		}
		space = space || isPlainSpace([]rune(part.text)[0])
		for _, w := range words {
			out = append(out, piece{part.style, w, space})
			space = true
		}
		runes := []rune(part.text)
		space = isPlainSpace(runes[len(runes)-1])
	}
	return out
}

// clean takes out of text the characters that steer a terminal, and those that
// turn the direction of what stands behind them, be it ours.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) || turns(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// turns reports the embeddings, overrides and isolates of bidirectional text.
// Marks of direction, which turn nothing, are not among them.
func turns(r rune) bool {
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// printed returns how many columns s takes.
func printed(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) {
			n++
		}
	}
	return n
}

// isPlainSpace reports white space at which a line may break.
func isPlainSpace(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u2007' && r != '\u2009' && r != '\u202f'
}
