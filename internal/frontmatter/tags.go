package frontmatter

import (
	"fmt"
	"strconv"
	"strings"
)

// templateTag is a tag of a template engine, within a line.
var templateTag = compiled(`\{\{.*?\}\}|\{%.*?%\}`)

// tagMark is what stands in the place of one: characters for private use, and its
// number between them.
var tagMark = compiled("\uE000[0-9]+\uE001")

// markTags puts marks in the place of the tags in values, which YAML would take for
// mappings, or whose quotes it would take for its own: {{ .Date }} is text once the
// engine has run.
func markTags(src string) (marked string, tags []string) {
	if strings.ContainsAny(src, "\uE000\uE001") {
		return src, nil
	}
	var b strings.Builder
	for line := range strings.Lines(src) {
		start := valueStart(line)
		escaped := escapedQuote(line[start:])
		b.WriteString(line[:start])
		b.WriteString(templateTag().ReplaceAllStringFunc(line[start:], func(tag string) string {
			if strings.Contains(tag, escaped) {
				return tag
			}
			tags = append(tags, tag)
			return fmt.Sprintf("\uE000%d\uE001", len(tags)-1)
		}))
	}
	return b.String(), tags
}

// valueStart returns where the value of a line begins.
func valueStart(line string) int {
	start := len(line) - len(strings.TrimLeft(line, " -"))
	if i := strings.Index(line, ": "); i >= 0 && !strings.Contains(line[:i], "{") {
		start = i + 2
	}
	return start
}

// escapedQuote is what YAML has to have undone in a value with quotes; no tag holds
// it in one without.
func escapedQuote(value string) string {
	switch value = strings.TrimLeft(value, " "); {
	case strings.HasPrefix(value, `"`):
		return `\`
	case strings.HasPrefix(value, "'"):
		return "''"
	}
	return "\n"
}

// unmarkTags returns s with the tags in the place of their marks.
func unmarkTags(s string, tags []string) string {
	return tagMark().ReplaceAllStringFunc(s, func(mark string) string {
		n, _ := strconv.Atoi(strings.Trim(mark, "\uE000\uE001"))
		return tags[n]
	})
}

func (v *value) unmark(tags []string) {
	v.raw = unmarkTags(v.raw, tags)
	for i, name := range v.names {
		if v.names[i] = unmarkTags(name, tags); v.names[i] != name {
			v.index = nil
		}
	}
	for _, item := range v.items {
		item.unmark(tags)
	}
}
