package source

import (
	"io"
	"strings"

	"golang.org/x/net/html"
)

// cutRawText cuts the text of a script, a title and the like, if there is any.
//
// https://html.spec.whatwg.org/multipage/parsing.html#rawtext-state
func (z *tokenizer) cutRawText() bool {
	name, rest := z.rawText, z.src[z.from:]
	z.rawText = ""
	switch end := indexTag(rest, "</", name); {
	case name == "plaintext":
		z.to = len(z.src)
	case name == "script" && mayHoldScript(rest[:end]):
		z.to = z.from + scriptLength(rest)
	default:
		z.to = z.from + end
	}
	return z.to > z.from
}

// indexTag returns the place of the first tag of an element that begins so, or else the
// length of the source.
func indexTag(src, start, name string) int {
	for i := 0; ; i += len(start) {
		n := strings.Index(src[i:], start)
		if n < 0 {
			return len(src)
		}
		if i += n; isTag(src[i+len(start):], name) {
			return i
		}
	}
}

// mayHoldScript reports a script in which a comment may hold another script, whose end
// is not that of the first.
//
// https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
func mayHoldScript(text string) bool {
	_, comment, ok := strings.Cut(text, "<!--")
	return ok && indexTag(comment, "<", "script") < len(comment)
}

// scriptLength returns how long the script is that a source begins with. The rules for
// one in another are many, so the parser's own are used.
func scriptLength(src string) int {
	parser := html.NewTokenizer(io.MultiReader(strings.NewReader("<script>"), strings.NewReader(src)))
	parser.Next()
	parser.Next()
	return len(parser.Raw())
}
