package gdspub

import (
	"path"
	"slices"
	"strings"
)

// directive is one {…} or <…> that belongs to the publications markup.
type directive struct {
	kind  kind
	name  string // as written
	tag   string // of openTag and closeTag: the HTML tag that it stands for
	class string // that the name itself gives: "department"
	rest  string // what follows the name
	from  int    // place in the line
	to    int
}

type kind int

const (
	openTag kind = iota + 1
	closeTag
	attributeList // {: .class}
	shortcut      // {pull}: an attribute list of one class
	pageBreak
	navigation
	timestamp
	pdf
	include
	marker
	template
	unknown // alone on its line and shaped like a directive, but none that is known
)

// tags are the HTML elements that may be written as directives.
var tags = []string{
	"div", "section", "article", "aside", "header", "footer", "nav", "figure", "figcaption", "blockquote",
	"span", "small", "sup", "sub", "cite", "q", "em", "strong", "abbr", "code", "kbd", "del", "ins", "mark",
}

// inlineTag reports whether a tag is part of a line of text.
func inlineTag(tag string) bool { return slices.Index(tags, tag) >= slices.Index(tags, "span") }

// classes of the aliases, each of which is a div.
func aliasClass(name string) string {
	switch name {
	case "department", "statement":
		return name
	case "collapsed":
		return "theme"
	}
	return ""
}

// words are the directives that are one word.
func wordKind(name string) kind {
	switch name {
	case "pull", "big-pull", "fig", "pull-right":
		return shortcut
	case "page-break":
		return pageBreak
	case "navigation":
		return navigation
	case "TIMESTAMP":
		return timestamp
	}
	return 0
}

// maxDirective is the length of the longest directive that is looked for.
const maxDirective = 500

// directiveAt reads the directive that begins at text[i], a '{' or '<'.
func directiveAt(text string, i int) (directive, bool) {
	end := byte('}')
	if text[i] == '<' {
		end = '>'
	}
	if strings.HasPrefix(text[i:], "{{DEPARTMENTRESPONSE}}") || strings.HasPrefix(text[i:], "<<DEPARTMENTRESPONSE>>") {
		return directive{kind: marker, from: i, to: i + len("{{DEPARTMENTRESPONSE}}")}, true
	}
	n := strings.IndexByte(text[i:min(i+maxDirective, len(text))], end)
	if n < 0 {
		return directive{}, false
	}
	d, ok := classify(text[i+1:i+n], end == '>')
	d.from, d.to = i, i+n+1
	return d, ok
}

// classify finds out what the inside of a pair of braces or angle brackets is.
func classify(inside string, angle bool) (directive, bool) {
	if rest, ok := strings.CutPrefix(inside, ":"); ok {
		return directive{kind: attributeList, rest: rest}, angle
	}
	if file, ok := strings.CutPrefix(inside, "PDF="); ok && file != "" {
		return directive{kind: pdf, rest: strings.TrimSpace(file)}, true
	}
	inside, closing := strings.CutPrefix(inside, "/")
	name, rest := cutName(inside)
	d := directive{name: name, rest: strings.TrimSpace(rest), class: aliasClass(name)}
	switch {
	case name == "":
		return d, false
	case d.class != "":
		d.tag = "div"
	case slices.Contains(tags, strings.ToLower(name)):
		d.tag = strings.ToLower(name)
	}
	switch {
	case closing:
		d.kind = closeTag
		return d, d.rest == "" && (d.tag != "" || !angle && name != "")
	case d.tag != "":
		d.kind = openTag
		// <div> and <div class="x"> are HTML and kramdown's own business.
		return d, isAttributes(d.rest) && (!angle || d.rest != "" || d.class != "")
	case name == "include":
		d.kind = include
		return d, d.rest != "" && !strings.ContainsAny(d.rest, " \t=")
	case strings.HasSuffix(name, "_template") && d.rest == "":
		d.kind = template
		return d, !angle
	}
	d.kind = wordKind(name)
	return d, d.kind != 0 && d.rest == ""
}

// cutName cuts a name of letters, digits, "_" and "-" off the front.
func cutName(s string) (name, rest string) {
	n := 0
	for n < len(s) && (isAlnum(s[n]) || n > 0 && (s[n] == '-' || s[n] == '_')) {
		n++
	}
	if n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return "", s
	}
	return s[:n], s[n:]
}

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// isAttributes reports whether s is nothing but .class and #id words.
func isAttributes(s string) bool {
	for _, word := range strings.Fields(s) {
		if len(word) < 2 || word[0] != '.' && word[0] != '#' || strings.ContainsAny(word, `"'<>{}&=/`) {
			return false
		}
	}
	return true
}

// html returns the HTML attributes for .class and #id words, and the classes
// among them.
func (d directive) html() (attributes string, classes []string) {
	if d.class != "" {
		classes = append(classes, d.class)
	}
	id := ""
	for _, word := range strings.Fields(d.rest) {
		if word[0] == '.' {
			classes = append(classes, word[1:])
		} else {
			id = word[1:]
		}
	}
	if len(classes) > 0 {
		attributes += ` class="` + strings.Join(classes, " ") + `"`
	}
	if id != "" {
		attributes += ` id="` + id + `"`
	}
	return attributes, classes
}

// nextOpener returns the place of the next '{' or '<' from a place on that
// is neither escaped nor in a code span or comment, or the length of text.
func nextOpener(text string, from int) int {
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '{', '<':
			n := commentEnd(text[i:])
			if n == 0 {
				return i
			}
			i += n - 1
		case '`':
			i = codeSpanEnd(text, i) - 1
		case '\\':
			i++
		}
	}
	return len(text)
}

// maxComment is the length of the longest comment that is looked for.
const maxComment = 2000

// commentEnd returns the length of the comment that begins s, or 0.
func commentEnd(s string) int {
	closer := "-->"
	switch {
	case strings.HasPrefix(s, "{::comment}"):
		closer = "{:/"
	case !strings.HasPrefix(s, "<!--"):
		return 0
	}
	s = s[:min(len(s), maxComment)]
	if end := strings.Index(s, closer); end >= 0 {
		return end + len(closer)
	}
	return 0
}

// codeSpanEnd returns the end of the code span that begins at text[i], or of
// its run of backticks where nothing closes it on this line.
func codeSpanEnd(text string, i int) int {
	n := i
	for n < len(text) && text[n] == '`' {
		n++
	}
	if end := strings.Index(text[n:], text[i:n]); end >= 0 {
		return n + end + n - i
	}
	return n
}

// NamesTemplateOrFile reports a line that only a source of the site has: it is the
// name of a template, or begins with the inclusion of a file by its name.
func NamesTemplateOrFile(line string) bool {
	if !strings.HasPrefix(line, "{") {
		return false
	}
	d, ok := directiveAt(line, 0)
	switch {
	case ok && d.kind == template:
		return d.to == len(line)
	case ok && d.kind == include:
		return isMarkdown(d.rest) || path.Ext(d.rest) == ".html"
	}
	return false
}
