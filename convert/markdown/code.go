package markdown

import (
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// code writes a code block between fences.
func (w *writer) code(c *document.CodeBlock) {
	w.separate()
	note := annotation.Annotation{Word: "code"}
	info := c.Language
	if !isInfo(info) {
		note.Set("language", info)
		info = ""
	}
	switch more := escapeInfo(c.Info); {
	case more == "":
	case info != "" && isOneLine(c.Info):
		info += " " + more
	default:
		note.Set("info", c.Info)
	}
	text := document.ValidText(c.Text)
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	w.fenced(&note, c.Attr, info, text)
}

// mathInfo is the info string of mathematics, which GitHub typesets.
const mathInfo = "math"

// math writes mathematics between fences.
func (w *writer) math(m *document.MathBlock) {
	w.separate()
	w.fenced(&annotation.Annotation{Word: "math"}, m.Attr, mathInfo, document.ValidText(m.Text)+"\n")
}

// isInfo reports whether a language can come after a fence.
func isInfo(language string) bool {
	for _, r := range language {
		if r <= ' ' || r >= 0x7F && !unicode.In(r, unicode.L, unicode.N, unicode.Co) ||
			strings.ContainsRune("`\\&", r) {
			return false
		}
	}
	return language != mathInfo
}

// isOneLine reports whether what follows a language can stand behind it.
func isOneLine(info string) bool {
	return strings.IndexFunc(info, func(r rune) bool {
		return r < ' ' || r == '`' ||
			r >= 0x7F && !unicode.In(r, unicode.L, unicode.N, unicode.Co, unicode.S, unicode.P)
	}) < 0 && info == strings.TrimSpace(info)
}

// escapeInfo writes what follows a language.
//
// https://spec.commonmark.org/0.31.2/#info-string
func escapeInfo(info string) string {
	var b strings.Builder
	for i := range len(info) {
		backslash := info[i] == '\\' && i+1 < len(info) && !isWord(info[i+1])
		if backslash || info[i] == '&' && referenceLength(info[i:]) > 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(info[i])
	}
	return b.String()
}

// fenced writes text, which ends in a newline or is empty, between fences.
// Text that not all readers give back from there is in the annotation too.
//
// https://spec.commonmark.org/0.31.2/#fenced-code-blocks
func (w *writer) fenced(note *annotation.Annotation, attr document.Attr, info, text string) {
	if fragile(text, len(w.prefix) > 0) {
		note.Set("text", text)
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	w.annotate(note, attr)
	fence := strings.Repeat("`", max(3, longestRun(text)+1))
	w.line(fence + info)
	for line := range strings.Lines(text) {
		w.begin()
		w.out = append(w.out, line[:len(line)-1]...)
		if line == "\n" {
			w.end()
		} else {
			w.out = append(w.out, '\n')
		}
	}
	w.line(fence)
}

// fragile reports whether text between fences might not come back as it is:
// for its characters, or for the white space of a line within a container.
func fragile(text string, inside bool) bool {
	if strings.ContainsAny(text, "\r\uFEFF") {
		return true
	}
	if !inside {
		return false
	}
	for line := range strings.Lines(text) {
		rest := strings.TrimLeft(line, " ")
		if rest == "\n" && rest != line || rest[0] == '\t' || strings.TrimLeft(rest, " \t\v\f\n") == "" &&
			line != "\n" {
			return true
		}
	}
	return false
}

// longestRun returns the length of the longest run of backticks.
func longestRun(text string) (longest int) {
	run := 0
	for i := range len(text) {
		if text[i] != '`' {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}
