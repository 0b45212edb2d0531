package boilerplate

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// tags are the meta tags of a page, by name in lower case.
type tags map[string]string

func (s *survey) tags() tags {
	t := tags{}
	for _, n := range s.metas {
		content := document.OneLine(dom.Attr(n, "content"))
		for _, by := range [...]string{"name", "property", "itemprop"} {
			if name := strings.ToLower(dom.Attr(n, by)); name != "" && t[name] == "" {
				t[name] = content
			}
		}
	}
	return t
}

// first returns the first of the tags that has the content asked for.
func (t tags) first(names ...string) string {
	for _, name := range names {
		if t[name] != "" {
			return t[name]
		}
	}
	return ""
}

// date returns the first of the tags that holds a date.
func (t tags) date(names ...string) string {
	for _, name := range names {
		if date := isoDate(t[name]); date != "" {
			return date
		}
	}
	return ""
}
