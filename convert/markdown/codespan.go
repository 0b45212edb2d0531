package markdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// codeSpan writes code between backticks, or between tags where these do not
// give it back as it is.
//
// https://spec.commonmark.org/0.31.2/#code-spans
func (w *writer) codeSpan(text string, attr document.Attr, c context) {
	text = document.ValidText(text)
	if !attr.IsZero() || w.lastByte() == '`' || !spannable(text, c) {
		w.openTag("code", attr)
		c.bracket, c.oneLine = false, true
		w.appendText(w.concealed.Text(text), c)
		w.closeTag("code")
		return
	}
	fence := strings.Repeat("`", longestRun(text)+1)
	pad := ""
	if padded(text) {
		pad = " "
	}
	w.text = append(w.text, fence...)
	w.text = append(w.text, pad...)
	if c.cell {
		text = strings.ReplaceAll(text, "|", `\|`)
	}
	w.text = append(w.text, text...)
	w.text = append(w.text, pad...)
	w.text = append(w.text, fence...)
}

// spannable reports whether code can be between backticks. In a cell of a table a
// backslash before "|" is none of the code.
func spannable(text string, c context) bool {
	if c.cell && strings.Contains(text, `\|`) {
		return false
	}
	for i := range len(text) {
		if text[i] < ' ' {
			return false
		}
	}
	// In a link that could make the line a link definition.
	if c.link && strings.Contains(text, "]:") {
		return false
	}
	return text != "" && !strings.Contains(text, "\uFEFF") && strings.Trim(text, " ") != ""
}

// padded reports whether code needs a space on both sides, which readers
// take away again.
func padded(text string) bool {
	first, last := text[0], text[len(text)-1]
	return first == '`' || last == '`' || first == ' ' && last == ' '
}
