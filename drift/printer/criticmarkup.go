package printer

import (
	"io"
	"strings"

	"github.com/stemmadocs/stemma/drift"
)

// CriticMarkup draws what became of [Options].Old, the Markdown of the old
// document, in [Options].New: {--gone--}, {++new++}, and {>>notes<<} about what
// moved; see https://github.com/CriticMarkup/CriticMarkup-toolkit. To accept all
// marks gives New, to reject them Old, byte for byte, for every tool that puts
// what a mark holds, or nothing, in its place. Marks do not nest and end where
// their sign first closes; where the text itself holds the signs of a mark, an
// empty note parts them: {{>><<}++.
//
// No mark holds an empty line, so none crosses the end of a block: a block
// that is gone is a mark of its own, from the line before it to the line
// after it.
func CriticMarkup(w io.Writer, r *drift.Report, opts Options) error {
	var s script
	old, okOld := splitBlocks(string(opts.Old))
	new, okNew := splitBlocks(string(opts.New))
	if okOld && okNew {
		m := merger{pairs: pairBlocks(r, old, new), old: old, new: new}
		m.blocks()
		s = m.script
	} else {
		s.add(deletion, string(opts.Old))
		s.add(addition, string(opts.New))
	}
	_, err := marked(s).WriteTo(w)
	return err
}

// merger makes one script of the blocks of both texts.
type merger struct {
	*pairs
	old, new []textBlock
	script
}

// blocks merges the blocks of both texts, in step.
func (m *merger) blocks() {
	i, j := 0, 0
	for _, p := range append(m.pairs.blocks, [2]int{len(m.old), len(m.new)}) {
		for ; i < p[0]; i++ {
			m.add(deletion, separator(i, "\n\n")+m.old[i].text())
			if to, ok := m.movedTo[i]; ok {
				m.comment("moved to", m.new[to].heading)
			}
		}
		for ; j < p[1]; j++ {
			m.add(addition, separator(j, "\n\n")+m.new[j].text())
			if from, ok := m.movedFrom[j]; ok {
				m.comment("moved from", m.old[from].heading)
			}
		}
		if i < len(m.old) { // else both are at their ends
			m.separate(i, j, "\n\n")
			m.lines(i, j)
		}
		i, j = i+1, j+1
	}
	m.add(equal, "\n")
}

// lines merges the lines of a block that both texts have.
func (m *merger) lines(i, j int) {
	old, new := m.old[i].lines, m.new[j].lines
	at, to := 0, 0
	for _, p := range append(m.pairs.lines(i, j), [2]int{len(old), len(new)}) {
		for ; at < p[0]; at++ {
			m.add(deletion, separator(at, "\n")+old[at])
		}
		for ; to < p[1]; to++ {
			m.add(addition, separator(to, "\n")+new[to])
		}
		if at < len(old) { // else both are at their ends
			m.separate(at, to, "\n")
			m.line(old[at], new[to])
		}
		at, to = at+1, to+1
	}
}

// leastEqual is one over the part of the shorter line that must be equal, for
// words to be marked and not the whole line. It is judgement, not measured.
const leastEqual = 4

// line adds a line that both texts have: its words, or all of it twice where
// little is left of it.
func (s *script) line(old, new string) {
	if old == new {
		s.add(equal, old)
		return
	}
	words := wordEdits(old, new)
	same := 0
	for _, e := range words {
		if e.op == equal {
			same += len(strings.TrimSpace(e.text))
		}
	}
	if strings.Contains(old+new, "\n") || same*leastEqual < min(len(old), len(new)) {
		s.add(deletion, old)
		s.add(addition, new)
		return
	}
	for _, e := range words {
		s.add(e.op, e.text)
	}
}

// separator returns what is before the nth part of a text.
func separator(n int, s string) string {
	if n == 0 {
		return ""
	}
	return s
}

// separate adds what is before a part that is the ith of the old text and the
// jth of the new one.
func (s *script) separate(i, j int, separator string) {
	switch {
	case i > 0 && j > 0:
		s.add(equal, separator)
	case i > 0:
		s.add(deletion, separator)
	case j > 0:
		s.add(addition, separator)
	}
}

func (s *script) comment(what, heading string) {
	if heading == "" {
		heading = "the front"
	}
	s.add(comment, strings.ReplaceAll(what+" "+heading, "<<}", "<< }"))
}
