package printer

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"znkr.io/diff"
)

// sign says what a stretch of text is.
type sign string

const (
	kept sign = ""   // both sides have it
	gone sign = "--" // only the old one has it
	come sign = "++" // only the new one has it
	note sign = ">>" // about the text, in neither
)

// stretch is a part of the text. What is kept and gone makes up the old text,
// what is kept and came the new one.
type stretch struct {
	sign sign
	text string
}

type stretches []stretch

func (p *stretches) put(s sign, text string) {
	if text == "" {
		return
	}
	if last := len(*p) - 1; last >= 0 && s == kept && (*p)[last].sign == kept {
		(*p)[last].text += text
		return
	}
	*p = append(*p, stretch{s, text})
}

// marked returns stretches with their marks.
func marked(all stretches) *bytes.Buffer {
	b := &bytes.Buffer{}
	for _, p := range standApart(all) {
		switch p.sign {
		case kept:
			unmarked(b, p.text)
		case note:
			b.WriteString("{>>" + p.text + "<<}")
		default:
			mark(b, p.sign, p.text)
		}
	}
	return b
}

// standApart lets the marks of whole blocks begin and end on lines of their
// own: of the empty line before the block one newline stays before the mark,
// and one from behind it comes in.
func standApart(all stretches) stretches {
	out := make(stretches, 0, len(all)+len(all)/2)
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && isBlock(all[to], to > from) {
			to++
		}
		if to == from || to == len(all) || all[to].sign != kept || all[to].text[0] != '\n' {
			to = max(to, from+1)
			for _, s := range all[from:to] {
				out.put(s.sign, s.text)
			}
			from = to
			continue
		}
		out.put(kept, "\n")
		for _, s := range all[from:to] {
			if s.sign != note {
				s.text = s.text[1:] + "\n"
			}
			out.put(s.sign, s.text)
		}
		all[to].text = all[to].text[1:]
		from = to
	}
	return out
}

// isBlock reports the mark of a block with the empty line before it, and a
// note about the block before.
func isBlock(s stretch, behind bool) bool {
	return s.sign == note && behind || s.sign != kept && s.sign != note && strings.HasPrefix(s.text, "\n\n")
}

// mark marks text. Where the text holds the signs of marks, or an empty line,
// it becomes two marks that part them.
func mark(b *bytes.Buffer, s sign, text string) {
	from := 0
	for i := 1; i <= len(text); i++ {
		if i == len(text) || opens(text, i-1) || closes(text, i) || text[i-1] == '\n' && text[i] == '\n' {
			b.WriteString("{" + string(s) + text[from:i] + string(s) + "}")
			from = i
		}
	}
}

// unmarked writes text as it is, an empty note in the signs of marks.
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

// wordEdits returns what became of old, in words.
func wordEdits(old, new string) []stretch {
	const large = 1 << 13 // words of a line, from which on the difference need not be the smallest
	var w wordWriter
	var how []diff.Option
	x, y := tokens(old), tokens(new)
	if len(x)+len(y) > large {
		how = append(how, diff.Fast())
	}
	for _, e := range diff.Edits(x, y, how...) {
		switch e.Op {
		case diff.Delete:
			w.change(&w.gone, e.X)
		case diff.Insert:
			w.change(&w.come, e.Y)
		case diff.Match:
			w.match(e.X)
		}
	}
	w.flush()
	return w.out
}

// wordWriter gathers edits. White space between two changes is part of them,
// so that they read as one.
type wordWriter struct {
	out               stretches
	gone, come, space []byte
}

func (w *wordWriter) change(side *[]byte, text string) {
	w.gone = append(w.gone, w.space...)
	w.come = append(w.come, w.space...)
	w.space = w.space[:0]
	*side = append(*side, text...)
}

func (w *wordWriter) match(text string) {
	if strings.TrimSpace(text) == "" && len(w.gone)+len(w.come) > 0 {
		w.space = append(w.space, text...)
		return
	}
	w.flush()
	w.out.put(kept, text)
}

// flush writes what has changed; white space that ends both sides has not.
func (w *wordWriter) flush() {
	n := 0
	for n < min(len(w.gone), len(w.come)) && w.gone[len(w.gone)-1-n] == ' ' && w.come[len(w.come)-1-n] == ' ' {
		n++
	}
	w.out.put(gone, string(w.gone[:len(w.gone)-n]))
	w.out.put(come, string(w.come[:len(w.come)-n]))
	w.out.put(kept, string(w.gone[len(w.gone)-n:]))
	w.out.put(kept, string(w.space))
	w.gone, w.come, w.space = w.gone[:0], w.come[:0], w.space[:0]
}

// tokens cuts a line of Markdown into words and what must not be cut: tags,
// targets of links, delimiters.
func tokens(line string) []string {
	var out []string
	for line != "" {
		n := tokenLen(line)
		out = append(out, line[:n])
		line = line[n:]
	}
	return out
}

func tokenLen(s string) int {
	first, size := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(first):
		return run(s, unicode.IsSpace)
	case isWord(first):
		return wordLen(s)
	case strings.HasPrefix(s, "]("):
		return upTo(s, ")")
	case strings.HasPrefix(s, "<!--"):
		return upTo(s, "-->")
	case first == '<':
		return upTo(s, ">")
	case first == '\\' && len(s) > 1:
		_, next := utf8.DecodeRuneInString(s[1:])
		return 1 + next
	case strings.ContainsRune("*_`~#|", first):
		return run(s, func(r rune) bool { return r == first })
	}
	return size
}

// upTo returns the length of s up to the end of close, or of its first sign
// where there is none near.
func upTo(s, close string) int {
	const near = 4096 // keeps signs that never close from costing more than they are long
	if i := strings.Index(s[:min(len(s), near)], close); i >= 0 {
		return i + len(close)
	}
	return 1
}

func run(s string, in func(rune) bool) int {
	if n := strings.IndexFunc(s, func(r rune) bool { return !in(r) }); n >= 0 {
		return n
	}
	return len(s)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// wordLen returns the length of a word with what joins its parts: no-one,
// aren't, 2.5.
func wordLen(s string) int {
	n := run(s, isWord)
	for n < len(s) {
		joint, size := utf8.DecodeRuneInString(s[n:])
		next, _ := utf8.DecodeRuneInString(s[n+size:])
		if !strings.ContainsRune("-'’.,", joint) || !isWord(next) {
			break
		}
		n += size + run(s[n+size:], isWord)
	}
	return n
}
