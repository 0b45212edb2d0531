package printer

import (
	"bytes"
	"strings"
)

// script is how the new text is made of the old one. What is equal and deleted
// makes up the old text, what is equal and added the new one.
type script []edit

// edit is a part of either text, or of both.
type edit struct {
	op   op
	text string
}

// op is the sign of the mark of an edit.
type op string

const (
	equal    op = ""   // in both texts
	deletion op = "--" // in the old one
	addition op = "++" // in the new one
	comment  op = ">>" // in neither
)

// add adds an edit; equal text after equal text is one edit.
func (s *script) add(o op, text string) {
	if text == "" {
		return
	}
	if last := len(*s) - 1; last >= 0 && o == equal && (*s)[last].op == equal {
		(*s)[last].text += text
		return
	}
	*s = append(*s, edit{o, text})
}

// marked returns a script with its marks.
func marked(s script) *bytes.Buffer {
	b := &bytes.Buffer{}
	for _, e := range markLines(s) {
		switch e.op {
		case equal:
			unmarked(b, e.text)
		case comment:
			b.WriteString("{>>" + e.text + "<<}")
		default:
			mark(b, e.op, e.text)
		}
	}
	return b
}

// markLines lets the marks of whole blocks begin and end on lines of their own:
// of the empty line before the block one newline stays before the mark, and
// one from after the block comes into it.
func markLines(s script) script {
	out := make(script, 0, len(s)+len(s)/2)
	for from := 0; from < len(s); {
		to := from
		for to < len(s) && isBlock(s[to], to > from) {
			to++
		}
		if to == from || to == len(s) || s[to].op != equal || s[to].text[0] != '\n' {
			to = max(to, from+1)
			for _, e := range s[from:to] {
				out.add(e.op, e.text)
			}
			from = to
			continue
		}
		out.add(equal, "\n")
		for _, e := range s[from:to] {
			if e.op != comment {
				e.text = e.text[1:] + "\n"
			}
			out.add(e.op, e.text)
		}
		s[to].text = s[to].text[1:]
		from = to
	}
	return out
}

// isBlock reports the mark of a block with the empty line before it, and a
// comment on the block before.
func isBlock(e edit, afterBlock bool) bool {
	return e.op == comment && afterBlock || e.op != equal && e.op != comment && strings.HasPrefix(e.text, "\n\n")
}

// mark marks text. Where the text holds the signs of marks, or an empty line,
// it becomes two marks that part them.
func mark(b *bytes.Buffer, o op, text string) {
	from := 0
	for i := 1; i <= len(text); i++ {
		if i == len(text) || opens(text, i-1) || closes(text, i) || text[i-1] == '\n' && text[i] == '\n' {
			b.WriteString("{" + string(o) + text[from:i] + string(o) + "}")
			from = i
		}
	}
}

// unmarked writes text as it is, with an empty comment in the signs of marks.
func unmarked(b *bytes.Buffer, text string) {
	from := 0
	for i := range len(text) {
		if opens(text, i) {
			b.WriteString(text[from:i+1] + "{>><<}")
			from = i + 1
		}
	}
	b.WriteString(text[from:])
}

// opens reports whether a mark begins at text[i].
func opens(text string, i int) bool {
	return text[i] == '{' && i+2 < len(text) && isSign(text[i+1:i+3])
}

// closes reports whether a mark ends with text[i].
func closes(text string, i int) bool {
	return text[i] == '}' && i >= 2 && (isSign(text[i-2:i]) || text[i-2:i] == "<<")
}

func isSign(s string) bool {
	return s == "++" || s == "--" || s == "~~" || s == ">>" || s == "=="
}
