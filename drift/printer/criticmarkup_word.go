package printer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"znkr.io/diff"

	"github.com/stemmadocs/stemma/internal/prose"
)

// longLine is how many words make a line so long that its difference need not
// be the smallest.
const longLine = 1 << 13

// wordEdits returns what became of the words of a line.
func wordEdits(old, new string) script {
	var w wordWriter
	var opts []diff.Option
	x, y := tokens(old), tokens(new)
	if len(x)+len(y) > longLine {
		opts = append(opts, diff.Fast())
	}
	for _, e := range diff.Edits(x, y, opts...) {
		switch e.Op {
		case diff.Delete:
			w.change(&w.old, e.X)
		case diff.Insert:
			w.change(&w.new, e.Y)
		case diff.Match:
			w.match(e.X)
		}
	}
	w.flush()
	return w.out
}

// wordWriter joins edits. White space between two changes is part of them, so
// that they read as one.
type wordWriter struct {
	out             script
	old, new, space []byte // of the change in hand
}

func (w *wordWriter) change(side *[]byte, text string) {
	w.old = append(w.old, w.space...)
	w.new = append(w.new, w.space...)
	w.space = w.space[:0]
	*side = append(*side, text...)
}

func (w *wordWriter) match(text string) {
	if strings.TrimSpace(text) == "" && len(w.old)+len(w.new) > 0 {
		w.space = append(w.space, text...)
		return
	}
	w.flush()
	w.out.add(equal, text)
}

// flush writes what has changed; white space that ends both sides has not.
func (w *wordWriter) flush() {
	n := 0
	for n < min(len(w.old), len(w.new)) && w.old[len(w.old)-1-n] == ' ' && w.new[len(w.new)-1-n] == ' ' {
		n++
	}
	w.out.add(deletion, string(w.old[:len(w.old)-n]))
	w.out.add(addition, string(w.new[:len(w.new)-n]))
	w.out.add(equal, string(w.old[len(w.old)-n:]))
	w.out.add(equal, string(w.space))
	w.old, w.new, w.space = w.old[:0], w.new[:0], w.space[:0]
}

// tokens cuts a line of Markdown into words and what must not be cut: tags,
// targets of links, delimiters. They are not those of [prose.Tokenize], which
// knows no markup.
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
		return runLen(s, unicode.IsSpace)
	case prose.IsWordRune(first):
		return prose.WordLen(s, "-'’.,") // no-one, aren't, 2.5
	case strings.HasPrefix(s, "]("):
		return lenTo(s, ")")
	case strings.HasPrefix(s, "<!--"):
		return lenTo(s, "-->")
	case first == '<':
		return lenTo(s, ">")
	case first == '\\' && len(s) > 1:
		_, next := utf8.DecodeRuneInString(s[1:])
		return 1 + next
	case strings.ContainsRune("*_`~#|", first):
		return runLen(s, func(r rune) bool { return r == first })
	}
	return size
}

// lenTo returns the length of s up to the end of close, or of its first sign
// where there is none near.
func lenTo(s, close string) int {
	const near = 4096 // bytes; keeps signs that never close from costing more than they are long
	if i := strings.Index(s[:min(len(s), near)], close); i >= 0 {
		return i + len(close)
	}
	return 1
}

// runLen returns the length of the runes of a kind that s begins with.
func runLen(s string, in func(rune) bool) int {
	if n := strings.IndexFunc(s, func(r rune) bool { return !in(r) }); n >= 0 {
		return n
	}
	return len(s)
}
