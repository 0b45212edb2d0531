package markdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// code writes a code block between fences.
func (w *mdWriter) code(c *document.CodeBlock) {
	w.separate()
	note := annotation.Annotation{Word: "code"}
	info := c.Language
	if !mdInfo(info) {
		note.Set("language", info)
		info = ""
	}
	text := mdClean(c.Text)
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	w.fenced(&note, c.Attr, info, text)
}

// mdMath is the info string of mathematics, which GitHub typesets.
const mdMath = "math"

// math writes mathematics between fences.
func (w *mdWriter) math(m *document.MathBlock) {
	w.separate()
	w.fenced(&annotation.Annotation{Word: "math"}, m.Attr, mdMath, mdClean(m.Text)+"\n")
}

// mdInfo reports whether a language can stand behind a fence.
func mdInfo(language string) bool {
	for i := range len(language) {
		if c := language[i]; c <= ' ' || c >= 0x7F || strings.IndexByte("`\\&{}", c) >= 0 {
			return false
		}
	}
	return language != mdMath
}

// fenced writes text, which ends in a newline or is empty, between fences.
// Text that not all readers give back from there stands in the annotation
// too.
func (w *mdWriter) fenced(note *annotation.Annotation, attr document.Attr, info, text string) {
	if mdFragile(text, len(w.prefix) > 0) {
		note.Set("text", text)
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	w.annotate(note, attr)
	fence := strings.Repeat("`", max(3, mdLongest(text)+1))
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

// mdFragile reports whether text between fences might not come back as it is:
// for its characters, or for the white space of a line within a container.
func mdFragile(text string, inside bool) bool {
	if strings.ContainsAny(text, "\r\uFEFF") {
		return true
	}
	if !inside {
		return false
	}
	for line := range strings.Lines(text) {
		rest := strings.TrimLeft(line, " ")
		if rest == "\n" && rest != line || rest[0] == '\t' || strings.TrimLeft(rest, " \t\v\f\n") == "" && line != "\n" {
			return true
		}
	}
	return false
}

// mdLongest returns the length of the longest run of backticks.
func mdLongest(text string) (longest int) {
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
