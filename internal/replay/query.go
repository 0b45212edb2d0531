package replay

import (
	"net/url"
	"strings"
)

// query reads the original address out of the query or the fragment of an address:
// "?url=http://…&date=2012-03-15", "#view=pages&url=http%3A%2F%2F…&ts=20120315",
// "?q=cache:ID:http://…+words".
func (a *Address) query(path string) bool {
	i := strings.IndexAny(path, "?#")
	if i < 0 {
		return false
	}
	for rest := path[i+1:]; rest != ""; {
		name, after, ok := strings.Cut(rest, "=")
		if !ok {
			return a.Original != ""
		}
		value, next, _ := strings.Cut(after, "&")
		switch name = name[strings.LastIndexAny(name, "?#")+1:]; name {
		case "url", "u":
			if strings.Contains(value, "://") && strings.Contains(value, "?") {
				value, next = after, "" // it is not escaped, so what follows is its own
			}
			a.Original = decoded(value)
		case "q":
			a.Original = cached(value)
		case "date", "ts":
			a.Time, _ = stamp(value)
		}
		rest = next
	}
	return a.Original != ""
}

// decoded returns the address that is the value of a query.
func decoded(value string) string {
	if text, err := url.QueryUnescape(value); err == nil && !strings.Contains(value, "://") {
		value = text
	}
	if original, ok := address(value); ok {
		return original
	}
	if beginsWithHost(value) {
		return "http://" + value
	}
	return ""
}

// cached returns the address of a page in a cache: "cache:ID:ADDRESS WORDS".
func cached(value string) string {
	if text, err := url.QueryUnescape(value); err == nil {
		value = text
	}
	value, ok := strings.CutPrefix(value, "cache:")
	if !ok {
		return ""
	}
	value, _, _ = strings.Cut(value, " ")
	if id, rest, ok := strings.Cut(value, ":"); ok && len(id) == len("la004QUr-GwJ") && !strings.HasPrefix(rest, "//") {
		value = rest
	}
	return decoded(value)
}
