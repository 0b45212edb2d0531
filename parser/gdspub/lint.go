package gdspub

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// lint reports what authors of the site got wrong in links and in prose. Text
// is left as it is, but for quotation marks that were typed the wrong way
// round, which the site's tool repaired too.
func (r *reader) lint(doc *document.Document) {
	ids := map[string]bool{}
	document.WalkDocument(doc, func(n document.Node) bool {
		if a := document.AttrOf(n); a != nil && a.ID != "" {
			ids[a.ID] = true
		}
		return true
	})
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Text:
			r.lintText(n)
		case *document.Link:
			r.lintLink(n, ids)
		case *document.Paragraph:
			r.lintGlued(n.Inlines)
		case *document.Code, *document.CodeBlock, *document.Raw, *document.RawInline:
			return false
		}
		return true
	})
}

func (r *reader) lintLink(l *document.Link, ids map[string]bool) {
	switch fault := urlFault(l.Href); {
	case fault != "":
		r.warn(l.Span, "broken-url", fmt.Sprintf("the URL %s %s", l.Href, fault), "correct the URL")
	case r.merged && strings.HasPrefix(l.Href, "#") && !ids[l.Href[1:]]:
		r.warn(l.Span, "dangling-link", fmt.Sprintf("the link %s leads nowhere in this document", l.Href), "correct the id")
	}
	if text := firstAndLast(l.Inlines); strings.TrimSpace(text) != text {
		r.warn(l.Span, "link-text-space", fmt.Sprintf("the text of the link to %s begins or ends with a space", l.Href),
			"move the space out of the brackets")
	}
	if opens, closes := strings.Count(" "+l.Title, " '"), strings.Count(l.Title+" ", "' "); opens != closes {
		r.warn(l.Span, "unbalanced-quote", fmt.Sprintf("a quotation mark is missing in the title %q", l.Title), "add it")
	}
}

// urlFault says what is wrong with a URL, if anything is.
func urlFault(url string) string {
	for _, scheme := range []string{"http:", "https:"} {
		rest, ok := strings.CutPrefix(url, scheme)
		switch {
		case !ok:
		case !strings.HasPrefix(rest, "//"):
			return "lacks the slashes behind " + scheme
		case strings.HasPrefix(rest, "//http://"), strings.HasPrefix(rest, "//https://"):
			return "names its scheme twice"
		}
	}
	switch {
	case strings.HasSuffix(url, "%20") || strings.TrimSpace(url) != url:
		return "begins or ends with a space"
	case strings.ContainsAny(url, " \t\n"):
		return "holds a space"
	}
	return ""
}

// firstAndLast returns the text at both ends of a phrase: of its first node
// and of its last.
func firstAndLast(inlines []document.Inline) string {
	text := "x"
	if len(inlines) == 0 {
		return text
	}
	if t, ok := inlines[0].(*document.Text); ok {
		text = t.Text + text
	}
	if t, ok := inlines[len(inlines)-1].(*document.Text); ok {
		text += t.Text
	}
	return text
}

// lintGlued reports "Read more" links that stick to the word before them.
func (r *reader) lintGlued(inlines []document.Inline) {
	for i, n := range inlines {
		link, ok := n.(*document.Link)
		if !ok || i == 0 || !r.Profile.ReadMore(document.PlainText(link.Inlines)) {
			continue
		}
		if t, ok := inlines[i-1].(*document.Text); ok && t.Text != "" && strings.TrimRightFunc(t.Text, unicode.IsSpace) == t.Text {
			r.warn(link.Span, "missing-space", "there is no space before the link", "put one in front of the bracket")
		}
	}
}

// lintText looks at one character and its neighbours at a time.
func (r *reader) lintText(t *document.Text) {
	var before rune
	cursor := cutter{text: t, line: t.Span.Line, column: t.Column}
	for i, c := range t.Text {
		next, size := utf8.DecodeRuneInString(t.Text[i+utf8.RuneLen(c):])
		if c < utf8.RuneSelf && c != '.' && c != '[' && c != 'h' {
			before = c
			continue
		}
		at := func() document.Span {
			cursor.take(i)
			return cursor.take(i + utf8.RuneLen(c)).Span
		}
		switch {
		case c == '‘' && unicode.IsLetter(before) && unicode.IsLetter(next):
			r.warn(at(), "reversed-quote", "an opening quotation mark stands for an apostrophe; it is read as one", "write ’")
			t.Text = t.Text[:i] + "’" + t.Text[i+len("‘"):]
		case c == '”' && (before == 0 || unicode.IsSpace(before)) && unicode.IsLetter(next):
			r.warn(at(), "reversed-quote", "a closing quotation mark opens a quotation; it is read as an opening one", "write “")
			t.Text = t.Text[:i] + "“" + t.Text[i+len("”"):]
		case c == '–' && unicode.IsLower(before) && unicode.IsLower(next) && prefixed(t.Text[:i]):
			r.warn(at(), "dash-for-hyphen", "an en dash stands for a hyphen", "write -")
		case c == '.' && unicode.IsLower(before) && unicode.IsUpper(next) && startsWord(t.Text[i+1+size:]) && !inURL(t.Text[:i]):
			r.warn(at(), "missing-space", "there is no space behind the full stop", "add one")
		case c == 'h' && !unicode.IsLetter(before) && bareURL(t.Text[i:]):
			r.report(at(), document.Info, "bare-url", "a URL stands in the text without being a link", "put it in angle brackets")
		case c == '[' && brackets(t.Text[i:]):
			r.report(at(), document.Info, "undefined-reference", "words in square brackets are no link; they are read as text",
				"define the link, or escape the bracket")
		}
		before = c
	}
}

// prefixed reports whether s ends in a prefix that takes a hyphen.
func prefixed(s string) bool {
	word := s[strings.LastIndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })+1:]
	switch strings.ToLower(word) {
	case "co", "re", "pre", "non", "self", "multi", "cross", "e":
		return true
	}
	return false
}

// startsWord reports whether s begins with lower-case letters, so that the
// capital before them begins a word and no abbreviation.
func startsWord(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(c)
}

// inURL reports whether the word that s ends in looks like part of a URL.
func inURL(s string) bool {
	word := s[strings.LastIndexAny(s, " \n\u00a0(")+1:]
	return strings.ContainsAny(word, "/@:") || strings.HasPrefix(word, "www")
}

func bareURL(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// brackets reports whether s begins with words in square brackets.
func brackets(s string) bool {
	end := strings.IndexAny(s[1:min(len(s), maxReadMore)], "]\n[")
	return end > 0 && s[1+end] == ']' && strings.Contains(s[1:1+end], " ")
}
