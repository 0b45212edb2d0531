package printer

import (
	"io"
	"strings"

	"github.com/stemmadocs/stemma/drift"
)

// CriticMarkup draws what became of [Options].Old, the Markdown of the old
// document, in [Options].New: {--gone--}, {++new++}, and {>>notes<<} about what
// moved. To accept all marks gives New, to reject them Old, byte for byte, for every tool that puts what
// a mark holds, or nothing, in its place. Marks do not nest and end where
// their sign first closes; where the text itself holds the signs of a mark, an
// empty note parts them: {{>><<}++.
//
// No mark holds an empty line, so none crosses the end of a block: a block
// that is gone is a mark of its own, from the line before it to the line
// behind it.
func CriticMarkup(w io.Writer, r *drift.Report, opts Options) error {
	old, okOld := splitBlocks(string(opts.Old))
	new, okNew := splitBlocks(string(opts.New))
	c := &critic{old: old, new: new}
	if okOld && okNew {
		c.paired = pairing(r, old, new)
		c.document()
	} else {
		c.put(gone, string(opts.Old))
		c.put(come, string(opts.New))
	}
	_, err := marked(c.stretches).WriteTo(w)
	return err
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

// critic lays two lists of blocks into one.
type critic struct {
	*paired
	old, new []textBlock
	stretches
}

// document lays out the blocks of both sides in step.
func (c *critic) document() {
	i, j := 0, 0
	for _, p := range append(c.blocks, [2]int{len(c.old), len(c.new)}) {
		for ; i < p[0]; i++ {
			c.put(gone, between(i, "\n\n")+c.old[i].text())
			if to, ok := c.movedTo[i]; ok {
				c.remark("moved to", c.new[to].heading)
			}
		}
		for ; j < p[1]; j++ {
			c.put(come, between(j, "\n\n")+c.new[j].text())
			if from, ok := c.movedFrom[j]; ok {
				c.remark("moved from", c.old[from].heading)
			}
		}
		if i < len(c.old) && j < len(c.new) {
			c.separate(i, j, "\n\n")
			c.both(i, j)
		}
		i, j = i+1, j+1
	}
	c.put(kept, "\n")
}

// between returns what stands before the nth part of a text.
func between(n int, separator string) string {
	if n == 0 {
		return ""
	}
	return separator
}

// separate stands before a part that is the ith on one side and the jth on
// the other.
func (p *stretches) separate(i, j int, separator string) {
	switch {
	case i > 0 && j > 0:
		p.put(kept, separator)
	case i > 0:
		p.put(gone, separator)
	case j > 0:
		p.put(come, separator)
	}
}

func (p *stretches) remark(what, heading string) {
	if heading == "" {
		heading = "the front"
	}
	p.put(note, strings.ReplaceAll(what+" "+heading, "<<}", "<< }"))
}

// both lays out a block that both sides have, line by line.
func (c *critic) both(i, j int) {
	old, new := c.old[i].lines, c.new[j].lines
	at, to := 0, 0
	for _, p := range append(c.lines(i, j), [2]int{len(old), len(new)}) {
		for ; at < p[0]; at++ {
			c.put(gone, between(at, "\n")+old[at])
		}
		for ; to < p[1]; to++ {
			c.put(come, between(to, "\n")+new[to])
		}
		if at < len(old) && to < len(new) {
			c.separate(at, to, "\n")
			c.line(old[at], new[to])
		}
		at, to = at+1, to+1
	}
}

// line lays out a line that both sides have: its words, or all of it twice
// where little is left of it.
func (p *stretches) line(old, new string) {
	if old == new {
		p.put(kept, old)
		return
	}
	edits := wordEdits(old, new)
	same := 0
	for _, e := range edits {
		if e.sign == kept {
			same += len(strings.TrimSpace(e.text))
		}
	}
	if strings.Contains(old+new, "\n") || same*4 < min(len(old), len(new)) {
		p.put(gone, old)
		p.put(come, new)
		return
	}
	for _, e := range edits {
		p.put(e.sign, e.text)
	}
}
