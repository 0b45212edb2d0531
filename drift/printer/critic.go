package printer

import (
	"bytes"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift"
)

// CriticMarkup draws what became of old in the Markdown of both documents:
// {--gone--}, {++new++}, and {>>notes<<} about what moved. To accept all marks
// gives new, to reject them old, byte for byte, by these rules:
//
//   - a mark ends where its sign first closes; marks do not nest;
//   - a note stands for nothing, and an empty one parts the signs of a mark
//     that the text itself holds: {{>><<}++;
//   - a line in which there were marks and nothing is left goes, and a block
//     of which no line is left goes with the blank line behind it.
//
// No mark crosses the end of a block: a block that is gone is a block of its
// own. Other tools that accept or reject leave a blank line there, which
// Markdown reads alike.
func CriticMarkup(r *drift.Report, old, new []byte) []byte {
	before, okOld := splitBlocks(string(old))
	after, okNew := splitBlocks(string(new))
	if okOld && okNew {
		c := &critic{paired: pairing(r, before, after), old: before, new: after}
		out := c.document()
		if resolve(out, false) == string(old) && resolve(out, true) == string(new) {
			return []byte(out)
		}
	}
	return []byte(mark("--", string(old)) + mark("++", string(new)))
}

// textBlock is what blank lines part from the rest. Code between fences is one
// of its lines, whatever it holds.
type textBlock struct {
	lines   []string
	heading string // that it stands under
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

// fenceOf returns the signs that a line of code fence begins with.
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
	var texts []string
	for _, b := range blocks {
		texts = append(texts, b.text())
	}
	return strings.Join(texts, "\n\n") + "\n"
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

// critic writes two lists of blocks as one.
type critic struct {
	*paired
	old, new []textBlock
}

// document writes the blocks of both sides in step.
func (c *critic) document() string {
	var out []string
	i, j := 0, 0
	for _, p := range append(c.blocks, [2]int{len(c.old), len(c.new)}) {
		for ; i < p[0]; i++ {
			out = append(out, c.gone(i))
		}
		for ; j < p[1]; j++ {
			out = append(out, c.come(j))
		}
		if i < len(c.old) && j < len(c.new) {
			out = append(out, c.both(i, j))
		}
		i, j = i+1, j+1
	}
	return strings.Join(out, "\n\n") + "\n"
}

func (c *critic) gone(i int) string {
	note := ""
	if j, ok := c.movedTo[i]; ok {
		note = remark("moved to", c.new[j].heading)
	}
	return whole("--", c.old[i].lines, note)
}

func (c *critic) come(j int) string {
	note := ""
	if i, ok := c.movedFrom[j]; ok {
		note = remark("moved from", c.old[i].heading)
	}
	return whole("++", c.new[j].lines, note)
}

// whole marks every line of a block.
func whole(sign string, lines []string, note string) string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = mark(sign, line)
	}
	out[len(out)-1] += note
	return strings.Join(out, "\n")
}

func remark(what, heading string) string {
	if heading == "" {
		heading = "the front"
	}
	return "{>>" + strings.ReplaceAll(what+" "+heading, "<<}", "<< }") + "<<}"
}

// both writes a block that both sides have, line by line.
func (c *critic) both(i, j int) string {
	old, new := c.old[i].lines, c.new[j].lines
	var out []string
	at, to := 0, 0
	for _, p := range append(c.lines(i, j), [2]int{len(old), len(new)}) {
		for ; at < p[0]; at++ {
			out = append(out, mark("--", old[at]))
		}
		for ; to < p[1]; to++ {
			out = append(out, mark("++", new[to]))
		}
		if at < len(old) && to < len(new) {
			out = append(out, line(old[at], new[to])...)
		}
		at, to = at+1, to+1
	}
	return strings.Join(out, "\n")
}

// line writes a line that both sides have: its words, or all of it twice where
// little is left of it.
func line(old, new string) []string {
	if old == new {
		return []string{unmarked(old)}
	}
	edits := wordEdits(old, new)
	kept := 0
	for _, e := range edits {
		if e.sign == "" {
			kept += len(bytes.TrimSpace(e.text))
		}
	}
	if strings.Contains(old+new, "\n") || kept*4 < min(len(old), len(new)) {
		return slices.DeleteFunc([]string{mark("--", old), mark("++", new)}, func(s string) bool { return s == "" })
	}
	var b strings.Builder
	for _, e := range edits {
		if e.sign == "" {
			b.WriteString(unmarked(string(e.text)))
		} else {
			b.WriteString(mark(e.sign, string(e.text)))
		}
	}
	return []string{b.String()}
}
