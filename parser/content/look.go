package content

import (
	"net/url"
	"strings"

	"github.com/stemmadocs/stemma/internal/platform"
)

// isMarkup reports a text that is HTML: it has a tag.
func isMarkup(s string) bool {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 || i+1 == len(s) {
			return false
		}
		s = s[i+1:]
		if c := s[0] | 0x20; ('a' <= c && c <= 'z' || s[0] == '/' || s[0] == '!') && strings.Contains(s, ">") {
			return true
		}
	}
}

// isGovspeak reports a text without tags that has lines of the platform's markup: headings,
// lists, boxes.
func isGovspeak(s string) bool {
	if isMarkup(s) {
		return false
	}
	for line := range strings.Lines(s) {
		for _, start := range [...]string{"#", "* ", "- ", "$C", "$A", "$E", "$D", "^", "1. ", "s1. ", "{:", "%"} {
			if strings.HasPrefix(line, start) {
				return true
			}
		}
	}
	return false
}

// isProse reports a text that is written for readers: some words.
func isProse(s string) bool {
	return len(strings.Fields(s)) >= 3
}

// isAddress reports a text that is nothing but the address of a page.
func isAddress(s string) bool {
	s = strings.TrimSpace(s)
	if strings.ContainsAny(s, " \n\t") || len(s) < 2 {
		return false
	}
	if s[0] == '/' || s[0] == '#' {
		return true
	}
	u, err := url.Parse(s)
	return err == nil && u.Scheme != "" && (u.Host != "" || u.Opaque != "")
}

func isEmail(s string) bool {
	s = strings.TrimSpace(s)
	at := strings.IndexByte(s, '@')
	return at > 0 && !strings.ContainsAny(s, " \n\t:/<>\"") && strings.Contains(s[at:], ".")
}

// isLink reports keys of addresses that lead readers somewhere.
func isLink(key string) bool {
	return key == "url" || key == "href" || key == "link" ||
		strings.HasSuffix(key, "_url") || strings.HasSuffix(key, "_link") || strings.HasSuffix(key, "_href")
}

// linkLabel returns the text of a link that has none but its key.
func linkLabel(key string) string {
	for _, end := range [...]string{"_url", "_link", "_href"} {
		key = strings.TrimSuffix(key, end)
	}
	if key == "url" || key == "href" {
		return "Link"
	}
	return platform.Words(key)
}

// isListed reports a text that is a line of a list: words, and nothing else.
func isListed(s string) bool {
	return len(strings.Fields(s)) >= 2 && !isMarkup(s) && !isProse(s)
}

// isText reports keys whose texts are for readers, however short.
func isText(key string) bool {
	switch key {
	case "description", "summary", "content", "text", "caption", "body", "details", "html", "introduction",
		"number", "email", "address", "quote", "label":
		return true
	}
	return false
}

// isInternal reports keys of what is no text: ids, times, names of programs,
// and what is shown nowhere by the table.
func isInternal(key string) bool {
	if shown[key].place == never && shown[key] != (showing{}) {
		return true
	}
	switch key {
	case "id", "slug", "type", "locale", "content_type", "content_id", "api_path", "api_url", "schema_name",
		"document_type", "analytics_identifier", "filename", "theme", "colour", "color", "kind", "logic", "next",
		"attachment_type", "alt_text", "alternative_format_contact_email", "links", "language", "phase":
		return true
	}
	for _, end := range [...]string{
		"_id", "_at", "_on", "_date", "_timestamp", "_identifier", "_type", "_status", "_priority", "_class",
	} {
		if strings.HasSuffix(key, end) {
			return true
		}
	}
	return false
}
