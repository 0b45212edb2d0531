package templating

import "strings"

// codeSpan returns how long the code is that begins with the backticks here, or
// how many they are if none does. It ends in its paragraph.
//
// https://spec.commonmark.org/0.31.2/#code-spans
func (c *coverer) codeSpan() int {
	run := backticks(c.src[c.at:])
	end := c.paragraphEnd()
	if c.noSpan[run] == end {
		return run
	}
	for i := c.at + run; i < end; {
		n := strings.IndexByte(c.src[i:end], '`')
		if n < 0 {
			break
		}
		i += n
		length := backticks(c.src[i:end])
		i += length
		if length == run {
			return i - c.at
		}
	}
	if c.noSpan == nil {
		c.noSpan = map[int]int{}
	}
	c.noSpan[run] = end
	return run
}

func backticks(s string) int { return len(s) - len(strings.TrimLeft(s, "`")) }

// paragraphEnd returns where the next line stands that is blank or begins with a tag.
func (c *coverer) paragraphEnd() int {
	if c.at < c.paragraph {
		return c.paragraph
	}
	end := c.at
	for end < len(c.src) {
		line, _, _ := strings.Cut(c.src[end:], "\n")
		if end > c.at && (strings.TrimSpace(line) == "" || beginsTag(line)) {
			break
		}
		end = min(len(c.src), end+len(line)+1)
	}
	c.paragraph = end
	return end
}

// beginsTag reports whether a line begins with a tag that is no phrase. The engine
// runs it whether it is in code or not.
func beginsTag(line string) bool {
	return strings.HasPrefix(line, "{%") || strings.HasPrefix(line, "{{<") || strings.HasPrefix(line, "{{%")
}

// fence returns how long the code block is that a line with a fence begins here,
// its last line included; 0 if none does, or if it is never closed.
//
// https://spec.commonmark.org/0.31.2/#fenced-code-blocks
func (c *coverer) fence() int {
	line, rest, _ := strings.Cut(c.src[c.at:], "\n")
	mark, length, info := fenceMark(line)
	if length == 0 || mark == '`' && (c.Tildes || strings.Contains(info, "`")) {
		return 0
	}
	if least, known := c.noFence[mark]; known && length >= least {
		return 0
	}
	n := len(line) + 1
	for rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		n += len(line) + 1
		if m, l, info := fenceMark(line); m == mark && l >= length && strings.TrimSpace(info) == "" {
			return min(n, len(c.src)-c.at)
		}
		rest = after
	}
	if c.noFence == nil {
		c.noFence = map[byte]int{}
	}
	c.noFence[mark] = length
	return 0
}

// fenceMark returns the fence that a line begins with, behind what marks quotes
// and items, and what follows it.
func fenceMark(line string) (mark byte, length int, info string) {
	line = strings.TrimLeft(line, " \t>")
	if line == "" || line[0] != '`' && line[0] != '~' {
		return 0, 0, ""
	}
	info = strings.TrimLeft(line, line[:1])
	if length = len(line) - len(info); length < 3 {
		return 0, 0, ""
	}
	return line[0], length, info
}
