package annotation

import "strings"

// Whole follows HTML that begins with the tag of a table, a list or a figure, or of a
// part of a list, up to the end of that.
type Whole struct {
	tag   string
	depth int
}

// Begins reports whether an HTML block begins with such a tag. Text is added to the
// result from that tag on.
func Begins(text string) (w Whole, ok bool) {
	tag, _, ok := ScanTag(strings.TrimLeft(text, " \t\n"))
	switch w.tag = strings.ToLower(tag.Name); w.tag {
	case "table", "ul", "ol", "dl", "li", "dt", "dd", "figure":
		return w, ok && !tag.Close
	}
	return w, false
}

// Add goes on with more text. It reports whether the element ends in it, and then
// whether nothing follows.
func (w *Whole) Add(text string) (ended, last bool) {
	for {
		next := strings.IndexByte(text, '<')
		if next < 0 {
			return false, false
		}
		text = text[next:]
		if comment, ok := strings.CutPrefix(text, "<!--"); ok {
			end := strings.Index(comment, "-->")
			if end < 0 {
				return false, false
			}
			text = comment[end+len("-->"):]
			continue
		}
		if text = text[1:]; w.tagAt(text) {
			w.depth++
		} else if end, ok := strings.CutPrefix(text, "/"); ok && w.tagAt(end) {
			if w.depth--; w.depth <= 0 {
				_, rest, closed := strings.Cut(text, ">")
				return true, closed && strings.TrimSpace(rest) == ""
			}
		}
	}
}

// tagAt reports whether the name of the element stands at the start of a text.
func (w *Whole) tagAt(text string) bool {
	n := len(w.tag)
	return len(text) > n && strings.EqualFold(text[:n], w.tag) && !isNameByte(text[n])
}

func isNameByte(c byte) bool { return IsLetter(c) || isDigit(c) || c == '-' }
