package templating

import (
	"slices"
	"strings"
)

// verbatimLiquid are the tags whose content up to their end tag is no Markdown.
//
// https://jekyllrb.com/docs/liquid/tags/
// https://shopify.github.io/liquid/tags/template/
func verbatimLiquid() []string {
	return []string{"highlight", "comment", "verbatim", "codeblock", "raw"}
}

// verbatimShortcodes are those of Hugo, and of its usual themes.
//
// https://gohugo.io/shortcodes/highlight/
func verbatimShortcodes() []string {
	return []string{"highlight", "code", "raw", "rawhtml", "raw-html", "html", "mermaid", "plantuml",
		"katex", "math", "chart"}
}

// raw is the tag that stops Liquid only: its content is Markdown.
const raw = "raw"

// region returns where the region ends that a tag from i to end begins, and end
// where it begins none.
func (s *scanner) region(i, end int, k kind) int {
	tag := s.src[i:end]
	name := tagName(tag, k)
	closing := ""
	switch {
	case k.open == "{%" && slices.Contains(verbatimLiquid(), name):
		closing = "end" + name
	case (k.open == shortcode || k.open == "{{%") && slices.Contains(verbatimShortcodes(), name) &&
		!strings.HasSuffix(tag, "/"+k.close):
		closing = "/" + name
	default:
		return end
	}
	from, to := s.endTag(end, k, closing)
	if to == 0 || name == raw && k.open == "{%" && isMarkdown(s.src[end:from]) {
		return end
	}
	return to
}

// endTag finds the next tag of a kind and name.
func (s *scanner) endTag(i int, k kind, name string) (from, to int) {
	if s.ends == nil {
		s.ends = map[string]*finder{}
	}
	f := s.ends[k.open+name]
	if f == nil {
		f = &finder{}
		s.ends[k.open+name] = f
	}
	if !f.known || i < f.from || i > f.at {
		f.known, f.from, f.at = true, i, s.findTag(i, k, name)
	}
	if f.at == len(s.src) {
		return 0, 0
	}
	return f.at, f.at + strings.Index(s.src[f.at:], k.close) + len(k.close)
}

// findTag returns where the next tag of a kind and name begins; the length of the
// text if nowhere.
func (s *scanner) findTag(i int, k kind, name string) int {
	for {
		n := strings.Index(s.src[i:], k.open)
		if n < 0 {
			return len(s.src)
		}
		i += n
		length := strings.Index(s.src[i:min(len(s.src), i+longestEnd)], k.close)
		if length >= 0 && tagName(s.src[i:i+length+len(k.close)], k) == name {
			return i
		}
		i += len(k.open)
	}
}

// longestEnd is how long an end tag can be: it is a name with blanks round it.
const longestEnd = 100

// isMarkdown reports whether the text of {% raw %} has marks that are read, such
// as code, or paragraphs.
func isMarkdown(text string) bool {
	return strings.Contains(text, "`") || strings.Contains(text, "~~~") || hasBlankLine(strings.TrimSpace(text))
}
