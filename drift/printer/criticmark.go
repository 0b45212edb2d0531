package printer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"znkr.io/diff"
)

// mark marks text. Where the text holds the signs of marks it becomes two
// marks that part them.
func mark(sign, text string) string {
	if text == "" {
		return ""
	}
	var b strings.Builder
	from := 0
	for i := 1; i <= len(text); i++ {
		if i == len(text) || opens(text, i-1) || closes(text, i) {
			b.WriteString("{" + sign + text[from:i] + sign + "}")
			from = i
		}
	}
	return b.String()
}

// unmarked writes text as it is, an empty note in the signs of marks.
func unmarked(text string) string {
	var b strings.Builder
	for i := range len(text) {
		b.WriteByte(text[i])
		if opens(text, i) {
			b.WriteString("{>><<}")
		}
	}
	return b.String()
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

// edit is a stretch of a line: marked with a sign, or as it was.
type edit struct {
	sign string
	text []byte
}

// wordEdits returns what became of old, in words.
func wordEdits(old, new string) []edit {
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
	out               []edit
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
	w.put("", []byte(text))
}

// flush writes what has changed; white space that ends both sides has not.
func (w *wordWriter) flush() {
	n := 0
	for n < min(len(w.gone), len(w.come)) && w.gone[len(w.gone)-1-n] == ' ' && w.come[len(w.come)-1-n] == ' ' {
		n++
	}
	w.put("--", w.gone[:len(w.gone)-n])
	w.put("++", w.come[:len(w.come)-n])
	w.put("", w.gone[len(w.gone)-n:])
	w.put("", w.space)
	w.gone, w.come, w.space = w.gone[:0], w.come[:0], w.space[:0]
}

func (w *wordWriter) put(sign string, text []byte) {
	if len(text) == 0 {
		return
	}
	if last := len(w.out) - 1; last >= 0 && sign == "" && w.out[last].sign == "" {
		w.out[last].text = append(w.out[last].text, text...)
		return
	}
	w.out = append(w.out, edit{sign, slices.Clone(text)})
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
