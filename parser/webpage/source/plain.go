package source

import (
	"strings"

	"golang.org/x/net/html"
)

// plain returns the text of a source that no tree can be made of.
func plain(src string, opts Options) scanned {
	s := newScanned(src, opts)
	s.problems.Lose(s.span(0, 0), "too-deep",
		"the tags of this page make no tree; only its text is kept", "write it anew")
	z := html.NewTokenizer(strings.NewReader(src))
	at, hidden := 0, false
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		length := len(z.Raw())
		switch kind {
		case html.StartTagToken:
			name, _ := z.TagName()
			hidden = string(name) == "script" || string(name) == "style"
		case html.TextToken:
			if !hidden {
				s.texts = append(s.texts, textPlace{from: int32(at), to: int32(at + length)})
				s.html = append(s.html, html.EscapeString(html.UnescapeString(src[at:at+length]))...)
			}
			hidden = false
		default:
			hidden = false
		}
		at += length
	}
	return s
}
