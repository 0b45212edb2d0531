package printer

import "strings"

// textBlock is what blank lines part from the rest of a text. Code between
// fences is one of its lines, whatever it holds.
type textBlock struct {
	lines   []string
	heading string // that it is under
}

func (b textBlock) text() string { return strings.Join(b.lines, "\n") }

// splitBlocks cuts Markdown into blocks, and reports whether these, with a
// blank line between them, are the text.
func splitBlocks(text string) ([]textBlock, bool) {
	var blocks []textBlock
	heading, fence, fresh := "", "", true
	at, end := 0, -1 // of the line; at is where the fence begins while there is one
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		sign := fenceOf(line)
		if end += 1 + len(line); fence == "" {
			at = end - len(line)
		}
		switch {
		case fence != "":
			lines := blocks[len(blocks)-1].lines
			lines[len(lines)-1] = text[at:end]
			if strings.HasPrefix(sign, fence) && strings.Trim(line, " \t>") == sign {
				fence = ""
			}
			continue
		case line == "" && !fresh:
			fresh = true
			continue
		case strings.HasPrefix(line, "#"):
			heading = plainHeading(line)
		}
		if fresh {
			blocks = append(blocks, textBlock{})
			fresh = false
		}
		b := &blocks[len(blocks)-1]
		b.lines = append(b.lines, line)
		b.heading = heading
		fence = sign
	}
	return blocks, joinBlocks(blocks) == text
}

// fenceOf returns the signs of the code fence that a line begins with
// (https://spec.commonmark.org/0.31.2/#fenced-code-blocks), in a quotation too.
func fenceOf(line string) string {
	line = strings.TrimLeft(line, " \t>")
	n := 0
	for n < len(line) && line[n] == line[0] && (line[0] == '`' || line[0] == '~') {
		n++
	}
	if n < 3 {
		return ""
	}
	return line[:n]
}

func joinBlocks(blocks []textBlock) string {
	return strings.Join(textsOf(blocks), "\n\n") + "\n"
}

func textsOf(blocks []textBlock) []string {
	out := make([]string, len(blocks))
	for i, b := range blocks {
		out[i] = b.text()
	}
	return out
}

// plainHeading returns the words of a heading.
func plainHeading(line string) string {
	var b strings.Builder
	for _, t := range tokens(strings.TrimLeft(line, "# ")) {
		if strings.HasPrefix(t, "<") {
			t = " "
		}
		b.WriteString(t)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
